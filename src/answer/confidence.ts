import { CALIBRATION } from "./calibration.ts";
import type { ConfidenceSignals } from "./confidence-signals.ts";
import { CONFIDENCE_TREES } from "./confidence-trees.ts";
import { readTrees, sumOfTrees, type Tree } from "./decision-trees.ts";
import { logistic } from "./logistic.ts";
import { READ_CONFIDENCE_TREES } from "./read-confidence-trees.ts";

/** How evidence becomes a probability, and from where on a question counts as answered. */
export interface Calibration {
  /** A question whose confidence is below is not answered, in (0, 1). */
  readonly threshold: number;
  /** What the log-odds of the evidence are multiplied by, > 0 … */
  readonly slope: number;
  /** … and what is added then. */
  readonly offset: number;
  /** Added too where the best sentence is in another language, in which words cannot be expected to recur. */
  readonly acrossLanguages: number;
}

/** Added to the log-odds where a date or a figure is asked for and no quote has one: an eighth of the odds is left. */
const LACKS_KIND = Math.log(1 / 8);

/** The trees for questions whose sentences were not read were grown within languages. */
const UNREAD_ACROSS = 0.7;

const TREES: readonly Tree[] = readTrees(CONFIDENCE_TREES);
const READ_TREES: readonly Tree[] = readTrees(READ_CONFIDENCE_TREES);

/** How much speaks for the first quote, in log-odds: 0 is as likely as not, before any calibration. */
export function evidenceOf(signals: ConfidenceSignals): number {
  const { isRead, lacksKind, crossLanguage } = signals;
  const grown =
    isRead === 1
      ? sumOfTrees(READ_TREES, signals)
      : sumOfTrees(TREES, signals) + UNREAD_ACROSS * crossLanguage;
  return grown + LACKS_KIND * lacksKind;
}

/** Calibrated probability in (0, 1) that the first quote answers the question. */
export function confidenceOf(signals: ConfidenceSignals, calibration: Calibration = CALIBRATION): number {
  const { slope, offset, acrossLanguages } = calibration;
  const odds = offset + acrossLanguages * signals.crossLanguage + slope * evidenceOf(signals);
  return logistic(odds);
}
