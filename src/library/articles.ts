import type { ArticleFormat, ArticleMetadata, Mask } from "../article/article.ts";
import type { Language } from "../language/language.ts";
import type { Connection, Query } from "./connection.ts";
import { conditionOf } from "./filters.ts";
import type { ArticleFilter, ArticleRecord } from "./library.ts";
import { integerOf, masksOf, oneOf, optionalTextOf, type Row, textOf, textsOf } from "./rows.ts";

/** What the library knows of its articles. */
export class Articles {
  readonly #connection: Connection;
  readonly #byId: Query;
  readonly #byPath: Query;
  readonly #text: Query;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#byId = connection.prepare("SELECT * FROM articles WHERE id = ?");
    this.#byPath = connection.prepare("SELECT * FROM articles WHERE path = ?");
    this.#text = connection.prepare(
      "SELECT text, masks FROM texts JOIN articles ON articles.key = texts.article WHERE articles.id = ?",
    );
  }

  /** Those that a filter lets pass, by path. */
  list(filter: ArticleFilter = {}): ArticleRecord[] {
    const { condition, values } = conditionOf(filter);
    const where = condition === "" ? "" : `WHERE ${condition}`;
    const query = this.#connection.prepare(`SELECT * FROM articles ${where} ORDER BY path`);
    return query.all(...values).map(articleOf);
  }

  byId(id: string): ArticleRecord | null {
    return optional(this.#byId.get(id));
  }

  byPath(path: string): ArticleRecord | null {
    return optional(this.#byPath.get(path));
  }

  text(id: string): { readonly text: string; readonly masks: readonly Mask[] } | null {
    const row = this.#text.get(id);
    return row === undefined ? null : { text: textOf(row, "text"), masks: masksOf(row, "masks") };
  }
}

// --- internal ---

const FORMATS: readonly ArticleFormat[] = ["text", "markdown", "html"];
/** As the column `language` has them. */
export const LANGUAGES: readonly Language[] = ["id", "en", "other"];
const TITLE_SOURCES: readonly ArticleMetadata["titleSource"][] = [
  "front-matter",
  "html",
  "heading",
  "first-sentence",
  "file-name",
];

function optional(row: Row | undefined): ArticleRecord | null {
  return row === undefined ? null : articleOf(row);
}

function articleOf(row: Row): ArticleRecord {
  return {
    id: textOf(row, "id"),
    path: textOf(row, "path"),
    collection: textOf(row, "collection"),
    format: oneOf(row, "format", FORMATS),
    language: oneOf(row, "language", LANGUAGES),
    title: textOf(row, "title"),
    titleSource: oneOf(row, "title_source", TITLE_SOURCES),
    outlet: optionalTextOf(row, "outlet"),
    author: optionalTextOf(row, "author"),
    published: optionalTextOf(row, "published"),
    url: optionalTextOf(row, "url"),
    place: optionalTextOf(row, "place"),
    contentHash: textOf(row, "content_hash"),
    characters: integerOf(row, "characters"),
    passages: integerOf(row, "passages"),
    ingestedAt: textOf(row, "ingested_at"),
    warnings: textsOf(row, "warnings"),
  };
}
