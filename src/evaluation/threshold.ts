import { resampled } from "./bootstrap.ts";

export interface Refusals {
  /** Share of the unanswerable questions that were answered, in [0, 1]. */
  readonly falseAnswers: number;
  /** Share of the answerable questions that were refused, in [0, 1]. */
  readonly falseRefusals: number;
}

interface Weighed {
  readonly answerable: boolean;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** What goes wrong when questions are answered from a threshold on; shares of none are 0. */
export function errorsAt(questions: readonly Weighed[], threshold: number): Refusals {
  const share = (of: readonly Weighed[], wrong: (each: Weighed) => boolean): number =>
    of.length === 0 ? 0 : of.filter(wrong).length / of.length;
  return {
    falseAnswers: share(
      questions.filter(({ answerable }) => !answerable),
      ({ confidence }) => confidence >= threshold,
    ),
    falseRefusals: share(
      questions.filter(({ answerable }) => answerable),
      ({ confidence }) => confidence < threshold,
    ),
  };
}

/** How often the questions are drawn anew: the best threshold of one small sample is an accident. */
const RESAMPLES = 200;

/**
 * The threshold where the rates of false answers and false refusals are smallest in sum, as the mean of what it is for
 * resampled questions (Breiman 1996, "Bagging predictors"), in (0, 1).
 */
export function bestThreshold(questions: readonly Weighed[]): number {
  const best = resampled(questions, bestOfSample, { resamples: RESAMPLES });
  if (best.length === 0) return 0.5;
  const mean = best.reduce((sum, value) => sum + value, 0) / best.length;
  return Math.min(0.98, Math.max(0.02, mean));
}

// --- internal ---

/** Null for a sample of one kind only. */
function bestOfSample(sample: readonly Weighed[]): number | null {
  const sorted = [...sample].sort((a, b) => a.confidence - b.confidence);
  const answerable = sorted.filter((each) => each.answerable).length;
  const unanswerable = sorted.length - answerable;
  if (answerable === 0 || unanswerable === 0) return null;
  let refused = 0;
  let answered = unanswerable;
  let least = { errors: 1, threshold: 0 };
  for (const [at, { confidence, answerable: isAnswerable }] of sorted.entries()) {
    if (isAnswerable) refused++;
    else answered--;
    const next = sorted[at + 1]?.confidence ?? 1;
    if (next === confidence) continue;
    const errors = refused / answerable + answered / unanswerable;
    if (errors < least.errors) least = { errors, threshold: (confidence + next) / 2 };
  }
  return least.threshold;
}
