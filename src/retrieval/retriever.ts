import type { Embedder } from "../embedding/embedder.ts";
import { detectQuestionLanguage } from "../language/detect.ts";
import type { ArticleFilter, ArticleRecord, Library, PassageRecord } from "../library/library.ts";
import { idealScore, inverseDocumentFrequency, scoreByBm25 } from "./bm25.ts";
import { collapse } from "./collapse.ts";
import type { Evidence } from "./evidence.ts";
import { fuse } from "./fuse.ts";
import { RETRIEVAL_PARAMETERS, type RetrievalParameters } from "./parameters.ts";
import { type Question, type QuestionWord, readQuestion, searchedWords } from "./question.ts";
import { spread } from "./spread.ts";

/** A question's word and how common it is in the library. */
export interface WeighedQuestionWord extends QuestionWord {
  /** Passages that contain it. */
  readonly containing: number;
  /** Inverse document frequency, > 0. */
  readonly idf: number;
}

export interface Retrieval {
  readonly question: Question;
  /** The words that were searched for, with their statistics; `containing: 0` is a word that no article mentions. */
  readonly words: readonly WeighedQuestionWord[];
  /** Best first. */
  readonly evidence: readonly Evidence[];
}

export interface RetrieveOptions {
  /** @default 10 */
  readonly limit?: number;
  readonly filter?: ArticleFilter;
  /** One arm alone, for evaluation. @default "hybrid" */
  readonly arm?: "hybrid" | "lexical" | "dense";
  readonly signal?: AbortSignal;
}

export interface Retriever {
  /** @throws KutipError of the embedder and the library. */
  retrieve(question: string, options?: RetrieveOptions): Promise<Retrieval>;
}

export interface RetrieverParts {
  readonly library: Library;
  readonly embedder: Embedder;
  /** @default RETRIEVAL_PARAMETERS */
  readonly parameters?: RetrievalParameters;
}

/** Makes the way from a question to ranked evidence over a library. */
export function createRetriever(parts: RetrieverParts): Retriever {
  return { retrieve: (question, options) => retrieve(parts, question, options) };
}

// --- internal ---

async function retrieve(
  { library, embedder, parameters = RETRIEVAL_PARAMETERS }: RetrieverParts,
  text: string,
  { limit = 10, filter = {}, arm = "hybrid", signal }: RetrieveOptions = {},
): Promise<Retrieval> {
  const question = readQuestion(text, detectQuestionLanguage(text));
  const words = weigh(library, question);
  const [vector = null] =
    arm === "lexical" ? [] : await embedder.embed([text], "question", signal ? { signal } : {});
  const ids = candidateIds(library, words, vector, filter, arm, parameters);
  const scored = score(library, words, vector, ids, arm, parameters);
  scored.sort((a, b) => b.score - a.score || a.id - b.id);
  return { question, words, evidence: present(library, words, scored, limit, parameters) };
}

function weigh(library: Library, question: Question): WeighedQuestionWord[] {
  const searched = searchedWords(question);
  const { passages } = library.lexical.statistics();
  const frequencies = library.lexical.documentFrequencies(searched.flatMap((word) => word.variants));
  return searched.map((word) => {
    const containing = Math.max(0, ...word.variants.map((variant) => frequencies.get(variant) ?? 0));
    return { ...word, containing, idf: inverseDocumentFrequency(containing, passages) };
  });
}

function candidateIds(
  library: Library,
  words: readonly WeighedQuestionWord[],
  vector: Float32Array | null,
  filter: ArticleFilter,
  arm: RetrieveOptions["arm"],
  { candidates }: RetrievalParameters,
): readonly number[] {
  const ids = new Set<number>();
  if (vector !== null) {
    for (const { id } of library.nearest(vector, candidates.dense, filter)) ids.add(id);
  }
  if (arm !== "dense") {
    const terms = words.filter((word) => word.containing > 0).flatMap((word) => word.variants);
    if (terms.length > 0) {
      for (const id of library.lexical.candidates(terms, candidates.lexical, filter)) ids.add(id);
    }
  }
  return [...ids];
}

interface Scored {
  readonly id: number;
  readonly terms: readonly string[];
  readonly matched: readonly number[];
  readonly dense: number | null;
  readonly lexical: number;
  readonly coverage: number;
  readonly score: number;
}

function score(
  library: Library,
  words: readonly WeighedQuestionWord[],
  vector: Float32Array | null,
  ids: readonly number[],
  arm: RetrieveOptions["arm"],
  { bm25, fusion }: RetrievalParameters,
): Scored[] {
  const { meanTerms } = library.lexical.statistics();
  const termsById = library.lexical.termsOf(ids);
  const passages = ids.map((id) => termsById.get(id) ?? { terms: [], context: [] });
  const lexical = scoreByBm25(words, passages, meanTerms, bm25);
  const ideal = idealScore(words, bm25);
  const vectors = vector === null ? new Map<number, Float32Array>() : library.vectors(ids);
  const scores = ids.map((id, index) => {
    const stored = vectors.get(id);
    const bm25Score = lexical[index]?.score ?? 0;
    return {
      dense: vector === null || stored === undefined ? null : dot(vector, stored),
      coverage: ideal > 0 ? Math.min(1, bm25Score / ideal) : 0,
    };
  });
  const weight = arm === "lexical" ? 1 : arm === "dense" ? 0 : fusion.lexicalWeight;
  const fused = fuse(scores, { lexicalWeight: weight });
  return ids.map((id, index) => ({
    id,
    terms: passages[index]?.terms ?? [],
    matched: lexical[index]?.matched ?? [],
    dense: scores[index]?.dense ?? null,
    lexical: lexical[index]?.score ?? 0,
    coverage: scores[index]?.coverage ?? 0,
    score: fused[index] ?? 0,
  }));
}

/** Cosine of two unit vectors. */
function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** Only the best few are read from the library whole: collapsing and spreading need little more than the limit. */
function present(
  library: Library,
  words: readonly WeighedQuestionWord[],
  scored: readonly Scored[],
  limit: number,
  parameters: RetrievalParameters,
): Evidence[] {
  const best = scored.filter(({ score }) => score > 0).slice(0, 3 * limit + 10);
  const records = new Map<number, PassageRecord>(
    library.passages(best.map(({ id }) => id)).map((record) => [record.id, record]),
  );
  const ranked = best.flatMap((passage) => {
    const record = records.get(passage.id);
    return record === undefined ? [] : [{ ...passage, record, articleId: record.articleId }];
  });
  const groups = collapse(ranked, parameters.collapse);
  const kept = spread(
    ranked.filter(({ id }) => groups.has(id)),
    limit,
    parameters.perArticle,
  );
  const articles = new Map<string, ArticleRecord | null>();
  return kept.flatMap(({ record, articleId, matched, ...passage }) => {
    if (!articles.has(articleId)) articles.set(articleId, library.article(articleId));
    const article = articles.get(articleId);
    if (article === null || article === undefined) return [];
    return [
      {
        passage: record,
        article,
        score: passage.score,
        why: {
          dense: passage.dense,
          lexical: passage.lexical,
          coverage: passage.coverage,
          terms: matched.flatMap((position) => words[position]?.text ?? []),
        },
        duplicates: groups.get(passage.id) ?? [],
      },
    ];
  });
}
