import { isFigure } from "./answer-kind.ts";
import type { AskedQuestion } from "./question.ts";
import type { RankedSentence } from "./rank-sentences.ts";

/** Whether a date or a figure is asked for and none of the first `count` sentences has one that could be it. */
export function lacksKind(
  question: AskedQuestion,
  ranked: readonly RankedSentence[],
  count: number,
): boolean {
  return (
    isFigure(question.kind) &&
    ranked.slice(0, count).every(({ measured }) => measured.candidates.length === 0)
  );
}
