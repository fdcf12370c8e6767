import { BESIDE, FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";

/** Sizes of the layers that depend on what the reader is told. */
export interface ReaderSizes {
  /** Words that have numbers of their own. */
  readonly words: number;
  /** Features of a sentence. */
  readonly features: number;
}

/** The trained numbers, matrices row by row: a row for each input. */
export type ReaderWeights = Readonly<Record<TensorName, Float32Array>>;

/** Inputs of a question's word beside what stands for it, and of its best counterparts. */
export const TERM_INPUTS = { matches: 8, term: 7 } as const;
/** Inputs of a sentence's word beside what stands for it. */
export const WORD_INPUTS = { matches: 5, flags: 9, candidate: 2 } as const;
/** All of them together. */
export const SCAN_INPUTS = WORD_INPUTS.matches + WORD_INPUTS.flags + WORD_INPUTS.candidate;
/** What the last layer is told of the scan beside its numbers: how surely the answer starts and ends somewhere. */
export const SCAN_SUMS = 2;

/**
 * Reads weights from half-precision floats (IEEE 754 binary16, little-endian), in the order of {@link tensorLengths}.
 *
 * @throws RangeError when there are more or fewer numbers than the layers need
 */
export function readWeights(bytes: Uint8Array, sizes: ReaderSizes): ReaderWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lengths = tensorLengths(sizes);
  const needed = Object.values(lengths).reduce((sum, length) => sum + length, 0);
  if (bytes.byteLength !== 2 * needed) {
    throw new RangeError(`The reader's weights are ${bytes.byteLength} bytes long and not ${2 * needed}.`);
  }
  let at = 0;
  const read = (length: number): Float32Array => {
    const values = new Float32Array(length);
    for (let index = 0; index < length; index++, at += 2) values[index] = half(view.getUint16(at, true));
    return values;
  };
  return {
    vector: read(lengths.vector),
    word: read(lengths.word),
    kind: read(lengths.kind),
    attention: read(lengths.attention),
    beside: read(lengths.beside),
    besideBias: read(lengths.besideBias),
    compare: read(lengths.compare),
    compareBias: read(lengths.compareBias),
    compareAgain: read(lengths.compareAgain),
    compareAgainBias: read(lengths.compareAgainBias),
    scan: read(lengths.scan),
    scanBias: read(lengths.scanBias),
    near: read(lengths.near),
    nearBias: read(lengths.nearBias),
    far: read(lengths.far),
    farBias: read(lengths.farBias),
    gate: read(lengths.gate),
    gateBias: read(lengths.gateBias),
    bounds: read(lengths.bounds),
    lookAgain: read(lengths.lookAgain),
    lookAgainBias: read(lengths.lookAgainBias),
    judge: read(lengths.judge),
    judgeBias: read(lengths.judgeBias),
    verdict: read(lengths.verdict),
  };
}

/** Of each matrix that is told the kind of a question, the row where its numbers begin. */
export function kindRows({ judge }: ReaderWeights) {
  const { word, hidden, kind } = READER_SHAPE;
  return {
    compare: 4 * word + TERM_INPUTS.matches + TERM_INPUTS.term,
    scan: word + SCAN_INPUTS,
    gate: word,
    judge: judge.length / hidden - kind,
  };
}

// --- internal ---

type TensorName = keyof ReturnType<typeof tensorLengths>;

/** How many numbers each layer has, in the order in which they are stored. */
function tensorLengths({ words, features }: ReaderSizes) {
  const { word, hidden, kind, vector } = READER_SHAPE;
  return {
    /** A word's vector → what stands for it. */
    vector: vector * word,
    /** What is added for each known word. */
    word: words * word,
    /** Kinds of questions. */
    kind: 16 * kind,
    /** Worth of the same word, a related one, cosine, learned likeness; of where it stands; of nothing. */
    attention: 8,
    /** What a question's word is beside its neighbours. */
    beside: BESIDE.width * word * word,
    besideBias: word,
    compare: (4 * word + TERM_INPUTS.matches + TERM_INPUTS.term + kind) * hidden,
    compareBias: hidden,
    compareAgain: hidden * hidden,
    compareAgainBias: hidden,
    /** What stands for a word, the rest that is known of it, the kind, its counterpart and its product with that. */
    scan: (3 * word + SCAN_INPUTS + kind) * hidden,
    scanBias: hidden,
    near: NEAR.width * hidden * hidden,
    nearBias: hidden,
    far: FAR.width * hidden * hidden,
    farBias: hidden,
    gate: (word + kind) * hidden,
    gateBias: hidden,
    /** Start and end, each with its bias at the end. */
    bounds: 2 * (hidden + 1),
    /** What comparing a word tells, its counterpart in its context, and their product. */
    lookAgain: 3 * hidden * hidden,
    lookAgainBias: hidden,
    /** Two comparisons, each pooled twice, then the scan. */
    judge: (5 * hidden + SCAN_SUMS + features + kind) * hidden,
    judgeBias: hidden,
    /** The last layer, its bias, and what a sentence's score beside the best one's counts. */
    verdict: hidden + 2,
  };
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
