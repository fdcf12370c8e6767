/** Days of the proleptic Gregorian calendar as numbers, so that they can be compared and added; 0 is 1 January 1970. */

const DAY_MS = 86_400_000;

/** The number of a day; null when there is no such day ("31 June"). Months from 1. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? Math.round(date.getTime() / DAY_MS) : null;
}

/** `YYYY-MM-DD`; years before 1 as astronomical years with a sign (1 BC is `0000`). */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  // Most of the time of reading dates would go into writing them by `toISOString`.
  if (year >= 1000 && year <= 9999) return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  return new Date(number * DAY_MS).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** The day that a `YYYY-MM-DD` names; null for anything else. */
export function parseIsoDay(iso: string): number | null {
  const match = /^([+-]?\d{4,6})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(number: number): number {
  return (((number + 4) % 7) + 7) % 7;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** First and last day of a month, which may lie beyond 1 to 12 and then falls in another year. */
export function monthSpan(year: number, month: number): DaySpan {
  const first = Math.round(utc(year, month - 1) / DAY_MS);
  const last = Math.round(utc(year, month) / DAY_MS) - 1;
  return { first, last };
}

export function yearSpan(first: number, last = first): DaySpan {
  return { first: monthSpan(first, 1).first, last: monthSpan(last, 12).last };
}

/** Numbers of the first and last day of a stretch, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

// --- internal ---

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function utc(year: number, monthIndex: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, 1);
  return date.getTime();
}
