import type { Connection, Query } from "./connection.ts";
import { integerOf } from "./rows.ts";

/** Values that were read from the database, for as long as no article changes, whichever process changes it. */
export class CurrentCache<K, V> {
  readonly #connection: Connection;
  readonly #generation: Query;
  readonly #limit: number;
  readonly #values = new Map<K, V>();
  #known = -1;
  #snapshot: number | null = null;
  #size = 0;

  /** @param limit of the sizes of what is kept together; when it is passed, everything is forgotten */
  constructor(connection: Connection, limit: number) {
    this.#connection = connection;
    this.#generation = connection.prepare("SELECT generation FROM totals");
    this.#limit = limit;
  }

  /** The values that are kept now. To be asked for before each use. */
  current(): ReadonlyMap<K, V> {
    const { snapshot } = this.#connection;
    if (snapshot !== null && snapshot === this.#snapshot) return this.#values;
    const row = this.#generation.get();
    const generation = row === undefined ? 0 : integerOf(row, "generation");
    if (generation !== this.#known) this.#forget();
    this.#known = generation;
    this.#snapshot = snapshot;
    return this.#values;
  }

  /** Keeps a value that was read since {@link current} was called, in one transaction with it. */
  keep(key: K, value: V, size = 1): void {
    if (this.#size + size > this.#limit) this.#forget();
    this.#values.set(key, value);
    this.#size += size;
  }

  #forget(): void {
    this.#values.clear();
    this.#size = 0;
  }
}
