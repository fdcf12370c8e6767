/** Failures that only the bot has; each has a sentence in both languages, in `words/failures.ts`. */
export type BotErrorCode =
  /** The person may not do that here. */
  | "not-allowed"
  /** Nothing may be shown in this channel. */
  | "nothing-visible"
  /** `detail` names Discord's permission that the bot lacks. */
  | "missing-permission"
  /** `detail` names Discord's permission that the person lacks. */
  | "your-permission"
  /** Here the bot answers the person alone. */
  | "for-you-alone"
  | "thread-exists"
  /** The server has as many open threads as Discord lets it have. */
  | "too-many-threads"
  /** The channel or thread was deleted meanwhile. */
  | "channel-gone"
  /** The button is of another version of the bot. */
  | "button-unknown"
  /** What was asked is no longer kept. */
  | "answer-gone"
  /** `detail` is what could not be found, as typed. */
  | "source-unknown"
  /** There is no one collection that an article goes into unless one is chosen. */
  | "collection-needed"
  /** `detail` is what was typed where a date belongs. */
  | "date-unknown"
  /** `detail` is the first and the last day as typed, the first being the later. */
  | "dates-reversed"
  /** The message to look into has no words. */
  | "message-empty"
  /** `detail` is the number of seconds to wait. */
  | "too-many"
  /** The person's earlier question is still being answered. */
  | "one-at-a-time"
  | "queue-full"
  /** `detail` is the limit in megabytes. */
  | "file-too-large"
  /** `detail` is the file's name. */
  | "file-kind"
  /** `detail` is the file's name, under which no file can be kept. */
  | "file-name"
  | "download-failed"
  /** Settings could not be read, so nothing is shown. */
  | "settings-unreadable"
  | "ending";

/** A failure that is explained to the person in their language, to them alone. */
export class BotError extends Error {
  readonly code: BotErrorCode;
  readonly detail: string | null;

  constructor(code: BotErrorCode, detail: string | null = null, options?: { cause?: unknown }) {
    super(detail === null ? code : `${code}: ${detail}`, options);
    this.name = "BotError";
    this.code = code;
    this.detail = detail;
  }
}
