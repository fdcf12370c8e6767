import type { Article } from "../article/article.ts";
import type { FileStamp, Library, PassageInput, SkippedFile } from "./library.ts";
import type { TeamStore } from "./team.ts";

/** A model by what the library must know of it. */
export interface ModelIdentity {
  readonly name: string;
  readonly dimensions: number;
}

/** When and how a file was read, to tell whether it has to be read again. */
export interface ReadStamp extends FileStamp {
  /** When size and modification time were looked at, in milliseconds since 1970. */
  readonly checkedMs: number;
  /** Which way of making passages was used; any other makes what was read stale. */
  readonly passageFormat: string;
}

/** An article's file as the library knows it. */
export interface KnownFile extends ReadStamp {
  readonly path: string;
  readonly contentHash: string;
}

/** A file that gave no article; with a stamp when that was because of what it says. */
export interface SkippedReading extends SkippedFile {
  readonly read: ReadStamp | null;
}

/** An article on its way into the library, whole. */
export interface ArticleInput {
  readonly article: Article;
  readonly stamp: FileStamp;
  readonly checkedMs: number;
  readonly passageFormat: string;
  /** Stemmed terms of what stands around a passage: title, place. */
  readonly contextTerms: readonly string[];
  readonly passages: readonly PassageInput[];
}

/** Changes that become visible together. */
export interface Change {
  /** Added, or put in the place of the article of the same path. */
  readonly put?: readonly ArticleInput[];
  /** Paths. */
  readonly remove?: readonly string[];
  /** Files that were looked at again and are the same. */
  readonly touch?: readonly {
    readonly path: string;
    readonly stamp: FileStamp;
    readonly checkedMs: number;
  }[];
}

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of vectors that are in the index, now and then. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A passage that has no vector of the coming model. */
export interface LackingPassage {
  readonly id: number;
  readonly articleId: string;
  readonly text: string;
}

/**
 * Another model on its way into the library. What is stored stays when it is interrupted; until it is complete,
 * searches use the model before.
 */
export interface ModelChange {
  /** Passages that lacked a vector at the beginning. */
  readonly remaining: number;
  /** The next passages after one, by id, that lack a vector. */
  lacking(after: number, limit: number): LackingPassage[];
  /** Keeps vectors by passage, in one transaction. */
  store(vectors: ReadonlyMap<number, Float32Array>): void;
  /**
   * Builds the index, makes the model the current one at one stroke, and removes the other's vectors.
   * @throws KutipError as {@link LibraryWriter.refreshIndex}
   */
  complete(options?: RefreshOptions): Promise<void>;
}

/** The right to change a library's articles; one at a time across all processes. Must be released. */
export interface LibraryWriter {
  files(): KnownFile[];
  /** Files that were read and skipped. */
  skipped(): SkippedReading[];
  /**
   * Makes changes in one transaction.
   * @throws KutipError `disk-full`, `library-unwritable`, `library-corrupt`; nothing of the change is kept then
   */
  commit(change: Change): void;
  /** Notes what was skipped and that an ingest ended now. */
  finish(skipped: readonly SkippedReading[]): void;
  /** Makes `model` the one whose vectors are stored; only while the library has no passages. */
  adoptModel(model: ModelIdentity): void;
  /**
   * Goes on with, or begins, the change to a model; null when it is the current one, or takes its place at once
   * because there are no vectors yet.
   */
  changeModel(model: ModelIdentity): ModelChange | null;
  /**
   * Brings the full-text index into good shape and the HNSW file up to date, where that is worth it. Yields to the
   * event loop; no article may be changed meanwhile.
   * @throws KutipError `cancelled`, `disk-full`, `library-unwritable`
   */
  refreshIndex(options?: RefreshOptions): Promise<void>;
  /** Ends the right to write. Idempotent. */
  release(): void;
}

/** A library that can be changed by who holds its lock. */
export interface WritableLibrary extends Library {
  /** What a team keeps in it; changing that needs no lock. */
  readonly team: TeamStore;
  /**
   * @param command who asks, as others are told, e.g. `kutip ingest`
   * @throws KutipError `library-locked` that names the holder; `library-unwritable`
   */
  beginWriting(command: string): LibraryWriter;
}
