import type { Article, ArticleFormat, ArticleMetadata } from "../article/article.ts";
import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import type { Passage, Sentence } from "../passage/passage.ts";

/** An article as the library lists it, without its text. */
export interface ArticleRecord extends ArticleMetadata {
  /** Permanent short id, derived from the path. */
  readonly id: string;
  readonly path: string;
  readonly collection: string;
  readonly format: ArticleFormat;
  readonly language: Language;
  readonly contentHash: string;
  readonly characters: number;
  readonly passages: number;
  /** When it was last read, ISO 8601. */
  readonly ingestedAt: string;
  readonly warnings: readonly string[];
}

/** A passage as retrieval needs it; `text` is `canonicalText.slice(start, end)`. */
export interface PassageRecord extends Passage {
  /** Never reused, grows with every insertion. */
  readonly id: number;
  readonly articleId: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** Restricts what is searched; an absent field does not restrict. Dates are `YYYY-MM-DD`, inclusive. */
export interface ArticleFilter {
  readonly collections?: readonly string[];
  readonly articleIds?: readonly string[];
  readonly languages?: readonly Language[];
  readonly since?: string;
  readonly until?: string;
}

/** A passage on its way into the library. */
export interface PassageInput extends Passage {
  /** Stemmed terms of the passage, in order, with repetitions. */
  readonly terms: readonly string[];
  /** Unit vector under the library's current model; null when the text has no embedding. */
  readonly vector: Float32Array | null;
}

export interface FileStamp {
  readonly size: number;
  readonly modifiedMs: number;
}

/** A quote that was shown to somebody. */
export interface CitationRecord extends Span {
  /** Permanent short id: five or more characters of `0-9a-z` without `i l o u`. */
  readonly id: string;
  readonly articleId: string;
  readonly path: string;
  readonly contentHash: string;
  readonly text: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly createdAt: string;
}

export interface SkippedFile {
  readonly path: string;
  /** One sentence. */
  readonly reason: string;
}

/** A passage as the lexical index knows it. */
export interface IndexedPassage {
  readonly articleId: string;
  /** Stemmed terms, in order, with repetitions, a space between two. */
  readonly terms: string;
  /** Stemmed terms of the article's title and place, likewise. */
  readonly context: string;
  /** The article's. */
  readonly language: Language;
  readonly title: string;
}

/** Lexical statistics and postings over stemmed terms (FTS5). */
export interface LexicalIndex {
  /**
   * Passages in the index, or in those collections of it, and the index's mean length of a passage in terms.
   */
  statistics(collections?: readonly string[]): { readonly passages: number; readonly meanTerms: number };
  /**
   * Number of passages that contain each term in their text or their context; absent terms map to 0. Of some collections
   * alone, as though there were no others: who may not see them must not learn which words they have. There the number of
   * a frequent term is an estimate, but 0 is always exact.
   */
  documentFrequencies(terms: readonly string[], collections?: readonly string[]): Map<string, number>;
  /**
   * Ids of passages likely to score best for the terms: bounded work, so that terms which most passages share
   * are not paid for. At most `limit` ids, best first by an estimate of BM25.
   */
  candidates(terms: readonly string[], limit: number, filter?: ArticleFilter): number[];
  /** What exact scoring needs of each passage; ids that the library does not have are absent. */
  termsOf(ids: readonly number[]): Map<number, IndexedPassage>;
}

/** Nearest neighbours of a vector by cosine. Port; adapters: `hnsw.ts`, and exact search as the reference. */
export interface VectorIndex {
  /** Number of vectors that can be found. */
  readonly size: number;
  add(id: number, vector: Float32Array): void;
  remove(id: number): void;
  /** At most `k` ids with their cosine in [-1, 1], best first; `accept` restricts the ids. */
  search(
    vector: Float32Array,
    k: number,
    accept?: (id: number) => boolean,
  ): { readonly id: number; readonly score: number }[];
}

/** What `status` tells of a library. */
export interface LibraryState {
  readonly bytes: { readonly database: number; readonly index: number };
  readonly citations: number;
  readonly languages: Readonly<Record<Language, number>>;
  /** By name. */
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
  /** Articles without a date. */
  readonly undated: number;
  /** ISO 8601, null before the first ingest. */
  readonly lastIngest: string | null;
  /** Who is writing right now, in words; null when nobody is. */
  readonly writer: string | null;
}

/**
 * Everything that is stored. Port; adapter: `sqlite.ts`. All calls are synchronous.
 *
 * @throws KutipError `library-corrupt`, `library-unwritable`, `library-locked`, from any call
 */
export interface Library {
  readonly folder: string;
  /** False when the folder or file cannot be written: questions work, citations are not kept. */
  readonly writable: boolean;
  readonly lexical: LexicalIndex;
  /** The model whose vectors are searched; null before the first ingest. */
  readonly model: { readonly name: string; readonly dimensions: number } | null;

  /** Runs `work`, whose reads all see one state, whatever other processes write meanwhile. */
  read<T>(work: () => T): T;
  /** Reads into memory what {@link nearest} needs, so that the first question does not wait for it. */
  load(): void;
  counts(): { readonly articles: number; readonly passages: number };
  /** Grows whenever an article is added, changed or removed, whichever process does it. */
  generation(): number;
  articles(filter?: ArticleFilter): ArticleRecord[];
  article(id: string): ArticleRecord | null;
  articleByPath(path: string): ArticleRecord | null;
  /** Canonical text and masks, or null when the article is not in the library. */
  articleText(id: string): { readonly text: string; readonly masks: Article["masks"] } | null;
  passages(ids: readonly number[]): PassageRecord[];
  passagesOf(articleId: string): PassageRecord[];
  /** Stored unit vectors by passage id; passages without one are absent. */
  vectors(ids: readonly number[]): Map<number, Float32Array>;
  /** Cosine in [-1, 1] of a vector and each of the passages; those without a vector are absent. */
  similarities(vector: Float32Array, ids: readonly number[]): Map<number, number>;
  /** Ids of the passages that a filter leaves, ascending; null when it leaves all. */
  passageIds(filter: ArticleFilter): number[] | null;
  /** The best passages by cosine, through the HNSW file or exactly, whichever is right for the filter. */
  nearest(
    vector: Float32Array,
    k: number,
    filter?: ArticleFilter,
  ): { readonly id: number; readonly score: number }[];

  /** Stores a citation and returns it with its permanent id; the same quote of the same file gives the same id. */
  cite(citation: Omit<CitationRecord, "id" | "createdAt">): CitationRecord;
  citation(id: string): CitationRecord | null;
  skipped(): SkippedFile[];
  state(): LibraryState;
  close(): void;
}
