import type { Connection, Query } from "./connection.ts";
import { packRepeated, packTerms, unpackTerms } from "./lexical.ts";
import { packSentences, packVector } from "./packing.ts";
import { integerOf, textOf } from "./rows.ts";
import { idsFor } from "./short-id.ts";
import { TermCounts } from "./term-counts.ts";
import { vectorId } from "./vectors.ts";
import type { ArticleInput } from "./writing.ts";

/** What a change did to the sums that `totals` keeps. */
export interface Difference {
  articles: number;
  passages: number;
  terms: number;
}

/** Puts articles with all that belongs to them into the tables, and takes them out. Use within a transaction. */
export class ArticleWriter {
  readonly #counts: TermCounts;
  readonly #find: Query;
  readonly #idTaken: Query;
  readonly #insert: Query;
  readonly #insertText: Query;
  readonly #insertPassage: Query;
  readonly #insertTerms: Query;
  readonly #insertVector: Query;
  readonly #storedTerms: Query;
  readonly #deletePassages: Query;
  readonly #delete: Query;

  constructor(connection: Connection) {
    this.#counts = new TermCounts(connection);
    this.#find = connection.prepare("SELECT key, id, context_terms FROM articles WHERE path = ?");
    this.#idTaken = connection.prepare("SELECT 1 AS taken FROM articles WHERE id = ?");
    this.#insert = connection.prepare(
      `INSERT INTO articles (id, path, collection, format, language, title, title_source, outlet, author, published,
         url, place, content_hash, characters, passages, warnings, ingested_at, size, modified_ms, checked_ms,
         passage_format, context_terms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET
         collection = excluded.collection, format = excluded.format, language = excluded.language,
         title = excluded.title, title_source = excluded.title_source, outlet = excluded.outlet,
         author = excluded.author, published = excluded.published, url = excluded.url, place = excluded.place,
         content_hash = excluded.content_hash, characters = excluded.characters, passages = excluded.passages,
         warnings = excluded.warnings, ingested_at = excluded.ingested_at, size = excluded.size,
         modified_ms = excluded.modified_ms, checked_ms = excluded.checked_ms,
         passage_format = excluded.passage_format, context_terms = excluded.context_terms
       RETURNING key`,
    );
    this.#insertText = connection.prepare(
      "INSERT OR REPLACE INTO texts (article, text, masks) VALUES (?, ?, ?)",
    );
    this.#insertPassage = connection.prepare(
      `INSERT INTO passages (article, ordinal, "start", "end", sentences, terms) VALUES (?, ?, ?, ?, ?, ?)`,
    );
    this.#insertTerms = connection.prepare(
      "INSERT INTO lexicon (rowid, terms, context, repeated) VALUES (?, ?, ?, ?)",
    );
    this.#insertVector = connection.prepare("INSERT INTO vectors (id, vector) VALUES (?, ?)");
    this.#storedTerms = connection.prepare("SELECT terms FROM passages WHERE article = ?");
    this.#deletePassages = connection.prepare("DELETE FROM passages WHERE article = ?");
    this.#delete = connection.prepare("DELETE FROM articles WHERE key = ?");
  }

  /** First step of a transaction. */
  begin(): void {
    this.#counts.reset();
  }

  put(input: ArticleInput, slot: number, ingestedAt: string): Difference {
    const difference = this.#clear(input.article.path);
    const context = packTerms(input.contextTerms);
    const key = this.#store(input, context, ingestedAt);
    const contextTerms = unpackTerms(context);
    for (const { ordinal, start, end, sentences, terms, vector } of input.passages) {
      const packed = packTerms(terms);
      const { lastId } = this.#insertPassage.run(
        key,
        ordinal,
        start,
        end,
        packSentences(sentences, start),
        packed,
      );
      const all = [...unpackTerms(packed), ...contextTerms];
      this.#insertTerms.run(lastId, packed, context, packRepeated(all));
      if (vector !== null) this.#insertVector.run(vectorId(slot, lastId), packVector(vector));
      this.#counts.change(all, 1);
      difference.terms += terms.length;
    }
    difference.articles += 1;
    difference.passages += input.passages.length;
    return difference;
  }

  remove(path: string): Difference {
    const difference = this.#clear(path);
    const row = this.#find.get(path);
    if (row !== undefined) this.#delete.run(integerOf(row, "key"));
    return difference;
  }

  /** Writes what is counted over a transaction; its last step. */
  flush(): void {
    this.#counts.flush();
  }

  /** Takes out the passages of the article of a path, with their vectors and postings, and leaves its row. */
  #clear(path: string): Difference {
    const row = this.#find.get(path);
    if (row === undefined) return { articles: 0, passages: 0, terms: 0 };
    const key = integerOf(row, "key");
    const context = unpackTerms(textOf(row, "context_terms"));
    const difference = { articles: -1, passages: 0, terms: 0 };
    for (const stored of this.#storedTerms.all(key)) {
      const terms = unpackTerms(textOf(stored, "terms"));
      this.#counts.change([...terms, ...context], -1);
      difference.passages -= 1;
      difference.terms -= terms.length;
    }
    this.#deletePassages.run(key);
    return difference;
  }

  #store(input: ArticleInput, context: string, ingestedAt: string): number {
    const { article, stamp, checkedMs, passageFormat, passages } = input;
    const { path, collection, format, language, metadata, contentHash, text, warnings, masks } = article;
    const known = this.#find.get(path);
    const row = this.#insert.get(
      known === undefined ? this.#freeId(path) : textOf(known, "id"),
      path,
      collection,
      format,
      language,
      metadata.title,
      metadata.titleSource,
      metadata.outlet,
      metadata.author,
      metadata.published,
      metadata.url,
      metadata.place,
      contentHash,
      text.length,
      passages.length,
      JSON.stringify(warnings),
      ingestedAt,
      stamp.size,
      stamp.modifiedMs,
      checkedMs,
      passageFormat,
      context,
    );
    if (row === undefined) throw new Error(`The article ${path} was not stored`);
    const key = integerOf(row, "key");
    this.#insertText.run(key, text, JSON.stringify(masks));
    return key;
  }

  #freeId(path: string): string {
    for (const id of idsFor([path], 8)) if (this.#idTaken.get(id) === undefined) return id;
    throw new Error(`No article id is free for ${path}`);
  }
}
