import type { Language } from "../../language/language.ts";
import type { WordVectors } from "../match-terms.ts";
import { putShares } from "../softmax.ts";
import { valuesInRows } from "./layers.ts";
import { createLikeness, type Likeness, largestLikeness } from "./likeness.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import type { Place, PlacedWord, SeenWord } from "./surroundings.ts";
import type { ReadWord, WordTable } from "./word-table.ts";

/** A word of an article, held against a question. */
export interface ComparedWord {
  /** `READER_SHAPE.word` numbers that stand for it. */
  readonly values: Float32Array;
  /** What it and its counterpart in the question add to the first layer of the scan: `READER_SHAPE.hidden` numbers. */
  readonly scanned: Float32Array;
  readonly likeness: Likeness;
  /** How much it counts as the counterpart of each word of the question, wherever it stands, in nats. */
  readonly worths: Float32Array;
  /** See {@link largestLikeness}. */
  readonly largest: Float32Array;
}

/** Positions among the attention's numbers: worths of likeness first, then those of the three places, then of none. */
export const WORTH = { same: 0, related: 1, cosine: 2, learned: 3, places: 4, none: 7 } as const;

/**
 * Holds the words of sentences, and those around them, against those of a question, each distinct one once.
 *
 * @returns those of each sentence, in their order
 */
export function compareWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  asked: ReadQuestion,
  questionLanguage: Language,
  sentences: readonly (readonly PlacedWord[])[],
  table: WordTable,
  vectors: WordVectors,
): readonly (readonly SeenWord[])[] {
  const { words, positions } = distinctWords(sentences);
  const read = table(
    words.map(({ word: { folded, grammar } }) => ({ folded, content: !grammar })),
    vectors,
  );
  const learned = learnedLikeness(layers, asked, read);
  const compare = createLikeness(asked.words, questionLanguage, vectors);
  const alike = words.flatMap(({ word, language }, at): ComparedWord[] => {
    const own = read[at];
    if (own === undefined) return [];
    const of = learned.subarray(at * asked.words.length, (at + 1) * asked.words.length);
    const likeness = compare(word, language, of);
    const largest = largestLikeness(asked.words, likeness);
    return [{ ...own, likeness, worths: worthsOf(weights, likeness), largest }];
  });
  const compared = withCounterparts(layers, asked, alike);
  return positions.map((ofSentence) =>
    ofSentence.flatMap(({ place, position }) => {
      const of = compared[position];
      return of === undefined ? [] : [{ compared: of, place }];
    }),
  );
}

// --- internal ---

interface DistinctWords {
  readonly words: readonly PlacedWord[];
  /** Of each word of each sentence among them. */
  readonly positions: readonly (readonly { readonly place: Place; readonly position: number }[])[];
}

function distinctWords(sentences: readonly (readonly PlacedWord[])[]): DistinctWords {
  const known = new Map<string, number>();
  const words: PlacedWord[] = [];
  const positions = sentences.map((placed) =>
    placed.map((each) => {
      const key = `${each.language} ${each.word.folded}`;
      const position = known.get(key) ?? words.length;
      if (position === words.length) {
        known.set(key, position);
        words.push(each);
      }
      return { place: each.place, position };
    }),
  );
  return { words, positions };
}

function worthsOf({ attention }: ReaderWeights, likeness: Likeness): Float32Array {
  const { same, related, cosine: cosines, learned } = likeness;
  return same.map(
    (value, at) =>
      (attention[WORTH.same] ?? 0) * value +
      (attention[WORTH.related] ?? 0) * (related[at] ?? 0) +
      (attention[WORTH.cosine] ?? 0) * (cosines[at] ?? 0) +
      (attention[WORTH.learned] ?? 0) * (learned[at] ?? 0),
  );
}

/** For each word of a sentence the learned likeness to each of the question, a row each. */
function learnedLikeness(
  { products }: ReaderLayers,
  { words, values }: ReadQuestion,
  read: readonly ReadWord[],
): Float32Array {
  const { word: size } = READER_SHAPE;
  const count = words.length;
  const scale = 1 / Math.sqrt(size);
  // Columns are the words of the question here.
  const columns = new Float32Array(values.length);
  for (let at = 0; at < count; at++) {
    for (let each = 0; each < size; each++)
      columns[each * count + at] = scale * (values[at * size + each] ?? 0);
  }
  return products(columns, size, count, valuesInRows(read), read.length);
}

/**
 * Adds to what each word adds to the scan: its counterpart, a mean of the question's words by how like they are, and their
 * product (Seo et al. 2017, "Bidirectional attention flow", arXiv 1611.01603).
 */
function withCounterparts(
  layers: ReaderLayers,
  asked: ReadQuestion,
  words: readonly ComparedWord[],
): ComparedWord[] {
  const { word: size, hidden } = READER_SHAPE;
  const count = asked.words.length;
  const shares = new Float32Array(words.length * count);
  for (const [at, { worths }] of words.entries()) putShares(shares, at * count, worths);
  const counterparts = layers.products(asked.values, count, size, shares, words.length);
  const inputs = new Float32Array(words.length * 2 * size);
  const scanned = new Float32Array(words.length * hidden);
  for (const [at, { values, scanned: own }] of words.entries()) {
    const from = at * 2 * size;
    for (let each = 0; each < size; each++) {
      const counterpart = counterparts[at * size + each] ?? 0;
      inputs[from + each] = counterpart;
      inputs[from + size + each] = counterpart * (values[each] ?? 0);
    }
    scanned.set(own, at * hidden);
  }
  layers.scanCounterpart.addProducts(scanned, inputs, words.length);
  return words.map((word, at) => ({ ...word, scanned: scanned.subarray(at * hidden, (at + 1) * hidden) }));
}
