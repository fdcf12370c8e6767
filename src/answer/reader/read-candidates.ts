import type { TermStatistics } from "../confidence-signals.ts";
import type { WordVectors } from "../match-terms.ts";
import type { AskedQuestion } from "../question.ts";
import { type CandidateSentence, type MeasuredSentence, SENTENCE_FEATURES } from "../sentence-features.ts";
import { compareTerms } from "./compare-terms.ts";
import { compareWords } from "./compare-words.ts";
import { dot, rectify } from "./layers.ts";
import { lookAgain } from "./look-again.ts";
import { POOLED_TERMS, poolTerms } from "./pool-terms.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { createLayers, type ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";
import { SCAN_OUTPUTS, scanWords } from "./scan-words.ts";
import { wordsAround } from "./surroundings.ts";
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
 * @param question one with a word at least
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
    const { distinct, sentences } = wordsAround(candidates.map(({ candidate }) => candidate));
    const compared = compareWords(weights, layers, asked, question.language, distinct, table, vectors);
    const terms = compareTerms(weights, layers, asked, sentences, compared);
    const scanned = candidates.flatMap(({ candidate: { sentence }, measured }, index) => {
      const seen = sentences[index];
      return seen === undefined ? [] : [{ sentence, measured, seen }];
    });
    const scan = scanWords(weights, layers, asked, scanned, compared);
    const contexts = lookAgain(weights, layers, asked, terms, scan.words);
    const told = [
      poolTerms(asked.words, terms.values, candidates.length),
      poolTerms(asked.words, contexts, candidates.length),
      scan.answers,
    ];
    const top = Math.max(...candidates.map(({ score }) => score));
    return judge(weights, layers, asked, candidates, told).map((verdict, index) => {
      const below = Math.max(LEAST_SCORE, (candidates[index]?.score ?? top) - top);
      return verdict + (weights.verdict[READER_SHAPE.hidden + 1] ?? 0) * below;
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

/**
 * What the last layers say of each candidate, in nats, before its score counts.
 *
 * @param told what comparing the question's words, looking again and scanning tell: a row for each candidate in each
 */
function judge(
  { verdict }: ReaderWeights,
  layers: ReaderLayers,
  { judged }: ReadQuestion,
  candidates: readonly CandidateToRead[],
  told: readonly Float32Array[],
): number[] {
  const { hidden } = READER_SHAPE;
  const size = 2 * POOLED_TERMS + SCAN_OUTPUTS + SENTENCE_FEATURES.length;
  const inputs = new Float32Array(candidates.length * size);
  const layer = new Float32Array(candidates.length * hidden);
  for (const [index, { measured }] of candidates.entries()) {
    let at = index * size;
    for (const rows of told) {
      const row = rows.length / candidates.length;
      inputs.set(rows.subarray(index * row, (index + 1) * row), at);
      at += row;
    }
    inputs.set(
      SENTENCE_FEATURES.map((name) => measured.features[name]),
      at,
    );
    layer.set(judged, index * hidden);
  }
  layers.judge.addProducts(layer, inputs, candidates.length);
  rectify(layer);
  return candidates.map(
    (_, index) => dot(layer, index * hidden, verdict, 0, hidden) + (verdict[hidden] ?? 0),
  );
}
