import type { TermStatistics } from "../confidence-signals.ts";
import type { WordVectors } from "../match-terms.ts";
import type { AskedQuestion } from "../question.ts";
import { type CandidateSentence, type MeasuredSentence, SENTENCE_FEATURES } from "../sentence-features.ts";
import { compareTerms } from "./compare-terms.ts";
import { compareWords } from "./compare-words.ts";
import { addProduct, dot, rectify } from "./layers.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { createLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import { scanInputs, scanWords } from "./scan-words.ts";
import { PLACES, wordsAround } from "./surroundings.ts";
import { createWordTable } from "./word-table.ts";

/** A sentence that may answer. */
export interface CandidateToRead {
  readonly candidate: Pick<CandidateSentence, "sentence" | "previous" | "heading">;
  readonly measured: Pick<MeasuredSentence, "features" | "candidates" | "nearness">;
  /** Its score by the linear ranking, in nats. */
  readonly score: number;
}

/**
 * Reads the likeliest sentences word by word: for each the log-odds, in nats, that it answers rather than that none of
 * them does. What they say is comparable between the sentences of one question, and between questions.
 *
 * @param vectors of the content words of question and sentences, folded; of the model that the reader was trained with
 */
export type Reader = (
  question: AskedQuestion,
  statistics: TermStatistics,
  candidates: readonly CandidateToRead[],
  vectors: WordVectors,
) => readonly number[];

/**
 * Makes a reader, which remembers words.
 *
 * @param words those that have numbers of their own, in the order of their weights
 */
export function createReader(weights: ReaderWeights, words: readonly string[]): Reader {
  const layers = createLayers(weights);
  const table = createWordTable(weights, layers, words);
  return (question, statistics, candidates, vectors) => {
    const asked = readQuestion(weights, layers, table, question, statistics, vectors);
    const placed = candidates.map(({ candidate }) => wordsAround(candidate));
    const { language } = question;
    const sentences = compareWords(weights, layers, asked, language, placed, table, vectors);
    const terms = compareTerms(weights, layers, asked, sentences);
    const top = Math.max(...candidates.map(({ score }) => score));
    return candidates.map(({ candidate: { sentence }, measured, score }, index) => {
      const own = (sentences[index] ?? []).filter(({ place }) => place === PLACES.sentence);
      const scanned = scanInputs(scanWords(weights, layers, asked, sentence, measured, own));
      const features = new Float32Array(SENTENCE_FEATURES.map((name) => measured.features[name]));
      return judge(weights, asked, [...(terms[index] ?? []), scanned, features], score - top);
    });
  };
}

/** The sizes that weights must have for these words and today's features. */
export function sizesFor(words: readonly string[]) {
  return { words: words.length, features: SENTENCE_FEATURES.length };
}

// --- internal ---

/** A score further below the best one says no more. */
const LEAST_SCORE = -12;

function judge(
  weights: ReaderWeights,
  { judged }: ReadQuestion,
  inputs: readonly Float32Array[],
  score: number,
): number {
  const { hidden } = READER_SHAPE;
  const layer = judged.slice();
  let row = 0;
  for (const input of inputs) {
    addProduct(layer, 0, input, 0, input.length, weights.judge, row, hidden);
    row += input.length;
  }
  rectify(layer);
  const { verdict } = weights;
  const below = Math.max(LEAST_SCORE, score);
  return dot(layer, 0, verdict, 0, hidden) + (verdict[hidden] ?? 0) + (verdict[hidden + 1] ?? 0) * below;
}
