import type { WordVectors } from "./match-terms.ts";

/** The direction of the words' weighted mean vector, unit length; null when no word has a vector. */
export function meanVector(
  words: readonly string[],
  weightOf: (index: number) => number,
  vectors: WordVectors,
): Float32Array | null {
  let sum: Float32Array | null = null;
  for (const [index, word] of words.entries()) {
    const vector = vectors.get(word);
    if (vector === undefined) continue;
    sum ??= new Float32Array(vector.length);
    const weight = weightOf(index);
    for (let at = 0; at < vector.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
  }
  if (sum === null) return null;
  const length = Math.hypot(...sum);
  return length === 0 ? null : sum.map((value) => value / length);
}
