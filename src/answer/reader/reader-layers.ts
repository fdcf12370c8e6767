import { createMatrices, type Matrix } from "./matrix.ts";
import { FAR, NEAR, READER_SHAPE } from "./reader-shape.ts";
import { type ReaderWeights, TERM_INPUTS } from "./reader-weights.ts";

/** The layers that are computed for every word of every sentence. */
export interface ReaderLayers {
  /** What stands for a word from its vector; what that adds to the scan. */
  readonly vector: Matrix;
  readonly scan: Matrix;
  /** A counterpart, its product with the word and their difference, and how the matches are. */
  readonly compare: Matrix;
  readonly compareAgain: Matrix;
  /** See {@link NEAR} and {@link FAR}. */
  readonly near: Matrix;
  readonly far: Matrix;
}

/** Makes the layers of a reader. */
export function createLayers(weights: ReaderWeights): ReaderLayers {
  const { vector, word, hidden } = READER_SHAPE;
  const make = createMatrices();
  return {
    vector: make(weights.vector, word, 0, vector),
    scan: make(weights.scan, hidden, 0, word),
    compare: make(weights.compare, hidden, word, 3 * word + TERM_INPUTS.matches),
    compareAgain: make(weights.compareAgain, hidden, 0, hidden),
    near: make(weights.near, hidden, 0, NEAR.width * hidden),
    far: make(weights.far, hidden, 0, FAR.width * hidden),
  };
}
