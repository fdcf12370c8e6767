import { type Word, wordsOf } from "../language/words.ts";
import { HYPHEN, LOOKS, looksOf, MARKS } from "./word-looks.ts";

/** A sentence's distinct words, folded, hyphenated ones as their parts, and the marks of each in any of its places. */
export interface MarkedSentence {
  readonly words: readonly string[];
  readonly marks: readonly number[];
  /** Those that no word has: signs of percentages and currencies. */
  readonly signs: number;
  /** First letters of words in capitals, folded, with a space wherever a name may end: "wakil ketua dpr" → "dpr". */
  readonly initials: string;
}

/** Marks a sentence's words by their looks and their neighbours; pure, and far cheaper than reading its values. */
export function markSentence(text: string): MarkedSentence {
  const words = wordsOf(text);
  const looks = words.map(({ folded }) => looksOf(folded));
  const marked = new Map<string, number>();
  for (let position = 0; position < words.length; position++) {
    const folded = words[position]?.folded ?? "";
    const marks = marksOf(text, words, looks, position);
    if (((looks[position] ?? 0) & LOOKS.hyphen) === 0) marked.set(folded, (marked.get(folded) ?? 0) | marks);
    else {
      for (const part of folded.split(HYPHEN)) {
        if (part !== "")
          marked.set(part, (marked.get(part) ?? 0) | (/\d/.test(part) ? marks : marks & ~DIGITS));
      }
    }
  }
  const signs = (text.includes("%") ? MARKS.percentage : 0) | (CURRENCY.test(text) ? MARKS.money : 0);
  return {
    words: [...marked.keys()],
    marks: [...marked.values()],
    signs,
    initials: initialsIn(text, words, looks),
  };
}

// --- internal ---

/** The bits of {@link MARKS}. */
const ALL_MARKS = 0xffff;
const UPPER_A = 65;
const UPPER_Z = 90;
const CURRENCY = /\bRp|[$€£¥]/;
/** What only figures are. */
const DIGITS = MARKS.figure | MARKS.clock;

/** @param looks of the words; see {@link looksOf} */
function initialsIn(text: string, words: readonly Word[], looks: readonly number[]): string {
  let initials = "";
  let end = 0;
  let apart = false;
  for (let position = 0; position < words.length; position++) {
    const word = words[position];
    const look = looks[position] ?? 0;
    if (word === undefined) continue;
    // What joins the words of a name has no letter in its abbreviation.
    if ((look & LOOKS.joins) === 0) {
      const capital = isCapital(text, word);
      apart ||= !capital || word.start > end + 1;
      const letters = capital ? firstLetters(word.folded, look) : "";
      if (letters !== "") {
        initials += apart && initials !== "" ? ` ${letters}` : letters;
        apart = false;
      }
    }
    end = word.end;
  }
  return initials;
}

function firstLetters(folded: string, look: number): string {
  if ((look & LOOKS.hyphen) === 0) return folded.charAt(0);
  return folded
    .split(HYPHEN)
    .map((part) => part.charAt(0))
    .join("");
}

function marksOf(text: string, words: readonly Word[], looks: readonly number[], position: number): number {
  const word = words[position];
  if (word === undefined) return 0;
  const { folded } = word;
  const look = looks[position] ?? 0;
  if ((look & LOOKS.digit) !== 0) {
    return figureMarks(folded, words[position - 1]?.folded ?? "", words[position + 1]?.folded ?? "");
  }
  const before = looks[position - 1] ?? 0;
  const isCounted = (before & LOOKS.number) !== 0;
  const own = look & ALL_MARKS;
  const marks = isCounted ? own | MARKS.counted : own & ~MARKS.duration;
  if (!isCapital(text, word)) return marks;
  if ((look & LOOKS.day) !== 0) return marks | MARKS.date;
  // Every sentence opens with a capital; two in a row make a name.
  if (folded.length < 2 || (position === 0 && !isCapital(text, words[1]))) return marks;
  return marks | MARKS.name | (((before | look) & LOOKS.place) === 0 ? 0 : MARKS.place);
}

function figureMarks(folded: string, before: string, after: string): number {
  let marks: number = MARKS.figure;
  if (/^(?:1\d{3}|20\d{2})$/.test(folded) || before === "abad" || after === "century") marks |= MARKS.date;
  if (CLOCK_BEFORE.has(before) || CLOCK_AFTER.has(after)) marks |= MARKS.clock;
  return marks;
}

function isCapital(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const code = text.charCodeAt(word.start);
  if (code < 128) return code >= UPPER_A && code <= UPPER_Z;
  const first = text.charAt(word.start);
  return first !== first.toLowerCase();
}

const CLOCK_BEFORE: ReadonlySet<string> = new Set(["pukul", "jam"]);
const CLOCK_AFTER: ReadonlySet<string> = new Set("wib wita wit am pm a p".split(" "));
