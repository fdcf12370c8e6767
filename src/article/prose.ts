import type { Span } from "../language/span.ts";
import type { Mask } from "./article.ts";
import { linesOf, trimSpan } from "./lines.ts";

/**
 * What is left of the lines of a text when its masks (sorted and disjoint) are taken out: trimmed ranges with words
 * in them, in order, none beyond its line.
 */
export function* proseOf(text: string, masks: readonly Mask[], start = 0): Generator<Span, void, undefined> {
  let next = 0;
  for (const line of linesOf(text, start)) {
    let from = line.start;
    while (from < line.end) {
      while ((masks[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next++;
      const mask = masks[next];
      const to = Math.min(line.end, Math.max(from, mask?.start ?? line.end));
      const span = trimSpan(text, { start: from, end: to });
      if (WORDS.test(text.slice(span.start, span.end))) yield span;
      from = Math.max(to, Math.min(line.end, mask?.end ?? line.end));
    }
  }
}

// --- internal ---

const WORDS = /[\p{L}\p{N}]/u;
