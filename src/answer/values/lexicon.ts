import type { Language } from "../../language/language.ts";
import { ENGLISH } from "./lexicon-en.ts";
import { INDONESIAN } from "./lexicon-id.ts";
import type { DurationValue, Interval, Modifier } from "./value.ts";

/** What a number word does to the number before it. */
export interface NumberWord {
  /**
   * `unit` 1 to 9; `complete` fills tens and units (10 to 19); `tens`; `hundred`, `belas` and `puluh` work on the unit
   * before; `scale` multiplies all before; `half` adds a half, or halves the scale that follows.
   */
  readonly role: "unit" | "complete" | "tens" | "belas" | "puluh" | "hundred" | "scale" | "half";
  readonly value: number;
  /** The word says "one" itself: "seribu". */
  readonly one?: true;
}

/** The words of one language that values are written with. All lower-case. */
export interface Lexicon {
  readonly decimalMark: "," | ".";
  readonly numberWords: Readonly<Record<string, NumberWord>>;
  /** Words before which "a" is a number in English; empty in Indonesian. */
  readonly oneWords: readonly string[];
  /** Joins the parts of a number: "and". */
  readonly joiners: readonly string[];
  readonly indefinite: Readonly<Record<string, Interval>>;
  /** Between the ends of a range: "300 hingga 500". */
  readonly rangeWords: readonly string[];
  readonly percent: readonly string[];
  readonly fractions: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly durations: Readonly<Record<string, DurationValue["unit"]>>;
  /** Whole durations in one word, with the length in units. */
  readonly durationWords: Readonly<
    Record<string, { readonly amount: number; readonly unit: DurationValue["unit"] }>
  >;
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Minutes after midnight. */
  readonly dayParts: Readonly<Record<string, Interval>>;
  readonly modifiersBefore: readonly (readonly [string, Modifier])[];
  readonly modifiersAfter: readonly (readonly [string, Modifier])[];
  /** Words that end the noun phrase after a figure. */
  readonly nounStops: ReadonlySet<string>;
  /** Words before a figure that make it a name, not a number: "nomor 5", "Article 3". */
  readonly labels: ReadonlySet<string>;
}

export function lexiconOf(language: Language): Lexicon {
  return language === "id" ? INDONESIAN : ENGLISH;
}

/** A regular expression source that matches any of the words, longest first, with any white space between their parts. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+")).join("|")})`;
}
