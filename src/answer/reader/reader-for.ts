import { createReader, type Reader, sizesFor } from "./read-candidates.ts";
import { READER_MODEL, READER_WEIGHTS, READER_WORDS } from "./reader-model.ts";
import { readWeights } from "./reader-weights.ts";

/** A reader for the word vectors of an embedding model; null for one that it was not trained with, or none. */
export function readerFor(model: string | null): Reader | null {
  if (model !== READER_MODEL) return null;
  const words = READER_WORDS.trim().split(/\s+/);
  const weights = readWeights(Buffer.from(READER_WEIGHTS, "base64"), sizesFor(words));
  return createReader(weights, words);
}
