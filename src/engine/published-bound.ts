import { readDate, unitOf, unitSpan, unitsBefore } from "../answer/period.ts";
import { type DaySpan, isoDay, parseIsoDay } from "../answer/values/calendar.ts";

/** Which end of a stretch of publication dates is meant. */
export type Side = "since" | "until";

/**
 * The first day that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` means for `since`, its last one for `until`, as `YYYY-MM-DD`; null
 * for anything else and for days that do not exist.
 */
export function isoBound(side: Side, given: string): string | null {
  const text = given.trim();
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? boundOf(side, readDate(text, 0)) : null;
}

/**
 * The same for what a person may also type: a month or a date in words of either language ("Maret 2024", "March 5,
 * 2024"; a month without a year is the latest that has begun), "kemarin", "today", "minggu lalu", "last month", "bulan
 * ini", "3 hari lalu", "two weeks ago".
 *
 * @param today `YYYY-MM-DD` of the person who asks
 * @throws RangeError when `today` is no day
 */
export function publishedBound(side: Side, given: string, today: string): string | null {
  const now = parseIsoDay(today);
  if (now === null) throw new RangeError(`${today} is no day; give it as YYYY-MM-DD.`);
  const text = given.trim().toLowerCase().replace(/\s+/g, " ");
  return isoBound(side, text) ?? boundOf(side, relativeSpan(text, now) ?? readDate(text, now));
}

/** The day that it is for this machine, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

// --- internal ---

const DAYS: Readonly<Record<string, number>> = {
  "hari ini": 0,
  today: 0,
  sekarang: 0,
  now: 0,
  kemarin: -1,
  yesterday: -1,
  "kemarin dulu": -2,
};
const COUNTS =
  "satu one|dua two|tiga three|empat four|lima five|enam six|tujuh seven|delapan eight|sembilan nine|sepuluh ten"
    .split("|")
    .map((names) => names.split(" "));

function boundOf(side: Side, span: DaySpan | null): string | null {
  return span === null ? null : isoDay(side === "since" ? span.first : span.last);
}

function relativeSpan(text: string, now: number): DaySpan | null {
  const days = Object.hasOwn(DAYS, text) ? DAYS[text] : undefined;
  if (days !== undefined) return unitSpan("day", now, days);
  const [, se, unitId, whichId] =
    /^(se)?(minggu|pekan|bulan|tahun) (ini|(?:yang )?lalu|kemarin)$/.exec(text) ?? [];
  const [, whichEn, unitEn] = /^(this|last) (week|month|year)$/.exec(text) ?? [];
  const unit = unitOf(unitId ?? unitEn ?? "");
  if (unit !== null) {
    const isThis = whichId === "ini" || whichEn === "this";
    if (se === undefined) return unitSpan(unit, now, isThis ? 0 : -1);
    const day = unitsBefore(unit, now, 1);
    return { first: day, last: day };
  }
  const ago = /^(\d{1,3}|\p{L}+) (\p{L}+) (?:yang lalu|lalu|ago)$/u.exec(text);
  const [count, agoUnit] = [countOf(ago?.[1] ?? ""), unitOf(ago?.[2] ?? "")];
  if (count === null || agoUnit === null) return null;
  const day = unitsBefore(agoUnit, now, count);
  return { first: day, last: day };
}

function countOf(word: string): number | null {
  if (/^\d+$/.test(word)) return Number(word);
  const at = COUNTS.findIndex((names) => names.includes(word));
  return at < 0 ? null : at + 1;
}
