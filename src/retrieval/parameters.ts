import type { Bm25Parameters } from "./bm25.ts";
import type { CollapseParameters } from "./collapse.ts";
import type { FusionParameters } from "./fuse.ts";
import type { SoftMatchParameters } from "./soft-match.ts";

/** Everything about retrieval that is a number. */
export interface RetrievalParameters {
  readonly bm25: Bm25Parameters;
  readonly fusion: FusionParameters;
  readonly softMatch: SoftMatchParameters;
  readonly collapse: CollapseParameters;
  /** Candidates asked of each arm, before every one of them gets every score, each ≥ 1. */
  readonly candidates: { readonly dense: number; readonly lexical: number };
  /**
   * Best candidates whose words are compared with the question's, ≥ 1: the dearest score. `across` of them may be in
   * another language than the question however low the arms put them.
   */
  readonly softMatched: { readonly total: number; readonly across: number };
  /** Words of a question that are compared so, the rarest, ≥ 1: a question may be a page long. */
  readonly softWords: number;
  /** Passages of one article among the results, ≥ 1. */
  readonly perArticle: number;
}

/**
 * The shipped values. `bm25` and `coverageAlone` are customary; `fusion` and `softMatch` were fitted with the embedded
 * model on questions in both languages about news articles in both, alone and in one library, where they lie on a
 * broad optimum.
 */
export const RETRIEVAL_PARAMETERS: RetrievalParameters = {
  bm25: { k1: 1.2, b: 0.75, contextWeight: 0.5 },
  fusion: {
    within: { coverage: 0.15, meaning: 0.35, answer: 0.15, dense: 0.35 },
    across: { coverage: 0, meaning: 0.4, answer: 0.2, dense: 0.4 },
    coverageAlone: 0.4,
  },
  softMatch: { sameMeaning: 0.6, contextWeight: 0.9 },
  collapse: { shingleTerms: 3, similarity: 0.8 },
  candidates: { dense: 100, lexical: 60 },
  softMatched: { total: 48, across: 24 },
  softWords: 24,
  perArticle: 3,
};
