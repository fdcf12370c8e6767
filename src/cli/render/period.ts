import type { Answer } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { visibleLine } from "./visible.ts";

/**
 * The days of publication that were read from the question's words, and how many articles that left out for having no
 * date: one sentence or two, none where the question does not restrict.
 */
export function periodSentences({ period }: Answer, words: Words): string[] {
  if (period === undefined) return [];
  const { text, since, until, undated } = period;
  const days =
    since !== null && until !== null
      ? words.dates(since, until)
      : since !== null
        ? words.answer.since(words.date(since))
        : until !== null
          ? words.answer.until(words.date(until))
          : null;
  return [
    ...(days === null ? [] : [words.answer.period(visibleLine(text), days)]),
    ...(undated > 0 ? [words.withoutDate(undated)] : []),
  ];
}
