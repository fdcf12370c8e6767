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
    // One statement for thousands of terms; "WHERE true" keeps ON CONFLICT from being read as a join's.
    this.#add = connection.prepare(
      `INSERT INTO terms (term, passages)
         SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT (term) DO UPDATE SET passages = passages + excluded.passages`,
    );
    this.#prune = connection.prepare(
      "DELETE FROM terms WHERE term IN (SELECT value FROM json_each(?)) AND passages <= 0",
    );
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
    const changes = [...this.#changes]
      .filter(([, change]) => change !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    this.#add.run(JSON.stringify(changes));
    const fewer = changes.filter(([, change]) => change < 0).map(([term]) => term);
    if (fewer.length > 0) this.#prune.run(JSON.stringify(fewer));
    this.#changes.clear();
  }
}
