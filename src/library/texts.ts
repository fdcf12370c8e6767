import type { Mask } from "../article/article.ts";
import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import { masksOf, textOf } from "./rows.ts";

/** An article's canonical text, and what of it is no prose. */
export interface StoredText {
  readonly text: string;
  readonly masks: readonly Mask[];
}

/** The canonical texts, by the articles' ids; those of the last questions are kept in memory. */
export class Texts {
  readonly #text: Query;
  readonly #kept: CurrentCache<string, StoredText>;

  constructor(connection: Connection) {
    this.#text = connection.prepare(
      "SELECT text, masks FROM texts JOIN articles ON articles.key = texts.article WHERE articles.id = ?",
    );
    this.#kept = new CurrentCache(connection, KEPT_CHARACTERS);
  }

  of(articleId: string): StoredText | null {
    const known = this.#kept.current().get(articleId);
    if (known !== undefined) return known;
    const row = this.#text.get(articleId);
    if (row === undefined) return null;
    const stored = { text: textOf(row, "text"), masks: masksOf(row, "masks") };
    this.#kept.keep(articleId, stored, stored.text.length);
    return stored;
  }
}

// --- internal ---

/** Some thousand articles: 8 MB where all their characters are Latin, twice that in other scripts. */
const KEPT_CHARACTERS = 8_000_000;
