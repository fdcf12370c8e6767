import type { Answer } from "../answer/answer.ts";
import { KutipError } from "../errors.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import type { Dataset, DatasetQuestion } from "./dataset.ts";
import { articleRelevance, hits, passageRelevance, quotesOf } from "./judge.ts";
import { latencyOf, type Measurement, measureGroup, type Ranking } from "./measure.ts";
import type { EvaluationReport, GroupReport, MeasuredArm, QuestionOutcome } from "./report.ts";

/** The program under measurement, over a library of the dataset's documents. */
export interface EvaluationPorts {
  /** Name of the embedding model, for the report. */
  readonly model: string;
  ask(question: string): Promise<Answer>;
  /** At most `limit` passages, best first. */
  search(query: string, arm: MeasuredArm, limit: number): Promise<readonly Evidence[]>;
  /** Id of the document that an article of the library was made from; null for another one. */
  documentOf(articlePath: string): string | null;
  /** Canonical text of an article; null when there is no such article. */
  textOf(articleId: string): string | null;
}

export interface EvaluationOptions {
  readonly dataset: Dataset;
  readonly ports: EvaluationPorts;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Asks every question of a dataset the way a person's is asked, one after the other, and measures what comes back.
 *
 * @throws KutipError `cancelled`, and those of the ports
 */
export async function runEvaluation(options: EvaluationOptions): Promise<EvaluationReport> {
  const { dataset, ports, signal, onProgress } = options;
  const languages = createPairs(dataset);
  const measurements: Measurement[] = [];
  const outcomes: QuestionOutcome[] = [];
  for (const [done, question] of dataset.questions.entries()) {
    if (signal?.aborted) throw new KutipError("cancelled", "The evaluation was cancelled.");
    onProgress?.(done, dataset.questions.length);
    const { measurement, outcome } = await measureQuestion(question, languages(question), ports);
    measurements.push(measurement);
    outcomes.push(outcome);
  }
  onProgress?.(dataset.questions.length, dataset.questions.length);
  return {
    version: 1,
    model: ports.model,
    documents: dataset.documents.length,
    overall: measureGroup(measurements),
    pairs: measurePairs(measurements),
    latency: latencyOf(measurements),
    questions: outcomes,
  };
}

// --- internal ---

/** Enough passages for ten different articles, even when some of them have several. */
const SEARCHED = 30;

async function measureQuestion(
  question: DatasetQuestion,
  pair: string,
  ports: EvaluationPorts,
): Promise<{ measurement: Measurement; outcome: QuestionOutcome }> {
  const started = performance.now();
  const answer = await ports.ask(question.question);
  const elapsedMs = performance.now() - started;
  const rankings = question.answerable ? await rank(question, ports) : null;
  const quotes = quotesOf(answer);
  const spansKnown = question.answerable && question.answers.length > 0;
  const quoteHits = spansKnown ? quotes.map(({ text }) => hits(text, question)) : null;
  const measurement = {
    pair,
    answerable: question.answerable,
    rankings,
    found: answer.kind === "found",
    confidence: answer.confidence,
    quoteHits,
    verbatim: quotes.map(
      ({ article, start, end, text }) => ports.textOf(article.id)?.slice(start, end) === text,
    ),
    elapsedMs,
  };
  const rankOfArticle = rankings?.hybrid.article.relevance.indexOf(true) ?? -1;
  const outcome = {
    id: question.id,
    question: question.question,
    pair,
    answerable: question.answerable,
    articleRank: rankOfArticle === -1 ? null : rankOfArticle + 1,
    found: answer.kind === "found",
    confidence: answer.confidence,
    refusal: answer.kind === "found" ? null : answer.reason,
    firstQuote: quotes[0]?.text ?? null,
    firstQuoteHits: quoteHits === null ? null : (quoteHits[0] ?? false),
    elapsedMs,
  };
  return { measurement, outcome };
}

async function rank(
  question: DatasetQuestion,
  ports: EvaluationPorts,
): Promise<NonNullable<Measurement["rankings"]>> {
  const ranked = async (arm: MeasuredArm): Promise<{ article: Ranking; passage: Ranking | null }> => {
    const evidence = await ports.search(question.question, arm, SEARCHED);
    const passages = passageRelevance(evidence, question, ports.documentOf);
    return {
      article: {
        relevance: articleRelevance(evidence, question, ports.documentOf),
        relevant: question.documents.length,
      },
      // Overlapping passages share a span: one that is found is as good as all.
      passage: question.answers.length === 0 ? null : { relevance: onlyFirst(passages), relevant: 1 },
    };
  };
  return { hybrid: await ranked("hybrid"), lexical: await ranked("lexical"), dense: await ranked("dense") };
}

function onlyFirst(relevance: readonly boolean[]): boolean[] {
  const first = relevance.indexOf(true);
  return relevance.map((_, position) => position === first);
}

/**
 * Language of a question and of the documents that answer it, or would tempt to; where neither is named, of most
 * documents.
 */
function createPairs({ documents }: Dataset): (question: DatasetQuestion) => string {
  const languageOf = new Map(documents.map(({ id, language }) => [id, language]));
  const counts = new Map<string, number>();
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [most = "other"] = [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
  return ({ language, documents: gold, nearDocument }) => {
    const named = gold[0] ?? nearDocument;
    return `${language}→${(named === null ? undefined : languageOf.get(named)) ?? most}`;
  };
}

function measurePairs(measurements: readonly Measurement[]): Record<string, GroupReport> {
  const pairs = [...new Set(measurements.map(({ pair }) => pair))].sort();
  return Object.fromEntries(
    pairs.map((pair) => [
      pair,
      measureGroup(measurements.filter((measurement) => measurement.pair === pair)),
    ]),
  );
}
