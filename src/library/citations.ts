import type { Connection, Query } from "./connection.ts";
import { isBusy } from "./failures.ts";
import type { CitationRecord } from "./library.ts";
import { integerOf, optionalTextOf, type Row, textOf } from "./rows.ts";
import { idsFor, normalizeId } from "./short-id.ts";

/** The citations that were given, by their permanent ids. */
export class Citations {
  readonly #connection: Connection;
  readonly #writable: boolean;
  readonly #select: Query;
  readonly #insert: Query;
  readonly #count: Query;
  /** Given while another process kept the library locked; stored with the next one. */
  readonly #waiting = new Map<string, CitationRecord>();

  constructor(connection: Connection, writable: boolean) {
    this.#connection = connection;
    this.#writable = writable;
    this.#select = connection.prepare("SELECT * FROM citations WHERE id = ?");
    this.#count = connection.prepare("SELECT count(*) AS citations FROM citations");
    this.#insert = connection.prepare(
      `INSERT INTO citations
         (id, article_id, path, content_hash, "start", "end", text, title, outlet, published, url, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    );
  }

  /**
   * The record of a quote: the one that was given before, or a new one with an id that nothing else has. Where the
   * library can't be written the record is returned all the same.
   */
  give(quote: Omit<CitationRecord, "id" | "createdAt">): CitationRecord {
    const found = this.#resolve(quote);
    if (this.#get(found.id) !== null || !this.#writable) return found;
    try {
      return this.#connection.write(() => {
        const record = this.#resolve(quote);
        this.#waiting.set(record.id, record);
        for (const waiting of this.#waiting.values()) this.#store(waiting);
        this.#waiting.clear();
        return record;
      });
    } catch (error) {
      if (!isBusy(error)) throw error;
      this.#waiting.set(found.id, found);
      return found;
    }
  }

  find(typed: string): CitationRecord | null {
    return this.#get(normalizeId(typed));
  }

  count(): number {
    const row = this.#count.get();
    return row === undefined ? 0 : integerOf(row, "citations");
  }

  /** Puts back a citation of another library under the id it has. */
  restore(record: CitationRecord): void {
    this.#store(record);
  }

  #get(id: string): CitationRecord | null {
    const row = this.#select.get(id);
    return row === undefined ? (this.#waiting.get(id) ?? null) : citationOf(row);
  }

  #resolve(quote: Omit<CitationRecord, "id" | "createdAt">): CitationRecord {
    for (const id of idsFor([quote.path, quote.start, quote.text])) {
      const taken = this.#get(id);
      if (taken === null) return { ...quote, id, createdAt: new Date().toISOString() };
      if (taken.path === quote.path && taken.start === quote.start && taken.text === quote.text) return taken;
    }
    // Fifty equal characters of SHA-256: two different quotes have never been seen to do that.
    throw new Error(`No citation id is free for ${quote.path} at ${quote.start}`);
  }

  #store(record: CitationRecord): void {
    const { id, articleId, path, contentHash, start, end, text } = record;
    const { title, outlet, published, url, createdAt } = record;
    this.#insert.run(
      id,
      articleId,
      path,
      contentHash,
      start,
      end,
      text,
      title,
      outlet,
      published,
      url,
      createdAt,
    );
  }
}

/** A row of the table `citations`. */
export function citationOf(row: Row): CitationRecord {
  return {
    id: textOf(row, "id"),
    articleId: textOf(row, "article_id"),
    path: textOf(row, "path"),
    contentHash: textOf(row, "content_hash"),
    start: integerOf(row, "start"),
    end: integerOf(row, "end"),
    text: textOf(row, "text"),
    title: textOf(row, "title"),
    outlet: optionalTextOf(row, "outlet"),
    published: optionalTextOf(row, "published"),
    url: optionalTextOf(row, "url"),
    createdAt: textOf(row, "created_at"),
  };
}
