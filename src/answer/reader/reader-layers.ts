import { createMatrices, type Matrices, type Matrix } from "./matrix.ts";
import { BESIDE, FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";
import { kindRows, type ReaderWeights, SCAN_INPUTS, TERM_INPUTS } from "./reader-weights.ts";

/** The layers that are computed for many words at once. */
export interface ReaderLayers {
  /** Multiplies with matrices that are no layers. */
  readonly products: Matrices["products"];
  /** What stands for a word from its vector; what that adds to the scan. */
  readonly vector: Matrix;
  readonly scan: Matrix;
  /** What the rest that is known of a word adds to it. */
  readonly scanInputs: Matrix;
  /** What a word's counterpart in the question adds to the scan, and its product with the word. */
  readonly scanCounterpart: Matrix;
  /** What a question's word is beside its neighbours; what it adds to the comparison. */
  readonly beside: Matrix;
  readonly asked: Matrix;
  /** A counterpart, its product with the word and their difference, and how the matches are. */
  readonly compare: Matrix;
  readonly compareAgain: Matrix;
  /** Inputs are a word and its neighbours. */
  readonly near: Matrix;
  readonly far: Matrix;
  /** What the comparison tells, the counterpart in its context, and their product. */
  readonly lookAgain: Matrix;
  /** What all of that and a sentence's features come to. */
  readonly judge: Matrix;
}

/** Makes the layers of a reader. */
export function createLayers(weights: ReaderWeights): ReaderLayers {
  const { vector, word, hidden, kind } = READER_SHAPE;
  const kindRow = kindRows(weights);
  const { make, products } = createMatrices();
  return {
    products,
    vector: make(weights.vector, word, 0, vector),
    scan: make(weights.scan, hidden, 0, word),
    scanInputs: make(weights.scan, hidden, word, SCAN_INPUTS),
    scanCounterpart: make(weights.scan, hidden, kindRow.scan + kind, 2 * word),
    beside: make(weights.beside, word, 0, BESIDE.width * word),
    asked: make(weights.compare, hidden, 0, word),
    compare: make(weights.compare, hidden, word, 3 * word + TERM_INPUTS.matches),
    compareAgain: make(weights.compareAgain, hidden, 0, hidden),
    near: make(weights.near, hidden, 0, NEAR.width * hidden),
    far: make(weights.far, hidden, 0, FAR.width * hidden),
    lookAgain: make(weights.lookAgain, hidden, 0, 3 * hidden),
    judge: make(weights.judge, hidden, 0, kindRow.judge),
  };
}
