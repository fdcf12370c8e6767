import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import type { PassageRecord } from "./library.ts";
import { unpackSentences } from "./packing.ts";
import { bytesOf, integerOf, type Row, refuse, textOf } from "./rows.ts";
import { Texts } from "./texts.ts";

/** The passages of the library's articles. */
export class Passages {
  readonly #connection: Connection;
  readonly #byIds: Query;
  readonly #ofArticle: Query;
  readonly #texts: Texts;
  readonly #kept: CurrentCache<number, PassageRecord>;

  constructor(connection: Connection, texts = new Texts(connection)) {
    this.#connection = connection;
    const columns = 'passages.id, articles.id AS article_id, ordinal, "start", "end", sentences';
    this.#byIds = connection.prepare(
      `SELECT ${columns} FROM json_each(?) JOIN passages ON passages.id = value JOIN articles ON articles.key = article`,
    );
    this.#ofArticle = connection.prepare(
      `SELECT ${columns} FROM passages JOIN articles ON articles.key = article
       WHERE articles.id = ? ORDER BY ordinal`,
    );
    this.#texts = texts;
    this.#kept = new CurrentCache(connection, KEPT_PASSAGES);
  }

  /**
   * In the order of `ids`; those that the library does not have any more are left out.
   *
   * @throws KutipError `library-corrupt` when one is not within the text of its article
   */
  byIds(ids: readonly number[]): PassageRecord[] {
    return this.#connection.read(() => this.#byIdsNow(ids));
  }

  /** In the order of the text. @throws KutipError as {@link byIds} */
  ofArticle(articleId: string): PassageRecord[] {
    return this.#connection.read(() => this.#recordsOf(this.#ofArticle.all(articleId)));
  }

  #byIdsNow(ids: readonly number[]): PassageRecord[] {
    const kept = this.#kept.current();
    const found = new Map<number, PassageRecord>();
    const missing: number[] = [];
    for (const id of ids) {
      const known = kept.get(id);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    if (missing.length > 0) {
      for (const record of this.#recordsOf(this.#byIds.all(JSON.stringify(missing)))) {
        found.set(record.id, record);
        this.#kept.keep(record.id, record);
      }
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  #recordsOf(rows: readonly Row[]): PassageRecord[] {
    return rows.map((row) => {
      const articleId = textOf(row, "article_id");
      const start = integerOf(row, "start");
      const end = integerOf(row, "end");
      const whole = this.#texts.of(articleId)?.text ?? refuse("text", "there");
      if (start < 0 || start >= end || end > whole.length) refuse("text", "as long as its passages need it");
      return {
        id: integerOf(row, "id"),
        articleId,
        ordinal: integerOf(row, "ordinal"),
        start,
        end,
        text: whole.slice(start, end),
        sentences:
          unpackSentences(bytesOf(row, "sentences"), start, end) ??
          refuse("sentences", "a list of sentences of its passage"),
      };
    });
  }
}

// --- internal ---

/** One to two kilobytes each. */
const KEPT_PASSAGES = 10_000;
