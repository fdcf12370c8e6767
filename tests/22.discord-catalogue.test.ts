import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../src/discord/catalogue.ts";
import { inSlices } from "../src/discord/in-slices.ts";
import { keepCatalogue } from "../src/discord/keep-catalogue.ts";
import { visibleArticles, visibleSources } from "../src/discord/sources/visible.ts";
import { PAGE_ARTICLES, packCatalogue, unpackPage } from "../src/engine/packed-catalogue.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import { records } from "./cli/samples.ts";
import { MISSING_CALLS } from "./support/missing-calls.ts";
import { bytesOf, teamWorld } from "./support/team-engine.ts";

const [record] = records;
if (record === undefined) throw new Error("There are no records.");

const article = fc
  .record({
    title: fc.string({ unit: "binary" }),
    collection: fc.constantFrom("", "ekonomi", "diplomasi/asia"),
    published: fc.option(fc.constantFrom("2023-01-01", "2024-06-20", "2024-06-21")),
    warnings: fc.array(fc.string()),
  })
  .map((given): ArticleRecord => ({ ...record, ...given }));
const articles = fc
  .array(article, { maxLength: 30 })
  .map((some) => some.map((each, at): ArticleRecord => ({ ...each, id: `a${at}` })));

/** An engine whose articles are these, as often as it is asked. */
const engineWith = (all: readonly ArticleRecord[], generation = 1) => ({
  ...MISSING_CALLS,
  catalogue: async (known: number | null) => (known === generation ? null : packCatalogue(all, generation)),
  team: { ...MISSING_CALLS.team, allSettings: async () => [] },
});

describe("a catalogue on its way between threads", () => {
  it("holds every article once, by title, in small pages", () => {
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 30 }), (some, copies) => {
        const all = Array.from({ length: copies }, (_, copy) =>
          some.map((each): ArticleRecord => ({ ...each, id: `${each.id}-${copy}` })),
        ).flat();
        const { pages } = packCatalogue(all, 1);
        const unpacked = pages.map(unpackPage);
        for (const page of unpacked) expect(page.length).toBeLessThanOrEqual(PAGE_ARTICLES);
        const inOrder = unpacked.flat();
        expect(new Set(inOrder.map(({ id }) => id)).size).toBe(all.length);
        expect(inOrder).toHaveLength(all.length);
        const { compare } = new Intl.Collator("id", { sensitivity: "base", numeric: true });
        for (const [at, each] of inOrder.entries()) {
          expect(all).toContainEqual(each);
          expect(compare(inOrder[at - 1]?.title ?? each.title, each.title)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("is listed alike whether its titles were read ahead or not", async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (some) => {
        const { catalogue } = await loadCatalogue(engineWith(some));
        const unread = { ...catalogue, articles: [...catalogue.articles] };
        const [ahead, late] = [catalogue, unread].map((each) => {
          const where = { access: ALL, catalogue: each };
          return { newest: visibleArticles({}, where), sources: [...visibleSources(where)] };
        });
        expect(ahead).toEqual(late);
        expect(catalogue.collections.reduce((sum, each) => sum + each.articles, 0)).toBe(some.length);
      }),
    );
  });
});

describe("work in slices", () => {
  it("is done wholly and in order, and never goes on for longer than a slice and one piece", async () => {
    const costs = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(costs, async (pieces) => {
        let clock = 0;
        let sliceBegan = 0;
        const done: number[] = [];
        await inSlices(
          pieces.entries(),
          ([at, cost]) => {
            expect(clock - sliceBegan).toBeLessThan(5);
            clock += cost;
            done.push(at);
          },
          {
            now: () => clock,
            rest: async () => {
              sliceBegan = clock;
            },
          },
        );
        expect(done).toEqual([...pieces.keys()]);
      }),
    );
  });

  it("lets others have their turn while a catalogue is read", async () => {
    const all = Array.from({ length: 20_000 }, (_, at): ArticleRecord => ({ ...record, id: `a${at}` }));
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    const packed = packCatalogue(all, 1);
    turns = 0;
    await loadCatalogue({ ...engineWith([]), catalogue: async () => packed });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(1);
  });
});

describe("a catalogue that is kept", () => {
  it("is not read again while no article has changed, but for the settings", async () => {
    let asked = 0;
    const engine = engineWith([record]);
    const keeper = await keepCatalogue({
      ...engine,
      team: {
        ...engine.team,
        allSettings: async () => {
          asked += 1;
          return [];
        },
      },
    });
    const { articles: before } = keeper.current();
    await keeper.refresh();
    expect(keeper.current().articles).toBe(before);
    expect(asked).toBe(2);
  });

  it("is read again after an article was added, changed or removed", async () => {
    const { engine } = await teamWorld({ "a.txt": "Gempa mengguncang Padang pada Jumat malam.\n" });
    const keeper = await keepCatalogue(engine);
    const paths = () => keeper.current().articles.map(({ path }) => path);
    expect(paths()).toEqual(["a.txt"]);
    const { id } = await engine.team.stage({
      fileName: "b.txt",
      collection: "",
      bytes: bytesOf("Kereta cepat Whoosh mengangkut enam juta penumpang.\n"),
    });
    const who = { guildId: "1", userId: "2" };
    const added = await engine.team.add(id, who);
    await keeper.refresh();
    expect(paths()).toHaveLength(2);
    await engine.team.remove(added.id, who);
    await keeper.refresh();
    expect(paths()).toEqual(["a.txt"]);
    await engine.close();
  });
});

const ALL = {
  collections: null,
  mentions: true,
  mayFeed: false,
  maySettle: false,
  language: null,
  alwaysPrivate: false,
} as const;
