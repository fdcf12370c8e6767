import { setImmediate } from "node:timers/promises";
import type { Embedder, ModelSpec } from "../src/embedding/embedder.ts";
import { KutipError } from "../src/errors.ts";

/** The description that a hash embedder goes by. */
export const HASH_MODEL: ModelSpec = {
  name: "hash",
  dimensions: 64,
  maxTokens: 512,
  prefixes: { question: "", passage: "" },
  pooling: "graph",
  quantized: false,
  downloadMegabytes: 0,
  languages: "any",
  licence: "MIT",
};

/**
 * An embedder without a model or a thread, for tests of what uses one: a text's vector is the sum of directions that
 * its words are hashed to, so texts with common words are near each other.
 */
export function createHashEmbedder(): Embedder {
  let closed = false;
  const stopIfCancelled = (signal: AbortSignal | undefined): void => {
    if (closed || signal?.aborted) throw new KutipError("cancelled", "Embedding was cancelled.");
  };
  return {
    model: HASH_MODEL,
    async embed(texts, _kind, { signal, onProgress } = {}) {
      stopIfCancelled(signal);
      const own = [...texts];
      const vectors: (Float32Array | null)[] = [];
      for (const text of own) {
        if (vectors.length % 256 === 0) {
          await setImmediate();
          stopIfCancelled(signal);
          if (vectors.length > 0) onProgress?.(vectors.length, own.length);
        }
        vectors.push(vectorOf(text));
      }
      if (own.length > 0) onProgress?.(own.length, own.length);
      stopIfCancelled(signal);
      return vectors;
    },
    async close() {
      closed = true;
    },
  };
}

// --- internal ---

function vectorOf(text: string): Float32Array | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (!words) return null;
  const vector = new Float32Array(HASH_MODEL.dimensions);
  for (const word of words) {
    // FNV-1a, then a linear congruential generator for the word's direction.
    let state = 0x811c9dc5;
    for (const character of word)
      state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    for (let i = 0; i < vector.length; i += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      vector[i] = (vector[i] ?? 0) + state / 2 ** 31 - 1;
    }
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
