import { CALIBRATION } from "./calibration.ts";
import type { ConfidenceSignal, ConfidenceSignals } from "./confidence-signals.ts";

/** A logistic model over named signals; an absent signal weighs nothing. */
export interface SignalModel {
  readonly intercept: number;
  readonly weights: Readonly<Partial<Record<ConfidenceSignal, number>>>;
}

/** How evidence becomes a probability, and from where on a question counts as answered. */
export interface Calibration {
  /** A question whose confidence is below is not answered, in (0, 1). */
  readonly threshold: number;
  /** For a best sentence in the question's language … */
  readonly sameLanguage: SignalModel;
  /** … and in another one, where words cannot be expected to recur. */
  readonly crossLanguage: SignalModel;
}

/** Calibrated probability in (0, 1) that the first quote answers the question. */
export function confidenceOf(signals: ConfidenceSignals, calibration: Calibration = CALIBRATION): number {
  const model = signals.crossLanguage > 0 ? calibration.crossLanguage : calibration.sameLanguage;
  let sum = model.intercept;
  for (const [name, weight] of Object.entries(model.weights)) {
    sum += weight * signals[name as ConfidenceSignal];
  }
  return 1 / (1 + Math.exp(-sum));
}
