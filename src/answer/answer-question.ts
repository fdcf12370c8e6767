import { cosine } from "../embedding/cosine.ts";
import type { Embedder } from "../embedding/embedder.ts";
import type { ArticleFilter } from "../library/library.ts";
import type { Retrieval } from "../retrieval/retriever.ts";
import type { Answer, Disagreement, Quote } from "./answer.ts";
import { CALIBRATION } from "./calibration.ts";
import { checkQuestion, isReadable } from "./check-question.ts";
import type { Calibration } from "./confidence.ts";
import { createShingler, type ShinglesOf } from "./copies.ts";
import { findDisagreements } from "./disagreement.ts";
import { JUDGED_PASSAGES, type JudgeParts, judgeQuestion } from "./judge-question.ts";
import type { WordVectors } from "./match-terms.ts";
import type { AskedQuestion } from "./question.ts";
import { quoteBest } from "./quote-best.ts";
import { rankPassages } from "./rank-passages.ts";
import type { Reader } from "./reader/read-candidates.ts";
import { readerFor } from "./reader/reader-for.ts";
import { refusalReason } from "./refusal.ts";
import { restrictQuestion, scopeOf } from "./restrict.ts";
import { createDirections } from "./sentence-features.ts";
import { createSentenceReader } from "./sentence-reader.ts";

/** What an answer is made with. */
export interface AnswererParts extends Pick<JudgeParts, "library" | "retriever" | "wordVectors"> {
  readonly embedder: Embedder;
  /** Finds what the quotes of one answer contradict each other in. @default findDisagreements, with word vectors */
  readonly disagreements?: (question: AskedQuestion, quotes: readonly Quote[]) => readonly Disagreement[];
  /** When to answer and when to refuse, as it is when a question is asked. @default CALIBRATION, the shipped one */
  readonly calibration?: () => Calibration;
  /** The day it is for who asks, `YYYY-MM-DD`. @default this machine's local date */
  readonly today?: () => string;
}

export interface AnswerOptions {
  readonly filter?: ArticleFilter;
  /** @default 3 */
  readonly maxQuotes?: number;
  readonly signal?: AbortSignal;
}

export interface SearchOptions {
  readonly filter?: ArticleFilter;
  /** Passages at most, ≥ 1. @default 10 */
  readonly limit?: number;
}

export interface Answerer {
  /**
   * Answers a question from the articles, or says why not. A restriction by publication date in the question's words
   * ("minggu lalu") adds to the filter.
   *
   * @throws KutipError `question-empty`, `question-too-long`, and those of embedder and library
   */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
  /**
   * The passages about a question or some words, best first: what they speak of counts, and whether they answer.
   *
   * @throws KutipError those of embedder and library
   */
  search(query: string, options?: SearchOptions): Promise<Retrieval>;
}

/** Makes the way from a question to an answer over a library. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const memory = {
    read: createSentenceReader(),
    shinglesOf: createShingler(),
    directionOf: createDirections(),
  };
  const model = parts.wordVectors === null ? null : parts.embedder.model.name;
  // Made for the first question: it takes ten milliseconds, and most commands ask none.
  let reader: Reader | null = null;
  const ready = () => {
    reader ??= readerFor(model);
    return { ...parts, ...memory, reader };
  };
  return {
    answer: (question, options) => answer(ready(), question, options),
    search: (query, options) => search(ready(), query, options),
  };
}

// --- internal ---

/** Everything, the reader made. */
type Ready = AnswererParts & JudgeParts & { readonly shinglesOf: ShinglesOf };

async function answer(
  parts: Ready,
  text: string,
  { filter: given = {}, maxQuotes = 3, signal }: AnswerOptions = {},
): Promise<Answer> {
  const { library, today = localDay } = parts;
  const started = performance.now();
  const calibration = parts.calibration?.() ?? CALIBRATION;
  const checked = checkQuestion(text);
  const { question, filter, period } = restrictQuestion(library, checked, given, today());
  const judged = await judgeQuestion(parts, question, { filter, calibration, signal });
  const { asked, gathered, vectors, passages, ranked, confidence, missing } = judged;
  const { quotes, independentArticles } = quoteBest(
    library,
    asked,
    ranked,
    gathered,
    Math.max(1, maxQuotes),
    parts.shinglesOf,
  );
  const base = {
    question: checked,
    language: asked.language,
    confidence: quotes.length > 0 ? confidence : 0,
    scope: scopeOf(library, filter),
    ...(period && { period }),
  };
  if (quotes.length > 0 && confidence >= calibration.threshold) {
    const disagreements = parts.disagreements?.(asked, quotes) ?? disagreementsOf(asked, quotes, vectors);
    const elapsedMs = performance.now() - started;
    return { kind: "found", ...base, quotes, disagreements, independentArticles, elapsedMs };
  }
  const empty = passages === 0;
  return {
    kind: "notFound",
    ...base,
    reason: empty ? "empty-library" : refusalReason(asked, ranked, missing),
    missingTerms: empty ? [] : missing,
    nearest: quotes,
    elapsedMs: performance.now() - started,
  };
}

async function search(
  parts: Ready,
  query: string,
  { filter = {}, limit = 10 }: SearchOptions = {},
): Promise<Retrieval> {
  const { retriever, reader } = parts;
  // An article is no question, nor are marks; and without a reader a sentence's score says nothing beside another question's.
  if (reader === null || !isReadable(query)) return retriever.retrieve(query, { limit, filter });
  const enough = Math.max(limit, JUDGED_PASSAGES);
  const { retrieval, ranked, gathered } = await judgeQuestion(parts, query, { filter, limit: enough });
  const evidence = rankPassages(retrieval.evidence, ranked, gathered).slice(0, limit);
  return { ...retrieval, evidence };
}

function disagreementsOf(
  question: AskedQuestion,
  quotes: readonly Quote[],
  vectors: WordVectors,
): Disagreement[] {
  const compared = quotes.map(({ id, text, answer, article }) => ({
    articleId: article.id,
    citationId: id,
    text,
    language: article.language,
    published: article.published,
    answer,
    context: article.title,
  }));
  const similarity = (a: string, b: string): number => {
    const [first, second] = [vectors.get(a), vectors.get(b)];
    return first === undefined || second === undefined ? 0 : cosine(first, second);
  };
  return findDisagreements(compared, { question, similarity });
}

function localDay(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
