import { numbersIn } from "./allowed-passages.ts";
import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import { textOf } from "./rows.ts";

/** Ascending ids of passages; they stay below 2^32, see `vectorId`. */
export type Passages = Uint32Array;

/** What is looked up: the passages that an expression of FTS5 finds. */
export interface Lookup {
  readonly expression: string;
  /** Whether they are kept for later questions. */
  readonly keep: boolean;
}

/**
 * The passages of terms and of expressions made of them. People ask about the same things again, and words that many
 * passages have are asked for most: FTS5 takes a millisecond for ten thousand postings, memory next to nothing.
 */
export class Postings {
  readonly #lists: Query;
  readonly #kept: CurrentCache<string, Passages>;
  readonly #asked: CurrentCache<string, true>;

  constructor(connection: Connection) {
    // One JSON text costs a fraction of as many rows, and FTS5's own rank ten times more than both.
    this.#lists = connection.prepare(
      `SELECT json_group_array(json((SELECT json_group_array(rowid) FROM lexicon WHERE lexicon MATCH value))) AS lists
       FROM json_each(?)`,
    );
    this.#kept = new CurrentCache(connection, KEPT_POSTINGS);
    this.#asked = new CurrentCache(connection, ASKED_EXPRESSIONS);
  }

  /** All passages of each expression. */
  of(lookups: readonly Lookup[]): Passages[] {
    const kept = this.#kept.current();
    const lists = lookups.map(({ expression, keep }) => (keep ? kept.get(expression) : undefined));
    const missing = lookups.filter((_, position) => lists[position] === undefined);
    const read = this.#read(missing.map(({ expression }) => expression));
    for (const [position, { expression, keep }] of missing.entries()) {
      const list = read[position];
      if (keep && list !== undefined) this.#kept.keep(expression, list, list.length + LIST);
    }
    let next = 0;
    return lists.map((list) => list ?? read[next++] ?? NONE);
  }

  /** Whether an expression's passages are kept, or it was asked about before, so that they are worth being kept. */
  isAskedAgain(expression: string): boolean {
    const before = this.#asked.current().has(expression);
    if (!before) this.#asked.keep(expression, true);
    return before || this.#kept.current().has(expression);
  }

  #read(expressions: readonly string[]): readonly Passages[] {
    if (expressions.length === 0) return [];
    const row = this.#lists.get(JSON.stringify(expressions));
    const lists: unknown = row === undefined ? [] : JSON.parse(textOf(row, "lists"));
    return Array.isArray(lists) ? lists.map((list) => new Uint32Array(numbersIn(list))) : [];
  }
}

// --- internal ---

/** Four bytes each. */
const KEPT_POSTINGS = 4_000_000;
/** What a list takes beside its postings, in postings. */
const LIST = 50;
const ASKED_EXPRESSIONS = 20_000;

const NONE: Passages = new Uint32Array();
