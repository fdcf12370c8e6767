import { createMatrices, type Matrices, type Matrix } from "./matrix.ts";
import { BESIDE, FAR, NEAR, type Neighbours, READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, SCAN_INPUTS, TERM_INPUTS } from "./reader-weights.ts";

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
  readonly beside: readonly Matrix[];
  readonly asked: Matrix;
  /** A counterpart, its product with the word and their difference, and how the matches are. */
  readonly compare: Matrix;
  readonly compareAgain: Matrix;
  /** A matrix for each neighbour, itself among them. */
  readonly near: readonly Matrix[];
  readonly far: readonly Matrix[];
  /** What all of that and a sentence's features come to. */
  readonly judge: Matrix;
}

/** Makes the layers of a reader. */
export function createLayers(weights: ReaderWeights): ReaderLayers {
  const { vector, word, hidden, kind } = READER_SHAPE;
  const { make, products } = createMatrices();
  const perNeighbour = (values: Float32Array, size: number, { width }: Neighbours): Matrix[] =>
    Array.from({ length: width }, (_, tap) => make(values, size, tap * size, size));
  return {
    products,
    vector: make(weights.vector, word, 0, vector),
    scan: make(weights.scan, hidden, 0, word),
    scanInputs: make(weights.scan, hidden, word, SCAN_INPUTS),
    scanCounterpart: make(weights.scan, hidden, word + SCAN_INPUTS + kind, 2 * word),
    beside: perNeighbour(weights.beside, word, BESIDE),
    asked: make(weights.compare, hidden, 0, word),
    compare: make(weights.compare, hidden, word, 3 * word + TERM_INPUTS.matches),
    compareAgain: make(weights.compareAgain, hidden, 0, hidden),
    near: perNeighbour(weights.near, hidden, NEAR),
    far: perNeighbour(weights.far, hidden, FAR),
    judge: make(weights.judge, hidden, 0, weights.judge.length / hidden - kind),
  };
}
