import { VectorMatrix } from "../embedding/vector-matrix.ts";
import type { VectorIndex } from "./library.ts";
import { type Scored, Top } from "./top.ts";

/** Nearest neighbours by comparing with every vector: the reference, and the faster way for some ten thousand. */
export class ExactIndex implements VectorIndex {
  readonly #matrix: VectorMatrix;
  /** Of each row. */
  readonly #ids: number[] = [];
  readonly #rows = new Map<number, number>();

  constructor(dimensions: number) {
    this.#matrix = new VectorMatrix(dimensions);
  }

  get size(): number {
    return this.#ids.length;
  }

  add(id: number, vector: Float32Array): void {
    const row = this.#rows.get(id);
    if (row !== undefined) {
      this.#matrix.set(row, vector);
      return;
    }
    this.#rows.set(id, this.#matrix.add(vector));
    this.#ids.push(id);
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (row === undefined) return;
    this.#matrix.takeOut(row);
    this.#rows.delete(id);
    const last = this.#ids.pop();
    if (last === undefined || last === id) return;
    this.#ids[row] = last;
    this.#rows.set(last, row);
  }

  /** Cosine of a vector and each of the ids that are here. */
  similarities(vector: Float32Array, ids: readonly number[]): Map<number, number> {
    this.#matrix.probe([vector]);
    const found = new Map<number, number>();
    for (const id of ids) {
      const row = this.#rows.get(id);
      if (row !== undefined) found.set(id, this.#matrix.productsOf(row)[0] ?? 0);
    }
    return found;
  }

  search(vector: Float32Array, k: number, accept?: (id: number) => boolean): Scored[] {
    const top = new Top(k);
    const products = this.#matrix.products(vector);
    for (let row = 0; row < products.length; row++) {
      const score = products[row] ?? 0;
      // Nearly all rows end here.
      if (score < top.least) continue;
      const id = this.#ids[row];
      if (id !== undefined && (accept === undefined || accept(id))) top.offer(id, score);
    }
    return top.sorted();
  }
}
