import { Connection } from "./connection.ts";
import { MIGRATIONS } from "./migrations.ts";
import { textOf } from "./rows.ts";
import { versionOf } from "./schema.ts";

/**
 * What is wrong with the file of a library, in SQLite's words or a few of Kutip's; null when its pages are whole, its
 * tables are those of its version, and what they hold of the articles fits together. Reads the whole file.
 *
 * @throws KutipError `library-newer`, `library-corrupt`
 */
export function damageOf(connection: Connection): string | null {
  const health = connection.pragma("quick_check(1)");
  if (health !== "ok") return String(health);
  return strangeColumn(connection) ?? DAMAGES.find(({ query }) => hasRow(connection, query))?.what ?? null;
}

// --- internal ---

/** Queries that find a row where values of one table do not fit those of another. */
const DAMAGES = [
  {
    query:
      "SELECT 1 FROM articles LEFT JOIN texts ON texts.article = articles.key WHERE texts.article IS NULL",
    what: "it has articles without their texts",
  },
  {
    // In characters of four bytes a text has half as many as it has UTF-16 code units.
    query: `SELECT 1 FROM articles JOIN texts ON texts.article = articles.key
      WHERE characters NOT BETWEEN length(text) AND 2 * length(text)`,
    what: "it has a text of another length than its article",
  },
  {
    query: `SELECT 1 FROM passages JOIN articles ON articles.key = article
      WHERE "start" < 0 OR "start" >= "end" OR "end" > characters`,
    what: "it has a passage beyond its article",
  },
  {
    query: "SELECT 1 FROM passages WHERE length(sentences) = 0 OR length(sentences) % 8 <> 0",
    what: "it has a passage without its sentences",
  },
  {
    query: `SELECT 1 FROM models JOIN vectors ON vectors.id > slot << 32 AND vectors.id < (slot + 1) << 32
      WHERE length(vector) <> 4 * dimensions`,
    what: "it has a vector of another length than its model's",
  },
] as const;

function hasRow(connection: Connection, query: string): boolean {
  return connection.prepare(`${query} LIMIT 1`).get() !== undefined;
}

/** A column that a library of this version does not have, or that is missing. */
function strangeColumn(connection: Connection): string | null {
  const model = new Connection(connection.file, { source: ":memory:" });
  try {
    for (const migration of MIGRATIONS.slice(0, versionOf(connection))) model.exec(migration);
    const [expected, present] = [columnsOf(model), columnsOf(connection)];
    const missing = [...expected].find((column) => !present.has(column));
    if (missing !== undefined) return `it has no ${missing}`;
    const foreign = [...present].find((column) => !expected.has(column));
    return foreign === undefined ? null : `it has a ${foreign}, which this format does not`;
  } finally {
    model.close();
  }
}

/** `articles.title`, for every column of every table but SQLite's own and temporary ones. */
function columnsOf(connection: Connection): Set<string> {
  const rows = connection
    .prepare(
      `SELECT tables.name || '.' || columns.name AS name
       FROM main.sqlite_schema AS tables JOIN pragma_table_info(tables.name, 'main') AS columns
       WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'`,
    )
    .all();
  return new Set(rows.map((row) => textOf(row, "name")));
}
