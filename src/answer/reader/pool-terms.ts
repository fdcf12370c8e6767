import { addRow, keepLargest } from "./layers.ts";
import type { AskedWord } from "./read-question.ts";
import { READER_SHAPE } from "./reader-shape.ts";

/** Numbers that pooling tells of each sentence. */
export const POOLED_TERMS = 2 * READER_SHAPE.hidden;

/**
 * Puts what is told of each word of the question together.
 *
 * @param values a row of `READER_SHAPE.hidden` numbers, none negative, for each word of the question, sentence after sentence
 * @param rows sentences
 * @returns {@link POOLED_TERMS} numbers for each: the mean over the question's words by their shares, and the largest of each
 */
export function poolTerms(words: readonly AskedWord[], values: Float32Array, rows: number): Float32Array {
  const { hidden } = READER_SHAPE;
  const pooled = new Float32Array(rows * POOLED_TERMS);
  for (let row = 0; row < rows; row++) {
    const mean = row * POOLED_TERMS;
    for (const [at, { share }] of words.entries()) {
      const from = row * words.length + at;
      addRow(pooled, mean, values, from, hidden, share);
      for (let each = 0; each < hidden; each++) {
        keepLargest(pooled, mean + hidden + each, values[from * hidden + each] ?? 0);
      }
    }
  }
  return pooled;
}
