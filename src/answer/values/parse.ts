import type { Span } from "../../language/span.ts";
import { cluesOf } from "./clues.ts";
import { countAt, ordinalsOf } from "./counts.ts";
import { durationAt, durationWordsOf } from "./durations.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { momentsOf } from "./moments.ts";
import { moneyAt } from "./money.ts";
import { findNumbers, type NumberMatch } from "./numbers.ts";
import { namesWithOffice } from "./offices.ts";
import { fractionsOf, percentageAt } from "./percentages.ts";
import type { ParseValuesOptions, Value } from "./value.ts";

/**
 * The dates, times, durations, sums of money, percentages, counts and names with an office of a text in Indonesian or
 * English, sorted and disjoint. Where two readings overlap, the longer one is taken. Meant for sentences; takes time in
 * proportion to the text.
 */
export function parseValues(text: string, options: ParseValuesOptions): Value[] {
  const lexicon = lexiconOf(options.language);
  const clues = cluesOf(text);
  const numbers = findNumbers(text, lexicon, clues);
  const moments = momentsOf(text, numbers, options.published, lexicon, clues);
  const isInMoment = (number: Span) =>
    moments.some((moment) => number.start < moment.end && moment.start < number.end);
  const readings: Value[] = [
    ...namesWithOffice(text, options.language, clues),
    ...moments,
    ...fractionsOf(text, lexicon, clues),
    ...numbers.flatMap((number) => {
      const quantity = quantityAt(text, number, numbers, options, lexicon);
      // A bare figure of a date is no count, whatever noun comes after the date.
      return quantity === null || (quantity.kind === "count" && isInMoment(number)) ? [] : [quantity];
    }),
    ...durationWordsOf(text, lexicon, clues),
    ...ordinalsOf(text, lexicon, clues),
  ];
  return disjoint(readings);
}

// --- internal ---

function quantityAt(
  text: string,
  number: NumberMatch,
  numbers: readonly NumberMatch[],
  options: ParseValuesOptions,
  lexicon: Lexicon,
): Value | null {
  return (
    moneyAt(text, number, options.language, lexicon) ??
    percentageAt(text, number, lexicon) ??
    durationAt(text, number, numbers, lexicon) ??
    countAt(text, number, lexicon)
  );
}

function disjoint(readings: readonly Value[]): Value[] {
  const length = ({ start, end }: Span) => end - start;
  const kept: Value[] = [];
  // A stable sort: of two readings of the same words the one listed first in `readings` is taken.
  for (const reading of [...readings].sort((a, b) => length(b) - length(a))) {
    if (!kept.some((other) => reading.start < other.end && other.start < reading.end)) kept.push(reading);
  }
  return kept.sort((a, b) => a.start - b.start);
}
