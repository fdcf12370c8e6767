import type { WordVectors } from "./match-terms.ts";

/** The direction of the words' weighted mean vector, unit length; null when no word has a vector. */
export function meanVector(
  words: readonly string[],
  weightOf: (index: number) => number,
  vectors: WordVectors,
): Float32Array | null {
  const found: Float32Array[] = [];
  const weights: number[] = [];
  for (const [index, word] of words.entries()) {
    const vector = vectors.get(word);
    if (vector === undefined) continue;
    found.push(vector);
    weights.push(weightOf(index));
  }
  const [first] = found;
  if (first === undefined) return null;
  const sum = new Float64Array(first.length);
  for (let at = 0; at < found.length; at += TOGETHER) add(sum, found, weights, at);
  let square = 0;
  for (let at = 0; at < sum.length; at++) square += (sum[at] ?? 0) ** 2;
  if (square === 0) return null;
  const scale = 1 / Math.sqrt(square);
  const direction = new Float32Array(sum.length);
  for (let at = 0; at < sum.length; at++) direction[at] = scale * (sum[at] ?? 0);
  return direction;
}

// --- internal ---

const TOGETHER = 4;

/** Adds {@link TOGETHER} vectors from `from` on, or what is left: this is most of what measuring a sentence takes. */
function add(
  sum: Float64Array,
  vectors: readonly Float32Array[],
  weights: readonly number[],
  from: number,
): void {
  const [first, second, third, fourth] = vectors.slice(from, from + TOGETHER);
  const [a = 0, b = 0, c = 0, d = 0] = weights.slice(from, from + TOGETHER);
  if (first === undefined) return;
  if (second === undefined || third === undefined || fourth === undefined) {
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + a * (first[at] ?? 0);
    add(sum, vectors, weights, from + 1);
    return;
  }
  for (let at = 0; at < sum.length; at++) {
    const both = (sum[at] ?? 0) + a * (first[at] ?? 0) + b * (second[at] ?? 0);
    sum[at] = both + c * (third[at] ?? 0) + d * (fourth[at] ?? 0);
  }
}
