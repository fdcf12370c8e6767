import type { Language } from "../../language/language.ts";
import type { Span } from "../../language/span.ts";

/** A closed interval of numbers; `low` may be `-Infinity` and `high` `Infinity`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What stands before or after a figure and widens or bounds it. */
export type Modifier = "about" | "at-least" | "at-most" | "more-than" | "less-than" | "nearly" | "over";

interface ValueBase extends Span {
  /** `text.slice(start, end)` of the text that was parsed, modifiers ("sekitar 300 orang") excluded. */
  readonly text: string;
  /** True when the words leave room: "sekitar 300", "ratusan", "two dozen", "nearly 4 million". */
  readonly approximate: boolean;
  readonly modifiers: readonly Modifier[];
}

/** A clock time or a part of the day. */
export interface TimeOfDay {
  /** Minutes after local midnight that the words allow; a night runs past midnight (1,050 to 1,590). */
  readonly minutes: Interval;
  /** `WIB`, `WITA`, `WIT`, `GMT`, `UTC`, …; null when none is given. */
  readonly zone: string | null;
  /** True for a clock time ("09.00 WIB"), false for a part of the day ("pagi"). */
  readonly clock: boolean;
}

/** A day, month, year, decade or weekday, with the time of that day where it stands beside it ("Kamis pagi"). */
export interface DateValue extends ValueBase {
  readonly kind: "date";
  /** What the words themselves say; null where they do not. Year as written (BC is negative). */
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31; the first day of a range. */
  readonly day: number | null;
  /** 0 (Sunday) to 6 (Saturday). */
  readonly weekday: number | null;
  /**
   * First and last day that is meant, `YYYY-MM-DD`, both included. Years and weekdays that the words leave out are
   * taken from the publication date; null when they cannot be.
   */
  readonly days: { readonly first: string; readonly last: string } | null;
  /** True when every part of `days` is in the words, false when the publication date was needed. */
  readonly explicit: boolean;
  readonly time: TimeOfDay | null;
}

/** A time of an unnamed day: "pukul 09.00 WIB", "pagi hari". */
export interface TimeValue extends ValueBase {
  readonly kind: "time";
  readonly time: TimeOfDay;
}

/** A length of time or an age: "dua hari", "3 jam 20 menit", "30 tahun". */
export interface DurationValue extends ValueBase {
  readonly kind: "duration";
  /** As written, in seconds. */
  readonly amount: number;
  /** What the words and their precision allow, in seconds. */
  readonly interval: Interval;
  /** The smallest unit that is named. */
  readonly unit: "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "century";
}

export interface MoneyValue extends ValueBase {
  readonly kind: "money";
  /** As written, in whole units of the currency. */
  readonly amount: number;
  /** What the words and their precision allow. */
  readonly interval: Interval;
  /** ISO 4217, e.g. `IDR`, `USD`. */
  readonly currency: string;
}

export interface PercentageValue extends ValueBase {
  readonly kind: "percentage";
  /** 58.6 for "58,6 persen". */
  readonly amount: number;
  readonly interval: Interval;
}

/** A number of things, a measurement, or a place in an order. */
export interface CountValue extends ValueBase {
  readonly kind: "count";
  /** As written; in the base unit when `unit` is given. For an indefinite count ("ratusan") the middle of its interval. */
  readonly amount: number;
  /** What the words and their precision allow: "3,5 juta" is 3.45 to 3.55 million, "belasan" 11 to 19. */
  readonly interval: Interval;
  /** What is counted, the noun phrase after the figure ("orang", "soldiers"), lower-cased; null when unknown. */
  readonly counted: string | null;
  /** Base unit of a measurement: `m`, `kg`, `m2`, `l`, `km/h`, `°C`, `W`, `Wh`, `B`, `magnitude`, …; null for things. */
  readonly unit: string | null;
  /** True for "ke-20", "20th", "third". */
  readonly ordinal: boolean;
}

/** A person with an office or form of address: "Presiden Vietnam To Lam". */
export interface NameValue extends ValueBase {
  readonly kind: "name";
  /** The office in English, lower-case, the same for both languages: `president`, `foreign minister`. */
  readonly office: string;
  /** What the office is of, as written ("Vietnam"); null when it is not said. */
  readonly of: string | null;
  /** The name alone, as written ("To Lam"). */
  readonly name: string;
}

export type Value =
  | DateValue
  | TimeValue
  | DurationValue
  | MoneyValue
  | PercentageValue
  | CountValue
  | NameValue;

export type ValueKind = Value["kind"];

export interface ParseValuesOptions {
  /** Decides how "1.200" and "1,200" are read. */
  readonly language: Language;
  /** Publication date of the article, `YYYY-MM-DD`; null when unknown. */
  readonly published: string | null;
}
