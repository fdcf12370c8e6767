import { statSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../language/language.ts";
import type { Connection } from "./connection.ts";
import { DATABASE_NAME } from "./database.ts";
import type { LibraryState } from "./library.ts";
import { currentWriter, describeWriter } from "./lock.ts";
import { integerOf, optionalTextOf, textOf } from "./rows.ts";

/** Gathers what `status` tells of a library. */
export function readState(connection: Connection, folder: string): LibraryState {
  const languages: Record<Language, number> = { id: 0, en: 0, other: 0 };
  for (const row of connection
    .prepare("SELECT language, count(*) AS articles FROM articles GROUP BY 1")
    .all()) {
    const language = textOf(row, "language");
    const known = language === "id" || language === "en" ? language : "other";
    languages[known] += integerOf(row, "articles");
  }
  const collections = connection
    .prepare("SELECT collection, count(*) AS articles FROM articles GROUP BY 1 ORDER BY 1")
    .all()
    .map((row) => ({ name: textOf(row, "collection"), articles: integerOf(row, "articles") }));
  const files = connection.prepare("SELECT DISTINCT file FROM index_files").all();
  const totals = connection.prepare("SELECT last_ingest FROM totals").get();
  const writer = currentWriter(folder);
  return {
    bytes: {
      database: bytesOf(folder, [DATABASE_NAME, `${DATABASE_NAME}-wal`]),
      index: bytesOf(
        folder,
        files.map((row) => textOf(row, "file")),
      ),
    },
    citations: countOf(connection, "SELECT count(*) AS number FROM citations"),
    languages,
    collections,
    undated: countOf(connection, "SELECT count(*) AS number FROM articles WHERE published IS NULL"),
    lastIngest: totals === undefined ? null : optionalTextOf(totals, "last_ingest"),
    writer: writer === null ? null : describeWriter(writer),
  };
}

// --- internal ---

function countOf(connection: Connection, sql: string): number {
  const row = connection.prepare(sql).get();
  return row === undefined ? 0 : integerOf(row, "number");
}

function bytesOf(folder: string, names: readonly string[]): number {
  return names
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}
