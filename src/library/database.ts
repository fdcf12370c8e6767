import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { KutipError } from "../errors.ts";
import { Connection } from "./connection.ts";
import { explaining } from "./failures.ts";
import { makeFolder } from "./make-folder.ts";
import { addTemporarily, migrate, OLDEST_READABLE, versionOf } from "./schema.ts";

/** Name of the database in the library's folder. */
export const DATABASE_NAME = "library.sqlite";

export interface OpenedDatabase {
  readonly connection: Connection;
  readonly writable: boolean;
}

/**
 * Opens the database of a library's folder, and makes both when they are missing. A folder that can't be written is
 * read; if it has no library, an empty one is held in memory.
 *
 * @throws KutipError `library-newer`, `library-corrupt`, `library-unwritable`, `library-locked`, `disk-full`
 */
export function openDatabase(folder: string, options: { readonly readOnly: boolean }): OpenedDatabase {
  const file = join(folder, DATABASE_NAME);
  if (!options.readOnly && canWrite(folder, file))
    return { connection: openForWriting(file), writable: true };
  return { connection: isThere(file) ? openForReading(file) : emptyInMemory(file), writable: false };
}

// --- internal ---

function canWrite(folder: string, file: string): boolean {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof KutipError) throw error;
    return false;
  }
}

/** Throws where the folder may not even be looked into: a library that cannot be seen is not an empty one. */
function isThere(file: string): boolean {
  return explaining(file, () => statSync(file, { throwIfNoEntry: false })) !== undefined;
}

function openForWriting(file: string): Connection {
  return opened(file, new Connection(file), (connection) => {
    // Another program's file, or a newer Kutip's, is not touched.
    versionOf(connection);
    // Before the first table: vectors of 1 KB fill pages of 8 KB better than the default 4 KB.
    connection.pragma("page_size = 8192");
    connection.pragma("journal_mode = WAL");
    // In WAL mode NORMAL survives a killed process, and after a power cut the library is whole, if a moment old.
    connection.pragma("synchronous = NORMAL");
    // A group of articles is one transaction of a few megabytes: fewer, larger checkpoints.
    connection.pragma("wal_autocheckpoint = 4000");
    connection.pragma("journal_size_limit = 67108864");
    migrate(connection);
  });
}

function openForReading(file: string): Connection {
  return opened(file, readingConnection(file), (connection) => {
    const version = versionOf(connection);
    if (version >= OLDEST_READABLE) return addTemporarily(connection, version);
    throw new KutipError(
      "library-unwritable",
      `The library ${file} is of an older format and can't be updated where it may not be written; run \`kutip ingest\` once with write permission.`,
    );
  });
}

/**
 * SQLite opens a database in WAL mode only where it can make or find the files beside it. On a medium that can't be
 * written the database is read into memory instead, where its last changes are all in it.
 */
function readingConnection(file: string): Connection {
  try {
    const connection = new Connection(file, { readOnly: true });
    connection.pragma("user_version");
    return connection;
  } catch (error) {
    const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
    if (!(error instanceof KutipError) || error.code !== "library-unwritable" || (log?.size ?? 0) > 0) {
      throw error;
    }
    const bytes = explaining(file, () => readFileSync(file));
    // The file format's read and write version: 1 is a rollback journal, which a database in memory may have.
    bytes.fill(1, 18, 20);
    return new Connection(file, { source: bytes, readOnly: true });
  }
}

function emptyInMemory(file: string): Connection {
  return opened(file, new Connection(file, { source: ":memory:" }), migrate);
}

function opened(file: string, connection: Connection, prepare: (connection: Connection) => void): Connection {
  try {
    explaining(file, () => {
      connection.pragma("foreign_keys = ON");
      connection.pragma("temp_store = MEMORY");
      // At most 128 MB, and only of pages that are used: the passages of a question lie far apart.
      connection.pragma("cache_size = -131072");
      prepare(connection);
    });
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
