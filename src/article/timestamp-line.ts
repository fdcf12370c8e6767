import type { Span } from "../language/span.ts";
import { WEEKDAY_NAME } from "./calendar.ts";
import { findDate } from "./dates.ts";
import { outletOf } from "./outlets.ts";
import { isKnownPlace } from "./places.ts";

/** A line that says when, where and by whom a report was published, and nothing else. */
export interface TimestampLine {
  /** `YYYY-MM-DD`. */
  readonly published: string;
  readonly outlet: string | null;
  readonly place: string | null;
}

/**
 * Reads "Kamis, 20 Jun 2024 07:15 WIB", "Kompas.com - 20/06/2024, 07:15 WIB" or "Updated: June 20, 2024 10:15 AM";
 * null for a line that says anything beyond date, time, place, outlet and one name beside a separator.
 */
export function readTimestampLine(text: string, line: Span): TimestampLine | null {
  if (line.end - line.start > LONGEST) return null;
  const words = text.slice(line.start, line.end).replace(/\s/g, " ");
  const date = findDate(words);
  if (date === null) return null;
  let outlet: string | null = null;
  let place: string | null = null;
  let names = 0;
  for (const part of partsAround(words, date)) {
    const known = outletOf(part);
    if (known !== null) outlet ??= known.name;
    else if (isKnownPlace(part)) place ??= part;
    else if (!PERSON.test(part) || !/[|•·–—-]/.test(words) || ++names > 1) return null;
  }
  return { published: date.date, outlet, place };
}

// --- internal ---

const LONGEST = 160;

const PERSON = /^\p{Lu}[\p{L}.'’]*(?: \p{Lu}[\p{L}.'’]*){1,3}$/u;

const LABELS =
  "(?:last )?updated?|modified|published|posted|date|diperbarui|terbit|diterbitkan|dipublikasikan|tayang|dibuat|" +
  "tanggal|update|rilis|pada|pukul|jam|on|at|by|oleh|tim";

const CLOCK = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d{1,6})?)?(?:Z| ?[+-]\\d{2}:?\\d{2})?|[ap]\\.?m\\.?";

const ZONE =
  "WIB|WITA|WIT|(?:GMT|UTC)(?:[+-]\\d{1,2})?|E[SD]?T|P[SD]T|BST|IST|SGT|ICT|[+-]\\d{1,4}(?::\\d{2})?";

/** Dates are taken out by their own reader; these are the other words of a time. */
const TIME_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELS}|${WEEKDAY_NAME}\\.?|${CLOCK}|${ZONE})(?![\\p{L}\\p{N}])`,
  "giu",
);

function partsAround(words: string, date: Span): string[] {
  let rest = words;
  // "Terbit 20 Juni 2024, diperbarui 21 Juni 2024": every date goes.
  for (let next: Span | null = date; next !== null; next = findDate(rest)) {
    rest = `${rest.slice(0, next.start)} | ${rest.slice(next.end)}`;
  }
  const separated = rest.replace(/T(?=\d\d:)/, " ").replace(TIME_WORDS, " | ");
  return separated
    .split(/[|•·,;:()/[\]*_]+|(?:^|\s)[–—-]+(?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
