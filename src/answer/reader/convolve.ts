import { biasRows } from "./layers.ts";
import type { Matrix } from "./matrix.ts";
import type { Neighbours } from "./reader-shape.ts";

/**
 * A convolution over runs of words, rectified, on top of its input.
 *
 * @param input as many numbers for each word as `bias` has, run after run
 * @param runs words in each
 * @param matrix its inputs are a word and its neighbours, the farthest before it first
 */
export function convolve(
  input: Float32Array,
  runs: readonly number[],
  matrix: Matrix,
  bias: Float32Array,
  neighbours: Neighbours,
): Float32Array {
  const size = bias.length;
  const rows = input.length / size;
  const output = biasRows(bias, rows);
  matrix.addProducts(output, windowsOf(input, size, runs, neighbours), rows);
  for (let at = 0; at < output.length; at++) {
    output[at] = Math.max(0, output[at] ?? 0) + (input[at] ?? 0);
  }
  return output;
}

// --- internal ---

/** Each word beside its neighbours; zeros where its run has none. */
function windowsOf(
  input: Float32Array,
  size: number,
  runs: readonly number[],
  { width, apart }: Neighbours,
): Float32Array {
  const windows = new Float32Array(input.length * width);
  let start = 0;
  for (const words of runs) {
    for (let word = 0; word < words; word++) {
      for (let tap = 0; tap < width; tap++) {
        const neighbour = word + (tap - (width - 1) / 2) * apart;
        if (neighbour < 0 || neighbour >= words) continue;
        const from = (start + neighbour) * size;
        const into = ((start + word) * width + tap) * size;
        for (let each = 0; each < size; each++) windows[into + each] = input[from + each] ?? 0;
      }
    }
    start += words;
  }
  return windows;
}
