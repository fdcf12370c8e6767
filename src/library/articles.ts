import type { ArticleFormat, ArticleMetadata } from "../article/article.ts";
import type { Language } from "../language/language.ts";
import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import { conditionOf } from "./filters.ts";
import type { ArticleFilter, ArticleRecord } from "./library.ts";
import { integerOf, oneOf, optionalTextOf, type Row, textOf, textsOf } from "./rows.ts";
import type { StoredText, Texts } from "./texts.ts";

/** What the library knows of its articles. */
export class Articles {
  readonly #connection: Connection;
  readonly #byId: Query;
  readonly #byPath: Query;
  readonly #texts: Texts;
  readonly #kept: CurrentCache<string, ArticleRecord | null>;

  constructor(connection: Connection, texts: Texts) {
    this.#connection = connection;
    this.#byId = connection.prepare("SELECT * FROM articles WHERE id = ?");
    this.#byPath = connection.prepare("SELECT * FROM articles WHERE path = ?");
    this.#texts = texts;
    this.#kept = new CurrentCache(connection, KEPT_ARTICLES);
  }

  /** Those that a filter lets pass, by path. */
  list(filter: ArticleFilter = {}): ArticleRecord[] {
    const { condition, values } = conditionOf(filter);
    const where = condition === "" ? "" : `WHERE ${condition}`;
    const query = this.#connection.prepare(`SELECT * FROM articles ${where} ORDER BY path`);
    return query.all(...values).map(articleOf);
  }

  byId(id: string): ArticleRecord | null {
    const known = this.#kept.current().get(id);
    if (known !== undefined) return known;
    const article = optional(this.#byId.get(id));
    this.#kept.keep(id, article);
    return article;
  }

  byPath(path: string): ArticleRecord | null {
    return optional(this.#byPath.get(path));
  }

  text(id: string): StoredText | null {
    return this.#texts.of(id);
  }
}

// --- internal ---

/** About a kilobyte each. */
const KEPT_ARTICLES = 5000;

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
