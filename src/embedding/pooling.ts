import type { ModelSpec } from "./embedder.ts";

/** Shorter than this before normalisation, a vector's direction is rounding noise. */
const SHORTEST = 1e-6;

/**
 * Writes the unit vector of one row of a model's output to `target`.
 * - `graph`: `data` is `[rows, dimensions]`, pooled already;
 * - `mean`, `cls`: `data` is `[rows, width, dimensions]`, of which the first `tokens` of a row count.
 * @returns false when the vector has no direction; `target` is then all zeros
 */
export function poolRow(
  data: Float32Array,
  row: number,
  shape: { readonly width: number; readonly tokens: number; readonly pooling: ModelSpec["pooling"] },
  target: Float32Array,
): boolean {
  const dimensions = target.length;
  if (shape.pooling === "graph") {
    target.set(data.subarray(row * dimensions, (row + 1) * dimensions));
    return normalise(target);
  }
  const start = row * shape.width * dimensions;
  const tokens = shape.pooling === "cls" ? 1 : shape.tokens;
  target.fill(0);
  for (let token = 0; token < tokens; token += 1) {
    const from = start + token * dimensions;
    for (let i = 0; i < dimensions; i += 1) target[i] = (target[i] ?? 0) + (data[from + i] ?? 0);
  }
  return normalise(target);
}

/** Scales a vector to length 1, in place; false, and all zeros, when it is too short to have a direction. */
export function normalise(vector: Float32Array): boolean {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i] ?? 0) ** 2;
  const length = Math.sqrt(sum);
  if (!(length > SHORTEST) || !Number.isFinite(length)) {
    vector.fill(0);
    return false;
  }
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length;
  return true;
}
