/** Adds `factor × matrix[row]` to `size` numbers from `at` on. */
export function addRow(
  into: Float32Array,
  at: number,
  matrix: Float32Array,
  row: number,
  size: number,
  factor: number,
): void {
  if (factor === 0) return;
  const start = row * size;
  for (let column = 0; column < size; column++) {
    into[at + column] = (into[at + column] ?? 0) + factor * (matrix[start + column] ?? 0);
  }
}

/**
 * Adds the product of `count` numbers, from `from` on, with as many rows of a matrix, from `row` on.
 *
 * @param size columns of the matrix
 */
export function addProduct(
  into: Float32Array,
  at: number,
  input: Float32Array,
  from: number,
  count: number,
  matrix: Float32Array,
  row: number,
  size: number,
): void {
  for (let each = 0; each < count; each++) {
    addRow(into, at, matrix, row + each, size, input[from + each] ?? 0);
  }
}

/** A layer's biases, once for each of `count` rows, to add products to. */
export function biasRows(bias: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(count * bias.length);
  for (let at = 0; at < rows.length; at += bias.length) rows.set(bias, at);
  return rows;
}

/** Sets negative numbers to 0. */
export function rectify(values: Float32Array): void {
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) < 0) values[at] = 0;
}

/** Puts a value in the place of a smaller one. */
export function keepLargest(values: Float32Array, at: number, value: number): void {
  if (value > (values[at] ?? 0)) values[at] = value;
}

/** Σ of the products of two runs of `size` numbers. */
export function dot(a: Float32Array, from: number, b: Float32Array, start: number, size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (a[from + at] ?? 0) * (b[start + at] ?? 0);
  return sum;
}
