import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accessOf, type Facts, type Membership } from "../src/discord/access.ts";
import { BotError } from "../src/discord/bot-error.ts";
import { loadCatalogue } from "../src/discord/catalogue.ts";
import { allowed, mayShow } from "../src/discord/request.ts";
import { packCatalogue } from "../src/engine/packed-catalogue.ts";
import type { GuildSettings } from "../src/library/team.ts";
import { settingsOf } from "../src/library/team-settings.ts";

const COLLECTIONS = ["", "berita", "rahasia", "dunia", "dunia/asia"];
const GUILDS = ["900000000000000001", "900000000000000002"];
const CHANNELS = ["800000000000000001", "800000000000000002", "800000000000000003"];
const USERS = ["700000000000000001", "700000000000000002"];
const ROLES = ["600000000000000001", "600000000000000002"];
const MANAGE = 1n << 5n;
const ADMINISTRATOR = 1n << 3n;

const collections = fc.oneof(fc.constant("all" as const), fc.subarray(COLLECTIONS));
const language = fc.constantFrom("asker" as const, "id" as const, "en" as const);
const settingsFor = (guildId: string): fc.Arbitrary<GuildSettings> =>
  fc.record({
    guildId: fc.constant(guildId),
    everywhere: fc.record({ collections, mentions: fc.boolean(), language }),
    channels: fc.dictionary(
      fc.constantFrom(...CHANNELS),
      fc.record({ collections, mentions: fc.boolean(), language }, { requiredKeys: [] }),
    ),
    feeders: fc.record({
      roles: fc.subarray([...ROLES, guildId]),
      users: fc.subarray(USERS),
    }),
  });

const permissions = fc.constantFrom(0n, 1n << 11n, MANAGE, ADMINISTRATOR, MANAGE | (1n << 11n));
const membership: fc.Arbitrary<Membership> = fc.record({
  guildId: fc.constantFrom(...GUILDS),
  roles: fc.subarray(ROLES),
  permissions,
});
const kinds = fc.constantFrom(0, 5, 10, 11, 12, 15);
const facts: fc.Arbitrary<Facts> = fc.record({
  userId: fc.constantFrom(...USERS),
  roles: fc.subarray(ROLES),
  permissions,
  guildId: fc.option(fc.constantFrom(...GUILDS)),
  channelId: fc.constantFrom(...CHANNELS),
  channelType: kinds,
  parentId: fc.option(fc.constantFrom(...CHANNELS)),
  place: fc.constantFrom("server" as const, "direct" as const, "elsewhere" as const),
  memberships: fc.uniqueArray(membership, { selector: ({ guildId }) => guildId, maxLength: 2 }),
});
const world = fc.tuple(settingsFor(GUILDS[0] ?? ""), settingsFor(GUILDS[1] ?? ""), facts);

const catalogueOf = (...all: GuildSettings[]) => ({
  settings: (guildId: string) => settingsOf(guildId, new Map(all.map((each) => [each.guildId, each]))),
});

const isThread = ({ channelType }: Facts) => channelType >= 10 && channelType <= 12;
const shownBy = (rule: GuildSettings["everywhere"]["collections"]) => (rule === "all" ? null : rule);

