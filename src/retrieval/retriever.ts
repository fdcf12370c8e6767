import type { Embedder } from "../embedding/embedder.ts";
import type { WordVectors } from "../embedding/word-vectors.ts";
import { detectQuestionLanguage } from "../language/detect.ts";
import type { Language } from "../language/language.ts";
import type { ArticleFilter, ArticleRecord, Library } from "../library/library.ts";
import type { AskedKind } from "./asked-kind.ts";
import { type Arm, type Candidate, findByTerms, findCandidates } from "./candidates.ts";
import { collapse } from "./collapse.ts";
import { type ComparedPassage, createWordComparison } from "./compare-words.ts";
import type { Evidence } from "./evidence.ts";
import { fuse, type PassageScores } from "./fuse.ts";
import { createKnownPassages, type KnownPassage, type KnownPassages } from "./known-passages.ts";
import { RETRIEVAL_PARAMETERS, type RetrievalParameters } from "./parameters.ts";
import { embeddedText, type Question, readQuestion } from "./question.ts";
import { createRemembered, type Remembered } from "./remembered.ts";
import { shinglesOf } from "./shingles.ts";
import { shortlist } from "./shortlist.ts";
import type { SoftScore } from "./soft-match.ts";
import { spread } from "./spread.ts";
import { type WeighedQuestionWord, weighWords } from "./weigh.ts";

export interface Retrieval {
  readonly question: Question;
  /**
   * The words that were searched for, with their statistics; `containing: 0` is a word that no article mentions, of the
   * filter's collections.
   */
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
  /** Tells what a question asks for; null when nothing that could be seen. @default null for every question */
  readonly kindOf?: (question: string, language: Language) => AskedKind | null;
  /** @default RETRIEVAL_PARAMETERS */
  readonly parameters?: RetrievalParameters;
}

/** Makes the way from a question to ranked evidence over a library. */
export function createRetriever({
  library,
  embedder,
  wordVectors,
  kindOf = () => null,
  parameters = RETRIEVAL_PARAMETERS,
}: RetrieverParts): Retriever {
  const known = createKnownPassages(library.lexical);
  const comparison =
    wordVectors === null
      ? null
      : createWordComparison(wordVectors, parameters, (ids) => comparedPassages(library, known, ids));
  const fuseScores: Fuse = (scores) => fuse(scores, parameters.fusion, embedder.model.unrelatedCosine);
  const remembered = createRemembered<number, Uint32Array>(REMEMBERED_SHINGLES);
  const vectors = createRemembered<string, Float32Array | null>(REMEMBERED_QUESTIONS);
  const shinglesIn: ShinglesIn = ({ id, terms }) =>
    remembered.get(id, () => shinglesOf(terms, parameters.collapse.shingleTerms));
  return {
    async retrieve(text, { limit = 10, filter = {}, arm = "hybrid", signal } = {}) {
      const question = readQuestion(text, detectQuestionLanguage(text));
      const words = library.read(() => weighWords(question, library.lexical, filter.collections));
      const embedding = Promise.all([
        arm === "lexical" ? null : vectorOf(question, embedder, vectors, signal),
        arm === "hybrid" && comparison !== null ? comparison.wordsOf(question, words) : null,
      ]);
      // Awaited below, where its failure counts; reading the vectors may fail before.
      embedding.catch(() => {});
      if (arm !== "lexical") library.load();
      const search = { words, arm, filter, least: 2 * limit };
      const byTerms = library.read(() => findByTerms(library, known, search, parameters));
      const [vector, softWords] = await embedding;
      const found = library.read(() => findCandidates(library, known, search, vector, byTerms, parameters));
      const candidates = found.flatMap((candidate): Scored[] => {
        const score = scoreOf(candidate, arm, fuseScores);
        if (score <= 0) return [];
        const acrossLanguages = differ(question.language, candidate.passage.language);
        return [{ id: candidate.id, candidate, acrossLanguages, score, words: null }];
      });
      const { total, across } = parameters.softMatched;
      const best = shortlist(candidates, Math.max(total, 2 * limit), across);
      const compared =
        softWords === null
          ? null
          : await comparison?.compare(
              softWords,
              kindOf(text, question.language),
              best.map(({ id }) => id),
            );
      const ranked = compared ? rescore(best, compared, fuseScores) : best;
      remembered.reserve(ranked.map(({ id }) => id));
      const chosen = choose(ranked, limit, shinglesIn, parameters);
      return { question, words, evidence: library.read(() => evidenceOf(library, chosen, words)) };
    },
  };
}

