import type { WordVectors } from "../match-terms.ts";
import { addRow } from "./layers.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/** What stands for a word to the reader. */
export interface ReadWord {
  /** `READER_SHAPE.word` numbers. */
  readonly values: Float32Array;
  /** What it adds to the first layer of the scan: `READER_SHAPE.hidden` numbers. */
  readonly scanned: Float32Array;
}

/**
 * What stands for a folded word.
 *
 * @param content carries meaning of its own, so that its vector counts; words that only carry grammar are known by name
 */
export type WordTable = (folded: string, content: boolean, vectors: WordVectors) => ReadWord;

/**
 * Makes the table, which computes a word once while it is met now and then.
 *
 * @param words those that have numbers of their own, in their order
 * @param limit words that are kept; one takes about 0.5 kB. @default 20000
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
  return (folded, content, vectors) => {
    const vector = content ? vectors.get(folded) : undefined;
    const table = vector === undefined ? kept.grammar : kept.content;
    const known = table.get(folded);
    if (known !== undefined) return known;
    const read = readWord(weights, layers, rows.get(folded), vector);
    // Forgetting all now and then costs less than keeping the order in which they were met.
    if (table.size >= limit) table.clear();
    table.set(folded, read);
    return read;
  };
}

// --- internal ---

function readWord(
  weights: ReaderWeights,
  layers: ReaderLayers,
  row: number | undefined,
  vector: Float32Array | undefined,
): ReadWord {
  const { word, hidden } = READER_SHAPE;
  const values = new Float32Array(word);
  if (vector !== undefined) layers.vector.addProduct(values, 0, vector, 0);
  if (row !== undefined) addRow(values, 0, weights.word, row, word, 1);
  const scanned = new Float32Array(hidden);
  layers.scan.addProduct(scanned, 0, values, 0);
  return { values, scanned };
}
