import type { Language } from "../../language/language.ts";
import type { WordVectors } from "../match-terms.ts";
import { putShares } from "../softmax.ts";
import { type Likeness, largestLikeness, likenessOf } from "./likeness.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import type { LanguageWord } from "./surroundings.ts";
import type { WordTable } from "./word-table.ts";

/** Words of articles, held against a question: a row for each. */
export interface ComparedWords {
  /** `READER_SHAPE.word` numbers that stand for each. */
  readonly values: Float32Array;
  /** What each and its counterpart in the question add to the first layer of the scan: `READER_SHAPE.hidden` numbers. */
  readonly scanned: Float32Array;
  readonly likeness: Likeness;
  /** How much each counts as the counterpart of each word of the question, wherever it stands, in nats. */
  readonly worths: Float32Array;
  /** See {@link largestLikeness}. */
  readonly largest: Float32Array;
}

/** Positions among the attention's numbers: worths of likeness first, then those of the three places, then of none. */
export const WORTH = { same: 0, related: 1, cosine: 2, learned: 3, places: 4, none: 7 } as const;

/** Holds distinct words of articles against those of a question. */
export function compareWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  asked: ReadQuestion,
  questionLanguage: Language,
  words: readonly LanguageWord[],
  table: WordTable,
  vectors: WordVectors,
): ComparedWords {
  const { values, scanned } = table(
    words.map(({ word: { folded, grammar } }) => ({ folded, content: !grammar })),
    vectors,
  );
  const learned = learnedLikeness(layers, asked, values, words.length);
  const likeness = likenessOf(asked.words, questionLanguage, words, learned, vectors);
  const worths = worthsOf(weights, likeness);
  addCounterparts(layers, asked, worths, values, scanned);
  return { values, scanned, likeness, worths, largest: largestLikeness(asked.words, likeness, words.length) };
}

// --- internal ---

function worthsOf({ attention }: ReaderWeights, { same, related, cosine, learned }: Likeness): Float32Array {
  const ofSame = attention[WORTH.same] ?? 0;
  const ofRelated = attention[WORTH.related] ?? 0;
  const ofCosine = attention[WORTH.cosine] ?? 0;
  const ofLearned = attention[WORTH.learned] ?? 0;
  const worths = new Float32Array(same.length);
  for (let at = 0; at < worths.length; at++) {
    worths[at] =
      ofSame * (same[at] ?? 0) +
      ofRelated * (related[at] ?? 0) +
      ofCosine * (cosine[at] ?? 0) +
      ofLearned * (learned[at] ?? 0);
  }
  return worths;
}

/** For each word of the articles the learned likeness to each of the question, a row each. */
function learnedLikeness(
  { products }: ReaderLayers,
  asked: ReadQuestion,
  values: Float32Array,
  rows: number,
): Float32Array {
  const { word: size } = READER_SHAPE;
  const count = asked.words.length;
  const scale = 1 / Math.sqrt(size);
  // Columns are the words of the question here.
  const columns = new Float32Array(asked.values.length);
  for (let at = 0; at < count; at++) {
    for (let each = 0; each < size; each++)
      columns[each * count + at] = scale * (asked.values[at * size + each] ?? 0);
  }
  return products(columns, size, count, values, rows);
}

/**
 * Adds to what each word adds to the scan: its counterpart, a mean of the question's words by how like they are, and their
 * product (Seo et al. 2017, "Bidirectional attention flow", arXiv 1611.01603).
 */
function addCounterparts(
  { products, scanCounterpart }: ReaderLayers,
  asked: ReadQuestion,
  worths: Float32Array,
  values: Float32Array,
  scanned: Float32Array,
): void {
  const { word: size } = READER_SHAPE;
  const count = asked.words.length;
  const rows = values.length / size;
  const shares = new Float32Array(rows * count);
  for (let row = 0; row < rows; row++) {
    putShares(shares, row * count, worths.subarray(row * count, (row + 1) * count));
  }
  const counterparts = products(asked.values, count, size, shares, rows);
  const inputs = new Float32Array(rows * 2 * size);
  for (let row = 0; row < rows; row++) {
    const from = row * size;
    const into = row * 2 * size;
    for (let each = 0; each < size; each++) {
      const counterpart = counterparts[from + each] ?? 0;
      inputs[into + each] = counterpart;
      inputs[into + size + each] = counterpart * (values[from + each] ?? 0);
    }
  }
  scanCounterpart.addProducts(scanned, inputs, rows);
}
