import type { AnswerPeriod } from "../answer/answer.ts";
import type { Words } from "./words.ts";

/** `1–3 Jun 2024`, `since 1 Jun 2024`; null for a period that restricts nothing. */
export function publishedDays(
  { since, until }: Pick<AnswerPeriod, "since" | "until">,
  words: Words,
): string | null {
  if (since !== null && until !== null) return words.dates(since, until);
  if (since !== null) return words.answer.since(words.date(since));
  return until === null ? null : words.answer.until(words.date(until));
}
