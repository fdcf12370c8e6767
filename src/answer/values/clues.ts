/** What of a text tells that a value may stand there: found once, before costly patterns are tried. */
export interface Clues {
  /** The words of a vocabulary, lower-case, and every run of digits as {@link DIGITS}, in order. */
  readonly words: readonly { readonly word: string; readonly start: number }[];
  readonly hasDigit: boolean;
}

/** The letters of the first word of each phrase: a phrase can begin only where one of them does. */
export type Vocabulary = ReadonlySet<string>;

/** Stands for every run of digits. */
export const DIGITS = "0";

/** A vocabulary of {@link DIGITS} alone. */
export const FIGURES: Vocabulary = new Set([DIGITS]);

/** @param telling words that are looked for; see {@link Vocabulary} */
export function cluesOf(text: string, telling: Vocabulary): Clues {
  const words: { word: string; start: number }[] = [];
  let hasDigit = false;
  for (let at = 0; at < text.length; ) {
    const start = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
    if (at > start) {
      hasDigit = true;
      words.push({ word: DIGITS, start });
      continue;
    }
    for (let length = letterAt(text, at); length > 0; length = letterAt(text, at)) at += length;
    if (at === start) at += 1;
    else if (at - start <= LONGEST) {
      const word = text.slice(start, at).toLowerCase();
      if (telling.has(word)) words.push({ word, start });
    }
  }
  return { words, hasDigit };
}

/** The first words of phrases. {@link DIGITS} is a phrase of its own. */
export function vocabularyOf(phrases: Iterable<string>): Vocabulary {
  const vocabulary = new Set<string>();
  for (const phrase of phrases) {
    const first = phrase === DIGITS ? DIGITS : WORD.exec(phrase.toLowerCase())?.[0];
    if (first !== undefined) vocabulary.add(first);
  }
  return vocabulary;
}

export function mentions(clues: Clues, vocabulary: Vocabulary): boolean {
  for (const { word } of clues.words) if (vocabulary.has(word)) return true;
  return false;
}

/** The matches of a sticky pattern at the words of a vocabulary, in order and disjoint. */
export function matchesAt(
  text: string,
  clues: Clues,
  vocabulary: Vocabulary,
  pattern: RegExp,
): readonly RegExpExecArray[] {
  // Not a generator, nor a list of its own for each call: nearly all find nothing.
  let found: RegExpExecArray[] | null = null;
  let done = 0;
  for (const { word, start } of clues.words) {
    if (start < done || !vocabulary.has(word)) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (found === null) found = [match];
    else found.push(match);
    done = start + match[0].length;
  }
  return found ?? NOTHING;
}

// --- internal ---

const NOTHING: readonly RegExpExecArray[] = [];

/** No word that is looked for is longer. */
const LONGEST = 24;

const WORD = /[\p{L}\p{M}]+/u;
const LETTER = /[\p{L}\p{M}]/u;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Code units of the letter or combining mark at a place; 0 where none is. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER.test(character) ? character.length : 0;
}
