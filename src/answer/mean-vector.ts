import type { WordVectors } from "./match-terms.ts";

/** The direction of the words' weighted mean vector, unit length; null when no word has a vector. */
export function meanVector(
  words: readonly string[],
  weightOf: (index: number) => number,
  vectors: WordVectors,
): Float32Array | null {
  let sum: Float64Array | null = null;
  for (const [index, word] of words.entries()) {
    const vector = vectors.get(word);
    if (vector === undefined) continue;
    sum ??= new Float64Array(vector.length);
    add(sum, vector, weightOf(index));
  }
  if (sum === null) return null;
  let square = 0;
  for (let at = 0; at < sum.length; at++) square += (sum[at] ?? 0) ** 2;
  if (square === 0) return null;
  const scale = 1 / Math.sqrt(square);
  const direction = new Float32Array(sum.length);
  for (let at = 0; at < sum.length; at++) direction[at] = scale * (sum[at] ?? 0);
  return direction;
}

// --- internal ---

/** Four numbers at a time: this is most of what measuring a sentence takes. */
function add(sum: Float64Array, vector: Float32Array, weight: number): void {
  const whole = sum.length - (sum.length % 4);
  for (let at = 0; at < whole; at += 4) {
    sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
    sum[at + 1] = (sum[at + 1] ?? 0) + weight * (vector[at + 1] ?? 0);
    sum[at + 2] = (sum[at + 2] ?? 0) + weight * (vector[at + 2] ?? 0);
    sum[at + 3] = (sum[at + 3] ?? 0) + weight * (vector[at + 3] ?? 0);
  }
  for (let at = whole; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vector[at] ?? 0);
}
