import type { Answer } from "../../answer/answer.ts";
import { publishedDays } from "../../words/published-days.ts";
import type { Words } from "../../words/words.ts";
import { visibleLine } from "./visible.ts";

/**
 * The days of publication that were read from the question's words, and how many articles that left out for having no
 * date: one sentence or two, none where the question does not restrict.
 */
export function periodSentences({ period }: Answer, words: Words): string[] {
  if (period === undefined) return [];
  const { text, undated } = period;
  const days = publishedDays(period, words);
  return [
    ...(days === null ? [] : [words.answer.period(visibleLine(text), days)]),
    ...(undated > 0 ? [words.withoutDate(undated)] : []),
  ];
}
