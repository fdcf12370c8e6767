import type { WordVectors } from "../match-terms.ts";
import { addRow } from "./layers.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/** What stands for a word to the reader. */
export interface ReadWord {
  /** `READER_SHAPE.word` numbers. */
  readonly values: Float32Array;
  /** What they add to the first layer of the scan: `READER_SHAPE.hidden` numbers. */
  readonly scanned: Float32Array;
}

/** A word as the table knows it. */
export interface TableWord {
  readonly folded: string;
  /** Carries meaning of its own, so that its vector counts; words that only carry grammar are known by name. */
  readonly content: boolean;
}

/** What stands for words, in their order. */
export type WordTable = (words: readonly TableWord[], vectors: WordVectors) => readonly ReadWord[];

/**
 * Makes the table, which computes a word once while it is met now and then, and new ones together.
 *
 * @param words those that have numbers of their own, in their order
 * @param limit words that are kept; one takes about 0.8 kB. @default 20000
 */
export function createWordTable(
  weights: ReaderWeights,
  layers: ReaderLayers,
  words: readonly string[],
  limit = 20_000,
): WordTable {
  const rows = new Map(words.map((word, row) => [word, row]));
  // Words with and without their vector are different to the reader.
  const kept = { content: new Map<string, ReadWord>(), grammar: new Map<string, ReadWord>() };
  const keptOf = ({ folded, content }: TableWord, vectors: WordVectors): Map<string, ReadWord> =>
    content && vectors.has(folded) ? kept.content : kept.grammar;
  return (asked, vectors) => {
    // Forgetting all now and then costs less than keeping the order in which they were met.
    for (const table of [kept.content, kept.grammar]) if (table.size >= limit) table.clear();
    const isNew = (word: TableWord): boolean => !keptOf(word, vectors).has(word.folded);
    const met = asked.filter(isNew);
    for (const [at, read] of readWords(weights, layers, rows, met, vectors).entries()) {
      const word = met[at];
      if (word !== undefined) keptOf(word, vectors).set(word.folded, read);
    }
    return asked.flatMap((word) => keptOf(word, vectors).get(word.folded) ?? []);
  };
}

// --- internal ---

function readWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  rows: ReadonlyMap<string, number>,
  words: readonly TableWord[],
  vectors: WordVectors,
): ReadWord[] {
  const { vector, word: size, hidden } = READER_SHAPE;
  const input = new Float32Array(words.length * vector);
  const values = new Float32Array(words.length * size);
  for (const [at, { folded, content }] of words.entries()) {
    const known = content ? vectors.get(folded) : undefined;
    if (known !== undefined) input.set(known, at * vector);
    const row = rows.get(folded);
    if (row !== undefined) addRow(values, at * size, weights.word, row, size, 1);
  }
  layers.vector.addProducts(values, input, words.length);
  const scanned = new Float32Array(words.length * hidden);
  layers.scan.addProducts(scanned, values, words.length);
  return words.map((_, at) => ({
    values: values.slice(at * size, (at + 1) * size),
    scanned: scanned.slice(at * hidden, (at + 1) * hidden),
  }));
}
