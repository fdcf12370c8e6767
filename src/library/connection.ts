import Sqlite from "better-sqlite3";
import { explaining } from "./failures.ts";
import type { Row } from "./rows.ts";

type Value = string | number | null | Uint8Array;

/**
 * One connection to a SQLite file. Adapter of better-sqlite3: every failure of every call is a `KutipError` that
 * names the file, and rows come out as unknown values that `rows.ts` reads.
 */
export class Connection {
  readonly file: string;
  readonly #database: Sqlite.Database;
  readonly #statements = new Map<string, Query>();
  #snapshots = 0;
  #isReading = false;

  /**
   * @param file the path, which errors name
   * @throws KutipError `library-corrupt`, `library-unwritable`, `library-locked`
   */
  constructor(file: string, { source = file, readOnly = false, timeoutMs = 5000 }: ConnectionOptions = {}) {
    this.file = file;
    this.#database = explaining(file, () => new Sqlite(source, { readonly: readOnly, timeout: timeoutMs }));
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  /** As long as this is one and the same number, the database is in one and the same state; null when it may change. */
  get snapshot(): number | null {
    return this.#isReading ? this.#snapshots : null;
  }

  prepare(sql: string): Query {
    return new Query(
      this.file,
      explaining(this.file, () => this.#database.prepare(sql)),
    );
  }

  exec(sql: string): void {
    explaining(this.file, () => this.#database.exec(sql));
  }

  /** The single value of a pragma, e.g. `pragma("user_version")`. */
  pragma(source: string): unknown {
    return explaining(this.file, () => this.#database.pragma(source, { simple: true }));
  }

  /** Runs `work` on one state of the database that no other process changes; joins a transaction that is open. */
  read<T>(work: () => T): T {
    if (this.inTransaction) return work();
    this.#snapshots += 1;
    this.#isReading = true;
    try {
      return this.#transact("BEGIN", work);
    } finally {
      this.#isReading = false;
    }
  }

  /** Runs `work` in one transaction: all of it is kept, or, when it throws, none. */
  write<T>(work: () => T): T {
    this.#isReading = false;
    return this.#transact("BEGIN IMMEDIATE", work);
  }

  /** Lets what is left of a truncated file be read. */
  tolerateDamage(): void {
    this.#database.unsafeMode(true);
    this.pragma("writable_schema = ON");
  }

  close(): void {
    this.#database.close();
  }

  #transact<T>(begin: "BEGIN" | "BEGIN IMMEDIATE", work: () => T): T {
    if (this.inTransaction) return work();
    this.#run(begin);
    try {
      const result = work();
      this.#run("COMMIT");
      return result;
    } catch (error) {
      // SQLite has already rolled back after some failures, a full disk among them.
      if (this.inTransaction) this.#run("ROLLBACK");
      throw error;
    }
  }

  /** A statement that every question needs several times. */
  #run(sql: string): void {
    const known = this.#statements.get(sql) ?? this.prepare(sql);
    this.#statements.set(sql, known);
    known.run();
  }
}

export interface ConnectionOptions {
  /** `:memory:`, or the bytes of a database that is read in memory. @default the file */
  readonly source?: string | Buffer;
  /** @default false */
  readonly readOnly?: boolean;
  /** How long a call waits for another process's lock. @default 5000 */
  readonly timeoutMs?: number;
}

/** A prepared statement. */
export class Query {
  readonly #file: string;
  readonly #statement: Sqlite.Statement;

  constructor(file: string, statement: Sqlite.Statement) {
    this.#file = file;
    this.#statement = statement;
  }

  /** The first row, or undefined. */
  get(...values: Value[]): Row | undefined {
    const row: unknown = explaining(this.#file, () => this.#statement.get(...values));
    return isRow(row) ? row : undefined;
  }

  all(...values: Value[]): Row[] {
    const rows: unknown[] = explaining(this.#file, () => this.#statement.all(...values));
    return rows.filter((row) => isRow(row));
  }

  /** Rows as they are asked for; nothing else may be done with the connection meanwhile. */
  *iterate(...values: Value[]): Generator<Row> {
    const rows = explaining(this.#file, () => this.#statement.iterate(...values));
    for (;;) {
      const { value, done } = explaining(this.#file, () => rows.next());
      if (done === true) return;
      if (isRow(value)) yield value;
    }
  }

  run(...values: Value[]): { readonly changes: number; readonly lastId: number } {
    const { changes, lastInsertRowid } = explaining(this.#file, () => this.#statement.run(...values));
    return { changes, lastId: Number(lastInsertRowid) };
  }
}

// --- internal ---

function isRow(value: unknown): value is Row {
  return typeof value === "object" && value !== null;
}
