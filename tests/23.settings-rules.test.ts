import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectionPage } from "../src/discord/settings/collection-pages.ts";
import {
  collectionsAfter,
  EVERYWHERE,
  ruleOf,
  withoutRule,
  withRule,
} from "../src/discord/settings/rules.ts";
import type { ChannelRule, GuildSettings } from "../src/library/team.ts";
import { defaultSettings } from "../src/library/team-settings.ts";

const CHANNELS = ["800000000000000001", "800000000000000002"];
const names = fc.uniqueArray(fc.string(), { maxLength: 80 });
const collections = fc.oneof(fc.constant("all" as const), names);
const place = fc.constantFrom(EVERYWHERE, ...CHANNELS);
const rule = fc.oneof(
  collections.map((shown): ChannelRule => ({ collections: shown })),
  fc.boolean().map((mentions): ChannelRule => ({ mentions })),
  fc
    .constantFrom("asker" as const, "id" as const, "en" as const)
    .map((language): ChannelRule => ({ language })),
);
const settings: fc.Arbitrary<GuildSettings> = fc
  .array(fc.tuple(place, rule), { maxLength: 6 })
  .map((decided) =>
    decided.reduce((all, [where, what]) => withRule(all, where, what), defaultSettings("900000000000000001")),
  );

describe("a rule", () => {
  it("is in force where it was decided, and changes nothing else anywhere", () => {
    fc.assert(
      fc.property(settings, place, rule, (before, where, decided) => {
        const after = withRule(before, where, decided);
        expect(ruleOf(after, where).inForce).toMatchObject(decided);
        const untouched = [EVERYWHERE, ...CHANNELS].filter((other) => other !== where);
        for (const other of untouched) expect(ruleOf(after, other).own).toEqual(ruleOf(before, other).own);
        expect(after.feeders).toEqual(before.feeders);
      }),
    );
  });

  it("that is taken back leaves a channel to the server's", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...CHANNELS), (before, channel) => {
        const after = withoutRule(before, channel);
        expect(ruleOf(after, channel)).toEqual({ inForce: before.everywhere, own: {} });
        expect(Object.keys(after.channels)).not.toContain(channel);
        const { language, ...others } = ruleOf(before, channel).own;
        expect(ruleOf(withoutRule(before, channel, "language"), channel).own).toEqual(others);
        expect(language === undefined || ruleOf(before, channel).own.language === language).toBe(true);
      }),
    );
  });
});

describe("the menu of collections", () => {
  it("offers each collection once, over its pages, and those that a rule names though they are gone", () => {
    fc.assert(
      fc.property(names, collections, (known, ruled) => {
        const catalogue = { collections: known.map((name) => ({ name, articles: 2 })) };
        const inForce = { ...defaultSettings("").everywhere, collections: ruled };
        const { pages } = collectionPage(catalogue, inForce, 0);
        const offered = Array.from({ length: pages }, (_, page) => collectionPage(catalogue, inForce, page));
        const all = offered.flatMap((page) => page.collections);
        const expected = new Set([...known, ...(ruled === "all" ? [] : ruled)]);
        expect(new Set(all.map(({ name }) => name))).toEqual(expected);
        expect(all).toHaveLength(expected.size);
        expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
        for (const page of offered) expect(page.collections.length).toBeLessThanOrEqual(24);
        for (const { value } of all) expect(value).toMatch(/^[0-9a-z]{16}$/);
      }),
    );
  });

  it("keeps collections apart whose names differ in halves of surrogate pairs alone", () => {
    const catalogue = { collections: ["\ud83d", "\udc00"].map((name) => ({ name, articles: 2 })) };
    const { collections: offered } = collectionPage(catalogue, defaultSettings("").everywhere, 0);
    expect(new Set(offered.map(({ value }) => value)).size).toBe(2);
  });

  it("leaves what other pages have, and takes of its own what is chosen", () => {
    fc.assert(
      fc.property(collections, names, fc.func(fc.boolean()), (before, offered, isChosen) => {
        const chosen = offered.filter((name) => isChosen(name));
        const after = collectionsAfter(before, offered, chosen);
        expect(new Set(after).size).toBe(after.length);
        for (const name of offered) expect(after.includes(name)).toBe(chosen.includes(name));
        const elsewhere = before === "all" ? [] : before.filter((name) => !offered.includes(name));
        expect(after.filter((name) => !offered.includes(name))).toEqual(elsewhere);
      }),
    );
  });
});
