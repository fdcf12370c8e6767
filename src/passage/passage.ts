import type { Span } from "../language/span.ts";

/** A sentence of an article's canonical text; it neither starts nor ends with white space and touches no mask. */
export type Sentence = Span;

/** Consecutive whole sentences of one article, from the first's start to the last's end, with no mask between. */
export interface Passage extends Span {
  /** Position among the article's passages, from 0. */
  readonly ordinal: number;
  /** At least one; sorted and disjoint. */
  readonly sentences: readonly Sentence[];
}

export interface PassageOptions {
  /** Budget of a passage in estimated tokens; one longer sentence makes a passage of its own. @default 100 */
  readonly maxTokens: number;
  /** Sentences of the previous passage that are repeated: 0 or 1. @default 1 */
  readonly overlapSentences: 0 | 1;
}
