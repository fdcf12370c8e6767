import { logSumExp } from "../softmax.ts";
import { rectify } from "./layers.ts";
import type { AskedWord, ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, TERM_INPUTS } from "./reader-weights.ts";
import { PLACES, type SeenWord } from "./surroundings.ts";

/** What the comparison of a question's words with their counterparts tells: `READER_SHAPE.hidden` numbers each. */
export interface ComparedTerms {
  /** Mean over the question's words by their shares. */
  readonly mean: Float32Array;
  /** The largest of each. */
  readonly largest: Float32Array;
}

/**
 * Compares each word of the question with what stands for it in a sentence and around it: a mean of the words there, by
 * how like they are (Parikh et al. 2016, "A decomposable attention model", arXiv 1606.01933).
 */
export function compareTerms(
  weights: ReaderWeights,
  layers: ReaderLayers,
  { words }: ReadQuestion,
  seen: readonly SeenWord[],
): ComparedTerms {
  const { hidden } = READER_SHAPE;
  const mean = new Float32Array(hidden);
  const largest = new Float32Array(hidden);
  for (const [at, asked] of words.entries()) {
    const inner = asked.compared.slice();
    layers.compare.addProduct(inner, 0, compareTerm(weights, asked, at, seen), 0);
    rectify(inner);
    const outer = weights.compareAgainBias.slice();
    layers.compareAgain.addProduct(outer, 0, inner, 0);
    rectify(outer);
    for (let each = 0; each < hidden; each++) {
      const value = outer[each] ?? 0;
      mean[each] = (mean[each] ?? 0) + asked.share * value;
      largest[each] = Math.max(largest[each] ?? 0, value);
    }
  }
  return { mean, largest };
}

// --- internal ---

/** Words with a smaller share of the attention leave nothing in a mean that is kept in half precision. */
const NEGLIGIBLE = 2e-4;

/** Positions among the attention's numbers: worths of likeness first, then those of the three places, then of none. */
const WORTH = { same: 0, related: 1, cosine: 2, learned: 3, places: 4, none: 7 } as const;

/** The counterpart of a word, its product with it and their difference, and how the matches are: one after another. */
function compareTerm(
  weights: ReaderWeights,
  asked: AskedWord,
  at: number,
  seen: readonly SeenWord[],
): Float32Array {
  const { word } = READER_SHAPE;
  const inputs = new Float32Array(3 * word + TERM_INPUTS.matches);
  const matches = inputs.subarray(3 * word);
  const worths = worthsOf(weights, at, seen);
  const total = logSumExp(worths);
  for (const [index, { values, place, likeness }] of seen.entries()) {
    const share = Math.exp((worths[index] ?? 0) - total);
    if (share > NEGLIGIBLE) {
      for (let each = 0; each < word; each++) {
        inputs[each] = (inputs[each] ?? 0) + share * (values[each] ?? 0);
      }
    }
    const isOwn = place === PLACES.sentence;
    keepLargest(matches, isOwn ? 0 : 3, likeness.same[at] ?? 0);
    if (isOwn) keepLargest(matches, 1, likeness.related[at] ?? 0);
    keepLargest(matches, isOwn ? 2 : 4, likeness.cosine[at] ?? 0);
    matches[isOwn ? 5 : 6] = (matches[isOwn ? 5 : 6] ?? 0) + share;
  }
  matches[7] = Math.exp((worths[seen.length] ?? 0) - total);
  for (let each = 0; each < word; each++) {
    const value = inputs[each] ?? 0;
    const other = asked.values[each] ?? 0;
    inputs[word + each] = value * other;
    inputs[2 * word + each] = Math.abs(value - other);
  }
  return inputs;
}

/** How much each word counts as the counterpart, in nats; that there is none comes last. */
function worthsOf({ attention }: ReaderWeights, at: number, seen: readonly SeenWord[]): Float32Array {
  const worths = new Float32Array(seen.length + 1);
  for (const [index, { likeness, place }] of seen.entries()) {
    worths[index] =
      (attention[WORTH.same] ?? 0) * (likeness.same[at] ?? 0) +
      (attention[WORTH.related] ?? 0) * (likeness.related[at] ?? 0) +
      (attention[WORTH.cosine] ?? 0) * (likeness.cosine[at] ?? 0) +
      (attention[WORTH.learned] ?? 0) * (likeness.learned[at] ?? 0) +
      (attention[WORTH.places + place] ?? 0);
  }
  worths[seen.length] = attention[WORTH.none] ?? 0;
  return worths;
}

function keepLargest(values: Float32Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}
