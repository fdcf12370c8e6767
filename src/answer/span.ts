import type { Span } from "../language/span.ts";
import type { MeasuredSentence } from "./sentence-features.ts";

/** Below this product of strength and nearness no part of a sentence stands out. */
const LEAST = 0.12;

/** The part of a measured sentence that answers, relative to its text; null when nothing stands out. */
export function answeringSpan(measured: MeasuredSentence): Span | null {
  let best: { readonly span: Span; readonly score: number } | null = null;
  for (const [at, { start, end, strength }] of measured.candidates.entries()) {
    const score = strength * (0.2 + (measured.nearness[at] ?? 0));
    if (score >= LEAST && score > (best?.score ?? 0)) best = { span: { start, end }, score };
  }
  return best?.span ?? null;
}
