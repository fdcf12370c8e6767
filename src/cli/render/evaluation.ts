import type { Figure } from "../../evaluation/bootstrap.ts";
import type { ChangedQuestion, ReportComparison } from "../../evaluation/compare.ts";
import { type EvaluationReport, type GroupReport, MEASURED_ARMS } from "../../evaluation/report.ts";

/**
 * An evaluation as a table for people: figures in percent with their 95 % intervals, in English like the names of the
 * measures. A group of questions has a block; the shipped hybrid stands beside each arm alone.
 */
export function renderEvaluation(report: EvaluationReport, comparison: ReportComparison | null): string {
  const groups = Object.entries(report.pairs);
  const blocks = groups.length > 1 ? [...groups, ["all", report.overall] as const] : groups;
  const { p50, p95, p99 } = report.latency;
  return [
    `${report.documents} documents, ${report.questions.length} questions, model ${report.model}`,
    ...blocks.flatMap(([name, group]) => ["", ...renderGroup(name, group)]),
    "",
    `latency of an answer: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    ...(comparison === null ? [] : ["", ...renderComparison(comparison)]),
  ].join("\n");
}

// --- internal ---

const LABEL = 34;
const COLUMN = 22;

function renderGroup(name: string, { questions, answerable, retrieval, answers }: GroupReport): string[] {
  const row = (label: string, ...cells: string[]) =>
    `  ${label.padEnd(LABEL)}${cells.map((cell) => cell.padEnd(COLUMN)).join("")}`.trimEnd();
  const ranking = (
    label: string,
    of: "article" | "passage",
    measure: keyof GroupReport["retrieval"]["hybrid"]["article"],
  ) => row(label, ...MEASURED_ARMS.map((arm) => percent(retrieval[arm][of][measure])));
  return [
    `${name}: ${questions} questions, ${answerable} answerable`,
    row("", "hybrid", "BM25 alone", "embeddings alone"),
    ranking("article recall@1", "article", "recallAt1"),
    ranking("article recall@5", "article", "recallAt5"),
    ranking("article recall@10", "article", "recallAt10"),
    ranking("article MRR@10", "article", "reciprocalRankAt10"),
    ranking("article nDCG@10", "article", "normalisedGainAt10"),
    ranking("passage recall@1", "passage", "recallAt1"),
    ranking("passage recall@5", "passage", "recallAt5"),
    ranking("passage recall@10", "passage", "recallAt10"),
    ranking("passage MRR@10", "passage", "reciprocalRankAt10"),
    ranking("passage nDCG@10", "passage", "normalisedGainAt10"),
    row("first quote has the answer", percent(answers.firstQuote)),
    row("one of three quotes has it", percent(answers.anyQuote)),
    row("first quote, refused ones too", percent(answers.firstQuoteBeforeRefusing)),
    row("one of three, refused ones too", percent(answers.anyQuoteBeforeRefusing)),
    row("abstention AUROC", percent(answers.abstention)),
    row("false answers", percent(answers.falseAnswers)),
    row("false refusals", percent(answers.falseRefusals)),
    row(
      "verbatim quotes",
      answers.verbatim === null ? "–" : `${(100 * answers.verbatim).toFixed(2)} of ${answers.quotes}`,
    ),
  ];
}

function percent(figure: Figure | null): string {
  if (figure === null) return "–";
  const [value, low, high] = [figure.value, figure.low, figure.high].map((share) => (100 * share).toFixed(1));
  return `${value} [${low}, ${high}]`;
}

function renderComparison({ better, worse, unchanged, onlyBefore, onlyAfter }: ReportComparison): string[] {
  return [
    `compared: ${better.length} better, ${worse.length} worse, ${unchanged} alike`,
    ...worse.map((change) => `  − ${changeLine(change)}`),
    ...better.map((change) => `  + ${changeLine(change)}`),
    ...(onlyBefore.length > 0 ? [`  only in the earlier report: ${onlyBefore.join(", ")}`] : []),
    ...(onlyAfter.length > 0 ? [`  only in this one: ${onlyAfter.join(", ")}`] : []),
  ];
}

function changeLine({ id, question, before, after }: ChangedQuestion): string {
  return `${id} ${question} (${outcome(before)} → ${outcome(after)})`;
}

function outcome({ found, firstQuoteHits, articleRank }: ChangedQuestion["before"]): string {
  const quote = firstQuoteHits === null ? "" : firstQuoteHits ? ", right quote" : ", wrong quote";
  return `${found ? "answered" : "refused"}${quote}, article ${articleRank ?? "not found"}`;
}
