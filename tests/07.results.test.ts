import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse } from "../src/retrieval/collapse.ts";
import { resemble, shinglesOf } from "../src/retrieval/shingles.ts";
import { shortlist } from "../src/retrieval/shortlist.ts";
import { spread } from "../src/retrieval/spread.ts";
import { termNumbers } from "../src/retrieval/term-number.ts";

const copies = { similarity: 0.8 };
const shinglesIn = (terms: readonly string[]) => shinglesOf(termNumbers(terms.join(" ")), 3);

describe("collapsing copies", () => {
  const wire =
    "presiden rusia tiba di hanoi kamis pagi setelah berkunjung ke pyongyang selama satu hari".split(" ");

  it("keeps the best ranked of a wire story's copies, also of one with an edited word", () => {
    const edited = [...wire.slice(0, -1), "malam"];
    const groups = collapse(
      [
        { id: 3, articleId: "a", shingles: shinglesIn(wire) },
        {
          id: 1,
          articleId: "b",
          shingles: shinglesIn("harga kopi naik di pasar dunia karena panen buruk".split(" ")),
        },
        { id: 2, articleId: "c", shingles: shinglesIn(wire) },
        { id: 4, articleId: "d", shingles: shinglesIn(edited) },
      ],
      copies,
    );
    expect([...groups]).toEqual([
      [3, [2, 4]],
      [1, []],
    ]);
  });

  it("leaves passages of one article alone, however alike", () => {
    const groups = collapse(
      [1, 2, 3].map((id) => ({ id, articleId: "a", shingles: shinglesIn(wire) })),
      copies,
    );
    expect([...groups.keys()]).toEqual([1, 2, 3]);
  });

  it("loses no passage and counts none twice", () => {
    const passage = fc.record({
      articleId: fc.constantFrom("a", "b", "c"),
      terms: fc.array(fc.constantFrom("x", "y"), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (passages) => {
        const ranked = passages.map(({ articleId, terms }, id) => ({
          id,
          articleId,
          shingles: shinglesIn(terms),
        }));
        const groups = collapse(ranked, copies);
        expect([...groups].flatMap(([id, others]) => [id, ...others]).sort((a, b) => a - b)).toEqual(
          ranked.map(({ id }) => id),
        );
        for (const [id, others] of groups) {
          for (const other of others) {
            expect(other).toBeGreaterThan(id);
            expect(ranked[other]?.articleId).not.toBe(ranked[id]?.articleId);
          }
        }
      }),
    );
  });
});

describe("shingles", () => {
  const terms = fc.array(fc.constantFrom("x", "y", "z"), { maxLength: 12 });
  const runsOf = (of: readonly string[]) =>
    new Set(
      Array.from({ length: Math.max(1, of.length - 2) }, (_, start) => of.slice(start, start + 3).join(" ")),
    );

  it("are a text's distinct runs of three terms, ascending", () => {
    fc.assert(
      fc.property(terms, (of) => {
        const shingles = shinglesIn(of);
        expect(shingles).toHaveLength(runsOf(of).size);
        expect([...shingles]).toEqual([...shingles].sort((a, b) => a - b));
      }),
    );
  });

  it("resemble others by the share of runs that both have", () => {
    fc.assert(
      fc.property(terms, terms, fc.constantFrom(0.1, 0.3, 0.5, 0.8, 1), (one, other, least) => {
        const all = new Set([...runsOf(one), ...runsOf(other)]);
        const common = [...runsOf(one)].filter((run) => runsOf(other).has(run)).length;
        expect(resemble(shinglesIn(one), shinglesIn(other), least)).toBe(common / all.size >= least);
      }),
    );
  });

  it("that resemble each other enough are always found to be copies", () => {
    const similarity = fc.constantFrom(0.3, 0.5, 0.6, 0.8, 1);
    fc.assert(
      fc.property(fc.array(terms, { maxLength: 8 }), similarity, (texts, least) => {
        const ranked = texts.map((of, id) => ({ id, articleId: String(id), shingles: shinglesIn(of) }));
        const kept: typeof ranked = [];
        const expected = new Map<number, number[]>();
        for (const passage of ranked) {
          const original = kept.find(({ shingles }) => resemble(shingles, passage.shingles, least));
          if (original !== undefined) expected.get(original.id)?.push(passage.id);
          else {
            kept.push(passage);
            expected.set(passage.id, []);
          }
        }
        expect([...collapse(ranked, { similarity: least })]).toEqual([...expected]);
      }),
    );
  });
});

describe("spreading results", () => {
  const results = fc
    .array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 })
    .map((articles) => articles.map((articleId, rank) => ({ articleId, rank })));
  const count = fc.integer({ min: 1, max: 10 });

  it("keeps the order and fills the limit", () => {
    fc.assert(
      fc.property(results, count, count, (ranked, limit, perArticle) => {
        const chosen = spread(ranked, limit, perArticle);
        expect(chosen.length).toBe(Math.min(limit, ranked.length));
        expect(chosen.map(({ rank }) => rank)).toEqual(chosen.map(({ rank }) => rank).sort((a, b) => a - b));
      }),
    );
  });

  it("exceeds an article's share only where there is nothing else to show", () => {
    fc.assert(
      fc.property(results, count, count, (ranked, limit, perArticle) => {
        const chosen = spread(ranked, limit, perArticle);
        const countOf = (articleId: string, among = chosen) =>
          among.filter((one) => one.articleId === articleId).length;
        const exceeds = chosen.some(({ articleId }) => countOf(articleId) > perArticle);
        if (!exceeds) return;
        for (const { articleId } of ranked) {
          expect(countOf(articleId)).toBeGreaterThanOrEqual(Math.min(perArticle, countOf(articleId, ranked)));
        }
      }),
    );
  });

  it("always keeps the best", () => {
    fc.assert(
      fc.property(results, count, count, (ranked, limit, perArticle) => {
        expect(spread(ranked, limit, perArticle)[0]).toBe(ranked[0]);
      }),
    );
  });
});

describe("the shortlist", () => {
  const candidates = fc
    .array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), acrossLanguages: fc.boolean() }), {
      maxLength: 40,
    })
    .map((entries) => entries.map((entry, id) => ({ ...entry, id })));

  it("has the best, best first, with room for those of another language", () => {
    fc.assert(
      fc.property(
        candidates,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 10 }),
        (all, size, wanted) => {
          const across = Math.min(size, wanted);
          const chosen = shortlist(all, size, across);
          expect(chosen.length).toBe(Math.min(size, all.length));
          const scores = chosen.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          const of = (list: readonly { acrossLanguages: boolean }[]) =>
            list.filter((one) => one.acrossLanguages).length;
          expect(of(chosen)).toBeGreaterThanOrEqual(Math.min(across, of(all)));
          const best = Math.max(...all.map(({ score }) => score));
          if (size > across) expect(scores[0] ?? best).toBe(best);
        },
      ),
    );
  });
});
