import type { ReadSentence } from "../read-sentence.ts";
import type { MeasuredSentence } from "../sentence-features.ts";
import { logSumExp, softmax } from "../softmax.ts";
import { convolve } from "./convolve.ts";
import { addRow, dot, rectify } from "./layers.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, SCAN_INPUTS, SCAN_SUMS, WORD_INPUTS } from "./reader-weights.ts";
import type { SeenWord } from "./surroundings.ts";
import { wordFlags } from "./word-flags.ts";

/** What reading a sentence from word to word tells about where it answers. */
export interface ScannedWords {
  /** `READER_SHAPE.hidden` numbers: a mean over the words by how likely they are the answer's. */
  readonly answer: Float32Array;
  /** How surely an answer starts and ends somewhere, in nats. */
  readonly sums: readonly [start: number, end: number];
}

/** Reads the sentence's own words with their neighbours, two convolutions above each other. */
export function scanWords(
  weights: ReaderWeights,
  layers: ReaderLayers,
  question: ReadQuestion,
  sentence: ReadSentence,
  measured: Pick<MeasuredSentence, "candidates" | "nearness">,
  own: readonly SeenWord[],
): ScannedWords {
  const { hidden } = READER_SHAPE;
  const first = firstLayer(layers, question, sentence, measured, own);
  const near = convolve(first, layers.near, weights.nearBias, NEAR);
  const far = convolve(near, layers.far, weights.farBias, FAR);
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < own.length; at++) {
    for (let each = 0; each < hidden; each++) {
      far[at * hidden + each] = (far[at * hidden + each] ?? 0) * (question.gate[each] ?? 0);
    }
    starts.push(dot(far, at * hidden, weights.bounds, 0, hidden) + (weights.bounds[hidden] ?? 0));
    ends.push(
      dot(far, at * hidden, weights.bounds, hidden + 1, hidden) + (weights.bounds[2 * hidden + 1] ?? 0),
    );
  }
  const answer = new Float32Array(hidden);
  const shares = softmax(starts.map((start, at) => (start + (ends[at] ?? 0)) / 2));
  for (const [at, share] of shares.entries()) addRow(answer, 0, far, at, hidden, share);
  return { answer, sums: [bounded(logSumExp(starts)), bounded(logSumExp(ends))] };
}

/** What {@link ScannedWords} adds to the judgement, as inputs after those of the comparison. */
export function scanInputs({ answer, sums }: ScannedWords): Float32Array {
  const inputs = new Float32Array(READER_SHAPE.hidden + SCAN_SUMS);
  inputs.set(answer);
  inputs.set(sums, READER_SHAPE.hidden);
  return inputs;
}

// --- internal ---

/** A sentence without words starts no answer; below this nothing is less likely. */
const LEAST_SUM = -20;

function bounded(sum: number): number {
  return Math.max(LEAST_SUM, sum);
}

function firstLayer(
  layers: ReaderLayers,
  question: ReadQuestion,
  sentence: ReadSentence,
  { candidates, nearness }: Pick<MeasuredSentence, "candidates" | "nearness">,
  own: readonly SeenWord[],
): Float32Array {
  const { hidden } = READER_SHAPE;
  const layer = new Float32Array(own.length * hidden);
  const inputs = new Float32Array(own.length * SCAN_INPUTS);
  const flags = wordFlags(sentence);
  for (const [at, { compared }] of own.entries()) {
    const from = at * SCAN_INPUTS;
    inputs.set(compared.largest, from);
    for (let bit = 0; bit < WORD_INPUTS.flags; bit++) {
      inputs[from + WORD_INPUTS.matches + bit] = ((flags[at] ?? 0) >> bit) & 1;
    }
    const { start, end } = sentence.words[at] ?? { start: 0, end: 0 };
    const candidate = from + WORD_INPUTS.matches + WORD_INPUTS.flags;
    for (const [index, each] of candidates.entries()) {
      if (end <= each.start || each.end <= start) continue;
      inputs[candidate] = Math.max(inputs[candidate] ?? 0, each.strength);
      inputs[candidate + 1] = Math.max(inputs[candidate + 1] ?? 0, nearness[index] ?? 0);
    }
    layer.set(compared.scanned, at * hidden);
    addRow(layer, at * hidden, question.scanned, 0, hidden, 1);
  }
  layers.scanInputs.addProducts(layer, inputs, own.length);
  rectify(layer);
  return layer;
}