describe("what may be seen", () => {
  it("in a server is what the rule of the channel, or of a thread's channel, or the server's says", () => {
    fc.assert(
      fc.property(world, ([one, two, given]) => {
        const at: Facts = { ...given, place: "server", guildId: one.guildId };
        const channel = isThread(at) ? at.parentId : at.channelId;
        if (channel === null) {
          expect(() => accessOf(at, catalogueOf(one, two))).toThrow(BotError);
          return;
        }
        const { everywhere, channels } = one;
        const rule = channels[channel]?.collections ?? everywhere.collections;
        expect(accessOf(at, catalogueOf(one, two)).collections).toEqual(shownBy(rule));
      }),
    );
  });

  it("in a server depends on nothing but that server: not on other servers, nor on who asks", () => {
    fc.assert(
      fc.property(world, settingsFor(GUILDS[1] ?? ""), facts, ([one, two, given], other, person) => {
        const at: Facts = { ...given, channelType: 0, place: "server", guildId: one.guildId };
        const { userId, roles, permissions, memberships } = person;
        const seen = accessOf(at, catalogueOf(one, two)).collections;
        expect(
          accessOf({ ...at, userId, roles, permissions, memberships }, catalogueOf(one, other)).collections,
        ).toEqual(seen);
      }),
    );
  });

  it("outside servers is nothing for strangers, and else no more than shared servers show everywhere", () => {
    fc.assert(
      fc.property(world, ([one, two, given]) => {
        const at: Facts = { ...given, place: given.place === "server" ? "direct" : given.place };
        const { collections: seen, maySettle, alwaysPrivate } = accessOf(at, catalogueOf(one, two));
        const shared = [one, two].filter(({ guildId }) => at.memberships.some((m) => m.guildId === guildId));
        const rules = shared.map(({ everywhere }) => everywhere.collections);
        if (at.memberships.length === 0) expect(seen).toEqual([]);
        for (const name of COLLECTIONS) {
          const may = rules.some((rule) => rule === "all" || rule.includes(name));
          expect(mayShow({ ...NOBODY, collections: seen }, name)).toBe(may);
        }
        expect(maySettle).toBe(false);
        expect(alwaysPrivate).toBe(at.place === "elsewhere");
      }),
    );
  });

  it("of collections to come is nothing under a list, and everything without one", () => {
    fc.assert(
      fc.property(world, fc.string(), ([one, two, given], name) => {
        const access = accessOf({ ...given, channelType: 0 }, catalogueOf(one, two));
        const isNamed = COLLECTIONS.includes(name);
        if (!isNamed) expect(mayShow(access, name)).toBe(access.collections === null);
      }),
    );
  });

  it("is nothing, and says why, where what was decided cannot be read", async () => {
    const { catalogue: broken } = await loadCatalogue({
      catalogue: async () => packCatalogue([], 0),
      team: { allSettings: () => Promise.reject(new Error("damaged")) },
    } as never);
    fc.assert(
      fc.property(facts, (given) => {
        const asks = given.place === "server" && given.guildId !== null;
        if (!asks && given.memberships.length === 0) {
          expect(accessOf(given, broken).collections).toEqual([]);
        } else {
          expect(() => accessOf(given, broken)).toThrow(
            expect.objectContaining({ code: "settings-unreadable" }),
          );
        }
      }),
    );
  });

  it("never grows by what is chosen to search in", () => {
    fc.assert(
      fc.property(
        world,
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...COLLECTIONS))),
        ([one, two, given], chosen) => {
          const access = accessOf({ ...given, channelType: 0 }, catalogueOf(one, two));
          const { collections: searched } = allowed(access, { collections: chosen });
          for (const name of searched ?? [])
            expect(mayShow(access, name) && chosen.includes(name)).toBe(true);
          expect(allowed(access).collections ?? null).toEqual(access.collections);
        },
      ),
    );
  });
});

describe("what may be done", () => {
  it("is feeding for managers, and feeders of that server, and nobody else", () => {
    fc.assert(
      fc.property(world, ([one, two, given]) => {
        const at: Facts = { ...given, channelType: 0, place: "server", guildId: one.guildId };
        const manages = (at.permissions & (MANAGE | ADMINISTRATOR)) !== 0n;
        const { roles, users } = one.feeders;
        const feeds =
          users.includes(at.userId) ||
          roles.includes(one.guildId) ||
          at.roles.some((role) => roles.includes(role));
        const access = accessOf(at, catalogueOf(one, two));
        expect(access.mayFeed).toBe(manages || feeds);
        expect(access.maySettle).toBe(manages);
      }),
    );
  });

  it("outside servers is feeding only for who may in every server that they share with the bot", () => {
    fc.assert(
      fc.property(world, ([one, two, given]) => {
        const at: Facts = { ...given, place: "direct" };
        const each = at.memberships.map((member) =>
          accessOf({ ...at, ...member, place: "server", channelType: 0 }, catalogueOf(one, two)),
        );
        const may = each.length > 0 && each.every(({ mayFeed }) => mayFeed);
        expect(accessOf(at, catalogueOf(one, two)).mayFeed).toBe(may);
      }),
    );
  });

  it("gives nothing to somebody with rights in a server that the bot is not in", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const at: Facts = { ...given, place: "elsewhere", permissions: ADMINISTRATOR, memberships: [] };
        expect(accessOf(at, catalogueOf())).toMatchObject({
          collections: [],
          mayFeed: false,
          maySettle: false,
        });
      }),
    );
  });
});

const NOBODY = {
  mentions: true,
  mayFeed: false,
  maySettle: false,
  language: null,
  alwaysPrivate: false,
} as const;
