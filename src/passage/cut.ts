import type { Span } from "../language/span.ts";
import { graphemeStartAt } from "./graphemes.ts";

/** Longest sentence, in UTF-16 code units; more is no sentence but a list, a table or a text without full stops. */
export const LONGEST_SENTENCE = 600;

/** The sentence, or the pieces of one that is too long: cut after a clause, else between words, else between graphemes. */
export function* cutLong(text: string, sentence: Span): Generator<Span> {
  let start = sentence.start;
  while (sentence.end - start > LONGEST_SENTENCE) {
    const at = cutAt(text, start);
    yield { start, end: endBefore(text, start, at) };
    start = at;
    while (start < sentence.end && /\s/.test(text.charAt(start))) start += 1;
  }
  if (start < sentence.end) yield { start, end: sentence.end };
}

// --- internal ---

function cutAt(text: string, start: number): number {
  const least = start + LONGEST_SENTENCE / 2;
  const piece = text.slice(least, start + LONGEST_SENTENCE + 1);
  for (const pattern of [/[;:\r\n]\s/g, /,\s/g, /\s/g]) {
    const last = [...piece.matchAll(pattern)].at(-1);
    if (last !== undefined) return least + last.index + last[0].length;
  }
  return graphemeStartAt(text, least, start + LONGEST_SENTENCE);
}

function endBefore(text: string, start: number, at: number): number {
  let end = at;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
