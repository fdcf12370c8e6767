import type { NotFoundReason } from "./answer.ts";
import { isFigure } from "./answer-kind.ts";
import type { AskedQuestion } from "./question.ts";
import type { RankedSentence } from "./rank-sentences.ts";

/** Best sentences that are looked through for something of the kind that was asked for. */
const LOOKED_THROUGH = 5;

/** Why a question is not answered, the plainest reason first. */
export function refusalReason(
  question: AskedQuestion,
  ranked: readonly RankedSentence[],
  missing: readonly string[],
): NotFoundReason {
  if (missing.length > 0) return "missing-terms";
  if (ranked.length === 0) return "no-passage";
  const closest = ranked.slice(0, LOOKED_THROUGH);
  const lacksKind = closest.every(({ measured }) => measured.candidates.length === 0);
  return isFigure(question.kind) && lacksKind ? "no-answer-of-type" : "weak-evidence";
}
