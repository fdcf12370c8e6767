import { type Clues, DIGITS, matchesAt, type Vocabulary, vocabularyOf } from "./clues.ts";
import { nounAfter } from "./counted-noun.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { measureAt } from "./measures.ts";
import { applyModifiers, modifiersAround } from "./modifiers.ts";
import type { NumberMatch } from "./numbers.ts";
import { type ShortScale, scaledInterval, shortScaleAt } from "./short-scales.ts";
import type { CountValue, Interval } from "./value.ts";

/**
 * The count or measurement that a number is part of: "3,5 juta orang", "two dozen soldiers", "1.200 meter". The span
 * takes in the unit, or the first word of what is counted. Null when the number is a label ("nomor 5"), a score or
 * the like.
 */
export function countAt(text: string, number: NumberMatch, lexicon: Lexicon): CountValue | null {
  if (isLabel(text, number, lexicon) || isScore(text, number)) return null;
  const after = text.slice(number.end, number.end + 64);
  const short = shortScaleAt(after, lexicon);
  if (short !== null) return scaledCount(text, number, short, lexicon);
  const rest = after.slice(0, 60);
  const found = measureAt(rest);
  const magnitude =
    found === null && MAGNITUDE.test(text.slice(Math.max(0, number.start - 14), number.start));
  if (found !== null || magnitude) {
    const { unit, factor, offset = 0 } = found?.measure ?? { unit: "magnitude", factor: 1 };
    const scale = (value: number) => value * factor + offset;
    const rounded = { low: scale(number.interval.low), high: scale(number.interval.high) };
    const length = found?.length ?? 0;
    return makeCount(
      text,
      number,
      number.end + length,
      scale(number.amount),
      rounded,
      { counted: null, unit },
      lexicon,
    );
  }
  const noun = nounAfter(rest, lexicon, number.amount !== 1);
  const isOne = !number.digits && number.amount === 1;
  if (isOne && (noun === null || isPronoun(text, number))) return null;
  const end = number.end + (noun?.headEnd ?? 0);
  return makeCount(
    text,
    number,
    end,
    number.amount,
    number.interval,
    { counted: noun?.phrase ?? null, unit: null },
    lexicon,
  );
}

/** Places in an order: "ke-14", "20th", "third", "kunjungan kelima". */
export function ordinalsOf(text: string, lexicon: Lexicon, clues: Clues): CountValue[] {
  const found: CountValue[] = [];
  const { pattern, vocabulary } = ordinalPatternOf(lexicon);
  for (const match of matchesAt(text, clues, vocabulary, pattern)) {
    const { digits, word } = match.groups ?? {};
    const amount = digits === undefined ? lexicon.ordinals[(word ?? "").toLowerCase()] : Number(digits);
    if (amount === undefined) continue;
    const span = { start: match.index, end: match.index + match[0].length, text: match[0] };
    found.push({
      kind: "count",
      ...span,
      approximate: false,
      modifiers: [],
      amount,
      interval: { low: amount, high: amount },
      counted: nounAfter(text.slice(span.end, span.end + 60), lexicon, false)?.phrase ?? null,
      unit: null,
      ordinal: true,
    });
  }
  return found;
}

/** Words that places in an order begin with. */
export function ordinalWordsOf(lexicon: Lexicon): Vocabulary {
  return ordinalPatternOf(lexicon).vocabulary;
}

// --- internal ---

const MAGNITUDE = /(?:\b(?:magnitudo|magnitude|bermagnitudo)(?:\s+of)?\s+|\bM\s?)$/i;

function scaledCount(
  text: string,
  number: NumberMatch,
  { factor, length }: ShortScale,
  lexicon: Lexicon,
): CountValue {
  const { amount, interval } = number;
  const from = number.end + length;
  const noun = nounAfter(text.slice(from, from + 60), lexicon, true);
  return makeCount(
    text,
    number,
    from + (noun?.headEnd ?? 0),
    amount * factor,
    scaledInterval(interval, factor),
    { counted: noun?.phrase ?? null, unit: null },
    lexicon,
  );
}

