import type { Embedder } from "../embedding/embedder.ts";
import type { WordVectors as WordVectorSource } from "../embedding/word-vectors.ts";
import type { ArticleFilter, Library } from "../library/library.ts";
import type { Retriever } from "../retrieval/retriever.ts";
import type { Answer, Disagreement, Quote, Scope } from "./answer.ts";
import { CALIBRATION } from "./calibration.ts";
import { checkQuestion } from "./check-question.ts";
import { clusterCopies } from "./copies.ts";
import { type GatheredSentence, gatherSentences } from "./gather.ts";
import { type JudgedEvidence, judgeEvidence } from "./judge-evidence.ts";
import type { WordVectors } from "./match-terms.ts";
import { type AskedQuestion, analyseQuestion } from "./question.ts";
import { makeQuote } from "./quote.ts";
import { refusalReason } from "./refusal.ts";
import { selectQuotes } from "./select.ts";
import { answeringSpan } from "./span.ts";

/** What an answer is made with. */
export interface AnswererParts {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly embedder: Embedder;
  readonly wordVectors: WordVectorSource;
  /** Finds what the quotes of one answer contradict each other in. @default none */
  readonly disagreements?: (question: AskedQuestion, quotes: readonly Quote[]) => readonly Disagreement[];
}

export interface AnswerOptions {
  readonly filter?: ArticleFilter;
  /** @default 3 */
  readonly maxQuotes?: number;
  readonly signal?: AbortSignal;
}

export interface Answerer {
  /**
   * Answers a question from the articles, or says why not.
   *
   * @throws KutipError `question-empty`, `question-too-long`, and those of embedder and library
   */
  answer(question: string, options?: AnswerOptions): Promise<Answer>;
}

/** Passages that sentences are taken from. */
const PASSAGES = 10;
/** Best sentences whose articles are compared for copies. */
const COMPARED = 12;

/** Makes the way from a question to an answer over a library. */
export function createAnswerer(parts: AnswererParts): Answerer {
  return { answer: (question, options) => answer(parts, question, options) };
}

// --- internal ---

async function answer(
  parts: AnswererParts,
  text: string,
  { filter, maxQuotes = 3, signal }: AnswerOptions = {},
): Promise<Answer> {
  const started = performance.now();
  const question = checkQuestion(text);
  const { library, retriever, wordVectors } = parts;
  const retrieval = await retriever.retrieve(question, {
    limit: PASSAGES,
    ...(filter && { filter }),
    ...(signal && { signal }),
  });
  const { language } = retrieval.question;
  const asked = analyseQuestion(question, language);
  const gathered = gatherSentences(retrieval.evidence);
  const vectors = await vectorsFor(asked, gathered, wordVectors);
  const judged = judgeEvidence(asked, retrieval, gathered, library.lexical.statistics().passages, vectors);
  const clusterOf = clusterArticles(library, judged, gathered);
  const quotes = quoteBest(library, judged, gathered, clusterOf, Math.max(1, maxQuotes));
  const base = {
    question,
    language,
    confidence: quotes.length > 0 ? judged.confidence : 0,
    scope: scopeOf(library, filter),
  };
  if (quotes.length > 0 && judged.confidence >= CALIBRATION.threshold) {
    return {
      kind: "found",
      ...base,
      quotes,
      disagreements: parts.disagreements?.(asked, quotes) ?? [],
      independentArticles: new Set(quotes.map((quote) => clusterOf(quote.article.id))).size,
      elapsedMs: performance.now() - started,
    };
  }
  const empty = library.counts().passages === 0;
  return {
    kind: "notFound",
    ...base,
    reason: empty ? "empty-library" : refusalReason(asked, judged.ranked, judged.missing),
    missingTerms: empty ? [] : judged.missing,
    nearest: quotes,
    elapsedMs: performance.now() - started,
  };
}

async function vectorsFor(
  asked: AskedQuestion,
  gathered: readonly GatheredSentence[],
  source: WordVectorSource,
): Promise<WordVectors> {
  const words = new Set([...asked.terms.map(({ folded }) => folded), ...asked.focus]);
  for (const { sentence, title } of gathered) {
    for (const { folded, grammar } of sentence.words) if (!grammar) words.add(folded);
    for (const { folded } of title?.words ?? []) words.add(folded);
  }
  const known = new Map<string, Float32Array>();
  for (const [word, vector] of await source.vectorsOf([...words])) {
    if (vector !== null) known.set(word, vector);
  }
  return known;
}

/** Tells for an article which cluster of copies it belongs to; articles that were not compared stand alone. */
function clusterArticles(
  library: Library,
  { ranked }: JudgedEvidence,
  gathered: readonly GatheredSentence[],
): (articleId: string) => string {
  const ids = new Set(
    ranked.slice(0, COMPARED).flatMap(({ index }) => gathered[index]?.evidence.article.id ?? []),
  );
  if (ids.size < 2) return (id) => id;
  const articles = [...ids].flatMap((id) => {
    const text = library.articleText(id)?.text;
    const published = library.article(id)?.published ?? null;
    return text === undefined ? [] : [{ id, published, text }];
  });
  const clusters = new Map(
    clusterCopies(articles).flatMap(({ representative, ids: members }) =>
      members.map((id) => [id, representative] as const),
    ),
  );
  return (id) => clusters.get(id) ?? id;
}

function quoteBest(
  library: Library,
  { ranked }: JudgedEvidence,
  gathered: readonly GatheredSentence[],
  clusterOf: (articleId: string) => string,
  count: number,
): Quote[] {
  const quotables = gathered.map(({ sentence, evidence }) => ({
    cluster: clusterOf(evidence.article.id),
    text: sentence.text,
  }));
  return selectQuotes(ranked, quotables, count).flatMap(({ index, share, measured }) => {
    const chosen = gathered[index];
    if (chosen === undefined) return [];
    const { evidence, sentence, start, end } = chosen;
    const quotation = { start, end, text: sentence.text, answer: answeringSpan(measured), score: share };
    return makeQuote(library, { article: evidence.article, ...quotation }) ?? [];
  });
}

function scopeOf(library: Library, filter: ArticleFilter | undefined): Scope {
  if (filter === undefined) return library.counts();
  const passages = library.passageIds(filter);
  if (passages === null) return library.counts();
  return { articles: library.articles(filter).length, passages: passages.length };
}
