import type { Calibration } from "../answer/confidence.ts";
import { fitLogistic } from "../answer/fit-logistic.ts";
import { logistic } from "../answer/logistic.ts";
import { KutipError } from "../errors.ts";
import { bestThreshold, errorsAt, type Refusals } from "./threshold.ts";

/** How one question with a known answer fared under the calibration that is to be improved. */
export interface JudgedQuestion {
  readonly answerable: boolean;
  /** Whether the first quote answers it; always false for an unanswerable one. */
  readonly answered: boolean;
  /** In [0, 1]; 0 where there was nothing to quote. */
  readonly confidence: number;
}

/** What fitting a calibration came to. */
export interface CalibrationResult {
  readonly questions: number;
  readonly answerable: number;
  readonly before: Refusals & { readonly threshold: number };
  /** Of questions that each was held out when the calibration was fitted for it, so not flattered. */
  readonly after: Refusals & { readonly threshold: number };
  /** Fitted on all questions. */
  readonly calibration: Calibration;
  /** Whether the errors after are fewer than before, in sum of their rates. */
  readonly better: boolean;
}

/** Questions of each kind without which nothing can be fitted that means anything. */
export const LEAST_QUESTIONS = 10;

/**
 * Fits when to answer and when to refuse to a team's own questions: slope and offset by logistic regression, pulled
 * towards what is there, and the threshold where false answers and false refusals are fewest. Pure and deterministic.
 *
 * @param present the calibration that gave the confidences
 * @throws KutipError `evaluation-input` for too few answerable or unanswerable questions
 */
export function calibrate(questions: readonly JudgedQuestion[], present: Calibration): CalibrationResult {
  const answerable = questions.filter((question) => question.answerable).length;
  refuseFew("that the articles answer", answerable);
  refuseFew("that they do not answer", questions.length - answerable);
  const calibration = adapt(questions, present);
  const before = errorsAt(questions, present.threshold);
  const after = heldOutErrors(questions, present);
  return {
    questions: questions.length,
    answerable,
    before: { ...before, threshold: present.threshold },
    after: { ...after, threshold: calibration.threshold },
    calibration,
    better: after.falseAnswers + after.falseRefusals < before.falseAnswers + before.falseRefusals,
  };
}

// --- internal ---

const FOLDS = 5;
/** How many questions the present calibration weighs as much as. */
const PULL = 20;

function refuseFew(which: string, count: number): void {
  if (count >= LEAST_QUESTIONS) return;
  throw new KutipError(
    "evaluation-input",
    `There are ${count} questions ${which}: a calibration needs at least ${LEAST_QUESTIONS} of them, so write some more.`,
  );
}

function adapt(questions: readonly JudgedQuestion[], present: Calibration): Calibration {
  const examples = questions
    .filter(({ confidence }) => confidence > 0)
    .map(({ confidence, answered }) => ({ inputs: [logOdds(confidence)], outcome: answered }));
  const identity = { intercept: 0, weights: [1] };
  const { intercept, weights } =
    examples.length === 0
      ? identity
      : fitLogistic(examples, { prior: identity, pull: PULL / examples.length });
  // Confidence that falls with the evidence would be nonsense, however few the questions.
  const factor = Math.max(0.1, weights[0] ?? 1);
  const adjusted = questions.map((question) => ({
    ...question,
    confidence: question.confidence > 0 ? logistic(intercept + factor * logOdds(question.confidence)) : 0,
  }));
  return {
    threshold: bestThreshold(adjusted),
    slope: factor * present.slope,
    offset: intercept + factor * present.offset,
    acrossLanguages: factor * present.acrossLanguages,
  };
}

/** The errors on each fifth of the questions under what the other four fifths gave. */
function heldOutErrors(questions: readonly JudgedQuestion[], present: Calibration): Refusals {
  // Answerable ones first, so that each part has its share of both kinds.
  const sorted = [...questions].sort((a, b) => Number(b.answerable) - Number(a.answerable));
  const decided = Array.from({ length: FOLDS }, (_, fold) => {
    const rest = sorted.filter((_, at) => at % FOLDS !== fold);
    const { threshold, slope, offset } = adapt(rest, present);
    const factor = slope / present.slope;
    const shift = offset - factor * present.offset;
    return sorted
      .filter((_, at) => at % FOLDS === fold)
      .map((question) => {
        const confidence =
          question.confidence > 0 ? logistic(shift + factor * logOdds(question.confidence)) : 0;
        return { ...question, confidence: confidence >= threshold ? 1 : 0 };
      });
  });
  return errorsAt(decided.flat(), 0.5);
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.log(bounded / (1 - bounded));
}
