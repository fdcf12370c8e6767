import { join } from "node:path";
import type { Connection, Query } from "./connection.ts";
import { type FileIdentity, isUnchanged } from "./hnsw-file.ts";
import { integerOf, type Row, textOf } from "./rows.ts";

/** A file that holds an HNSW index of a model's vectors, as the database knows it. */
export interface IndexFile extends FileIdentity {
  /** Unique among all builds of all libraries. */
  readonly build: string;
  /** Its name in the library's folder. */
  readonly file: string;
  /** Points in it, those of removed passages among them. */
  readonly vectors: number;
  /** Passages up to this one are in it. */
  readonly lastPassage: number;
}

/**
 * Which index files the library has. The records are in the database and describe the content, so that a file that
 * is missing, truncated, older, or another library's is noticed. While a file is being replaced there are two
 * records, and the content says which of them it is.
 */
export class IndexFiles {
  readonly #folder: string;
  readonly #select: Query;
  readonly #insert: Query;
  readonly #deleteOthers: Query;
  readonly #names: Query;

  constructor(connection: Connection, folder: string) {
    this.#folder = folder;
    this.#select = connection.prepare(
      "SELECT * FROM index_files WHERE slot = ? ORDER BY last_passage DESC, rowid DESC",
    );
    this.#insert = connection.prepare(
      `INSERT INTO index_files (slot, build, file, vectors, last_passage, bytes, checksum, modified_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#deleteOthers = connection.prepare("DELETE FROM index_files WHERE slot = ? AND build <> ?");
    this.#names = connection.prepare("SELECT DISTINCT file FROM index_files");
  }

  /** All records of a model's files, the newest first. */
  of(slot: number): IndexFile[] {
    return this.#select.all(slot).map(indexFileOf);
  }

  /** The record of the file that is there and whole, or null. */
  intact(slot: number): IndexFile | null {
    return this.of(slot).find((record) => isUnchanged(this.pathOf(record), record)) ?? null;
  }

  pathOf({ file }: Pick<IndexFile, "file">): string {
    return join(this.#folder, file);
  }

  /** Records a file that is about to be put in its place. */
  announce(slot: number, record: IndexFile): void {
    const { build, file, vectors, lastPassage, bytes, checksum, modifiedMs } = record;
    this.#insert.run(slot, build, file, vectors, lastPassage, bytes, checksum, modifiedMs);
  }

  /** Says that the announced file is in its place: it is the only one of its model from now on. */
  settle(slot: number, build: string): void {
    this.#deleteOthers.run(slot, build);
  }

  /** The names of all files that have a record. */
  names(): string[] {
    return this.#names.all().map((row) => textOf(row, "file"));
  }
}

// --- internal ---

function indexFileOf(row: Row): IndexFile {
  return {
    build: textOf(row, "build"),
    file: textOf(row, "file"),
    vectors: integerOf(row, "vectors"),
    lastPassage: integerOf(row, "last_passage"),
    bytes: integerOf(row, "bytes"),
    checksum: integerOf(row, "checksum"),
    modifiedMs: integerOf(row, "modified_ms"),
  };
}
