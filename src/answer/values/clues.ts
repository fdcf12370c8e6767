/** The words of a text, lower-case, and whether it has digits: told before costly patterns are tried. */
export interface Clues {
  readonly words: readonly { readonly word: string; readonly start: number }[];
  readonly hasDigit: boolean;
}

/** The letters of the first word of each phrase: a phrase can begin only where one of them does. */
export type Vocabulary = ReadonlySet<string>;

export function cluesOf(text: string): Clues {
  const words: { word: string; start: number }[] = [];
  for (const match of text.matchAll(WORD)) words.push({ word: match[0].toLowerCase(), start: match.index });
  return { words, hasDigit: /\d/.test(text) };
}

export function vocabularyOf(phrases: Iterable<string>): Vocabulary {
  const vocabulary = new Set<string>();
  for (const phrase of phrases) {
    const first = WORD_ONCE.exec(phrase.toLowerCase())?.[0];
    if (first !== undefined) vocabulary.add(first);
  }
  return vocabulary;
}

export function mentions(clues: Clues, vocabulary: Vocabulary): boolean {
  return clues.words.some(({ word }) => vocabulary.has(word));
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

const WORD = /[\p{L}\p{M}]+/gu;
const WORD_ONCE = /[\p{L}\p{M}]+/u;
