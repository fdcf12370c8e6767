import { putShares } from "../softmax.ts";
import { type ComparedWords, WORTH } from "./compare-words.ts";
import { biasRows, keepLargest, rectify } from "./layers.ts";
import type { AskedWord, ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, TERM_INPUTS } from "./reader-weights.ts";
import { PLACES, type SeenSentence } from "./surroundings.ts";

/** What comparing a question's words with sentences tells. */
export interface ComparedTerms {
  /** A row of `READER_SHAPE.hidden` numbers for each word of the question, sentence after sentence. */
  readonly values: Float32Array;
  /**
   * Of each sentence, how much of each question's word's attention is on each seen word, and at the end on none: a row for
   * each word of the question.
   */
  readonly shares: readonly Float32Array[];
}

/**
 * Compares each word of the question with what stands for it in each sentence and around it: a mean of the words there, by
 * how like they are (Parikh et al. 2016, "A decomposable attention model", arXiv 1606.01933).
 *
 * @param compared the words that the sentences refer to
 */
export function compareTerms(
  weights: ReaderWeights,
  layers: ReaderLayers,
  { words }: ReadQuestion,
  sentences: readonly SeenSentence[],
  compared: ComparedWords,
): ComparedTerms {
  const { hidden } = READER_SHAPE;
  const shares = sentences.map((sentence) => sharesOf(weights, words.length, sentence, compared));
  const count = sentences.length * words.length;
  const inputs = new Float32Array(count * INPUTS);
  const inner = new Float32Array(count * hidden);
  const outer = biasRows(weights.compareAgainBias, count);
  for (const [index, sentence] of sentences.entries()) {
    const first = index * words.length;
    const attention = shares[index] ?? new Float32Array();
    putCounterparts(layers, words, sentence, compared, attention, inputs, first * INPUTS);
    for (const [at, asked] of words.entries()) inner.set(asked.compared, (first + at) * hidden);
  }
  layers.compare.addProducts(inner, inputs, count);
  rectify(inner);
  layers.compareAgain.addProducts(outer, inner, count);
  rectify(outer);
  return { values: outer, shares };
}

// --- internal ---

/** Of a word of the question: counterpart, product with it, difference from it, and how the matches are. */
const INPUTS = 3 * READER_SHAPE.word + TERM_INPUTS.matches;

/** Puts the inputs of each word of the question for one sentence, one after another, in the place of zeros. */
function putCounterparts(
  { products }: ReaderLayers,
  words: readonly AskedWord[],
  sentence: SeenSentence,
  compared: ComparedWords,
  shares: Float32Array,
  inputs: Float32Array,
  start: number,
): void {
  const { word } = READER_SHAPE;
  const seen = sentence.words.length;
  // What stands for none is zeros, the last row.
  const values = new Float32Array((seen + 1) * word);
  for (let index = 0; index < seen; index++) {
    const from = (sentence.words[index] ?? 0) * word;
    values.set(compared.values.subarray(from, from + word), index * word);
  }
  const counterparts = products(values, seen + 1, word, shares, words.length);
  for (const [at, { values: own }] of words.entries()) {
    const into = start + at * INPUTS;
    for (let each = 0; each < word; each++) {
      const value = counterparts[at * word + each] ?? 0;
      const other = own[each] ?? 0;
      inputs[into + each] = value;
      inputs[into + word + each] = value * other;
      inputs[into + 2 * word + each] = Math.abs(value - other);
    }
    putMatches(inputs, into + 3 * word, at, words.length, sentence, compared, shares);
  }
}

/** How much of each question's word's attention is on each seen word, and at the end on none: a row for each. */
function sharesOf(
  { attention }: ReaderWeights,
  asked: number,
  { words, own, withBefore }: SeenSentence,
  compared: ComparedWords,
): Float32Array {
  const columns = words.length + 1;
  const shares = new Float32Array(asked * columns);
  const worths = new Float32Array(columns);
  worths[words.length] = attention[WORTH.none] ?? 0;
  for (let at = 0; at < asked; at++) {
    for (let index = 0; index < words.length; index++) {
      const place = index < own ? PLACES.sentence : index < withBefore ? PLACES.before : PLACES.heading;
      const worth = compared.worths[(words[index] ?? 0) * asked + at] ?? 0;
      worths[index] = worth + (attention[WORTH.places + place] ?? 0);
    }
    putShares(shares, at * columns, worths);
  }
  return shares;
}

/** How a word of the question is matched: the largest likenesses, and how much of the attention is where. */
function putMatches(
  inputs: Float32Array,
  into: number,
  at: number,
  asked: number,
  { words, own }: SeenSentence,
  { likeness }: ComparedWords,
  shares: Float32Array,
): void {
  const row = at * (words.length + 1);
  for (let index = 0; index < words.length; index++) {
    const isOwn = index < own;
    const from = (words[index] ?? 0) * asked + at;
    keepLargest(inputs, into + (isOwn ? 0 : 3), likeness.same[from] ?? 0);
    if (isOwn) keepLargest(inputs, into + 1, likeness.related[from] ?? 0);
    keepLargest(inputs, into + (isOwn ? 2 : 4), likeness.cosine[from] ?? 0);
    const sum = into + (isOwn ? 5 : 6);
    inputs[sum] = (inputs[sum] ?? 0) + (shares[row + index] ?? 0);
  }
  inputs[into + 7] = shares[row + words.length] ?? 0;
}
