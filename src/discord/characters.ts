import { isGraphemeBoundary, isLowSurrogate } from "../passage/graphemes.ts";

/** The last place at or before `at` that leaves the characters whole which a reader sees (grapheme clusters). */
export function characterStart(text: string, at: number): number {
  return isGraphemeBoundary(text, at) ? at : (clusterAround(text, at)?.start ?? beforeSurrogate(text, at));
}

/** The first such place at or after `at`. */
export function characterEnd(text: string, at: number): number {
  return isGraphemeBoundary(text, at) ? at : (clusterAround(text, at)?.end ?? afterSurrogate(text, at));
}

// --- internal ---

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Units on either side in which a cluster's ends are looked for; only hostile texts have longer clusters. */
const LONGEST = 128;

/** The cluster that `at` lies in; null when it is longer than any that readers know. */
function clusterAround(text: string, at: number): { readonly start: number; readonly end: number } | null {
  const from = beforeSurrogate(text, Math.max(0, at - LONGEST));
  const found = graphemes.segment(text.slice(from, at + LONGEST)).containing(at - from);
  if (found === undefined || (found.index === 0 && from > 0)) return null;
  const end = from + found.index + found.segment.length;
  return end >= at + LONGEST && end < text.length ? null : { start: from + found.index, end };
}

function beforeSurrogate(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) && at > 0 ? at - 1 : at;
}

function afterSurrogate(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}
