/** Stable codes of the failures a person can meet; programs read them in `--json` output. */
export type KutipErrorCode =
  | "usage"
  | "config"
  | "articles-folder-missing"
  | "articles-folder-unreadable"
  /** It has no article file any more, while the library has articles. */
  | "articles-folder-empty"
  | "file-unreadable"
  | "article-not-found"
  | "article-refused"
  | "citation-not-found"
  | "question-empty"
  | "question-too-long"
  | "library-newer"
  | "library-corrupt"
  | "library-locked"
  | "library-unwritable"
  | "disk-full"
  | "model-unknown"
  | "model-download"
  | "model-corrupt"
  | "embedding-failed"
  | "evaluation-input"
  /** Discord cannot be reached, or refuses the bot. */
  | "discord"
  | "cancelled"
  | "internal";

/**
 * A failure that is explained to a person: one sentence that names the offending value and says what to do
 * next. "Not in the articles" is a value, never one of these.
 */
export class KutipError extends Error {
  readonly code: KutipErrorCode;
  /** The offending value alone (a folder, an id, who writes), for sentences in other languages. */
  readonly about: string | null;

  constructor(code: KutipErrorCode, message: string, options?: { cause?: unknown; about?: string }) {
    super(message, options);
    this.name = "KutipError";
    this.code = code;
    this.about = options?.about ?? null;
  }
}
