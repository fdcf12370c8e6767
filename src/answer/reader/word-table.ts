import type { WordVectors } from "../match-terms.ts";
import { addRow } from "./layers.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/** What stands for words to the reader, a row for each. */
export interface ReadWords {
  /** `READER_SHAPE.word` numbers each. */
  readonly values: Float32Array;
  /** What they add to the first layer of the scan: `READER_SHAPE.hidden` numbers each. */
  readonly scanned: Float32Array;
}

/** A word as the table knows it. */
export interface TableWord {
  readonly folded: string;
  /** Carries meaning of its own, so that its vector counts; words that only carry grammar are known by name. */
  readonly content: boolean;
}

/** What stands for words, in their order; the caller's to change. */
export type WordTable = (words: readonly TableWord[], vectors: WordVectors) => ReadWords;

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
  const { word: size, hidden } = READER_SHAPE;
  const rows = new Map(words.map((word, row) => [word, row]));
  // Words with and without their vector are different to the reader.
  const kept = { withVector: new Map<string, KeptWord>(), byName: new Map<string, KeptWord>() };
  return (asked, vectors) => {
    // Forgetting all now and then costs less than keeping the order in which they were met.
    for (const table of [kept.withVector, kept.byName]) if (table.size >= limit) table.clear();
    const values = new Float32Array(asked.length * size);
    const scanned = new Float32Array(asked.length * hidden);
    const put = (at: number, known: KeptWord): void => {
      values.set(known.values, at * size);
      scanned.set(known.scanned, at * hidden);
    };
    const met: NewWord[] = [];
    for (const [at, { folded, content }] of asked.entries()) {
      const vector = content ? vectors.get(folded) : undefined;
      const table = vector === undefined ? kept.byName : kept.withVector;
      const known = table.get(folded);
      if (known === undefined) met.push({ at, folded, vector, table });
      else put(at, known);
    }
    if (met.length > 0) {
      const read = readWords(weights, layers, rows, met);
      for (const [index, { at, folded, table }] of met.entries()) {
        const known = {
          values: read.values.slice(index * size, (index + 1) * size),
          scanned: read.scanned.slice(index * hidden, (index + 1) * hidden),
        };
        table.set(folded, known);
        put(at, known);
      }
    }
    return { values, scanned };
  };
}

// --- internal ---

/** A row of {@link ReadWords}. */
type KeptWord = ReadWords;

interface NewWord {
  readonly at: number;
  readonly folded: string;
  readonly vector: Float32Array | undefined;
  readonly table: Map<string, KeptWord>;
}

function readWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  rows: ReadonlyMap<string, number>,
  words: readonly NewWord[],
): ReadWords {
  const { vector: dimensions, word: size, hidden } = READER_SHAPE;
  const input = new Float32Array(words.length * dimensions);
  const values = new Float32Array(words.length * size);
  for (const [at, { folded, vector }] of words.entries()) {
    if (vector !== undefined) input.set(vector, at * dimensions);
    const row = rows.get(folded);
    if (row !== undefined) addRow(values, at * size, weights.word, row, size, 1);
  }
  layers.vector.addProducts(values, input, words.length);
  const scanned = new Float32Array(words.length * hidden);
  layers.scan.addProducts(scanned, values, words.length);
  return { values, scanned };
}
