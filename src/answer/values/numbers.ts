import type { Span } from "../../language/span.ts";
import { type Clues, DIGITS, matchesAt, mentions, type Vocabulary, vocabularyOf } from "./clues.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { composeNumber, type NumberToken } from "./number-words.ts";
import { NUMERAL, readNumeral } from "./numerals.ts";
import type { Interval } from "./value.ts";

/** A number of a text, in digits, words or both ("3,5 juta"), before anything is known of what it measures. */
export interface NumberMatch extends Span {
  readonly amount: number;
  /** What the digits' precision allows. */
  readonly interval: Interval;
  /** True for "ratusan", "two dozen", "300-an". */
  readonly approximate: boolean;
  readonly digits: boolean;
  /** A scale word was part of it, so that decimals belong to the scale. */
  readonly scaled: boolean;
  /** Two ends, "300-500" or "300 hingga 500". */
  readonly range: "hyphen" | "words" | null;
}

/** The numbers of a text, in order and disjoint. Digits that belong to a word ("G20", "Il-96") are none. */
export function findNumbers(text: string, lexicon: Lexicon, clues: Clues): NumberMatch[] {
  if (!clues.hasDigit && !mentions(clues, patternsOf(lexicon).vocabulary)) return [];
  const single = singleNumbers(text, lexicon, clues);
  const found: NumberMatch[] = [];
  for (let i = 0; i < single.length; i += 1) {
    const low = single[i];
    const high = single[i + 1];
    if (low === undefined) continue;
    const range = high === undefined ? null : joinRange(text, low, high, lexicon);
    if (range !== null) i += 1;
    found.push(range ?? low);
  }
  return found;
}

/** Words that numbers are written with. */
export function numberWordsOf(lexicon: Lexicon): Vocabulary {
  const { vocabulary, tokens } = patternsOf(lexicon);
  return new Set([...vocabulary, ...tokens]);
}

// --- internal ---

interface Patterns {
  readonly token: RegExp;
  readonly indefinite: RegExp;
  readonly range: RegExp;
  readonly vocabulary: Vocabulary;
  /** What a token begins with. */
  readonly tokens: Vocabulary;
}

const compiled = new WeakMap<Lexicon, Patterns>();

// A currency may touch the figure ("Rp50", "US$7"); any other letter makes it part of a name.
const BEFORE_DIGITS =
  "(?<=(?<![\\p{L}])(?:Rp|RP|rp|RM|IDR|USD|EUR)|(?<![\\p{L}\\p{N}_]))(?<!\\p{N}[.,:/]|\\p{L}[-‑/])";

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    const words = [...Object.keys(lexicon.numberWords), ...lexicon.oneWords, ...lexicon.joiners];
    patterns = {
      vocabulary: vocabularyOf([...Object.keys(lexicon.numberWords), ...Object.keys(lexicon.indefinite)]),
      tokens: vocabularyOf([DIGITS, ...words]),
      token: new RegExp(
        `${BEFORE_DIGITS}(?<digits>${NUMERAL})|(?<![\\p{L}\\p{N}])(?<word>${anyOf(words)})(?![\\p{L}\\p{N}])`,
        "yiu",
      ),
      indefinite: new RegExp(
        `(?<![\\p{L}\\p{N}-])${anyOf(Object.keys(lexicon.indefinite))}(?![\\p{L}\\p{N}-])`,
        "yiu",
      ),
      range: new RegExp(
        `^(?:\\s?[-–—]\\s?|\\s+${anyOf(lexicon.rangeWords)}\\s+)(?:Rp|US\\$|\\$|€|£)?\\s?$`,
        "iu",
      ),
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}

function singleNumbers(text: string, lexicon: Lexicon, clues: Clues): NumberMatch[] {
  const { token, tokens: beginnings, indefinite, vocabulary } = patternsOf(lexicon);
  const found: NumberMatch[] = [];
  for (const match of matchesAt(text, clues, vocabulary, indefinite)) {
    const interval = lexicon.indefinite[match[0].toLowerCase().replace(/\s+/g, " ")];
    if (interval === undefined) continue;
    const amount = (interval.low + interval.high) / 2;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ ...span, amount, interval, approximate: true, digits: false, scaled: true, range: null });
  }
  const tokens: NumberToken[] = [];
  const indefinites = [...found];
  for (const match of matchesAt(text, clues, beginnings, token)) {
    const start = match.index;
    const end = start + match[0].length;
    if (indefinites.some((each) => each.start <= start && start < each.end)) continue;
    const { word: written } = match.groups ?? {};
    const word = written?.toLowerCase();
    tokens.push(
      word === undefined ? digitsToken(text, start, end, lexicon) : { start, end, word, numeral: null },
    );
  }
  for (let i = 0; i < tokens.length; ) {
    const composed = composeNumber(text, tokens, i, lexicon);
    if (composed === null) {
      i += 1;
      continue;
    }
    found.push(aboutRoundNumber(text, composed.number));
    i = composed.next;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "300-an": three hundred and some. */
function aboutRoundNumber(text: string, number: NumberMatch): NumberMatch {
  if (!number.digits || !/^-an(?!\p{L})/u.test(text.slice(number.end, number.end + 4))) return number;
  const zeros = /0*$/.exec(String(number.amount))?.[0].length ?? 0;
  const interval = { low: number.amount, high: number.amount + 10 ** zeros - 1 };
  return { ...number, end: number.end + 3, approximate: true, interval };
}

function digitsToken(text: string, start: number, end: number, lexicon: Lexicon): NumberToken {
  const digits = text.slice(start, end);
  // What follows only matters where a point or comma may group thousands.
  const measured =
    /[.,]/.test(digits) &&
    /^(?:\s?%|\s+\p{L}{4,}iu?n\b|\s+(?:ribu|juta|miliar|milyar|persen|percent|k?m\b|kg|MW|GW|ton)\b)/iu.test(
      text.slice(end, end + 14),
    );
  return { start, end, word: null, numeral: readNumeral(digits, lexicon.decimalMark, measured) };
}

function joinRange(text: string, low: NumberMatch, high: NumberMatch, lexicon: Lexicon): NumberMatch | null {
  const between = text.slice(low.end, high.start);
  if (between.length > 20 || !patternsOf(lexicon).range.test(between)) return null;
  // In "2-3 juta" the scale belongs to both ends.
  const factor = high.scaled && !low.scaled && low.amount < high.amount / 100 ? scaleOf(high) : 1;
  const from = low.amount * factor;
  if (!(from < high.amount)) return null;
  const isJoined = /\b(?:dan|and|atau|or)\b/i.test(between);
  if (
    isJoined &&
    !/(?:antara|between)\s+(?:Rp|US\$|\$)?\s?$/i.test(text.slice(Math.max(0, low.start - 14), low.start))
  )
    return null;
  return {
    start: low.start,
    end: high.end,
    amount: (from + high.amount) / 2,
    interval: { low: low.interval.low * factor, high: high.interval.high },
    approximate: false,
    digits: low.digits,
    scaled: high.scaled,
    range: /[-–—]/.test(between) ? "hyphen" : "words",
  };
}

function scaleOf(number: NumberMatch): number {
  return 10 ** (3 * Math.floor(Math.log10(number.amount) / 3));
}
