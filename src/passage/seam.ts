import type { Sentence } from "./passage.ts";

/** What stands between two neighbouring sentences. */
export type Seam = "mask" | "blank-line" | "after-heading" | "line" | "none";

/** The seam of two sentences without a mask between. A line without a final mark, with more below, is a heading. */
export function seamBetween(text: string, before: Sentence, after: Sentence): Seam {
  const breaks = text.slice(before.end, after.start).match(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g)?.length ?? 0;
  if (breaks === 0) return "none";
  const tail = text.slice(Math.max(before.start, before.end - 4), before.end);
  const isShort = before.end - before.start <= LONGEST_HEADING;
  if (isShort && !/[.!?…。！？;,"”)]$/u.test(tail) && beginsLine(text, before.start)) return "after-heading";
  return breaks > 1 ? "blank-line" : "line";
}

// --- internal ---

const LONGEST_HEADING = 120;

function beginsLine(text: string, start: number): boolean {
  return /(?:^|[\r\n\u2028\u2029])[\s#>]*$/.test(text.slice(Math.max(0, start - 12), start));
}
