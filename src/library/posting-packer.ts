import { setImmediate } from "node:timers/promises";
import type { Connection, Query } from "./connection.ts";
import { repeatedTerm, unpackTerms } from "./lexical.ts";
import { EXACT_VECTORS } from "./nearest.ts";
import { IdPacker } from "./packed-ids.ts";
import { PackedPostings } from "./packed-postings.ts";
import { integerOf, textOf } from "./rows.ts";

/** What is packed is left as it is while what came and what was removed since is at most this share of it. */
const TOLERATED_CHANGE = 0.1;
/** What was packed is dropped when the library has shrunk to this share of what needs it. */
const GIVEN_UP = 0.5;
/** Passages that are read before the event loop gets its turn. */
const PASSAGES_A_STEP = 1000;

/**
 * Packs the postings of a library's terms, where it is so large that reading them from FTS5 takes a good part of a
 * question's time. They are derived: packed anew, at one stroke, when more than a tenth of them is old.
 *
 * No article may be changed while a refresh runs.
 */
export class PostingPacker {
  readonly #connection: Connection;
  readonly #least: number;
  readonly #packed: PackedPostings;
  readonly #totals: Query;
  readonly #lacking: Query;
  readonly #after: Query;

  /** @param least libraries of so many passages have none */
  constructor(connection: Connection, least = EXACT_VECTORS) {
    this.#connection = connection;
    this.#least = least;
    this.#packed = new PackedPostings(connection);
    this.#totals = connection.prepare("SELECT passages FROM totals");
    this.#lacking = connection.prepare("SELECT count(*) AS lacking FROM passages WHERE id > ?");
    this.#after = connection.prepare(
      `SELECT passages.id, terms, context_terms FROM passages JOIN articles ON articles.key = article
       WHERE passages.id > ? ORDER BY passages.id LIMIT ?`,
    );
  }

  /** @throws KutipError `disk-full`, `library-unwritable` */
  async refresh(signal?: AbortSignal): Promise<void> {
    const passages = this.#countPassages();
    if (passages <= this.#least) {
      if (passages <= GIVEN_UP * this.#least) this.#drop();
      return;
    }
    if (!this.#isOld(passages)) return;
    const lists = new Map<string, IdPacker>();
    let last = 0;
    for (;;) {
      const next = this.#addAfter(last, lists);
      if (next === last) break;
      last = next;
      await setImmediate();
      // What was packed before does as well.
      if (signal?.aborted === true) return;
    }
    this.#store(lists, last);
  }

  #isOld(passages: number): boolean {
    const state = this.#packed.state();
    if (state === null) return true;
    const row = this.#lacking.get(state.lastPassage);
    const lacking = row === undefined ? 0 : integerOf(row, "lacking");
    return lacking + state.removed.size > TOLERATED_CHANGE * passages;
  }

  /** Returns the last passage that was added, or `after` where there are no more. */
  #addAfter(after: number, lists: Map<string, IdPacker>): number {
    let last = after;
    const add = (term: string): boolean => {
      const known = lists.get(term);
      const list = known ?? new IdPacker();
      if (known === undefined) lists.set(term, list);
      return list.add(last);
    };
    for (const row of this.#after.all(after, PASSAGES_A_STEP)) {
      last = integerOf(row, "id");
      for (const column of ["terms", "context_terms"]) {
        for (const term of unpackTerms(textOf(row, column))) if (!add(term)) add(repeatedTerm(term));
      }
    }
    return last;
  }

  #store(lists: ReadonlyMap<string, IdPacker>, lastPassage: number): void {
    const insert = this.#connection.prepare("INSERT INTO packed_postings (term, ids) VALUES (?, ?)");
    this.#connection.write(() => {
      this.#empty();
      // In the table's own order it is written once from front to back.
      for (const [term, list] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1)))
        insert.run(term, list.bytes);
      this.#connection
        .prepare(
          `INSERT INTO packed (one, last_passage, removals)
           VALUES (1, ?, ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'removed_passages'), 0))`,
        )
        .run(lastPassage);
    });
  }

  #drop(): void {
    if (this.#connection.prepare("SELECT 1 FROM packed").get() === undefined) return;
    this.#connection.write(() => this.#empty());
  }

  /** Readers take notice by the generation. */
  #empty(): void {
    this.#connection.exec("DELETE FROM packed; DELETE FROM packed_postings");
    this.#connection.exec("UPDATE totals SET generation = generation + 1");
  }

  #countPassages(): number {
    const row = this.#totals.get();
    return row === undefined ? 0 : integerOf(row, "passages");
  }
}
