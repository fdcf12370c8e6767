import type { Connection, Query } from "./connection.ts";

/**
 * Document frequencies on their way into the database. Counted up in memory over a transaction, because articles
 * share their words, and written in the order of the terms, which touches each page of the table once.
 */
export class TermCounts {
  readonly #changes = new Map<string, number>();
  readonly #add: Query;
  readonly #prune: Query;

  constructor(connection: Connection) {
    this.#add = connection.prepare(
      `INSERT INTO terms (term, passages) VALUES (?, ?)
       ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages`,
    );
    this.#prune = connection.prepare("DELETE FROM terms WHERE term = ? AND passages <= 0");
  }

  /** Forgets what was counted for a transaction that did not come about. */
  reset(): void {
    this.#changes.clear();
  }

  /** A passage with these terms came (`1`) or went (`-1`); repetitions count once. */
  change(terms: Iterable<string>, by: 1 | -1): void {
    for (const term of new Set(terms)) this.#changes.set(term, (this.#changes.get(term) ?? 0) + by);
  }

  /** Writes what was counted; within a transaction. */
  flush(): void {
    const sorted = [...this.#changes].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [term, change] of sorted) {
      if (change === 0) continue;
      this.#add.run(term, change);
      if (change < 0) this.#prune.run(term);
    }
    this.#changes.clear();
  }
}
