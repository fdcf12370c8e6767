import { numbersIn } from "./allowed-passages.ts";
import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import { PackedPostings } from "./packed-postings.ts";
import { textOf } from "./rows.ts";

/** Ascending ids of passages; they stay below 2^32, see `vectorId`. */
export type Passages = Uint32Array;

/** What is looked up: the passages that an expression of FTS5 finds. */
export interface Lookup {
  readonly expression: string;
  /** The only one of the expression, as the index has it; null for others. */
  readonly term: string | null;
  /** Whether they are kept for later questions. */
  readonly keep: boolean;
}

/**
 * The passages of terms and of expressions made of them. People ask about the same things again, and words that many
 * passages have are asked for most: FTS5 takes a millisecond for ten thousand postings, memory next to nothing.
 */
export class Postings {
  readonly #lists: Query;
  readonly #packed: PackedPostings;
  readonly #kept: CurrentCache<string, Passages>;
  readonly #asked: CurrentCache<string, true>;

  constructor(connection: Connection) {
    // One JSON text costs a fraction of as many rows, and FTS5's own rank ten times more than both.
    this.#lists = connection.prepare(
      `SELECT json_group_array(json((SELECT json_group_array(rowid) FROM lexicon WHERE lexicon MATCH value AND rowid > ?))) AS lists
       FROM json_each(?)`,
    );
    this.#packed = new PackedPostings(connection);
    this.#kept = new CurrentCache(connection, KEPT_POSTINGS);
    this.#asked = new CurrentCache(connection, ASKED_EXPRESSIONS);
  }

  /** All passages of each expression. */
  of(lookups: readonly Lookup[]): Passages[] {
    const kept = this.#kept.current();
    const lists = lookups.map(({ expression, keep }) => (keep ? kept.get(expression) : undefined));
    const missing = lookups.filter((_, position) => lists[position] === undefined);
    const read = this.#read(missing);
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

  /** Whether a term's passages are read in no time, however many they are. */
  arePacked(): boolean {
    return this.#packed.state() !== null;
  }

  #read(lookups: readonly Lookup[]): readonly Passages[] {
    const state = lookups.length === 0 ? null : this.#packed.state();
    if (state === null || lookups.some(({ term }) => term === null)) return this.#find(lookups, 0);
    const newer = state.lacks ? this.#find(lookups, state.lastPassage) : [];
    return lookups.map(({ term }, position) => joined(this.#packed.of(term ?? "", state), newer[position]));
  }

  /** The passages of each expression after one. */
  #find(lookups: readonly Lookup[], after: number): readonly Passages[] {
    if (lookups.length === 0) return [];
    const row = this.#lists.get(after, JSON.stringify(lookups.map(({ expression }) => expression)));
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

/** Two lists of which the second goes on from the first. */
function joined(first: Passages, second: Passages = NONE): Passages {
  if (second.length === 0) return first;
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
