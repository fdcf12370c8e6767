import { Connection } from "./connection.ts";
import { integerOf, type Row, textOf } from "./rows.ts";
import { ANY_GUILD, closedSettings, isReadable, KeptSettings } from "./team-settings.ts";

/** What can still be read of what a team kept in a damaged library. */
export interface SalvagedTeam {
  readonly tables: Readonly<Record<Table, readonly Row[]>>;
  /** Whether a server may have decided something that could not be read. */
  readonly settingsLost: boolean;
}

/** Reads what a damaged library's file still has. */
export function salvageTeam(file: string): SalvagedTeam {
  const settings = rowsOf(file, "guild_settings");
  const readable = settings.rows.filter(isReadable);
  return {
    tables: {
      guild_settings: readable,
      asked: rowsOf(file, "asked").rows,
      feedback: rowsOf(file, "feedback").rows,
      audits: rowsOf(file, "audits").rows,
    },
    settingsLost: !settings.whole || readable.length < settings.rows.length,
  };
}

/**
 * Puts it into a new library. Where settings were lost, servers of which none are known show nothing until they decide
 * anew: what they had hidden would show otherwise.
 */
export function restoreTeam(connection: Connection, { tables, settingsLost }: SalvagedTeam): void {
  for (const table of TABLES) {
    const columns = connection
      .prepare("SELECT name FROM pragma_table_info(?)")
      .all(table)
      .map((row) => textOf(row, "name"));
    const insert = connection.prepare(
      `INSERT OR IGNORE INTO ${table} (${columns.map((name) => `"${name}"`).join(", ")})
       VALUES (${columns.map(() => "?").join(", ")})`,
    );
    for (const row of tables[table]) insert.run(...columns.map((name) => storable(row[name])));
  }
  if (settingsLost) new KeptSettings(connection).save(closedSettings(ANY_GUILD));
}

// --- internal ---

const TABLES = ["guild_settings", "asked", "feedback", "audits"] as const;
type Table = (typeof TABLES)[number];

/** Forwards and then backwards from the end, so that a damaged page costs only what is on it. */
function rowsOf(file: string, table: Table): { readonly rows: readonly Row[]; readonly whole: boolean } {
  const found = new Map<string, Row>();
  let whole = false;
  for (const direction of ["ASC", "DESC"]) {
    let connection: Connection | null = null;
    try {
      connection = new Connection(file, { readOnly: true });
      connection.tolerateDamage();
      if (isMissing(connection, table)) return { rows: [], whole: true };
      for (const row of connection.prepare(`SELECT * FROM ${table} ORDER BY 1 ${direction}`).iterate()) {
        found.set(JSON.stringify(row), row);
      }
      whole = true;
    } catch {
      // What could be read up to here is kept: the file is damaged, which is why it is being repaired.
    } finally {
      connection?.close();
    }
  }
  return { rows: [...found.values()], whole };
}

/** A library of the first format has none of these tables. */
function isMissing(connection: Connection, table: Table): boolean {
  const row = connection.prepare("SELECT count(*) AS there FROM sqlite_schema WHERE name = ?").get(table);
  return (
    row !== undefined && integerOf(row, "there") === 0 && Number(connection.pragma("user_version")) === 1
  );
}

function storable(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}
