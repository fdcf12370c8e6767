import type { NotFoundReason } from "./answer.ts";
import { lacksKind } from "./lacks-kind.ts";
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
  return lacksKind(question, ranked, LOOKED_THROUGH) ? "no-answer-of-type" : "weak-evidence";
}
