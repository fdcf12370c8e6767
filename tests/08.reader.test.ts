import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseQuestion } from "../src/answer/question.ts";
import { rankSentences } from "../src/answer/rank-sentences.ts";
import { readSentence } from "../src/answer/read-sentence.ts";
import { createMatrices } from "../src/answer/reader/matrix.ts";
import { rankByReading } from "../src/answer/reader/rank-by-reading.ts";
import type { CandidateToRead } from "../src/answer/reader/read-candidates.ts";
import { readerFor } from "../src/answer/reader/reader-for.ts";
import { READER_MODEL } from "../src/answer/reader/reader-model.ts";
import { readWeights } from "../src/answer/reader/reader-weights.ts";
import { type CandidateSentence, measureSentences } from "../src/answer/sentence-features.ts";
import { parseValues } from "../src/answer/values/parse.ts";
import { createProductKernel, PlainProducts } from "../src/embedding/product-kernel.ts";
import { READ_EXAMPLES, type ReadExample, wordVector } from "./08.reader-fixture.ts";

const read = readerFor(READER_MODEL);

/** An example as the reader is given it, its candidates in the order of the sentences. */
function given({ language, question: text, weights, sentences, heading }: ReadExample) {
  const question = analyseQuestion(text, language);
  const own = (each: string) =>
    readSentence(each, language, (words) => parseValues(words, { language, published: null }));
  const texts = sentences.map(own);
  const gathered: CandidateSentence[] = texts.map((sentence, at) => {
    const previous = texts[at - 1] ?? null;
    return { sentence, previous, heading: own(heading), passage: 0, score: 0.5 };
  });
  const words = [...question.words, ...[own(heading), ...texts].flatMap((each) => each.words)];
  const vectors = new Map(words.map(({ folded }) => [folded, wordVector(folded)]));
  const measured = measureSentences(question, weights, gathered, vectors);
  const ranked = rankSentences(measured, question);
  const candidates: CandidateToRead[] = gathered.flatMap((candidate, at) => {
    const each = ranked.find(({ index }) => index === at);
    return each === undefined ? [] : [{ candidate, measured: each.measured, score: each.score }];
  });
  const rarity = { weights, containing: weights.map(() => 3), rarest: 1 };
  return { question, rarity, vectors, ranked, gathered, candidates };
}

describe("the reader", () => {
  it.each(READ_EXAMPLES)("says of sentences what the trained network says: $question", (example) => {
    const { question, rarity, candidates, vectors } = given(example);
    const readings = read?.(question, rarity, candidates, vectors) ?? [];
    expect(readings).toHaveLength(example.expected.length);
    // Weights are kept in half precision.
    for (const [at, expected] of example.expected.entries()) expect(readings[at]).toBeCloseTo(expected, 1.6);
  });

  it("says the same again, and of the sentences in any order", () => {
    for (const example of READ_EXAMPLES) {
      const { question, rarity, candidates, vectors } = given(example);
      const first = read?.(question, rarity, candidates, vectors) ?? [];
      const again = read?.(question, rarity, candidates.toReversed(), vectors) ?? [];
      expect(again.toReversed()).toEqual(first);
    }
  });

  it("puts the answering sentence first and what was not read last", () => {
    const [example] = READ_EXAMPLES;
    if (example === undefined) throw new Error("There is no example.");
    const { question, rarity, vectors, ranked, gathered } = given(example);
    const { ranked: order, readings } = rankByReading(
      ranked,
      (candidates) => read?.(question, rarity, candidates, vectors) ?? [],
      gathered,
    );
    expect(order[0]?.index).toBe(1);
    expect(readings).toHaveLength(3);
    expect(order.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });

  it("leaves the order as it is where it can't read", () => {
    for (const example of READ_EXAMPLES) {
      const { ranked, gathered } = given(example);
      expect(rankByReading(ranked, () => [], gathered)).toEqual({ ranked, readings: [] });
    }
  });

  it("is there for the model that it was trained with alone", () => {
    expect(read).not.toBeNull();
    expect(readerFor(null)).toBeNull();
    expect(readerFor("Xenova/multilingual-e5-small")).toBeNull();
  });
});

describe("the reader's weights", () => {
  it("are refused when there are too few or too many", () => {
    const sizes = { words: 1, features: 1 };
    expect(() => readWeights(new Uint8Array(10), sizes)).toThrow(RangeError);
  });
});

describe("a matrix", () => {
  const number = fc.float({ min: -2, max: 2, noNaN: true });
  const sizes = fc.record({
    rows: fc.integer({ min: 1, max: 40 }),
    columns: fc.integer({ min: 1, max: 40 }),
    count: fc.nat(9),
    numbers: fc.array(number, { minLength: 1, maxLength: 60 }),
  });

  it.each([
    ["WebAssembly", createProductKernel],
    ["JavaScript", () => new PlainProducts()],
  ])("adds its products with vectors to what is there: %s", (_, createKernel) => {
    fc.assert(
      fc.property(sizes, ({ rows, columns, count, numbers }) => {
        const some = (length: number, step: number) =>
          Float32Array.from({ length }, (_, at) => numbers[(at * step) % numbers.length] ?? 0);
        const values = some((rows + 1) * columns, 1);
        const input = some(count * rows, 3);
        const { make, products } = createMatrices(createKernel());
        const matrix = make(values, columns, 1, rows);
        // Another one, so that products are not where this one is.
        make(values, columns, 0, rows);
        for (const before of [0, 1]) {
          const into = new Float32Array(count * columns + 1).fill(before);
          matrix.addProducts(into, input, count);
          expect(into[count * columns]).toBe(before);
          const once = products(values.subarray(columns), rows, columns, input, count);
          expect([...once].map((each) => each + before)).toEqual(
            [...into].slice(0, -1).map((each) => expect.closeTo(each, 3)),
          );
          for (let each = 0; each < count; each++) {
            for (let column = 0; column < columns; column++) {
              let sum = before;
              for (let row = 0; row < rows; row++) {
                sum += (input[each * rows + row] ?? 0) * (values[(row + 1) * columns + column] ?? 0);
              }
              expect(into[each * columns + column]).toBeCloseTo(sum, 3);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("runs as WebAssembly here", () => {
    expect(createProductKernel()).not.toBeInstanceOf(PlainProducts);
  });
});
