import { type Clues, matchesAt, mentions, type Vocabulary, vocabularyOf } from "./clues.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { applyModifiers, modifiersAround } from "./modifiers.ts";
import type { NumberMatch } from "./numbers.ts";
import type { DurationValue, Interval } from "./value.ts";

type Unit = DurationValue["unit"];

/** Seconds of each unit; months and years are mean ones of the Gregorian calendar. */
export const SECONDS: Readonly<Record<Unit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
  decade: 315_569_520,
  century: 3_155_695_200,
};

/**
 * The length of time that begins with a number, with the smaller units after it: "dua hari", "3 jam 20 menit",
 * "72-year-old". Null when the number is not followed by a unit of time.
 *
 * @param following the numbers after it: those of the smaller units are the first
 */
export function durationAt(
  text: string,
  number: NumberMatch,
  following: readonly NumberMatch[],
  lexicon: Lexicon,
): DurationValue | null {
  const first = partAt(text, number, lexicon);
  if (first === null) return null;
  let { end, unit, amount } = first;
  let { interval } = first;
  for (const next of following) {
    if (!/^(?:\s+|,?\s+(?:dan|and)\s+)$/i.test(text.slice(end, next.start))) break;
    const part = partAt(text, next, lexicon);
    if (part === null || SECONDS[part.unit] >= SECONDS[unit]) break;
    const whole = amount;
    amount = whole + part.amount;
    interval = { low: whole + part.interval.low, high: whole + part.interval.high };
    ({ end, unit } = part);
  }
  return makeDuration(text, number.start, end, amount, interval, unit, number.approximate, lexicon);
}

/** Lengths of time without a number: "sehari", "setengah jam", "half an hour", "a week". */
export function durationWordsOf(text: string, lexicon: Lexicon, clues: Clues): DurationValue[] {
  const found: DurationValue[] = [];
  const { whole, one, vocabulary } = patternsOf(lexicon);
  if (!mentions(clues, vocabulary)) return [];
  for (const match of matchesAt(text, clues, vocabulary, whole)) {
    const length = lexicon.durationWords[match[0].toLowerCase().replace(/\s+/g, " ")];
    if (length === undefined) continue;
    const seconds = length.amount * SECONDS[length.unit];
    found.push(
      makeDuration(
        text,
        match.index,
        match.index + match[0].length,
        seconds,
        around(seconds, length.unit, length.amount),
        length.unit,
        false,
        lexicon,
      ),
    );
  }
  for (const match of matchesAt(text, clues, BEFORE_ONE, one)) {
    const { unit: name = "", length = "" } = match.groups ?? {};
    const unit = lexicon.durations[name.toLowerCase()];
    if (unit === undefined) continue;
    const end = match.index + match[0].length;
    const start = end - length.length;
    found.push(
      makeDuration(text, start, end, SECONDS[unit], around(SECONDS[unit], unit, 1), unit, false, lexicon),
    );
  }
  return found;
}

/** Words that lengths of time without a number begin with. */
export function durationWordsIn(lexicon: Lexicon): Vocabulary {
  return new Set([...patternsOf(lexicon).vocabulary, ...BEFORE_ONE]);
}

// --- internal ---

const ONE = "for|in|within|after|about|nearly|almost|over|than|lasted|took|takes|last";
const BEFORE_ONE = vocabularyOf(ONE.split("|"));

interface Part {
  readonly end: number;
  readonly unit: Unit;
  readonly amount: number;
  readonly interval: Interval;
}

interface Patterns {
  readonly unit: RegExp;
  readonly whole: RegExp;
  readonly one: RegExp;
  readonly vocabulary: Vocabulary;
}

const compiled = new WeakMap<Lexicon, Patterns>();

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    const units = anyOf(Object.keys(lexicon.durations));
    const isEnglish = lexicon.oneWords.length > 0;
    patterns = {
      vocabulary: vocabularyOf([...Object.keys(lexicon.durationWords), ...lexicon.oneWords]),
      unit: new RegExp(
        `^[\\s-]+(?:calendar\\s+|full\\s+|consecutive\\s+|straight\\s+)?(?<unit>${units})(?<old>[\\s-]old)?(?![\\p{L}\\p{N}])`,
        "iu",
      ),
      whole: new RegExp(
        `(?<![\\p{L}\\p{N}-])${anyOf(Object.keys(lexicon.durationWords))}(?![\\p{L}\\p{N}-])`,
        "yiu",
      ),
      // "for a week" is a length; "twice a week" is not.
      one: isEnglish ? new RegExp(`\\b(?:${ONE})\\s+(?<length>an?\\s+(?<unit>${units}))\\b`, "yiu") : /(?!)/y,
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}

function partAt(text: string, number: NumberMatch, lexicon: Lexicon): Part | null {
  const match = patternsOf(lexicon).unit.exec(text.slice(number.end, number.end + 32));
  const { unit: name = "" } = match?.groups ?? {};
  const unit = lexicon.durations[name.toLowerCase()];
  if (match === null || unit === undefined) return null;
  const factor = SECONDS[unit];
  const exact = number.interval.low === number.interval.high;
  // "dua hari" counts whole days: half a unit either way.
  const half = exact && Number.isInteger(number.amount) ? 0.5 : 0;
  return {
    end: number.end + match[0].length,
    unit,
    amount: number.amount * factor,
    interval: { low: (number.interval.low - half) * factor, high: (number.interval.high + half) * factor },
  };
}

function around(seconds: number, unit: Unit, amount: number): Interval {
  const half = Math.min(0.5, amount / 2) * SECONDS[unit];
  return { low: seconds - half, high: seconds + half };
}

function makeDuration(
  text: string,
  start: number,
  end: number,
  amount: number,
  said: Interval,
  unit: Unit,
  vague: boolean,
  lexicon: Lexicon,
): DurationValue {
  const modifiers = modifiersAround(text, { start, end }, lexicon);
  const { interval, approximate } = applyModifiers(said, modifiers);
  const span = { start, end, text: text.slice(start, end) };
  return { kind: "duration", ...span, approximate: approximate || vague, modifiers, amount, interval, unit };
}
