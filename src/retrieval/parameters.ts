import type { Bm25Parameters } from "./bm25.ts";
import type { CollapseParameters } from "./collapse.ts";
import type { FusionParameters } from "./fuse.ts";

/** Everything about retrieval that is a number. */
export interface RetrievalParameters {
  readonly bm25: Bm25Parameters;
  readonly fusion: FusionParameters;
  readonly collapse: CollapseParameters;
  /** Candidates asked of each arm before both score all of them. */
  readonly candidates: { readonly dense: number; readonly lexical: number };
  /** Results of one article among those returned, ≥ 1. */
  readonly perArticle: number;
}

export const RETRIEVAL_PARAMETERS: RetrievalParameters = {
  bm25: { k1: 1.2, b: 0.75, contextWeight: 0.5 },
  fusion: { lexicalWeight: 0.5 },
  collapse: { shingleTerms: 3, similarity: 0.8 },
  candidates: { dense: 100, lexical: 100 },
  perArticle: 3,
};
