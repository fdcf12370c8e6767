import type { Embedder } from "../embedding/embedder.ts";
import type { WordVectors } from "../embedding/word-vectors.ts";
import { detectQuestionLanguage } from "../language/detect.ts";
import type { Language } from "../language/language.ts";
import type { ArticleFilter, ArticleRecord, Library, PassageRecord } from "../library/library.ts";
import { type Arm, type Candidate, findCandidates } from "./candidates.ts";
import { collapse } from "./collapse.ts";
import { createWordComparison } from "./compare-words.ts";
import type { Evidence } from "./evidence.ts";
import { fuse, type PassageScores } from "./fuse.ts";
import { RETRIEVAL_PARAMETERS, type RetrievalParameters } from "./parameters.ts";
import { embeddedText, type Question, readQuestion } from "./question.ts";
import { shortlist } from "./shortlist.ts";
import { spread } from "./spread.ts";
import { type WeighedQuestionWord, weighWords } from "./weigh.ts";

export interface Retrieval {
  readonly question: Question;
  /** The words that were searched for, with their statistics; `containing: 0` is a word that no article mentions. */
  readonly words: readonly WeighedQuestionWord[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
}

export interface RetrieveOptions {
  /** Results at most, ≥ 1. @default 10 */
  readonly limit?: number;
  readonly filter?: ArticleFilter;
  /** One arm alone is there to be measured against. @default "hybrid" */
  readonly arm?: Arm;
  readonly signal?: AbortSignal;
}

export interface Retriever {
  /** @throws KutipError of the embedder and the library. */
  retrieve(question: string, options?: RetrieveOptions): Promise<Retrieval>;
}

export interface RetrieverParts {
  readonly library: Library;
  readonly embedder: Embedder;
  /**
   * Vectors of single words, from a model that knows what a word means without its sentence (the embedded one does);
   * null leaves words uncompared.
   */
  readonly wordVectors: WordVectors | null;
  /** @default RETRIEVAL_PARAMETERS */
  readonly parameters?: RetrievalParameters;
}

/** Makes the way from a question to ranked evidence over a library. */
export function createRetriever({
  library,
  embedder,
  wordVectors,
  parameters = RETRIEVAL_PARAMETERS,
}: RetrieverParts): Retriever {
  const comparison = wordVectors === null ? null : createWordComparison(wordVectors, parameters);
  const fuseScores: Fuse = (scores) => fuse(scores, parameters.fusion, embedder.model.unrelatedCosine);
  return {
    async retrieve(text, { limit = 10, filter = {}, arm = "hybrid", signal } = {}) {
      const question = readQuestion(text, detectQuestionLanguage(text));
      const words = weighWords(question, library.lexical);
      const [vector, softWords] = await Promise.all([
        arm === "lexical" ? null : vectorOf(question, embedder, signal),
        arm === "hybrid" && comparison !== null ? comparison.wordsOf(question, words) : null,
      ]);
      const search = { words, vector, arm, filter, least: 2 * limit };
      const candidates = findCandidates(library, search, parameters).map((candidate) => ({
        ...candidate,
        acrossLanguages: differ(question.language, candidate.language),
        score: scoreOf(candidate, arm, fuseScores),
      }));
      const { total, across } = parameters.softMatched;
      const read = readPassages(library, shortlist(candidates, Math.max(total, 2 * limit), across));
      const meanings = softWords === null ? null : await comparison?.compare(softWords, read);
      const ranked = meanings ? rescore(read, meanings, fuseScores) : read;
      return { question, words, evidence: present(ranked, words, limit, parameters) };
    },
  };
}

// --- internal ---

type Fuse = (scores: PassageScores) => number;

interface Scored extends Candidate {
  readonly acrossLanguages: boolean;
  readonly score: number;
}

interface Ranked extends Scored {
  readonly record: PassageRecord;
  readonly article: ArticleRecord;
  readonly articleId: string;
  readonly meaning: number | null;
}

async function vectorOf(
  question: Question,
  embedder: Embedder,
  signal: AbortSignal | undefined,
): Promise<Float32Array | null> {
  const text = embeddedText(question, embedder.model);
  const [vector = null] = await embedder.embed([text], "question", signal === undefined ? {} : { signal });
  return vector;
}

function differ(question: Language, article: Language): boolean {
  return question !== article && question !== "other" && article !== "other";
}

/** Before words are compared. */
function scoreOf({ dense, lexical, coverage }: Candidate, arm: Arm, fuseScores: Fuse): number {
  if (arm === "lexical") return lexical / (1 + lexical);
  if (arm === "dense") return Math.max(0, dense ?? 0);
  return fuseScores({ dense, coverage, meaning: null, acrossLanguages: false });
}

function readPassages(library: Library, scored: readonly Scored[]): Ranked[] {
  const articles = new Map<string, ArticleRecord | null>();
  const records = new Map(library.passages(scored.map(({ id }) => id)).map((record) => [record.id, record]));
  return scored.flatMap((candidate) => {
    const record = records.get(candidate.id);
    if (record === undefined || candidate.score <= 0) return [];
    const { articleId } = record;
    const article = articles.get(articleId) ?? library.article(articleId);
    articles.set(articleId, article);
    return article === null ? [] : [{ ...candidate, record, article, articleId, meaning: null }];
  });
}

function rescore(read: readonly Ranked[], meanings: readonly number[], fuseScores: Fuse): Ranked[] {
  return read
    .map((passage, index) => {
      const scores = { ...passage, meaning: meanings[index] ?? 0 };
      return { ...scores, score: fuseScores(scores) };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function present(
  ranked: readonly Ranked[],
  words: readonly WeighedQuestionWord[],
  limit: number,
  parameters: RetrievalParameters,
): Evidence[] {
  const copies = collapse(ranked, parameters.collapse);
  const originals = ranked.filter(({ id }) => copies.has(id));
  return spread(originals, limit, parameters.perArticle).map((passage) => ({
    passage: passage.record,
    article: passage.article,
    score: passage.score,
    why: {
      dense: passage.dense,
      lexical: passage.lexical,
      coverage: passage.coverage,
      meaning: passage.meaning,
      terms: passage.matched.flatMap((position) => words[position]?.text ?? []),
    },
    duplicates: copies.get(passage.id) ?? [],
  }));
}