function isLabel(text: string, number: NumberMatch, lexicon: Lexicon): boolean {
  if (!number.digits)
    return (
      /(?:salah|no|any|every|some|which|this|that|the|satu)\s+$/i.test(
        text.slice(Math.max(0, number.start - 8), number.start),
      ) && number.amount === 1
    );
  if (
    /^\p{L}/u.test(text.slice(number.end, number.end + 1)) &&
    measureAt(text.slice(number.end, number.end + 24)) === null &&
    shortScaleAt(text.slice(number.end, number.end + 8), lexicon) === null
  )
    return true;
  const before = /([\p{L}]+)\.?\s*[(#]?$/u.exec(
    text.slice(Math.max(0, number.start - 20), number.start),
  )?.[1];
  return before !== undefined && lexicon.labels.has(before.toLowerCase());
}

/** "3-0", "21-14", "2/3", "10:30", and figures that a hyphen ties to a word ("5-liter"-like words stay). */
function isScore(text: string, number: NumberMatch): boolean {
  const before = text.slice(Math.max(0, number.start - 2), number.start);
  const after = text.slice(number.end, number.end + 2);
  // A footnote, or a person's age: "[2]", "(27)".
  if (/\[$/.test(before) || /^\]/.test(after) || (/\($/.test(before) && /^\)/.test(after))) return true;
  if (/\d[-–:/]$/.test(before) || /^[-–:/]\d/.test(after)) return true;
  return number.range === "hyphen" && !/^\s*(?:\p{L}|%)/u.test(text.slice(number.end, number.end + 3));
}

function isPronoun(text: string, number: NumberMatch): boolean {
  return /^\s+(?:of|another|sama|lagi|satunya|persatu)\b/i.test(text.slice(number.end, number.end + 12));
}

const ordinalPatterns = new WeakMap<Lexicon, { readonly pattern: RegExp; readonly vocabulary: Vocabulary }>();

function ordinalPatternOf(lexicon: Lexicon): { readonly pattern: RegExp; readonly vocabulary: Vocabulary } {
  let known = ordinalPatterns.get(lexicon);
  if (known === undefined) {
    const names = Object.keys(lexicon.ordinals);
    const words = `(?<word>${anyOf(names)})(?![\\p{L}\\p{N}-])`;
    // "kedua negara" is "both countries": an Indonesian ordinal in words follows its noun.
    const prepositions = "di|ke|dari|pada|dengan|oleh|untuk|bagi|antara|dan|atau|dalam|para|kata";
    const afterNoun = `(?<=(?<!\\p{L})(?!(?:${prepositions})\\s)\\p{Ll}+\\s)`;
    const source =
      lexicon.decimalMark === ","
        ? `(?<![\\p{L}\\p{N}])(?:ke-?(?<digits>\\d{1,4})(?![\\p{L}\\p{N}])|${afterNoun}${words})`
        : `(?<![\\p{L}\\p{N}-])(?:(?<digits>\\d{1,4})(?:st|nd|rd|th)(?!\\p{L})|${words})`;
    known = { pattern: new RegExp(source, "yiu"), vocabulary: vocabularyOf(["ke", DIGITS, ...names]) };
    ordinalPatterns.set(lexicon, known);
  }
  return known;
}

function makeCount(
  text: string,
  number: NumberMatch,
  end: number,
  amount: number,
  rounded: Interval,
  what: Pick<CountValue, "counted" | "unit">,
  lexicon: Lexicon,
): CountValue {
  const figure = { start: number.start, end };
  const modifiers = modifiersAround(text, { start: number.start, end: number.end }, lexicon);
  const { interval, approximate } = applyModifiers(rounded, modifiers);
  return {
    kind: "count",
    ...figure,
    text: text.slice(number.start, end),
    approximate: approximate || number.approximate,
    modifiers,
    amount,
    interval,
    ...what,
    ordinal: false,
  };
}
