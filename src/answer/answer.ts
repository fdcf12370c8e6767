import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";

/** The article of a quote, as people and programs see it. */
export interface QuotedArticle {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: Language;
}

/** `text === canonicalText.slice(start, end)`: verified when made and again when shown. */
export interface Quote extends Span {
  /** Citation id. */
  readonly id: string;
  readonly text: string;
  /** The part of the quote that answers, offsets relative to the quote's text; null when none stands out. */
  readonly answer: (Span & { readonly text: string }) | null;
  readonly article: QuotedArticle;
  /** From 1. */
  readonly line: number;
  /** From 1: runs of lines between blank lines, or lines where an article has no blank lines. */
  readonly paragraph: number;
  /** In [0, 1]. */
  readonly score: number;
}

export interface Disagreement {
  readonly about: "date" | "time" | "duration" | "money" | "percentage" | "count" | "name";
  /** At least two, from different articles; `quote` is a citation id. */
  readonly values: readonly { readonly text: string; readonly quote: string }[];
}

export interface Scope {
  readonly articles: number;
  readonly passages: number;
}

/** A restriction by publication date that was read from the question's own words. */
export interface AnswerPeriod {
  /** The words as the asker wrote them ("minggu lalu"). */
  readonly text: string;
  /** `YYYY-MM-DD`, inclusive; null when open. */
  readonly since: string | null;
  readonly until: string | null;
  /** Articles that were left out because they have no date. */
  readonly undated: number;
}

export interface FoundAnswer {
  readonly kind: "found";
  readonly question: string;
  readonly language: Language;
  /** Calibrated probability in [0, 1] that the first quote answers the question. */
  readonly confidence: number;
  /** One to three. */
  readonly quotes: readonly Quote[];
  readonly disagreements: readonly Disagreement[];
  readonly independentArticles: number;
  readonly scope: Scope;
  /** Absent when the question does not restrict by date. */
  readonly period?: AnswerPeriod;
  readonly elapsedMs: number;
}

export type NotFoundReason =
  | "missing-terms"
  | "no-passage"
  | "weak-evidence"
  | "no-answer-of-type"
  | "empty-library";

export interface NotFoundAnswer {
  readonly kind: "notFound";
  readonly question: string;
  readonly language: Language;
  readonly confidence: number;
  readonly reason: NotFoundReason;
  /** Words or names of the question that no article mentions, as the asker wrote them. */
  readonly missingTerms: readonly string[];
  /** Closest quotes; they may not answer. */
  readonly nearest: readonly Quote[];
  readonly scope: Scope;
  /** Absent when the question does not restrict by date. */
  readonly period?: AnswerPeriod;
  readonly elapsedMs: number;
}

export type Answer = FoundAnswer | NotFoundAnswer;
