import type { ArticleRecord, PassageRecord } from "../library/library.ts";

/** A passage that retrieval returned, with its scores and why. */
export interface Evidence {
  readonly passage: PassageRecord;
  readonly article: ArticleRecord;
  /** Fused score in [0, 1]; results are sorted by it. What a sentence of the passage answers is part of it where it was read. */
  readonly score: number;
  readonly why: {
    /** Cosine of question and passage in [-1, 1]; null when either has no embedding. */
    readonly dense: number | null;
    /** BM25 of the passage for the question, ≥ 0. */
    readonly lexical: number;
    /** Share in [0, 1] of the BM25 that a passage covering the whole question would score. */
    readonly coverage: number;
    /**
     * Share in [0, 1] of the question's words that the passage has or has a word of like meaning for, in either
     * language; null where words are not compared (one arm alone, a model without word vectors).
     */
    readonly meaning: number | null;
    /**
     * Chance in [0, 1] that the best of its sentences answers: as the sentence reads where it is among the likeliest, else
     * estimated below those; null where its sentences were not looked at, as in what retrieval itself returns.
     */
    readonly answer: number | null;
    /** The question's words that the passage contains, as the asker wrote them, lower-cased. */
    readonly terms: readonly string[];
  };
  /** Ids of near-duplicate passages that this one stands for. */
  readonly duplicates: readonly number[];
}
