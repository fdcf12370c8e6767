import type { Span } from "./span.ts";

/** A word of a text: where it stands, and its folded form (lower case, no diacritics, NFKC). */
export interface Word extends Span {
  readonly folded: string;
}

// Letters and digits of any script; apostrophes and hyphens only between them, so that "ke-20" and "Qur'an" are
// one word; a point or comma only between digits ("1,2", "3.500").
const WORD = /[\p{L}\p{N}\p{M}]+(?:(?:['’‑-](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/** The words of `text` between `start` and `end`, in order; offsets are those of `text`. */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const slice = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of slice.matchAll(WORD)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length, folded: fold(match[0]) });
  }
  return words;
}

/** Lower case, compatibility forms unified, combining marks dropped: `Élysée` → `elysee`. */
export function fold(word: string): string {
  // Plain ASCII needs no Unicode tables; most words of both languages are.
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
}
