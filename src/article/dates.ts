import type { Span } from "../language/span.ts";
import { MONTH_NAME, monthNumber } from "./calendar.ts";

/** A complete date, `YYYY-MM-DD`, and where a text names it. */
export interface FoundDate extends Span {
  readonly date: string;
}

/**
 * The first complete date in a text, or null. Reads ISO 8601, RFC 2822, month names and abbreviations of both
 * languages ("Kamis, 20 Juni 2024 | 10:15 WIB", "June 20, 2024"), and figures with the day first ("20/06/2024"; the
 * month first only where that alone is possible). The day is the one written, in the zone it is written in. A year
 * of two digits, or none, gives no date: a year is never guessed.
 */
export function findDate(text: string): FoundDate | null {
  let found: FoundDate | null = null;
  for (const { pattern, order } of FORMATS) {
    const match = pattern.exec(text);
    if (match === null || (found !== null && found.start <= match.index)) continue;
    const date = dateOf(match, order);
    if (date !== null) found = { date, start: match.index, end: match.index + match[0].length };
  }
  return found;
}

/** The date that a piece of metadata holds, as `YYYY-MM-DD`, or null. */
export function parseDate(text: string): string | null {
  return findDate(text.slice(0, 200))?.date ?? null;
}

/** The date in a file's name or an address, or null: `2024-06-20-judul.txt`, `/read/2024/06/20/`, `20240620_x`. */
export function dateInName(name: string): string | null {
  const match = /(?<!\d)((?:19|20)\d\d)([-_/.]?)(\d\d)\2(\d\d)(?!\d)/.exec(name);
  return match === null ? null : isoDate(match[1], match[3], match[4]);
}

// --- internal ---

type Order = "year-month-day" | "day-month-year" | "month-day-year";

const FORMATS: readonly { readonly pattern: RegExp; readonly order: Order }[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: "year-month-day" },
  { pattern: /(?<![\d.,])((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/, order: "year-month-day" },
  { pattern: /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/, order: "day-month-year" },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[ \\-/]{1,2}(${MONTH_NAME})\\.?,?[ \\-/]{1,2}(\\d{4})(?!\\d)`,
      "i",
    ),
    order: "day-month-year",
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(${MONTH_NAME})\\.? {1,2}(\\d{1,2})(?:st|nd|rd|th)?,? {1,2}(\\d{4})(?!\\d)`,
      "iu",
    ),
    order: "month-day-year",
  },
];

function dateOf(match: RegExpExecArray, order: Order): string | null {
  const [, first, second, third] = match;
  if (order === "year-month-day") return isoDate(first, second, third);
  if (order === "month-day-year") return isoDate(third, first, second);
  return isoDate(third, second, first) ?? isoDate(third, first, second);
}

function isoDate(yearText = "", monthText = "", dayText = ""): string | null {
  const [year, month, day] = [Number(yearText), monthNumber(monthText), Number(dayText)];
  if (year < 1800 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
