import type { Connection, Query } from "./connection.ts";
import type { PassageRecord } from "./library.ts";
import { unpackSentences } from "./packing.ts";
import { bytesOf, integerOf, type Row, textOf } from "./rows.ts";

/** The passages of the library's articles. */
export class Passages {
  readonly #byIds: Query;
  readonly #ofArticle: Query;
  readonly #text: Query;

  constructor(connection: Connection) {
    const columns = 'passages.id, articles.id AS article_id, article, ordinal, "start", "end", sentences';
    this.#byIds = connection.prepare(
      `SELECT ${columns} FROM json_each(?) JOIN passages ON passages.id = value JOIN articles ON articles.key = article`,
    );
    this.#ofArticle = connection.prepare(
      `SELECT ${columns} FROM passages JOIN articles ON articles.key = article
       WHERE articles.id = ? ORDER BY ordinal`,
    );
    this.#text = connection.prepare("SELECT text FROM texts WHERE article = ?");
  }

  /** In the order of `ids`; those that the library does not have any more are left out. */
  byIds(ids: readonly number[]): PassageRecord[] {
    const found = new Map(
      this.#recordsOf(this.#byIds.all(JSON.stringify(ids))).map((record) => [record.id, record]),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  /** In the order of the text. */
  ofArticle(articleId: string): PassageRecord[] {
    return this.#recordsOf(this.#ofArticle.all(articleId));
  }

  #recordsOf(rows: readonly Row[]): PassageRecord[] {
    const texts = new Map<number, string>();
    return rows.map((row) => {
      const article = integerOf(row, "article");
      const text = texts.get(article) ?? this.#textOf(article);
      texts.set(article, text);
      const start = integerOf(row, "start");
      const end = integerOf(row, "end");
      return {
        id: integerOf(row, "id"),
        articleId: textOf(row, "article_id"),
        ordinal: integerOf(row, "ordinal"),
        start,
        end,
        text: text.slice(start, end),
        sentences: unpackSentences(bytesOf(row, "sentences"), start),
      };
    });
  }

  #textOf(article: number): string {
    const row = this.#text.get(article);
    return row === undefined ? "" : textOf(row, "text");
  }
}