// --- internal ---

/** About 300 bytes each. */
const REMEMBERED_SHINGLES = 20_000;
/** A few kilobytes each. */
const REMEMBERED_QUESTIONS = 500;

type Fuse = (scores: PassageScores) => number;

type ShinglesIn = (passage: KnownPassage) => Uint32Array;

interface Scored {
  readonly id: number;
  readonly candidate: Candidate;
  readonly acrossLanguages: boolean;
  readonly score: number;
  /** Null before words are compared, or where they are not. */
  readonly words: SoftScore | null;
}

interface Chosen {
  readonly scored: Scored;
  readonly duplicates: readonly number[];
  readonly articleId: string;
}

async function vectorOf(
  question: Question,
  embedder: Embedder,
  vectors: Remembered<string, Float32Array | null>,
  signal: AbortSignal | undefined,
): Promise<Float32Array | null> {
  const text = embeddedText(question, embedder.model);
  const known = vectors.known.get(text);
  if (known !== undefined && !signal?.aborted) return known;
  const [vector = null] = await embedder.embed([text], "question", signal === undefined ? {} : { signal });
  vectors.reserve([text]);
  vectors.add([[text, vector]]);
  return vector;
}

function differ(question: Language, article: Language): boolean {
  return question !== article && question !== "other" && article !== "other";
}

/** Before words are compared. */
function scoreOf({ dense, lexical, coverage }: Candidate, arm: Arm, fuseScores: Fuse): number {
  if (arm === "lexical") return lexical / (1 + lexical);
  if (arm === "dense") return Math.max(0, dense ?? 0);
  return fuseScores({ dense, coverage, words: null, acrossLanguages: false });
}

function comparedPassages(library: Library, known: KnownPassages, ids: readonly number[]): ComparedPassage[] {
  return library.read(() => {
    const articles = new Map(known.of(ids).map((passage) => [passage.id, passage]));
    return library.passages(ids).flatMap(({ id, start, text, sentences }) => {
      const article = articles.get(id);
      if (article === undefined) return [];
      const { language, title } = article;
      const texts = sentences.map((sentence) => text.slice(sentence.start - start, sentence.end - start));
      return [{ id, sentences: texts, language, title }];
    });
  });
}

function rescore(best: readonly Scored[], compared: readonly SoftScore[], fuseScores: Fuse): Scored[] {
  return best
    .map(({ id, candidate, acrossLanguages }, index) => {
      const words = compared[index] ?? { meaning: 0, answer: 0 };
      const { dense, coverage } = candidate;
      const score = fuseScores({ dense, coverage, words, acrossLanguages });
      return { id, candidate, acrossLanguages, score, words };
    })
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

function choose(
  ranked: readonly Scored[],
  limit: number,
  shinglesIn: ShinglesIn,
  parameters: RetrievalParameters,
): Chosen[] {
  const passages = ranked.map(({ candidate: { passage } }) => ({
    id: passage.id,
    articleId: passage.articleId,
    shingles: shinglesIn(passage),
  }));
  const copies = collapse(passages, parameters.collapse);
  const originals = ranked.flatMap((scored) => {
    const duplicates = copies.get(scored.id);
    return duplicates === undefined
      ? []
      : [{ scored, duplicates, articleId: scored.candidate.passage.articleId }];
  });
  return [...spread(originals, limit, parameters.perArticle)];
}

/** Those that are still there, as they are. */
function evidenceOf(
  library: Library,
  chosen: readonly Chosen[],
  words: readonly WeighedQuestionWord[],
): Evidence[] {
  const records = new Map(library.passages(chosen.map(({ scored }) => scored.id)).map((it) => [it.id, it]));
  const articles = new Map<string, ArticleRecord | null>();
  return chosen.flatMap(({ scored: { id, candidate, score, words: compared }, duplicates, articleId }) => {
    const passage = records.get(id);
    const article = articles.get(articleId) ?? library.article(articleId);
    articles.set(articleId, article);
    if (passage === undefined || article === null) return [];
    const { dense, lexical, coverage, matched } = candidate;
    const terms = matched.flatMap((position) => words[position]?.text ?? []);
    const meaning = compared === null ? null : compared.meaning;
    const why = { dense, lexical, coverage, meaning, answer: null, terms };
    return [{ passage, article, score, why, duplicates }];
  });
}
