import { readFile } from "node:fs/promises";
import { KutipError } from "../errors.ts";
import { compareReports, parseBaseline, type ReportComparison } from "../evaluation/compare.ts";
import type { EvaluationReport } from "../evaluation/report.ts";
import type { EvaluationRequest, Outcome, WorkProgress } from "./ports.ts";
import { renderEvaluation } from "./render/evaluation.ts";

/** What measures a folder; composed in `compose-evaluation.ts`. */
export type EvaluateFolder = (
  folder: string,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (phase: "articles" | "questions", done: number, total: number) => void;
  },
) => Promise<EvaluationReport>;

/**
 * Measures a folder's questions and compares the report with an earlier one, if that is asked for.
 *
 * @throws KutipError `evaluation-input`, `cancelled`, and those of the engine
 */
export async function evaluateWith(
  evaluateFolder: EvaluateFolder,
  { folder, baseline, signal, onProgress }: EvaluationRequest,
): Promise<Outcome> {
  // Read first: a wrong name should not be told after minutes of work.
  const earlier = baseline === null ? null : parseBaseline(baseline, await readBaseline(baseline));
  const report = await evaluateFolder(folder, {
    signal,
    onProgress: (label, done, total) => onProgress({ label, done, total } satisfies WorkProgress),
  });
  const comparison: ReportComparison | null = earlier === null ? null : compareReports(earlier, report);
  return {
    render: () => renderEvaluation(report, comparison),
    json: comparison === null ? report : { ...report, comparison },
    // A quote that is not in its article is the one figure that has no tolerance.
    good: report.overall.answers.verbatim === null || report.overall.answers.verbatim === 1,
  };
}

// --- internal ---

async function readBaseline(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new KutipError(
      "evaluation-input",
      `${path} can't be read: compare with a file that \`kutip eval FOLDER --json\` wrote.`,
      {
        cause,
      },
    );
  }
}
