import type { Span } from "./span.ts";

/** A word of a text: where it stands, and its folded form (lower case, no diacritics, NFKC). */
export interface Word extends Span {
  readonly folded: string;
}

/** Where a word stands in its text, and how it is written there. */
export interface MetWord {
  start: number;
  end: number;
  /** Has none but characters of ASCII. */
  isAscii: boolean;
  /** Has a capital of ASCII. */
  hasCapital: boolean;
}

/**
 * The words of `text` between `start` and `end`, in order; offsets are those of `text`. A word is letters, digits and
 * marks of any script, with apostrophes and hyphens only before another letter or digit, so that "ke-20" and "Qur'an"
 * are one word, and a point or comma only between digits ("1,2", "3.500").
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  const met = noneMet(start);
  while (meetWord(text, met.end, end, met)) {
    words.push({ start: met.start, end: met.end, folded: foldedOf(text, met) });
  }
  return words;
}

/** Where {@link meetWord} puts words, when none has been met before `start`. */
export function noneMet(start = 0): MetWord {
  return { start, end: start, isAscii: true, hasCapital: false };
}

/**
 * Finds the first of the words that {@link wordsOf} gives for `text` between `start` and `end`.
 *
 * @param met where it is put, so that words can be gone through without an object for each; the next begins at its end or after
 * @returns false when there is none; `met` is as it was then
 */
export function meetWord(text: string, start: number, end: number, met: MetWord): boolean {
  // A regular expression says this in a line and takes four times as long, and reading words is most of reading.
  let at = start;
  while (at < end) {
    let code = text.charCodeAt(at);
    let kind = kindAt(text, at, code, end);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    met.start = at;
    let bits = 0;
    do {
      bits |= code < UPPER_A || code > UPPER_Z ? code : code | CAPITAL;
      at += kind >= PAIR ? 2 : 1;
      if (at >= end) break;
      code = text.charCodeAt(at);
      const next = kindAt(text, at, code, end);
      if (next === OTHER && joins(text, at, code, kind, end)) {
        bits |= code;
        at += 1;
        code = text.charCodeAt(at);
        kind = kindAt(text, at, code, end);
      } else kind = next;
    } while (kind !== OTHER);
    met.end = at;
    met.isAscii = (bits & ~CAPITAL) < 128;
    met.hasCapital = bits >= CAPITAL;
    return true;
  }
  return false;
}

/** The folded form of a word that was met. */
export function foldedOf(text: string, { start, end, isAscii, hasCapital }: MetWord): string {
  const written = text.slice(start, end);
  if (!isAscii) return fold(written);
  return hasCapital ? written.toLowerCase() : written;
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

// --- internal ---

const UPPER_A = 65;
const UPPER_Z = 90;
/** Beside the bits of a word's UTF-16 code units: one of them is a capital of ASCII. */
const CAPITAL = 1 << 16;

/** What a character is. A pair of surrogates is what its character is, and {@link PAIR}. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;
const PAIR = 4;

/** Of each UTF-16 code unit that is a character, once it was met; {@link UNMET} before. */
const KINDS = new Uint8Array(0x10000).fill(255);
const UNMET = 255;

function kindAt(text: string, at: number, code: number, end: number): number {
  const known = KINDS[code] ?? OTHER;
  if (known !== UNMET) return known;
  // Half of a pair says nothing without the other half.
  if (code >= 0xd800 && code < 0xe000) {
    const character = at + 1 < end ? (text.codePointAt(at) ?? 0) : 0;
    const kind = character > 0xffff ? kindOf(String.fromCodePoint(character)) : OTHER;
    return kind === OTHER ? OTHER : kind | PAIR;
  }
  const kind = kindOf(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\p{M}/u.test(character) ? MARK : OTHER;
}

/** Whether a character that is part of no word joins what stands before it with what comes next. */
function joins(text: string, at: number, code: number, before: number, end: number): boolean {
  const isPoint = code === 0x2e || code === 0x2c;
  const isJoint = code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2011;
  if (!(isJoint || (isPoint && (before & ~PAIR) === DIGIT)) || at + 1 >= end) return false;
  const next = kindAt(text, at + 1, text.charCodeAt(at + 1), end) & ~PAIR;
  return next === DIGIT || (isJoint && next === LETTER);
}
