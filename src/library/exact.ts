import type { VectorIndex } from "./library.ts";
import { type Scored, Top } from "./top.ts";

/** Nearest neighbours by comparing with every vector: the reference, and the faster way for a few thousand. */
export class ExactIndex implements VectorIndex {
  readonly #dimensions: number;
  #matrix: Float32Array;
  readonly #ids: number[] = [];
  readonly #rows = new Map<number, number>();

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#matrix = new Float32Array(dimensions * 16);
  }

  get size(): number {
    return this.#ids.length;
  }

  add(id: number, vector: Float32Array): void {
    const row = this.#rows.get(id) ?? this.#ids.length;
    if (row === this.#ids.length) {
      this.#ids.push(id);
      this.#rows.set(id, row);
      this.#grow();
    }
    this.#matrix.set(vector, row * this.#dimensions);
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    const last = this.#ids.pop();
    if (row === undefined || last === undefined) {
      if (last !== undefined) this.#ids.push(last);
      return;
    }
    this.#rows.delete(id);
    if (last === id) return;
    const end = this.#ids.length * this.#dimensions;
    this.#matrix.copyWithin(row * this.#dimensions, end, end + this.#dimensions);
    this.#ids[row] = last;
    this.#rows.set(last, row);
  }

  search(vector: Float32Array, k: number, accept?: (id: number) => boolean): Scored[] {
    const top = new Top(k);
    for (const [row, id] of this.#ids.entries()) {
      if (accept !== undefined && !accept(id)) continue;
      top.offer(id, dotAt(vector, this.#matrix, row * this.#dimensions));
    }
    return top.sorted();
  }

  #grow(): void {
    const needed = this.#ids.length * this.#dimensions;
    if (needed <= this.#matrix.length) return;
    const larger = new Float32Array(Math.max(needed, this.#matrix.length * 2));
    larger.set(this.#matrix);
    this.#matrix = larger;
  }
}

// --- internal ---

/** Dot product of `vector` and as many numbers of `matrix` from `offset`; the cosine of unit vectors. */
function dotAt(vector: Float32Array, matrix: Float32Array, offset: number): number {
  const { length } = vector;
  // Four sums that do not wait for each other: three times the speed of one.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    const o = offset + at;
    a += (vector[at] ?? 0) * (matrix[o] ?? 0);
    b += (vector[at + 1] ?? 0) * (matrix[o + 1] ?? 0);
    c += (vector[at + 2] ?? 0) * (matrix[o + 2] ?? 0);
    d += (vector[at + 3] ?? 0) * (matrix[o + 3] ?? 0);
  }
  for (; at < length; at++) a += (vector[at] ?? 0) * (matrix[offset + at] ?? 0);
  return a + b + c + d;
}
