import type { SoftScore } from "./soft-match.ts";

/** The scores of one passage, each on a scale of its own that does not depend on the other passages. */
export interface PassageScores {
  /** Cosine of question and passage in [-1, 1]; null when either has no embedding. */
  readonly dense: number | null;
  /** BM25 as a share of the ideal, in [0, 1]. */
  readonly coverage: number;
  /** Its words beside the question's; null when they were not compared. */
  readonly words: SoftScore | null;
  /** Whether question and passage are in two different languages. */
  readonly acrossLanguages: boolean;
}

/** Shares of the scores, each in [0, 1]; they sum to 1. */
export interface FusionWeights {
  readonly coverage: number;
  readonly meaning: number;
  readonly answer: number;
  readonly dense: number;
}

export interface FusionParameters {
  /** Question and passage in one language. */
  readonly within: FusionWeights;
  /**
   * In two languages. Shared words there are names, which `meaning` and `answer` count too; BM25, divided by words that cannot
   * match, would only set such passages back behind those in the question's language.
   */
  readonly across: FusionWeights;
  /** Where words were not compared: share of `coverage`, the rest is `dense`. */
  readonly coverageAlone: number;
}

/**
 * Convex combination of a passage's scores (Bruch et al., arXiv 2210.11934: it beats reciprocal rank fusion in and out
 * of domain). Because no score is scaled by the best of the candidates, a weak best hit of one arm stays weak.
 *
 * @param unrelatedCosine what the model gives texts that have nothing in common; counts as 0
 * @returns a score in [0, 1]
 */
export function fuse(
  { dense, coverage, words, acrossLanguages }: PassageScores,
  { within, across, coverageAlone }: FusionParameters,
  unrelatedCosine = 0,
): number {
  const closeness = Math.max(0, ((dense ?? 0) - unrelatedCosine) / (1 - unrelatedCosine));
  if (words === null) return bounded(coverageAlone * coverage + (1 - coverageAlone) * closeness);
  const weights = acrossLanguages ? across : within;
  return bounded(
    weights.coverage * coverage +
      weights.meaning * words.meaning +
      weights.answer * words.answer +
      weights.dense * closeness,
  );
}

// --- internal ---

/** Rounding may carry a sum of shares past 1. */
function bounded(score: number): number {
  return Math.min(1, Math.max(0, score));
}
