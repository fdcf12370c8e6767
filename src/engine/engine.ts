import type { Answer, Quote, QuotedArticle, Scope } from "../answer/answer.ts";
import type { FolderState } from "../article/folder-state.ts";
import type { ModelSpec } from "../embedding/embedder.ts";
import type { IngestProgress, IngestReport } from "../ingest/report.ts";
import type { Language } from "../language/language.ts";
import type { ArticleFilter, ArticleRecord, CitationRecord, SkippedFile } from "../library/library.ts";

/** A passage as `search` shows it. */
export interface FoundPassage {
  readonly article: QuotedArticle;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
  readonly score: number;
  readonly why: {
    readonly dense: number | null;
    readonly lexical: number;
    readonly coverage: number;
    /** See {@link import("../retrieval/evidence.ts").Evidence}. */
    readonly answer: number | null;
    readonly terms: readonly string[];
  };
}

export interface SearchResult {
  readonly query: string;
  readonly language: Language;
  readonly passages: readonly FoundPassage[];
  readonly scope: Scope;
  readonly elapsedMs: number;
}

/** What became of a citation since it was given. */
export interface ReopenedCitation {
  readonly citation: CitationRecord;
  /**
   * `intact`: the file on disk still has these words at these offsets; `moved`: it has them elsewhere (see
   * `quote`), or another file of the library has them; `gone`: no file has them any more.
   */
  readonly state: "intact" | "moved" | "gone";
  /** Where the words stand now; null when gone. */
  readonly quote: Quote | null;
  /** Neighbouring sentences, verbatim, as ranges of the same canonical text. */
  readonly before: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly after: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface LibraryStatus {
  readonly articlesFolder: string;
  /** What the articles folder is like now, whatever the library has of it. */
  readonly articlesFolderState: FolderState;
  readonly libraryFolder: string;
  readonly articles: number;
  readonly passages: number;
  readonly citations: number;
  readonly languages: Readonly<Record<Language, number>>;
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
  readonly undated: number;
  readonly model: ModelSpec;
  readonly bytes: { readonly database: number; readonly index: number };
  /** ISO 8601, null before the first ingest. */
  readonly lastIngest: string | null;
  readonly skipped: readonly SkippedFile[];
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
  /** Who is writing right now, in words; null when nobody is. */
  readonly writer: string | null;
}

export interface AskOptions {
  readonly filter?: ArticleFilter;
  /** @default 3 */
  readonly maxQuotes?: number;
  readonly signal?: AbortSignal;
}

/**
 * The one door that the terminal, Discord and the web use. Arguments (but for signals and callbacks) and results can be cloned
 * between threads.
 */
export interface Engine {
  ask(question: string, options?: AskOptions): Promise<Answer>;
  search(
    query: string,
    options?: { readonly filter?: ArticleFilter; readonly limit?: number },
  ): Promise<SearchResult>;
  ingest(options?: {
    /** Takes every article out of the library where the folder has none any more. @default false */
    readonly allowEmpty?: boolean;
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: IngestProgress) => void;
  }): Promise<IngestReport>;
  articles(filter?: ArticleFilter): Promise<ArticleRecord[]>;
  cite(id: string): Promise<ReopenedCitation>;
  status(): Promise<LibraryStatus>;
  close(): Promise<void>;
}
