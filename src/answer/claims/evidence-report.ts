import type { Span } from "../../language/span.ts";
import type { Disagreement, Quote, Scope } from "../answer.ts";

/** How a quote bears upon a claim. */
export type Stance = "supports" | "contradicts" | "mentions";

export interface Finding {
  readonly quote: Quote;
  readonly stance: Stance;
  /** For `contradicts`: what differs, in the words of the claim and of the quote. */
  readonly difference: {
    readonly about: Disagreement["about"];
    readonly claimed: string;
    readonly quoted: string;
  } | null;
}

/** One sentence of the text that was looked into; offsets are into that text. */
export interface ExaminedClaim extends Span {
  readonly text: string;
  /** Best first; contradictions before the rest. Empty when the articles say nothing about it. */
  readonly findings: readonly Finding[];
}

export interface EvidenceReport {
  readonly claims: readonly ExaminedClaim[];
  /** Sentences that were left out because the text is long. */
  readonly omitted: number;
  readonly scope: Scope;
  readonly elapsedMs: number;
}
