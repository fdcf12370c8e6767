import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rankPassages } from "../src/answer/rank-passages.ts";
import { type SampleLibrary, sampleLibrary } from "./support/sample-library.ts";

const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const odds = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { maxLength: 12 });

/** Passages with retrieval scores, best first, of which each leading one has a sentence with log-odds of answering. */
function ranking(given: readonly number[], sentences: readonly number[]) {
  const evidence = [...given]
    .sort((a, b) => b - a)
    .map((score, id) => ({ passage: { id }, score, why: { answer: null } }));
  const gathered = evidence.slice(0, sentences.length).map((each) => ({ evidence: each }));
  const ranked = gathered
    .map((_, index) => ({ index, score: sentences[index] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return rankPassages(evidence, ranked, gathered);
}

describe("passages in the order of what they answer", () => {
  it("are those that were retrieved, each once, by scores in [0, 1]", () => {
    fc.assert(
      fc.property(scores, odds, (given, sentences) => {
        const found = ranking(given, sentences);
        expect(found.map(({ passage }) => passage.id).sort((a, b) => a - b)).toEqual([...given.keys()]);
        for (const [at, { score }] of found.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(Math.min(1, found[at - 1]?.score ?? 1));
        }
      }),
    );
  });

  it("do not fall when a sentence of theirs answers more", () => {
    fc.assert(
      fc.property(
        scores,
        odds,
        fc.nat(11),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (given, odd, at, more) => {
          const place = (sentences: readonly number[]) =>
            ranking(given, sentences).findIndex(({ passage }) => passage.id === at);
          expect(place(odd.map((each, index) => (index === at ? each + more : each)))).toBeLessThanOrEqual(
            place(odd),
          );
        },
      ),
    );
  });

  it("keep their order where none was read", () => {
    fc.assert(
      fc.property(scores, (given) => {
        expect(ranking(given, []).map(({ passage }) => passage.id)).toEqual([...given.keys()]);
      }),
    );
  });
});

describe("a search", () => {
  let sample: SampleLibrary;
  beforeAll(async () => {
    sample = await sampleLibrary();
  });
  afterAll(() => sample.clear());

  it("says of each leading passage whether it answers, and sorts by it", async () => {
    const { passages } = await sample.engine.search("Kapan Putin tiba di Hanoi?", { limit: 14 });
    const answers = passages.map(({ why }) => why.answer);
    expect(answers[0]).toBeGreaterThan(0.5);
    expect(answers.filter((answer) => answer !== null).length).toBeGreaterThan(3);
    expect(answers.every((answer) => answer === null || (answer >= 0 && answer <= 1))).toBe(true);
    expect(passages.map(({ score }) => score)).toEqual(
      passages.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  it("has as many passages as were asked for, the same ones first", async () => {
    const search = async (limit: number) =>
      (await sample.engine.search("kunjungan Putin ke Vietnam", { limit })).passages.map(({ text }) => text);
    const three = await search(3);
    expect(three).toHaveLength(3);
    expect((await search(10)).slice(0, 3)).toEqual(three);
  });

  it("finds what a text resembles that is too long for a question, without reading for an answer", async () => {
    const { passages } = await sample.engine.search("Putin tiba di Hanoi untuk bertemu To Lam. ".repeat(80));
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.every(({ why }) => why.answer === null)).toBe(true);
  });

  it("has a score for every passage where there is no word to read for", async () => {
    const { passages } = await sample.engine.search("???");
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.every(({ score, why }) => score >= 0 && score <= 1 && why.answer === null)).toBe(true);
  });
});
