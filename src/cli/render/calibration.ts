import type { CalibrationResult } from "../../evaluation/calibrate.ts";

/**
 * A calibration as a small table for people, in English like the names of the measures: what goes wrong before and
 * after, and what became of it.
 *
 * @param savedAs null when what was there is kept
 */
export function renderCalibration(result: CalibrationResult, savedAs: string | null): string {
  const { questions, answerable, before, after } = result;
  const row = (label: string, first: string, second: string) =>
    `  ${label.padEnd(LABEL)}${first.padStart(COLUMN)}${second.padStart(COLUMN)}`;
  return [
    `${questions} questions, ${answerable} answerable`,
    row("", "before", "after"),
    row("false answers", percent(before.falseAnswers), percent(after.falseAnswers)),
    row("false refusals", percent(before.falseRefusals), percent(after.falseRefusals)),
    row("answers from a confidence of", before.threshold.toFixed(2), after.threshold.toFixed(2)),
    "",
    "After: each fifth of the questions under what the other four fifths gave.",
    savedAs === null
      ? "Nothing was saved: what was there does as well."
      : `Saved as ${savedAs}; it holds from the next question on. Delete the file to go back.`,
  ].join("\n");
}

// --- internal ---

const LABEL = 32;
const COLUMN = 10;

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
