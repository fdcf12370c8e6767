import type { ReadSentence } from "../read-sentence.ts";
import type { MeasuredSentence } from "../sentence-features.ts";
import { logSumExp, softmax } from "../softmax.ts";
import type { ComparedWords } from "./compare-words.ts";
import { convolve } from "./convolve.ts";
import { addRow, dot, rectify } from "./layers.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, SCAN_INPUTS, SCAN_SUMS, WORD_INPUTS } from "./reader-weights.ts";
import type { SeenSentence } from "./surroundings.ts";
import { wordFlags } from "./word-flags.ts";

/** A sentence whose words are read. */
export interface ScannedSentence {
  readonly sentence: ReadSentence;
  readonly measured: Pick<MeasuredSentence, "candidates" | "nearness">;
  readonly seen: SeenSentence;
}

/** What scanning tells. */
export interface ScannedWords {
  /** Of each sentence, a row of `READER_SHAPE.hidden` numbers for each own word. */
  readonly words: readonly Float32Array[];
  /**
   * {@link SCAN_OUTPUTS} numbers for each sentence: a mean over its words by how likely they are the answer's, and how surely
   * an answer starts and ends somewhere, in nats.
   */
  readonly answers: Float32Array;
}

/** Numbers that scanning a sentence tells of the answer in it. */
export const SCAN_OUTPUTS = READER_SHAPE.hidden + SCAN_SUMS;

/**
 * Reads sentences' own words with their neighbours, two convolutions above each other.
 *
 * @param compared the words that the sentences refer to
 */
export function scanWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  question: ReadQuestion,
  sentences: readonly ScannedSentence[],
  compared: ComparedWords,
): ScannedWords {
  const { hidden } = READER_SHAPE;
  const runs = sentences.map(({ seen }) => seen.own);
  const first = firstLayer(layers, question, sentences, compared);
  const near = convolve(first, runs, layers.near, weights.nearBias, NEAR);
  const rows = convolve(near, runs, layers.far, weights.farBias, FAR);
  gateRows(rows, question.gate);
  const answers = new Float32Array(sentences.length * SCAN_OUTPUTS);
  let row = 0;
  const words = runs.map((own) => {
    const from = row;
    row += own;
    return rows.subarray(from * hidden, row * hidden);
  });
  for (const [index, own] of words.entries()) putAnswer(answers, index * SCAN_OUTPUTS, weights, own);
  return { words, answers };
}

// --- internal ---

/** A sentence without words starts no answer; below this nothing is less likely. */
const LEAST_SUM = -20;

function gateRows(rows: Float32Array, gate: Float32Array): void {
  for (let row = 0; row < rows.length; row += gate.length) {
    for (let at = 0; at < gate.length; at++) rows[row + at] = (rows[row + at] ?? 0) * (gate[at] ?? 0);
  }
}

/** @param words what scanning tells of each word of one sentence */
function putAnswer(
  outputs: Float32Array,
  into: number,
  { bounds }: ReaderWeights,
  words: Float32Array,
): void {
  const { hidden } = READER_SHAPE;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < words.length; at += hidden) {
    starts.push(dot(words, at, bounds, 0, hidden) + (bounds[hidden] ?? 0));
    ends.push(dot(words, at, bounds, hidden + 1, hidden) + (bounds[2 * hidden + 1] ?? 0));
  }
  const shares = softmax(starts.map((start, at) => (start + (ends[at] ?? 0)) / 2));
  for (const [at, share] of shares.entries()) addRow(outputs, into, words, at, hidden, share);
  outputs[into + hidden] = Math.max(LEAST_SUM, logSumExp(starts));
  outputs[into + hidden + 1] = Math.max(LEAST_SUM, logSumExp(ends));
}

function firstLayer(
  layers: ReaderLayers,
  question: ReadQuestion,
  sentences: readonly ScannedSentence[],
  { scanned, largest }: ComparedWords,
): Float32Array {
  const { hidden } = READER_SHAPE;
  const { matches } = WORD_INPUTS;
  const rows = sentences.reduce((sum, { seen }) => sum + seen.own, 0);
  const layer = new Float32Array(rows * hidden);
  const inputs = new Float32Array(rows * SCAN_INPUTS);
  let row = 0;
  for (const each of sentences) {
    const { words, own } = each.seen;
    putFlags(inputs, row, each);
    putCandidates(inputs, row, each);
    for (let at = 0; at < own; at++, row++) {
      const word = words[at] ?? 0;
      for (let number = 0; number < matches; number++) {
        inputs[row * SCAN_INPUTS + number] = largest[word * matches + number] ?? 0;
      }
      for (let number = 0; number < hidden; number++) {
        layer[row * hidden + number] =
          (scanned[word * hidden + number] ?? 0) + (question.scanned[number] ?? 0);
      }
    }
  }
  layers.scanInputs.addProducts(layer, inputs, rows);
  rectify(layer);
  return layer;
}

/** @param row of the sentence's first word among the inputs */
function putFlags(inputs: Float32Array, row: number, { sentence, seen }: ScannedSentence): void {
  const flags = wordFlags(sentence);
  for (let at = 0; at < seen.own; at++) {
    const into = (row + at) * SCAN_INPUTS + WORD_INPUTS.matches;
    for (let bit = 0; bit < WORD_INPUTS.flags; bit++) inputs[into + bit] = ((flags[at] ?? 0) >> bit) & 1;
  }
}

/** How strong the candidates are that a word is part of, and how near to the question's words. */
function putCandidates(
  inputs: Float32Array,
  row: number,
  { sentence, seen, measured: { candidates, nearness } }: ScannedSentence,
): void {
  for (const [index, candidate] of candidates.entries()) {
    for (let at = 0; at < seen.own; at++) {
      const { start, end } = sentence.words[at] ?? { start: 0, end: 0 };
      if (end <= candidate.start || candidate.end <= start) continue;
      const into = (row + at) * SCAN_INPUTS + WORD_INPUTS.matches + WORD_INPUTS.flags;
      inputs[into] = Math.max(inputs[into] ?? 0, candidate.strength);
      inputs[into + 1] = Math.max(inputs[into + 1] ?? 0, nearness[index] ?? 0);
    }
  }
}
