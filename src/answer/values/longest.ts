import type { Span } from "../../language/span.ts";

/** Of spans that overlap the longest, of equally long ones the first; sorted by start. */
export function longestOf<T extends Span>(spans: readonly T[]): T[] {
  if (spans.length < 2) return [...spans];
  const taken = new Uint8Array(lastEnd(spans));
  const kept: T[] = [];
  // A stable sort keeps the order of equally long ones.
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    // Only longer spans are taken, and a longer one that overlaps holds this one's first or last place.
    if (taken[span.start] === 1 || taken[span.end - 1] === 1) continue;
    taken.fill(1, span.start, span.end);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

// --- internal ---

function lastEnd(spans: readonly Span[]): number {
  return spans.reduce((last, { end }) => Math.max(last, end), 0);
}
