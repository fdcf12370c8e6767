import type { ArticleFilter, Library } from "../library/library.ts";
import type { AnswerPeriod, Scope } from "./answer.ts";
import { readTimeScope } from "./time-scope.ts";

/** What of a question is left to answer, and from which articles. */
export interface RestrictedQuestion {
  /** The question without the words that restrict it. */
  readonly question: string;
  readonly filter: ArticleFilter;
  /** Null when the question restricts nothing. */
  readonly period: AnswerPeriod | null;
}

/**
 * Applies a question's own restriction by publication date on top of a filter, the narrower bound counting. Where no
 * article has a date, dates restrict nothing.
 */
export function restrictQuestion(
  library: Library,
  question: string,
  filter: ArticleFilter,
  today: string,
): RestrictedQuestion {
  const scope = readTimeScope(question, today);
  if (scope.period === null) return { question, filter, period: null };
  const { text, since, until } = scope.period;
  const articles = library.articles(filter);
  const undated = articles.filter(({ published }) => published === null).length;
  if (undated === articles.length) return { question, filter, period: null };
  const later = latest(since, filter.since ?? null);
  const earlier = earliest(until, filter.until ?? null);
  return {
    question: scope.question,
    filter: {
      ...filter,
      ...(later !== null && { since: later }),
      ...(earlier !== null && { until: earlier }),
    },
    period: { text, since, until, undated },
  };
}

/** How much a filter leaves to search. */
export function scopeOf(library: Library, filter: ArticleFilter): Scope {
  const passages = library.passageIds(filter);
  if (passages === null) return library.counts();
  return { articles: library.articles(filter).length, passages: passages.length };
}

// --- internal ---

function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earliest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
