/** How much the reader reads, in words, and how wide its layers are. Its weights were trained for these. */
export const READER_SHAPE = {
  /** Words of the question, from its first. */
  question: 18,
  /** Words of the sentence, from its first. */
  sentence: 40,
  /** Words of the sentence before it, its last ones. */
  before: 10,
  /** Words of the heading, from its first. */
  heading: 6,
  /** Numbers that stand for a word. */
  word: 96,
  /** Numbers that stand for a word in its surroundings. */
  hidden: 64,
  /** Numbers that stand for the kind of a question. */
  kind: 12,
  /** Dimensions of the word vectors. */
  vector: 256,
} as const;

/** How many words a convolution looks at, an odd number, and how far apart they are. */
export interface Neighbours {
  readonly width: number;
  readonly apart: number;
}

/** Of a question's word. */
export const BESIDE: Neighbours = { width: 3, apart: 1 };
/** Of a sentence's word, one above the other. */
export const NEAR: Neighbours = { width: 5, apart: 1 };
export const FAR: Neighbours = { width: 3, apart: 4 };
