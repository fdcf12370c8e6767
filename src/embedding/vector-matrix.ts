import { createDotKernel, type DotKernel, STRIDE_UNIT } from "./dot-kernel.ts";

/** Vectors of one length in rows that are compared with others many at a time. */
export class VectorMatrix {
  readonly #kernel: DotKernel;
  readonly #dimensions: number;
  readonly #stride: number;
  /** Where row 0 is: before it the vectors that rows are compared with, and room for products. */
  readonly #start: number;
  readonly #probes: number;
  #probed = 0;
  /** Of a row and the probes. */
  #products: Float32Array = new Float32Array();
  #rows = 0;

  /**
   * @param probes vectors at most that {@link probe} takes, ≥ 1
   * @param kernel of its own
   */
  constructor(dimensions: number, probes = 1, kernel = createDotKernel()) {
    this.#kernel = kernel;
    this.#dimensions = dimensions;
    this.#stride = Math.ceil(dimensions / STRIDE_UNIT) * STRIDE_UNIT;
    this.#probes = probes;
    this.#start = probes * this.#stride + Math.max(BLOCK_ROWS, padded(probes));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Adds a row, and returns its number. */
  add(vector: Float32Array): number {
    const row = this.#rows;
    this.#rows += 1;
    this.#kernel.reserve(this.#start + this.#rows * this.#stride);
    this.set(row, vector);
    return row;
  }

  set(row: number, vector: Float32Array): void {
    this.#put(this.#start + row * this.#stride, vector);
  }

  /** Puts the last row in the place of `row`, and forgets it there. */
  takeOut(row: number): void {
    this.#rows -= 1;
    const last = this.#start + this.#rows * this.#stride;
    this.#kernel.numbers.copyWithin(this.#start + row * this.#stride, last, last + this.#stride);
  }

  clear(): void {
    this.#rows = 0;
  }

  /** The dot product of every row with a vector. */
  products(vector: Float32Array): Float32Array {
    this.probe([vector]);
    const products = new Float32Array(this.#rows);
    const at = this.#probes * this.#stride;
    for (let row = 0; row < this.#rows; row += BLOCK_ROWS) {
      const rows = Math.min(BLOCK_ROWS, this.#rows - row);
      this.#kernel.dots(this.#start + row * this.#stride, 0, at, rows, this.#stride);
      products.set(this.#kernel.numbers.subarray(at, at + rows), row);
    }
    return products;
  }

  /** Sets the vectors that {@link productsOf} compares with. */
  probe(vectors: readonly Float32Array[]): void {
    if (vectors.length > this.#probes)
      throw new RangeError(`${vectors.length} are more than ${this.#probes} probes`);
    this.#kernel.reserve(this.#start);
    for (const [position, vector] of vectors.entries()) this.#put(position * this.#stride, vector);
    this.#probed = vectors.length;
  }

  /** The dot products of one row with each of the probes; overwritten by the next call, gone with the next row. */
  productsOf(row: number): Float32Array {
    const { numbers } = this.#kernel;
    const at = this.#probes * this.#stride;
    if (this.#products.buffer !== numbers.buffer || this.#products.length !== this.#probed) {
      this.#products = numbers.subarray(at, at + this.#probed);
    }
    this.#kernel.dots(0, this.#start + row * this.#stride, at, this.#probed, this.#stride);
    return this.#products;
  }

  #put(at: number, vector: Float32Array): void {
    if (vector.length !== this.#dimensions) {
      throw new RangeError(`A vector of ${vector.length} numbers is none of ${this.#dimensions}`);
    }
    const { numbers } = this.#kernel;
    numbers.set(vector, at);
    // What was there before may have been longer rows' numbers: the padding counts in every product.
    numbers.fill(0, at + vector.length, at + this.#stride);
  }
}

// --- internal ---

/** Rows whose products are found in one call. */
const BLOCK_ROWS = 1024;

function padded(numbers: number): number {
  return Math.ceil(numbers / STRIDE_UNIT) * STRIDE_UNIT;
}
