import type { Span } from "../language/span.ts";
import type { Word } from "../language/words.ts";

/** A run of capitalised words, or a quoted phrase, of one text. */
export interface NameSpan extends Span {
  readonly text: string;
  /** True when it stands at the start of the text or of a sentence, where capitals prove nothing. */
  readonly initial: boolean;
}

// Lower-case words that names carry inside: "Ludwig van Beethoven", "Université de Paris", "Abdullah bin Umar".
const PARTICLES: ReadonlySet<string> = new Set(
  "van von der den de da di la le el al bin binti ibn ben of the del dos du ter ten y e".split(" "),
);
const QUOTED = /["“”«»„]([^"“”«»„]{2,80})["“”«»„]/gu;
const CAPITALISED = /^(?:\p{Lu}|\p{N}+\p{Lu}|al-\p{Lu})/u;

/**
 * The names of a text: runs of capitalised words (a particle may stand between two of them), and quoted phrases.
 * `isGrammar` tells words that are no name although a sentence's start gives them a capital ("Di", "The").
 */
export function namesIn(
  text: string,
  words: readonly Word[],
  isGrammar: (word: Word) => boolean,
): NameSpan[] {
  const names: NameSpan[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const phrase = match[1] ?? "";
    const start = match.index + 1;
    names.push({ start, end: start + phrase.length, text: phrase, initial: false });
  }
  for (const run of runsOf(text, words, isGrammar)) {
    if (!names.some((name) => run.start < name.end && name.start < run.end)) names.push(run);
  }
  return names.sort((a, b) => a.start - b.start);
}

// --- internal ---

function runsOf(text: string, words: readonly Word[], isGrammar: (word: Word) => boolean): NameSpan[] {
  const runs: NameSpan[] = [];
  let first: number | null = null;
  let last = 0;
  const flush = (): void => {
    if (first === null) return;
    const start = words[first]?.start ?? 0;
    const end = words[last]?.end ?? 0;
    runs.push({ start, end, text: text.slice(start, end), initial: startsSentence(text, start) });
    first = null;
  };
  for (const [index, word] of words.entries()) {
    const written = text.slice(word.start, word.end);
    const capital = startsWithCapital(written);
    // Most words stand in no name and begin none.
    if (first === null && !capital) continue;
    const previous = words[index - 1];
    const joined =
      previous !== undefined && /^[ \u00a0]$|^[.] $|^ ?& ?$/u.test(text.slice(previous.end, word.start));
    if (!joined || (startsSentence(text, word.start) && /[.!?]/.test(text.slice(previous.end, word.start)))) {
      // "St. Petersburg" and "John F. Kennedy" go on after a point; a new sentence does not.
      if (!(joined && previous !== undefined && previous.end - previous.start <= 2)) flush();
    }
    if (capital) {
      if (first === null && startsSentence(text, word.start) && isGrammar(word)) continue;
      if (first === null) first = index;
      last = index;
    } else if (first !== null && joined && (PARTICLES.has(word.folded) || /^\p{N}/u.test(written))) {
      // Kept only when a capitalised word (or nothing but the figure: "Apollo 11") follows.
      if (/^\p{N}/u.test(written)) last = index;
      else if (!followsCapital(text, words, index)) flush();
    } else {
      flush();
    }
  }
  flush();
  return runs;
}

function startsWithCapital(written: string): boolean {
  // A small letter begins nearly all words, and none of those but with "al-".
  const code = written.charCodeAt(0);
  return !(code > LETTER_A && code <= LETTER_Z) && CAPITALISED.test(written);
}

const LETTER_A = 97;
const LETTER_Z = 122;

function followsCapital(text: string, words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  const word = words[index];
  if (next === undefined || word === undefined) return false;
  const between = text.slice(word.end, next.start);
  return between === " " && startsWithCapital(text.slice(next.start, next.end));
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;]["”’)\]]*\s+|\n\s*|^["“‘(]+)$/u.test(text.slice(Math.max(0, at - 8), at)) || at === 0;
}
