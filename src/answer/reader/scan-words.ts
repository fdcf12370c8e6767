import type { ReadSentence } from "../read-sentence.ts";
import type { MeasuredSentence } from "../sentence-features.ts";
import { logSumExp, softmax } from "../softmax.ts";
import { addProduct, addRow, dot, rectify } from "./layers.ts";
import type { Matrix } from "./matrix.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, SCAN_SUMS, WORD_INPUTS } from "./reader-weights.ts";
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
  const first = firstLayer(weights, question, sentence, measured, own);
  const near = neighbours(first, own.length, layers.near, weights.nearBias, NEAR);
  const far = neighbours(near, own.length, layers.far, weights.farBias, FAR);
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
  weights: ReaderWeights,
  question: ReadQuestion,
  sentence: ReadSentence,
  { candidates, nearness }: Pick<MeasuredSentence, "candidates" | "nearness">,
  own: readonly SeenWord[],
): Float32Array {
  const { hidden, word } = READER_SHAPE;
  const layer = new Float32Array(own.length * hidden);
  const inputs = new Float32Array(WORD_INPUTS.matches + WORD_INPUTS.flags + WORD_INPUTS.candidate);
  const flags = wordFlags(sentence);
  for (const [at, { scanned, largest }] of own.entries()) {
    inputs.fill(0);
    inputs.set(largest);
    for (let bit = 0; bit < WORD_INPUTS.flags; bit++) {
      inputs[WORD_INPUTS.matches + bit] = ((flags[at] ?? 0) >> bit) & 1;
    }
    const { start, end } = sentence.words[at] ?? { start: 0, end: 0 };
    const candidate = WORD_INPUTS.matches + WORD_INPUTS.flags;
    for (const [index, each] of candidates.entries()) {
      if (end <= each.start || each.end <= start) continue;
      inputs[candidate] = Math.max(inputs[candidate] ?? 0, each.strength);
      inputs[candidate + 1] = Math.max(inputs[candidate + 1] ?? 0, nearness[index] ?? 0);
    }
    const from = at * hidden;
    layer.set(question.scanned, from);
    for (let each = 0; each < hidden; each++)
      layer[from + each] = (layer[from + each] ?? 0) + (scanned[each] ?? 0);
    addProduct(layer, from, inputs, 0, inputs.length, weights.scan, word, hidden);
  }
  rectify(layer);
  return layer;
}

/** A convolution, rectified, on top of its input. */
function neighbours(
  input: Float32Array,
  length: number,
  matrix: Matrix,
  bias: Float32Array,
  { width, apart }: { readonly width: number; readonly apart: number },
): Float32Array {
  const { hidden } = READER_SHAPE;
  const output = new Float32Array(input.length);
  const window = new Float32Array(width * hidden);
  for (let at = 0; at < length; at++) {
    const from = at * hidden;
    for (let tap = 0; tap < width; tap++) {
      const neighbour = at + (tap - (width - 1) / 2) * apart;
      const isThere = neighbour >= 0 && neighbour < length;
      for (let each = 0; each < hidden; each++) {
        window[tap * hidden + each] = isThere ? (input[neighbour * hidden + each] ?? 0) : 0;
      }
    }
    output.set(bias, from);
    matrix.addProduct(output, from, window, 0);
  }
  rectify(output);
  for (let at = 0; at < output.length; at++) output[at] = (output[at] ?? 0) + (input[at] ?? 0);
  return output;
}
