import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bm25Parameters,
  idealScore,
  inverseDocumentFrequency,
  scoreByBm25,
} from "../src/retrieval/bm25.ts";
import { type FusionParameters, fuse, type PassageScores } from "../src/retrieval/fuse.ts";
import { RETRIEVAL_PARAMETERS } from "../src/retrieval/parameters.ts";
import { termNumbers } from "../src/retrieval/term-number.ts";

const bm25: Bm25Parameters = { k1: 1.2, b: 0.75, contextWeight: 0.5 };
const vocabulary = ["batik", "kopi", "harga", "naik", "unesco"];
const terms = fc.array(fc.constantFrom(...vocabulary), { maxLength: 20 });
const words = vocabulary.map((word) => ({ variants: [word], idf: 1 + word.length / 10 }));

function scoreOf(passage: readonly string[], context: readonly string[] = [], parameters = bm25) {
  const [result] = scoreByBm25(
    words,
    [{ terms: termNumbers(passage.join(" ")), context: termNumbers(context.join(" ")) }],
    10,
    parameters,
  );
  return result ?? { score: Number.NaN, matched: [] };
}

describe("BM25", () => {
  it("is the formula, on a passage done by hand", () => {
    // "kopi" twice in a passage of 5 terms where 10 are usual: norm = 1.2 × (0.25 + 0.75 × 5/10) = 0.75.
    const { score, matched } = scoreOf(["kopi", "x", "kopi", "y", "z"]);
    expect(score).toBeCloseTo((1.4 * 2 * 2.2) / (2 + 0.75), 12);
    expect(matched).toEqual([1]);
  });

  it("is never negative, and zero just where no word matches", () => {
    fc.assert(
      fc.property(terms, terms, (passage, context) => {
        const { score, matched } = scoreOf(passage, context);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 0).toBe(matched.length === 0);
        expect(matched).toEqual(
          vocabulary.flatMap((word, index) => ([...passage, ...context].includes(word) ? [index] : [])),
        );
      }),
    );
  });

  it("does not depend on the order of terms or on the other passages", () => {
    fc.assert(
      fc.property(fc.array(terms, { minLength: 1, maxLength: 5 }), (passages) => {
        const together = scoreByBm25(
          words,
          passages.map((passage) => ({ terms: termNumbers(passage.join(" ")), context: new Uint32Array() })),
          10,
          bm25,
        );
        expect(together).toEqual(passages.map((passage) => scoreOf([...passage].reverse())));
      }),
    );
  });

  it("grows with each repetition, by less each time", () => {
    const scores = [1, 2, 3, 4].map((count) => {
      const passage = [...new Array(count).fill("kopi"), ...new Array(10 - count).fill("x")];
      return scoreOf(passage).score;
    });
    const gains = scores.slice(1).map((score, index) => score - (scores[index] ?? 0));
    expect(gains.every((gain) => gain > 0)).toBe(true);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });

  it("counts a word under any of its variants once", () => {
    const both = [{ variants: ["temu", "menemukan"], idf: 1 }];
    const of = (...passage: string[]) =>
      scoreByBm25(both, [{ terms: termNumbers(passage.join(" ")), context: new Uint32Array() }], 2, bm25)[0];
    expect(of("temu", "x")).toEqual(of("menemukan", "x"));
    expect(of("temu", "menemukan")).toEqual(of("temu", "temu"));
  });

  it("counts the title for less than the text", () => {
    const inText = scoreOf(["kopi", "x"]).score;
    const inTitle = scoreOf(["y", "x"], ["kopi"]).score;
    expect(inTitle).toBeGreaterThan(0);
    expect(inTitle).toBeLessThan(inText);
    expect(scoreOf(["y", "x"], ["kopi"], { ...bm25, contextWeight: 0 }).score).toBe(0);
  });

  it("weighs a rarer word more, and none negatively", () => {
    const counts = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [rarer, commoner] = one < other ? [one, other] : [other, one];
        const idf = inverseDocumentFrequency(commoner, 1000);
        expect(idf).toBeGreaterThan(0);
        expect(inverseDocumentFrequency(rarer, 1000)).toBeGreaterThanOrEqual(idf);
      }),
    );
  });

  it("has as its ideal about what a passage with every word once scores", () => {
    const passage = [...vocabulary, "a", "b", "c", "d", "e"];
    expect(scoreOf(passage).score / idealScore(words, bm25)).toBeCloseTo(1 / (2.2 * 0.6), 12);
  });
});

describe("fusion", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const scores: fc.Arbitrary<PassageScores> = fc.record({
    dense: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    coverage: share,
    words: fc.option(fc.record({ meaning: share, answer: share })),
    acrossLanguages: fc.boolean(),
  });
  const { fusion } = RETRIEVAL_PARAMETERS;

  it("stays in [0, 1] and never falls when a score rises", () => {
    fc.assert(
      fc.property(scores, share, (passage, rise) => {
        const fused = fuse(passage, fusion);
        expect(fused).toBeGreaterThanOrEqual(0);
        expect(fused).toBeLessThanOrEqual(1);
        const raised = (value: number) => Math.min(1, value + rise);
        const { words } = passage;
        const better: PassageScores = {
          ...passage,
          dense: passage.dense === null ? null : raised(passage.dense),
          coverage: raised(passage.coverage),
          words: words === null ? null : { meaning: raised(words.meaning), answer: raised(words.answer) },
        };
        expect(fuse(better, fusion)).toBeGreaterThanOrEqual(fused - 1e-12);
      }),
    );
  });

  it("takes the shares of the relation between the languages", () => {
    const parameters: FusionParameters = {
      within: { coverage: 1, meaning: 0, answer: 0, dense: 0 },
      across: { coverage: 0, meaning: 0.5, answer: 0.5, dense: 0 },
      coverageAlone: 0.25,
    };
    const passage = { dense: 0.8, coverage: 0.2, words: { meaning: 0.8, answer: 0.4 } };
    expect(fuse({ ...passage, acrossLanguages: false }, parameters)).toBeCloseTo(0.2, 12);
    expect(fuse({ ...passage, acrossLanguages: true }, parameters)).toBeCloseTo(0.6, 12);
    expect(fuse({ ...passage, words: null, acrossLanguages: true }, parameters)).toBeCloseTo(0.65, 12);
  });

  it("counts a model's usual cosine as nothing", () => {
    const passage = { coverage: 0, words: null, acrossLanguages: false };
    expect(fuse({ ...passage, dense: 0.7 }, fusion, 0.7)).toBe(0);
    expect(fuse({ ...passage, dense: 0.85 }, fusion, 0.7)).toBeCloseTo(0.5 * (1 - fusion.coverageAlone), 12);
  });

  it("ships shares that sum to 1", () => {
    for (const { coverage, meaning, answer, dense } of [fusion.within, fusion.across]) {
      expect(coverage + meaning + answer + dense).toBeCloseTo(1, 12);
    }
  });
});
