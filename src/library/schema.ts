import { KutipError } from "../errors.ts";
import type { Connection } from "./connection.ts";
import { MIGRATIONS } from "./migrations.ts";
import { integerOf } from "./rows.ts";

/** "Kutp": marks a SQLite file as a Kutip library in its header. */
export const APPLICATION_ID = 0x4b757470;

/** From this version on, all that came is tables which a library that can't be written may have empty. */
export const OLDEST_READABLE = 1;

/** The version that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a library to {@link SCHEMA_VERSION}, one transaction a version; an empty file becomes an empty library.
 *
 * @throws KutipError `library-newer`; `library-corrupt` when the file is some other program's database
 */
export function migrate(connection: Connection): void {
  for (let version = versionOf(connection); version < SCHEMA_VERSION; version++) {
    connection.write(() => {
      // Another process may have migrated while this one waited for its turn.
      if (versionOf(connection) > version) return;
      connection.exec(MIGRATIONS[version] ?? "");
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${version + 1}`);
    });
  }
}

/** Gives a library of an older version, which can't be written, the tables that it lacks, for this connection alone. */
export function addTemporarily(connection: Connection, version: number): void {
  for (const migration of MIGRATIONS.slice(version)) {
    connection.exec(migration.replaceAll("CREATE TABLE", "CREATE TEMP TABLE"));
  }
}

/**
 * The version of a library; 0 for an empty file.
 * @throws KutipError as {@link migrate}
 */
export function versionOf(connection: Connection): number {
  const version = Number(connection.pragma("user_version"));
  const application = Number(connection.pragma("application_id"));
  if (version > SCHEMA_VERSION && application === APPLICATION_ID) {
    throw new KutipError(
      "library-newer",
      `The library ${connection.file} was made by a newer Kutip (format ${version}; this one knows ${SCHEMA_VERSION}): update Kutip, or choose another folder with --library.`,
      { about: connection.file },
    );
  }
  const tables = connection.prepare("SELECT count(*) AS tables FROM sqlite_schema").get();
  const empty = tables !== undefined && integerOf(tables, "tables") === 0;
  const blank = version === 0 && application === 0 && empty;
  if (application !== APPLICATION_ID && !blank) {
    throw new KutipError(
      "library-corrupt",
      `${connection.file} is a database of another program; move it away, or choose another folder with --library.`,
    );
  }
  return version;
}
