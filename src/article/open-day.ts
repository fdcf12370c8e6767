import { MONTH_NAME, monthNumber, WEEKDAY_NAME, weekdayNumber } from "./calendar.ts";

/**
 * Whether a day without its year ("Aug 5", "Rabu (19/6)", "Senin") is the one that a date names: whatever it says of weekday,
 * day and month has to agree. Figures have the day first, unless only the month can be.
 *
 * @param date `YYYY-MM-DD`
 */
export function isDayOf(openDay: string, date: string): boolean {
  const [, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = WEEKDAY.exec(openDay)?.[0];
  if (weekday !== undefined && weekdayNumber(weekday) !== new Date(`${date}T00:00:00Z`).getUTCDay())
    return false;
  const figures = /(\d{1,2})[/.](\d{1,2})/.exec(openDay);
  if (figures !== null) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    return second > 12 ? first === month && second === day : first === day && second === month;
  }
  const named = MONTH.exec(openDay)?.[0];
  if (named === undefined) return weekday !== undefined;
  return monthNumber(named) === month && Number(/\d{1,2}/.exec(openDay)?.[0]) === day;
}

// --- internal ---

const WEEKDAY = new RegExp(`(?<!\\p{L})${WEEKDAY_NAME}(?!\\p{L})`, "iu");
const MONTH = new RegExp(`(?<!\\p{L})${MONTH_NAME}(?!\\p{L})`, "iu");
