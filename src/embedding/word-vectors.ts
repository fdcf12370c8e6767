import type { Embedder } from "./embedder.ts";

/** Vectors of single words, remembered. */
export interface WordVectors {
  /** For each distinct word its unit vector, or null for a word that the model does not know. */
  vectorsOf(words: readonly string[]): Promise<Map<string, Float32Array | null>>;
}

/**
 * Vectors of single words from an embedder, with those that were asked for last kept in memory. Words are taken as
 * they are: fold them first where case should not matter.
 * @param options.limit words that are kept; one takes about `4 × dimensions` bytes. @default 20000
 */
export function createWordVectors(
  embedder: Embedder,
  options: { readonly limit?: number } = {},
): WordVectors {
  const limit = Math.max(0, options.limit ?? 20_000);
  // A Map iterates in the order of insertion; a word that is asked for is inserted anew, so the first is the oldest.
  const kept = new Map<string, Float32Array | null>();

  const keep = (word: string, vector: Float32Array | null): void => {
    kept.delete(word);
    kept.set(word, vector);
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
  };

  return {
    async vectorsOf(words) {
      const found = new Map<string, Float32Array | null>();
      const missing = new Set<string>();
      for (const word of words) {
        const vector = kept.get(word);
        if (vector === undefined) missing.add(word);
        else {
          found.set(word, vector);
          keep(word, vector);
        }
      }
      if (missing.size === 0) return found;
      const asked = [...missing];
      // A question: someone is waiting, and an ingest may be running.
      const vectors = await embedder.embed(asked, "question");
      asked.forEach((word, index) => {
        // Copied: one kept word would otherwise keep the memory of all that were embedded with it.
        const vector = vectors[index]?.slice() ?? null;
        found.set(word, vector);
        keep(word, vector);
      });
      return found;
    },
  };
}
