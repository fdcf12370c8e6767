import { type Clues, matchesAt, type Vocabulary, vocabularyOf } from "./clues.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import { applyModifiers, modifiersAround } from "./modifiers.ts";
import type { NumberMatch } from "./numbers.ts";
import type { PercentageValue } from "./value.ts";

/** The percentage that a number is part of: "58,6 persen", "58.6%". Null when it is none. */
export function percentageAt(text: string, number: NumberMatch, lexicon: Lexicon): PercentageValue | null {
  const mark = patternsOf(lexicon).mark.exec(text.slice(number.end, number.end + 24));
  if (mark === null) return null;
  // "58 persen" was rounded to the unit, "58,6 persen" (whose interval says so) to a tenth.
  const exact = number.interval.low === number.interval.high;
  const half = exact ? 0.5 : 0;
  const rounded = { low: number.interval.low - half, high: number.interval.high + half };
  return makePercentage(text, number.start, number.end + mark[0].length, number.amount, rounded, lexicon);
}

/** Shares in words: "dua pertiga", "separuh", "two-thirds of". */
export function fractionsOf(text: string, lexicon: Lexicon, clues: Clues): PercentageValue[] {
  const found: PercentageValue[] = [];
  const { fraction, vocabulary } = patternsOf(lexicon);
  for (const match of matchesAt(text, clues, vocabulary, fraction)) {
    const percent = lexicon.fractions[match[1]?.toLowerCase().replace(/\s+/g, " ") ?? ""];
    if (percent === undefined) continue;
    const end = match.index + (match[1] ?? "").length;
    found.push({
      ...makePercentage(text, match.index, end, percent, { low: percent - 2, high: percent + 2 }, lexicon),
      approximate: true,
    });
  }
  return found;
}

/** Words that shares begin with. */
export function fractionWordsOf(lexicon: Lexicon): Vocabulary {
  return patternsOf(lexicon).vocabulary;
}

// --- internal ---

interface Patterns {
  readonly mark: RegExp;
  readonly fraction: RegExp;
  readonly vocabulary: Vocabulary;
}

const compiled = new WeakMap<Lexicon, Patterns>();

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    // In English a fraction is a share only before "of"; "a quarter" is also three months.
    const follows = lexicon.decimalMark === "." ? "(?=\\s+of\\s)" : "(?![\\p{L}\\p{N}-])";
    patterns = {
      vocabulary: vocabularyOf(Object.keys(lexicon.fractions)),
      mark: new RegExp(`^(?:\\s?%|[\\s-]+${anyOf(lexicon.percent)}(?![\\p{L}\\p{N}]))`, "iu"),
      fraction: new RegExp(`(?<![\\p{L}\\p{N}-])(${anyOf(Object.keys(lexicon.fractions))})${follows}`, "yiu"),
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}

function makePercentage(
  text: string,
  start: number,
  end: number,
  amount: number,
  rounded: { readonly low: number; readonly high: number },
  lexicon: Lexicon,
): PercentageValue {
  const modifiers = modifiersAround(text, { start, end }, lexicon);
  const { interval, approximate } = applyModifiers(rounded, modifiers);
  return {
    kind: "percentage",
    start,
    end,
    text: text.slice(start, end),
    approximate,
    modifiers,
    amount,
    interval,
  };
}
