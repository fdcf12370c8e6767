import { resolve } from "node:path";
import { KutipError } from "../errors.ts";
import { AllowedPassages } from "./allowed-passages.ts";
import { Articles } from "./articles.ts";
import { Citations } from "./citations.ts";
import type { Connection, Query } from "./connection.ts";
import { openDatabase } from "./database.ts";
import { IndexBuilder } from "./index-builder.ts";
import { IndexFiles } from "./index-files.ts";
import { FullTextIndex } from "./lexical.ts";
import type { ArticleFilter, ArticleRecord, CitationRecord, PassageRecord, SkippedFile } from "./library.ts";
import { takeLock } from "./lock.ts";
import { EXACT_VECTORS, NearestPassages } from "./nearest.ts";
import { Passages } from "./passages.ts";
import { PostingPacker } from "./posting-packer.ts";
import { integerOf, textOf } from "./rows.ts";
import { readState } from "./state.ts";
import type { TeamStore } from "./team.ts";
import { SqliteTeamStore } from "./team-store.ts";
import { Texts } from "./texts.ts";
import { Vectors } from "./vectors.ts";
import { SqliteWriter } from "./writer.ts";
import type { LibraryWriter, WritableLibrary } from "./writing.ts";

export interface OpenLibraryOptions {
  /** Made when it is missing. */
  readonly folder: string;
  /** Neither makes nor changes anything, not even citations. @default false */
  readonly readOnly?: boolean;
  /** Up to so many passages are compared one by one, without an HNSW file. @default EXACT_VECTORS */
  readonly exactVectors?: number;
}

/**
 * Opens the library in a folder, or makes an empty one. Where the folder can't be written the library is read, and
 * says so in `writable`.
 *
 * @throws KutipError `library-newer`, `library-corrupt`, `library-unwritable`, `library-locked`, `disk-full`
 */
export function openLibrary({
  folder,
  readOnly = false,
  exactVectors = EXACT_VECTORS,
}: OpenLibraryOptions): WritableLibrary {
  const absolute = resolve(folder);
  const { connection, writable } = openDatabase(absolute, { readOnly });
  try {
    return new SqliteLibrary(absolute, connection, writable, exactVectors);
  } catch (error) {
    connection.close();
    throw error;
  }
}

// --- internal ---

class SqliteLibrary implements WritableLibrary {
  readonly folder: string;
  readonly writable: boolean;
  readonly lexical: FullTextIndex;
  readonly team: TeamStore;
  readonly #connection: Connection;
  readonly #articles: Articles;
  readonly #passages: Passages;
  readonly #allowed: AllowedPassages;
  readonly #vectors: Vectors;
  readonly #files: IndexFiles;
  readonly #nearest: NearestPassages;
  readonly #exactVectors: number;
  readonly #citations: Citations;
  readonly #totals: Query;
  readonly #skipped: Query;

  constructor(folder: string, connection: Connection, writable: boolean, exactVectors: number) {
    this.folder = folder;
    this.writable = writable;
    this.#connection = connection;
    const texts = new Texts(connection);
    this.#articles = new Articles(connection, texts);
    this.#passages = new Passages(connection, texts);
    this.#vectors = new Vectors(connection);
    this.#files = new IndexFiles(connection, folder);
    this.#allowed = new AllowedPassages(connection);
    this.#nearest = new NearestPassages(connection, this.#allowed, this.#vectors, this.#files, exactVectors);
    this.#exactVectors = exactVectors;
    this.#citations = new Citations(connection, writable);
    this.lexical = new FullTextIndex(connection, this.#allowed);
    this.team = new SqliteTeamStore(connection, this.#articles, writable);
    this.#totals = connection.prepare("SELECT articles, passages, generation FROM totals");
    this.#skipped = connection.prepare("SELECT path, reason FROM skipped ORDER BY path");
  }

  get model() {
    return this.#vectors.currentModel();
  }

  read<T>(work: () => T): T {
    return this.#connection.read(work);
  }

  load(): void {
    this.#nearest.load();
  }

  counts() {
    const row = this.#totals.get();
    if (row === undefined) return { articles: 0, passages: 0 };
    return { articles: integerOf(row, "articles"), passages: integerOf(row, "passages") };
  }

  generation(): number {
    const row = this.#totals.get();
    return row === undefined ? 0 : integerOf(row, "generation");
  }

  articles(filter: ArticleFilter = {}): ArticleRecord[] {
    return this.#articles.list(filter);
  }

  article(id: string): ArticleRecord | null {
    return this.#articles.byId(id);
  }

  articleByPath(path: string): ArticleRecord | null {
    return this.#articles.byPath(path);
  }

  articleText(id: string) {
    return this.#articles.text(id);
  }

  passages(ids: readonly number[]): PassageRecord[] {
    return this.#passages.byIds(ids);
  }

  passagesOf(articleId: string): PassageRecord[] {
    return this.#passages.ofArticle(articleId);
  }

  vectors(ids: readonly number[]): Map<number, Float32Array> {
    const model = this.#vectors.currentModel();
    return model === null ? new Map() : this.#vectors.byIds(model, ids);
  }

  similarities(vector: Float32Array, ids: readonly number[]): Map<number, number> {
    return this.#nearest.similarities(vector, ids);
  }

  passageIds(filter: ArticleFilter): number[] | null {
    const allowed = this.#allowed.within(filter);
    return allowed === null ? null : [...allowed.ids];
  }

  nearest(vector: Float32Array, k: number, filter: ArticleFilter = {}) {
    return this.#nearest.search(vector, k, filter);
  }

  cite(citation: Omit<CitationRecord, "id" | "createdAt">): CitationRecord {
    return this.#citations.give(citation);
  }

  citation(id: string): CitationRecord | null {
    return this.#citations.find(id);
  }

  skipped(): SkippedFile[] {
    return this.#skipped.all().map((row) => ({ path: textOf(row, "path"), reason: textOf(row, "reason") }));
  }

  state() {
    return readState(this.#connection, this.folder);
  }

  beginWriting(command: string): LibraryWriter {
    if (!this.writable) {
      throw new KutipError(
        "library-unwritable",
        `The library ${this.folder} can't be written; check the folder's permissions, or choose another one with --library.`,
        { about: this.folder },
      );
    }
    return new SqliteWriter({
      connection: this.#connection,
      lock: takeLock(this.folder, command),
      vectors: this.#vectors,
      indexBuilder: new IndexBuilder(
        this.#connection,
        this.folder,
        this.#vectors,
        this.#files,
        this.#exactVectors,
      ),
      postingPacker: new PostingPacker(this.#connection, this.#exactVectors),
    });
  }

  close(): void {
    this.#connection.close();
  }
}
