import { rectify } from "./layers.ts";
import type { Matrix } from "./matrix.ts";
import type { Neighbours } from "./reader-shape.ts";

/**
 * A convolution over a run of words, rectified, on top of its input.
 *
 * @param input as many numbers for each word as `bias` has
 * @param matrices one for each neighbour, the farthest before it first
 */
export function convolve(
  input: Float32Array,
  matrices: readonly Matrix[],
  bias: Float32Array,
  { width, apart }: Neighbours,
): Float32Array {
  const size = bias.length;
  const words = input.length / size;
  const output = new Float32Array(input.length);
  for (let word = 0; word < words; word++) output.set(bias, word * size);
  for (const [tap, matrix] of matrices.entries()) {
    const away = (tap - (width - 1) / 2) * apart;
    const first = Math.max(0, -away);
    const count = words - Math.abs(away);
    if (count <= 0) continue;
    const from = (first + away) * size;
    matrix.addProducts(output.subarray(first * size), input.subarray(from, from + count * size), count);
  }
  rectify(output);
  for (let at = 0; at < output.length; at++) output[at] = (output[at] ?? 0) + (input[at] ?? 0);
  return output;
}
