import { z } from "zod";
import { KutipError } from "../errors.ts";
import type { EvaluationReport, QuestionOutcome } from "./report.ts";

/** One question that fared differently in two evaluations. */
export interface ChangedQuestion {
  readonly id: string;
  readonly question: string;
  readonly pair: string;
  readonly before: ComparedOutcome;
  readonly after: ComparedOutcome;
}

export interface ReportComparison {
  /** In the order of the later report. */
  readonly better: readonly ChangedQuestion[];
  readonly worse: readonly ChangedQuestion[];
  /** Questions in both reports that fared alike. */
  readonly unchanged: number;
  /** Ids that only one of the reports has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/** What of an outcome is compared. */
export type ComparedOutcome = Pick<QuestionOutcome, "articleRank" | "found" | "firstQuoteHits">;

/** An earlier report as far as a comparison needs it. */
export interface Baseline {
  readonly questions: readonly (ComparedOutcome & Pick<QuestionOutcome, "id">)[];
}

/**
 * Which questions got better and which worse. What a person would notice comes first: for an answerable question whether
 * the first quote shown has the answer, then whether it was answered, then whether the article that answers moved in or
 * out of rank 1, 5 or 10; for an unanswerable one whether it was refused.
 */
export function compareReports(before: Baseline, after: EvaluationReport): ReportComparison {
  const earlier = new Map(before.questions.map((outcome) => [outcome.id, outcome]));
  const ids = new Set(after.questions.map(({ id }) => id));
  const better: ChangedQuestion[] = [];
  const worse: ChangedQuestion[] = [];
  let unchanged = 0;
  for (const outcome of after.questions) {
    const previous = earlier.get(outcome.id);
    if (previous === undefined) continue;
    const change = difference(gradesOf(previous, outcome.answerable), gradesOf(outcome, outcome.answerable));
    const { id, question, pair } = outcome;
    const changed = { id, question, pair, before: compared(previous), after: compared(outcome) };
    if (change > 0) better.push(changed);
    else if (change < 0) worse.push(changed);
    else unchanged++;
  }
  return {
    better,
    worse,
    unchanged,
    onlyBefore: [...earlier.keys()].filter((id) => !ids.has(id)),
    onlyAfter: [...ids].filter((id) => !earlier.has(id)),
  };
}

/**
 * Reads what `kutip eval --json` wrote earlier.
 *
 * @param name of the file, for the message
 * @throws KutipError `evaluation-input`
 */
export function parseBaseline(name: string, text: string): Baseline {
  try {
    return BASELINE.parse(JSON.parse(text));
  } catch (cause) {
    throw new KutipError(
      "evaluation-input",
      `${name} is not a report of this program: compare with a file that \`kutip eval FOLDER --json\` wrote.`,
      { cause },
    );
  }
}

// --- internal ---

const BASELINE = z.object({
  version: z.literal(1),
  questions: z.array(
    z.object({
      id: z.string(),
      articleRank: z.number().nullable(),
      found: z.boolean(),
      firstQuoteHits: z.boolean().nullable(),
    }),
  ),
});

/** Higher is better; the first that differs decides. */
function gradesOf({ articleRank, found, firstQuoteHits }: ComparedOutcome, answerable: boolean): number[] {
  if (!answerable) return [found ? 0 : 1];
  return [found && firstQuoteHits === true ? 1 : 0, found ? 1 : 0, gradeOfRank(articleRank)];
}

function gradeOfRank(rank: number | null): number {
  if (rank === null || rank > 10) return 0;
  if (rank > 5) return 1;
  return rank > 1 ? 2 : 3;
}

function difference(before: readonly number[], after: readonly number[]): number {
  for (const [position, grade] of after.entries()) {
    const change = grade - (before[position] ?? 0);
    if (change !== 0) return change;
  }
  return 0;
}

function compared({ articleRank, found, firstQuoteHits }: ComparedOutcome): ComparedOutcome {
  return { articleRank, found, firstQuoteHits };
}
