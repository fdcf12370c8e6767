import { putShares } from "../softmax.ts";
import { WORTH } from "./compare-words.ts";
import { addRow, rectify, valuesInRows } from "./layers.ts";
import type { AskedWord, ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, TERM_INPUTS } from "./reader-weights.ts";
import { PLACES, type SeenWord } from "./surroundings.ts";

/**
 * What the comparison of a question's words with their counterparts tells, `READER_SHAPE.hidden` numbers each: their mean over
 * the question's words by their shares, and the largest of each.
 */
export type ComparedTerms = readonly [mean: Float32Array, largest: Float32Array];

/**
 * Compares each word of the question with what stands for it in each sentence and around it: a mean of the words there, by
 * how like they are (Parikh et al. 2016, "A decomposable attention model", arXiv 1606.01933).
 *
 * @param sentences the words of each, with those around it
 * @returns one for each sentence, in their order
 */
export function compareTerms(
  weights: ReaderWeights,
  layers: ReaderLayers,
  { words }: ReadQuestion,
  sentences: readonly (readonly SeenWord[])[],
): ComparedTerms[] {
  const { word, hidden } = READER_SHAPE;
  const size = 3 * word + TERM_INPUTS.matches;
  const count = sentences.length * words.length;
  const inputs = new Float32Array(count * size);
  const inner = new Float32Array(count * hidden);
  const outer = new Float32Array(count * hidden);
  for (const [index, seen] of sentences.entries()) {
    const from = index * words.length;
    compareWith(weights, layers, words, seen, inputs.subarray(from * size, (from + words.length) * size));
    for (const [at, asked] of words.entries()) {
      inner.set(asked.compared, (from + at) * hidden);
      outer.set(weights.compareAgainBias, (from + at) * hidden);
    }
  }
  layers.compare.addProducts(inner, inputs, count);
  rectify(inner);
  layers.compareAgain.addProducts(outer, inner, count);
  rectify(outer);
  return sentences.map((_, index) => pool(words, outer.subarray(index * words.length * hidden)));
}

// --- internal ---

function pool(words: readonly AskedWord[], compared: Float32Array): ComparedTerms {
  const { hidden } = READER_SHAPE;
  const mean = new Float32Array(hidden);
  const largest = new Float32Array(hidden);
  for (const [at, { share }] of words.entries()) {
    addRow(mean, 0, compared, at, hidden, share);
    for (let each = 0; each < hidden; each++) keepLargest(largest, each, compared[at * hidden + each] ?? 0);
  }
  return [mean, largest];
}

/**
 * Of each word of the question the counterpart, its product with it and their difference, and how the matches are: one
 * after another.
 *
 * @param inputs zeros, which they are put in place of
 */
function compareWith(
  { attention }: ReaderWeights,
  { products }: ReaderLayers,
  words: readonly AskedWord[],
  seen: readonly SeenWord[],
  inputs: Float32Array,
): void {
  const { word } = READER_SHAPE;
  const size = 3 * word + TERM_INPUTS.matches;
  const shares = new Float32Array(words.length * (seen.length + 1));
  const worths = new Float32Array(seen.length + 1);
  worths[seen.length] = attention[WORTH.none] ?? 0;
  for (const at of words.keys()) {
    for (const [index, { compared, place }] of seen.entries()) {
      worths[index] = (compared.worths[at] ?? 0) + (attention[WORTH.places + place] ?? 0);
    }
    putShares(shares, at * worths.length, worths);
  }
  // What stands for none is zeros, the last row.
  const values = valuesInRows(
    seen.map(({ compared }) => compared),
    seen.length + 1,
  );
  const counterparts = products(values, seen.length + 1, word, shares, words.length);
  for (const [at, asked] of words.entries()) {
    const from = at * size;
    for (let each = 0; each < word; each++) {
      const value = counterparts[at * word + each] ?? 0;
      const other = asked.values[each] ?? 0;
      inputs[from + each] = value;
      inputs[from + word + each] = value * other;
      inputs[from + 2 * word + each] = Math.abs(value - other);
    }
    const ofWord = shares.subarray(at * worths.length, (at + 1) * worths.length);
    putMatches(inputs.subarray(from + 3 * word, from + size), at, seen, ofWord);
  }
}

/** How a word of the question is matched: the largest likenesses, and how much of the attention is where. */
function putMatches(
  matches: Float32Array,
  at: number,
  seen: readonly SeenWord[],
  shares: Float32Array,
): void {
  for (const [index, { compared, place }] of seen.entries()) {
    const { likeness } = compared;
    const isOwn = place === PLACES.sentence;
    keepLargest(matches, isOwn ? 0 : 3, likeness.same[at] ?? 0);
    if (isOwn) keepLargest(matches, 1, likeness.related[at] ?? 0);
    keepLargest(matches, isOwn ? 2 : 4, likeness.cosine[at] ?? 0);
    matches[isOwn ? 5 : 6] = (matches[isOwn ? 5 : 6] ?? 0) + (shares[index] ?? 0);
  }
  matches[7] = shares[seen.length] ?? 0;
}

function keepLargest(values: Float32Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}
