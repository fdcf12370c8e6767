import { COLUMN_UNIT, createProductKernel, type ProductKernel } from "../../embedding/product-kernel.ts";

/** A matrix that is multiplied with many vectors. */
export interface Matrix {
  /**
   * Adds its products with vectors to rows of results, one after another.
   *
   * @param into from its beginning, `count` rows of as many numbers as the matrix has columns
   * @param input the vectors, as many numbers each as the matrix has rows
   * @param count how many vectors
   */
  addProducts(into: Float32Array, input: Float32Array, count: number): void;
}

/** Makes matrices in the memory of one kernel. */
export interface Matrices {
  /**
   * Makes a matrix that stays.
   *
   * @param values row by row, a row of `columns` numbers for each input
   * @param row the first of the rows that count
   * @param rows how many of them do
   */
  make(values: Float32Array, columns: number, row: number, rows: number): Matrix;
  /**
   * The products of vectors with a matrix that is used once.
   *
   * @param values the matrix, `rows` times `columns` numbers
   * @param input `count` vectors, as many numbers each as there are rows
   * @returns `count` rows of `columns` numbers
   */
  products(
    values: Float32Array,
    rows: number,
    columns: number,
    input: Float32Array,
    count: number,
  ): Float32Array;
}

/** Makes what makes matrices, in a kernel of their own. */
export function createMatrices(kernel: ProductKernel = createProductKernel()): Matrices {
  let kept = 0;
  /** Multiplies behind all matrices that stay: what one product leaves there, the next overwrites. */
  const multiply = (
    matrix: number,
    rows: number,
    columns: number,
    into: Float32Array,
    input: Float32Array,
    count: number,
    free: number,
  ): void => {
    const width = widthFor(columns);
    const results = free + input.length;
    kernel.reserve(results + count * width);
    const { numbers } = kernel;
    numbers.set(input, free);
    copyRows(into, 0, columns, numbers, results, width, count);
    kernel.multiply(free, matrix, results, count, rows, width);
    copyRows(numbers, results, width, into, 0, columns, count);
  };
  return {
    make(values, columns, row, rows) {
      const matrix = kept;
      kept += rows * widthFor(columns);
      kernel.reserve(kept);
      copyRows(values, row * columns, columns, kernel.numbers, matrix, widthFor(columns), rows);
      return {
        addProducts: (into, input, count) => multiply(matrix, rows, columns, into, input, count, kept),
      };
    },
    products(values, rows, columns, input, count) {
      const into = new Float32Array(count * columns);
      const free = kept + rows * widthFor(columns);
      kernel.reserve(free);
      copyRows(values, 0, columns, kernel.numbers, kept, widthFor(columns), rows);
      multiply(kept, rows, columns, into, input, count, free);
      return into;
    },
  };
}

// --- internal ---

function widthFor(columns: number): number {
  return Math.ceil(columns / COLUMN_UNIT) * COLUMN_UNIT;
}

/** Copies rows between places where they are as long as they are apart; what a longer one has more is left as it is. */
function copyRows(
  from: Float32Array,
  start: number,
  length: number,
  to: Float32Array,
  at: number,
  size: number,
  rows: number,
): void {
  if (length === size) {
    to.set(from.subarray(start, start + rows * length), at);
    return;
  }
  const shared = Math.min(length, size);
  for (let row = 0; row < rows; row++) {
    to.set(from.subarray(start + row * length, start + row * length + shared), at + row * size);
  }
}
