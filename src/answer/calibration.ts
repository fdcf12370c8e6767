import type { Calibration } from "./confidence.ts";

/**
 * What is used where a team has not calibrated: the evidence as it is, and a threshold at which, of questions about news that a
 * reader was not trained on, more than nine of ten with an answer are answered, and one of eight whose article was taken out of
 * the library.
 */
export const CALIBRATION: Calibration = { threshold: 0.25, slope: 1, offset: 0, acrossLanguages: 0 };
