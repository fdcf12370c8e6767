import { type GrowingNumbers, instantiate, PlainNumbers, WasmNumbers } from "./growing-numbers.ts";

/** Numbers, and products of matrices among them. */
export interface ProductKernel extends GrowingNumbers {
  readonly multiply: Multiply;
}

/**
 * Adds the products of `count` vectors with one matrix to as many results. Positions count numbers.
 *
 * @param vectors where the first of them is, `depth` numbers each, one after another
 * @param matrix where it is: `depth` rows of `columns` numbers
 * @param results where the first of them is, `columns` numbers each, one after another
 * @param columns a multiple of {@link COLUMN_UNIT}
 */
export type Multiply = (
  vectors: number,
  matrix: number,
  results: number,
  count: number,
  depth: number,
  columns: number,
) => void;

/** A matrix has a multiple of so many columns, zeros in the last ones. */
export const COLUMN_UNIT = 16;

/** In WebAssembly with vector instructions or, where a processor or a limit of address space does not let it start, in JavaScript. */
export function createProductKernel(): ProductKernel {
  try {
    return new WasmProducts();
  } catch {
    return new PlainProducts();
  }
}

/** The same in JavaScript. */
export class PlainProducts extends PlainNumbers implements ProductKernel {
  readonly multiply: Multiply = (vectors, matrix, results, count, depth, columns) => {
    const { numbers } = this;
    for (let each = 0; each < count; each++) {
      const result = results + each * columns;
      for (let row = 0; row < depth; row++) {
        const factor = numbers[vectors + each * depth + row] ?? 0;
        if (factor === 0) continue;
        const start = matrix + row * columns;
        for (let column = 0; column < columns; column++) {
          numbers[result + column] =
            (numbers[result + column] ?? 0) + factor * (numbers[start + column] ?? 0);
        }
      }
    }
  };
}

// --- internal ---

class WasmProducts extends WasmNumbers implements ProductKernel {
  /** All in bytes but `count`. */
  readonly #multiply: Multiply;

  constructor() {
    super();
    const { multiply } = instantiate(MODULE, this);
    if (!isMultiply(multiply)) throw new TypeError("The module exports no function");
    this.#multiply = multiply;
  }

  readonly multiply: Multiply = (vectors, matrix, results, count, depth, columns) => {
    // Its loops look at their ends only after their first turn.
    if (count === 0 || depth === 0 || columns === 0) return;
    this.#multiply(vectors * 4, matrix * 4, results * 4, count, depth * 4, columns * 4);
  };
}

function isMultiply(exported: unknown): exported is Multiply {
  return typeof exported === "function";
}

/** Locals 0 to 5 are the parameters, 6 to 9 four sums of four numbers each, 10 is a factor four times, 11 to 13 are places. */
const MODULE = `
  00 61 73 6d  01 00 00 00
  01 0a  01  60 06 7f 7f 7f 7f 7f 7f 00              ; one type: six integers, no result
  02 0f  01  03 65 6e 76  06 6d 65 6d 6f 72 79  02 00 01  ; import env.memory
  03 02  01 00
  07 0c  01  08 6d 75 6c 74 69 70 6c 79  00 00       ; export multiply
  0a 8b 02  01  88 02  02  05 7b  03 7f
  02 40                                              ; block
    03 40                                            ;   loop over vectors
      20 03  45  0d 01                               ;     leave when none is left
      41 00  21 0b                                   ;     column = 0
      03 40                                          ;     loop over 16 columns each
        20 02 20 0b 6a fd 00 04 00  21 06            ;       sums = results
        20 02 20 0b 6a fd 00 04 10  21 07
        20 02 20 0b 6a fd 00 04 20  21 08
        20 02 20 0b 6a fd 00 04 30  21 09
        41 00  21 0c                                 ;       at = 0
        20 01 20 0b 6a  21 0d                        ;       row = matrix + column
        03 40                                        ;       loop over the vector
          20 00 20 0c 6a fd 09 02 00  21 0a          ;         factor = vector[at], four times
          20 06  20 0a  20 0d fd 00 04 00  fd e6 01  fd e4 01  21 06  ; sum += factor × row
          20 07  20 0a  20 0d fd 00 04 10  fd e6 01  fd e4 01  21 07
          20 08  20 0a  20 0d fd 00 04 20  fd e6 01  fd e4 01  21 08
          20 09  20 0a  20 0d fd 00 04 30  fd e6 01  fd e4 01  21 09
          20 0d 20 05 6a  21 0d                      ;         row += columns
          20 0c 41 04 6a  22 0c  20 04  48  0d 00    ;         at += 4 bytes; again while at < depth
        0b
        20 02 20 0b 6a  20 06  fd 0b 04 00           ;       results = sums
        20 02 20 0b 6a  20 07  fd 0b 04 10
        20 02 20 0b 6a  20 08  fd 0b 04 20
        20 02 20 0b 6a  20 09  fd 0b 04 30
        20 0b  41 c0 00  6a  22 0b  20 05  48  0d 00 ;       column += 64 bytes; again while column < columns
      0b
      20 00 20 04 6a  21 00                          ;     vectors += depth
      20 02 20 05 6a  21 02                          ;     results += columns
      20 03 41 01 6b  21 03                          ;     count -= 1
      0c 00
    0b
  0b
  0b`;
