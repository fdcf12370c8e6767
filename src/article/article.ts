import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";

export type ArticleFormat = "text" | "markdown" | "html";

/** A part of the canonical text that is no part of the article's prose: it is never quoted nor embedded. */
export interface Mask extends Span {
  /** Which rule masked it, e.g. `advertisement`, `related-link`, `byline-initials`, `front-matter`. */
  readonly reason: string;
}

export interface ArticleMetadata {
  /** Never empty; falls back to the file's name. */
  readonly title: string;
  readonly titleSource: "front-matter" | "html" | "heading" | "first-sentence" | "file-name";
  readonly outlet: string | null;
  readonly author: string | null;
  /** Publication date, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Only http: and https: addresses. */
  readonly url: string | null;
  /** Place of the dateline, e.g. `Hanoi`. */
  readonly place: string | null;
}

/** One file of the articles folder, read. */
export interface Article {
  /** Path below the articles folder, with `/` between its parts, NFC. */
  readonly path: string;
  /** The subfolder (its path below the articles folder, `/` between parts); empty at the top. */
  readonly collection: string;
  readonly format: ArticleFormat;
  /**
   * Canonical text: the string that every offset refers to. For .txt and .md the decoded file, line ends as they
   * are, without its byte order mark; for .html the main text that was extracted from it, paragraphs separated by a blank line.
   */
  readonly text: string;
  /** Sorted by start, disjoint, each non-empty and within the text. */
  readonly masks: readonly Mask[];
  readonly metadata: ArticleMetadata;
  readonly language: Language;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly contentHash: string;
  /** What a reader should know about how the file was read ("3 bytes were not UTF-8 …"); one sentence each. */
  readonly warnings: readonly string[];
}
