import { cluesOf } from "./clues.ts";
import { countAt, ordinalsOf } from "./counts.ts";
import { durationAt, durationWordsOf } from "./durations.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { longestOf } from "./longest.ts";
import { momentsOf } from "./moments.ts";
import { moneyAt } from "./money.ts";
import { findNumbers, type NumberMatch } from "./numbers.ts";
import { namesWithOffice } from "./offices.ts";
import { fractionsOf, percentageAt } from "./percentages.ts";
import { tellingWords } from "./telling-words.ts";
import type { ParseValuesOptions, Value } from "./value.ts";

/**
 * The dates, times, durations, sums of money, percentages, counts and names with an office of a text in Indonesian or
 * English, sorted and disjoint. Where two readings overlap, the longer one is taken.
 */
export function parseValues(text: string, options: ParseValuesOptions): Value[] {
  const lexicon = lexiconOf(options.language);
  const clues = cluesOf(text, tellingWords(lexicon));
  const numbers = findNumbers(text, lexicon, clues);
  const moments = momentsOf(text, numbers, options.published, lexicon, clues);
  const isInMoment = (at: number) => moments.some(({ start, end }) => start <= at && at < end);
  const readings: Value[] = [
    ...namesWithOffice(text, options.language, clues),
    ...moments,
    ...fractionsOf(text, lexicon, clues),
    ...numbers.flatMap((number, i) => {
      const quantity = quantityAt(text, number, numbers.slice(i + 1, i + 4), options, lexicon);
      // A bare figure of a date is no count, whatever noun comes after the date.
      return quantity === null || (quantity.kind === "count" && isInMoment(number.start)) ? [] : [quantity];
    }),
    ...durationWordsOf(text, lexicon, clues),
    ...ordinalsOf(text, lexicon, clues),
  ];
  return longestOf(readings);
}

// --- internal ---

function quantityAt(
  text: string,
  number: NumberMatch,
  following: readonly NumberMatch[],
  options: ParseValuesOptions,
  lexicon: Lexicon,
): Value | null {
  return (
    moneyAt(text, number, options.language, lexicon) ??
    percentageAt(text, number, lexicon) ??
    durationAt(text, number, following, lexicon) ??
    countAt(text, number, lexicon)
  );
}
