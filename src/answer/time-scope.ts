import type { Period } from "./period.ts";
import { PERIOD_HINT, PERIOD_RULES, type PeriodRule } from "./period-rules.ts";
import { type DaySpan, isoDay, parseIsoDay } from "./values/calendar.ts";

/** A question and the publication dates that it restricts itself to. */
export interface TimeScope {
  /** Null when the question does not restrict. */
  readonly period: Period | null;
  /** The question without the words that restrict; the whole question when nothing else would be left to ask. */
  readonly question: string;
}

// "naik dibanding bulan lalu", "higher than last year": the words are part of a comparison.
const COMPARED =
  /(?:dibanding(?:kan)?|daripada|ketimbang|dari|dengan|versus|vs\.?|than|with|to|hingga|sampai|until)$/iu;
// "kapan", "what month": the time is what is asked for.
const ASKS_TIME =
  /(?<!\p{L})(?:kapan(?:kah)?|tanggal berapa|bulan apa|tahun berapa|when|what (?:date|day|month|year)|which (?:month|year))(?!\p{L})/iu;

/**
 * Reads words such as "minggu lalu", "sejak Maret 2024", "as of 2023" as a restriction by publication date; pure.
 *
 * @param today `YYYY-MM-DD` of the person who asks
 * @throws RangeError when `today` is no day
 */
export function readTimeScope(question: string, today: string): TimeScope {
  const now = parseIsoDay(today);
  if (now === null) throw new RangeError(`${today} is no day; give it as YYYY-MM-DD.`);
  if (!PERIOD_HINT.test(question)) return { period: null, question };
  const asksTime = ASKS_TIME.test(question);
  for (const rule of PERIOD_RULES) {
    const match = rule.pattern.exec(question);
    if (match === null || COMPARED.test(question.slice(0, match.index).trimEnd())) continue;
    // "Kapan Putin tiba pada Juni?": a day near the event would beg the question.
    if (asksTime && rule.side === "about") continue;
    const days = rule.days(match.groups ?? {}, now);
    if (days === null || days.first > now) continue;
    const start = match.index;
    const end = start + match[0].length;
    const period = { start, end, text: match[0], ...boundsOf(rule.side, days, now) };
    return { period, question: without(question, start, end) };
  }
  return { period: null, question };
}

// --- internal ---

function boundsOf(
  side: PeriodRule["side"],
  { first, last }: DaySpan,
  now: number,
): Pick<Period, "since" | "until"> {
  const since = side === "until" ? null : isoDay(first);
  if (side === "since") return { since, until: null };
  const end = side === "about" ? last + reportingLag(last - first + 1) : last;
  // What lies in the future restricts nothing.
  return { since, until: end >= now && side !== "until" ? null : isoDay(end) };
}

/** Days until an event is reported: the next day, for a month a week, for a year a month. */
function reportingLag(length: number): number {
  return length <= 7 ? 1 : length <= 31 ? 7 : 31;
}

function without(question: string, start: number, end: number): string {
  const rest = `${question.slice(0, start).trimEnd()} ${question.slice(end).trimStart()}`
    .replace(/ ([?!.,;])/g, "$1")
    .replace(/^[\s,;:]+/u, "")
    .trim();
  return rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").length < 2 ? question : rest;
}
