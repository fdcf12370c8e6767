import type { WordVectors as WordVectorSource } from "../embedding/word-vectors.ts";
import type { ArticleFilter, Library } from "../library/library.ts";
import type { Retrieval, Retriever } from "../retrieval/retriever.ts";
import type { Calibration } from "./confidence.ts";
import { type GatheredSentence, gatherSentences } from "./gather.ts";
import { type JudgedEvidence, judgeEvidence } from "./judge-evidence.ts";
import { foreseeVectors, knownVectors } from "./known-vectors.ts";
import type { WordVectors } from "./match-terms.ts";
import { type AskedQuestion, analyseQuestion } from "./question.ts";
import type { Reader } from "./reader/read-candidates.ts";
import type { DirectionOf } from "./sentence-features.ts";
import type { SentenceReader } from "./sentence-reader.ts";

/** What questions are judged with. */
export interface JudgeParts {
  readonly library: Library;
  readonly retriever: Retriever;
  /** Vectors of single words from a model that knows them without a sentence; null leaves words uncompared. */
  readonly wordVectors: WordVectorSource | null;
  readonly reader: Reader | null;
  /** What is remembered between questions. */
  readonly read: SentenceReader;
  readonly directionOf: DirectionOf;
}

/** The passages about a question, and what their sentences are worth as answers. */
export interface JudgedQuestion extends JudgedEvidence {
  readonly asked: AskedQuestion;
  readonly retrieval: Retrieval;
  /** The sentences of the leading passages. */
  readonly gathered: readonly GatheredSentence[];
  readonly vectors: WordVectors;
  /** How many the library has, in the filter's collections. */
  readonly passages: number;
}

/** Passages that sentences are taken from. */
export const JUDGED_PASSAGES = 10;

/**
 * Retrieves passages for a question and judges the sentences of the leading ones.
 *
 * @param limit passages that are retrieved, ≥ {@link JUDGED_PASSAGES}
 * @throws KutipError those of embedder and library
 */
export async function judgeQuestion(
  { library, retriever, wordVectors, reader, read, directionOf }: JudgeParts,
  question: string,
  {
    filter,
    limit = JUDGED_PASSAGES,
    calibration,
    signal,
  }: {
    readonly filter: ArticleFilter;
    readonly limit?: number;
    readonly calibration?: Calibration;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<JudgedQuestion> {
  const retrieval = await retriever.retrieve(question, { limit, filter, ...(signal && { signal }) });
  const evidence = retrieval.evidence.slice(0, JUDGED_PASSAGES);
  const asked = analyseQuestion(question, retrieval.question.language);
  const foreseen = foreseeVectors(evidence, wordVectors);
  // Awaited below, where its failure counts; reading the sentences may fail before.
  foreseen.catch(() => {});
  const gathered = gatherSentences(evidence, asked.kind, read);
  await foreseen;
  const vectors = await knownVectors(asked, gathered, wordVectors);
  const { passages } = library.lexical.statistics(filter.collections);
  const judged = judgeEvidence(
    asked,
    retrieval,
    gathered,
    passages,
    vectors,
    reader,
    calibration,
    directionOf,
  );
  return { ...judged, asked, retrieval, gathered, vectors, passages };
}
