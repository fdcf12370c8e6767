/** An id and how well it matches; higher is better. */
export interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Keeps the best `k` of the scores that it is offered, without sorting the rest. */
export class Top {
  readonly #k: number;
  /** A binary heap whose first entry is the worst of the kept. */
  readonly #heap: Scored[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  /** A lower score will not be kept; -Infinity as long as there is room, Infinity when there never was. */
  get least(): number {
    if (this.#heap.length < this.#k) return Number.NEGATIVE_INFINITY;
    return this.#heap[0]?.score ?? Number.POSITIVE_INFINITY;
  }

  offer(id: number, score: number): void {
    if (this.#heap.length < this.#k) {
      this.#heap.push({ id, score });
      this.#rise(this.#heap.length - 1);
    } else if (score > (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY)) {
      this.#heap[0] = { id, score };
      this.#sink();
    }
  }

  /** Best first; equal scores by id. */
  sorted(): Scored[] {
    return [...this.#heap].sort((a, b) => b.score - a.score || a.id - b.id);
  }

  #rise(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#scoreAt(parent) <= this.#scoreAt(at)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const child = this.#scoreAt(left + 1) < this.#scoreAt(left) ? left + 1 : left;
      if (this.#scoreAt(child) >= this.#scoreAt(at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #scoreAt(at: number): number {
    return this.#heap[at]?.score ?? Number.POSITIVE_INFINITY;
  }

  #swap(a: number, b: number): void {
    const first = this.#heap[a];
    const second = this.#heap[b];
    if (first === undefined || second === undefined) return;
    this.#heap[a] = second;
    this.#heap[b] = first;
  }
}
