import { monthNumber } from "../article/calendar.ts";
import type { Span } from "../language/span.ts";
import { calendarDay, type DaySpan, dayNumber, monthSpan, weekdayOf, yearSpan } from "./values/calendar.ts";

/** A restriction by publication date, as a question words it. */
export interface Period extends Span {
  /** `text.slice(start, end)` of the question ("minggu lalu"). */
  readonly text: string;
  /** First day, `YYYY-MM-DD`; null when open. */
  readonly since: string | null;
  /** Last day, `YYYY-MM-DD`; null when open. */
  readonly until: string | null;
}

export type PeriodUnit = "day" | "week" | "month" | "year";

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  hari: "day",
  day: "day",
  days: "day",
  minggu: "week",
  pekan: "week",
  week: "week",
  weeks: "week",
  bulan: "month",
  month: "month",
  months: "month",
  tahun: "year",
  year: "year",
  years: "year",
};

/** The unit that a folded word names in either language; null for any other word. */
export function unitOf(word: string): PeriodUnit | null {
  return UNITS[word] ?? null;
}

/** The day, week (from Monday), month or year that holds `today`, or one `offset` units later. */
export function unitSpan(unit: PeriodUnit, today: number, offset: number): DaySpan {
  if (unit === "day") return { first: today + offset, last: today + offset };
  if (unit === "week") {
    const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * offset;
    return { first: monday, last: monday + 6 };
  }
  const { year, month } = calendarDay(today);
  return unit === "month" ? monthSpan(year, month + offset) : yearSpan(year + offset);
}

/** `count` units before a day, the same day of the month where there is one. */
export function unitsBefore(unit: PeriodUnit, today: number, count: number): number {
  if (unit === "day" || unit === "week") return today - count * (unit === "day" ? 1 : 7);
  const { year, month, day } = calendarDay(today);
  const { first, last } = monthSpan(year, month - count * (unit === "month" ? 1 : 12));
  return Math.min(last, first + day - 1);
}

/** The latest month of that number that has begun by `today`. */
export function latestMonth(month: number, today: number): DaySpan {
  const now = calendarDay(today);
  return monthSpan(month <= now.month ? now.year : now.year - 1, month);
}

/**
 * The days that a date without a weekday means: "5 Maret 2024", "June 2024", "March 5, 2024", "Maret", "2023",
 * "2024-03". A month without a year is the latest that has begun. Null when it is none, or no such day exists.
 */
export function readDate(words: string, today: number): DaySpan | null {
  const text = words.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (iso) return daysOf(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
  const year = /^(?:tahun |the year )?(\d{4})$/.exec(text);
  if (year) return yearSpan(Number(year[1]));
  const dated =
    /^(?:bulan |tanggal )?(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2})(?:st|nd|rd|th)?,?)?(?: (\d{4}))?$/.exec(text);
  const month = dated === null ? 0 : monthNumber(dated[2] ?? "");
  if (dated === null || month === 0) return null;
  const day = dated[1] ?? dated[3];
  const known = dated[4] === undefined ? calendarDay(latestMonth(month, today).first).year : Number(dated[4]);
  return daysOf(known, month, day === undefined ? null : Number(day));
}

// --- internal ---

function daysOf(year: number, month: number, day: number | null): DaySpan | null {
  if (month < 1 || month > 12) return null;
  if (day === null) return monthSpan(year, month);
  const only = dayNumber(year, month, day);
  return only === null ? null : { first: only, last: only };
}
