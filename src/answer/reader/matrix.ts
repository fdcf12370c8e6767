import { createDotKernel, type DotKernel, STRIDE_UNIT } from "../../embedding/dot-kernel.ts";

/** A matrix that is multiplied with many vectors. */
export interface Matrix {
  /** Adds its product with the numbers of `input` that begin at `from`, as many as it has rows, to `into` from `at` on. */
  addProduct(into: Float32Array, at: number, input: Float32Array, from: number): void;
}

/**
 * Makes a matrix, in the memory of a kernel.
 *
 * @param values row by row, a row of `columns` numbers for each input
 * @param row the first of the rows that count
 * @param rows how many of them do
 */
export type MakeMatrix = (values: Float32Array, columns: number, row: number, rows: number) => Matrix;

/** Makes what makes matrices, in a kernel of their own. */
export function createMatrices(kernel: DotKernel = createDotKernel()): MakeMatrix {
  let used = 0;
  const take = (numbers: number): number => {
    const at = used;
    used += numbers;
    kernel.reserve(used);
    return at;
  };
  return (values, columns, row, rows) => {
    const stride = Math.ceil(rows / STRIDE_UNIT) * STRIDE_UNIT;
    const matrix = take(columns * stride);
    const vector = take(stride);
    const products = take(Math.ceil(columns / STRIDE_UNIT) * STRIDE_UNIT);
    // The kernel multiplies rows, so that what is a column here is a row there.
    for (let column = 0; column < columns; column++) {
      for (let each = 0; each < rows; each++) {
        kernel.numbers[matrix + column * stride + each] = values[(row + each) * columns + column] ?? 0;
      }
    }
    return {
      addProduct(into, at, input, from) {
        const { numbers } = kernel;
        for (let each = 0; each < rows; each++) numbers[vector + each] = input[from + each] ?? 0;
        kernel.dots(matrix, vector, products, columns, stride);
        for (let each = 0; each < columns; each++) {
          into[at + each] = (into[at + each] ?? 0) + (numbers[products + each] ?? 0);
        }
      },
    };
  };
}
