import type { CalibrationResult } from "../evaluation/calibrate.ts";
import type { CalibrationRequest, Outcome, WorkProgress } from "./ports.ts";
import { renderCalibration } from "./render/calibration.ts";

/** What fits a library's calibration and keeps it; composed in `compose-evaluation.ts`. */
export type CalibrateLibrary = (
  folder: string | null,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (phase: "articles" | "questions", done: number, total: number) => void;
  },
) => Promise<CalibrationResult & { readonly savedAs: string | null }>;

/**
 * Fits when to answer and when to refuse to a folder's questions.
 *
 * @throws KutipError `evaluation-input`, `cancelled`, and those of the engine
 */
export async function calibrateWith(
  calibrateLibrary: CalibrateLibrary,
  { folder, signal, onProgress }: CalibrationRequest,
): Promise<Outcome> {
  const { savedAs, ...result } = await calibrateLibrary(folder, {
    signal,
    onProgress: (label, done, total) => onProgress({ label, done, total } satisfies WorkProgress),
  });
  return { render: () => renderCalibration(result, savedAs), json: { ...result, savedAs }, good: true };
}
