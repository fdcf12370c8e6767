import type { Disagreement, NotFoundReason } from "../answer/answer.ts";
import type { FolderState } from "../article/folder-state.ts";
import type { ReopenedCitation } from "../engine/engine.ts";
import type { KutipErrorCode } from "../errors.ts";
import type { IngestProgress } from "../ingest/report.ts";
import type { Language, WordsLanguage } from "../language/language.ts";

/** Kutip's own words in one language: everything that stands around quotes, and nothing that is quoted. */
export interface Words {
  readonly language: WordsLanguage;
  readonly languages: Readonly<Record<Language, string>>;
  number(value: number): string;
  /** `2024-06-20` → `20 Jun 2024`. */
  date(published: string): string;
  /** The first and the last day of some: `20 Jun 2024`, `20–21 Jun 2024`, `28 May – 3 Jun 2024`. */
  dates(first: string, last: string): string;
  /** Milliseconds, rounded to what a person wants to know: `7 ms`, `3.2 s`, `2 min`. */
  duration(milliseconds: number): string;
  megabytes(bytes: number): string;

  quotes(count: number): string;
  articles(count: number): string;
  passages(count: number): string;
  citations(count: number): string;
  independent(count: number): string;
  line(number: number): string;
  paragraph(number: number): string;
  undated(count: number): string;
  /** A sentence: so many articles were left out because they have no date. */
  withoutDate(count: number): string;

  readonly answer: AnswerWords;
  readonly search: SearchWords;
  readonly cite: CiteWords;
  readonly ingest: IngestWords;
  readonly progress: ProgressWords;
  readonly status: StatusWords;
  readonly conversation: ConversationWords;
  readonly failures: FailureWords;
}

/**
 * What went wrong and what can be done, by the code of an error; of a code that is not here its own English sentence is told.
 * `about` is the error's.
 */
export type FailureWords = Readonly<Partial<Record<KutipErrorCode, (about: string | null) => string>>>;

export interface AnswerWords {
  /** Without a colon: `The articles differ on the date`. */
  readonly differ: Readonly<Record<Disagreement["about"], string>>;
  readonly notFound: string;
  readonly reason: Readonly<Record<NotFoundReason, string>>;
  /** `No article mentions “A” or “B”.`; at least one term. */
  missing(terms: readonly string[]): string;
  searched(articles: string, passages: string): string;
  /** A sentence: the question's words, as they are quoted, were read as these days of publication. */
  period(asked: string, days: string): string;
  /** A day and all after it, or all before it and itself. */
  since(date: string): string;
  until(date: string): string;
  readonly nearest: string;
  /** How to see the closest passages; `how` is a command. */
  nearestHint(how: string): string;
  readonly nothingNear: string;
  addArticles(folder: string): string;
}

export interface SearchWords {
  readonly none: string;
  score(value: string): string;
  meaning(value: string): string;
  wording(value: string): string;
  /** How likely a passage answers. */
  answers(value: string): string;
}

export interface CiteWords {
  readonly state: Readonly<Record<ReopenedCitation["state"], string>>;
  movedTo(path: string): string;
  given(date: string): string;
}

export interface IngestWords {
  added(count: number): string;
  changed(count: number): string;
  unchanged(count: number): string;
  removed(count: number): string;
  skipped(count: number): string;
  removedNote(articles: string): string;
  skippedNote(count: number): string;
  readonly nothingNew: string;
  readonly nothing: string;
  finished(articles: string, duration: string): string;
  more(count: number): string;
  goesOnWithout(reason: string): string;
  /** Another program reads the first articles, and the question waits for them. */
  readonly waits: string;
}

export interface ProgressWords {
  readonly phase: Readonly<Record<IngestProgress["phase"], string>>;
  rate(perSecond: string): string;
  left(duration: string): string;
}

export interface StatusWords {
  readonly articlesFolder: string;
  /** A sentence: the folder has nothing to read, and what the library has of it stays. */
  readonly folder: Readonly<Record<Exclude<FolderState, "articles">, string>>;
  readonly libraryFolder: string;
  readonly articles: string;
  readonly languages: string;
  readonly collections: string;
  readonly passages: string;
  readonly citations: string;
  readonly model: string;
  readonly sizes: string;
  sizesOf(database: string, index: string): string;
  readonly lastIngest: string;
  readonly never: string;
  readonly writer: string;
  readonly skipped: string;
  readonly warnings: string;
  more(count: number): string;
  readonly top: string;
  dimensions(count: number): string;
  readonly empty: string;
}

export interface ConversationWords {
  greeting(articles: string): string;
  readonly hint: string;
  readonly help: readonly (readonly [command: string, meaning: string])[];
  readonly goodbye: string;
  unknownCommand(command: string): string;
  noSuchQuote(count: number): string;
  readonly nothingToOpen: string;
  readonly nothingAsked: string;
  readonly stopped: string;
  readonly searchWhat: string;
}
