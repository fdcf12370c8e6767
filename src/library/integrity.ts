import { Connection } from "./connection.ts";
import { textOf } from "./rows.ts";
import { MIGRATIONS, versionOf } from "./schema.ts";

/**
 * What is wrong with the file of a library, in SQLite's words or a few of Kutip's; null when its pages are whole and its
 * tables are those of its version. Reads the whole file.
 *
 * @throws KutipError `library-newer`, `library-corrupt`
 */
export function damageOf(connection: Connection): string | null {
  const health = connection.pragma("quick_check(1)");
  return health === "ok" ? strangeColumn(connection) : String(health);
}

// --- internal ---

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
