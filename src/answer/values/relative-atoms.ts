import { calendarDay, type DaySpan, monthSpan, parseIsoDay, weekdayOf, yearSpan } from "./calendar.ts";
import { type Clues, matchesAt, type Vocabulary, vocabularyOf } from "./clues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { MomentAtom } from "./moment-atom.ts";
import type { NumberMatch } from "./numbers.ts";

/**
 * Days given from the day of writing: "kemarin", "pekan lalu", "last night", "dua hari lalu", "three years ago". They
 * have no `days` where the publication date is not known.
 */
export function relativeAtoms(
  text: string,
  numbers: readonly NumberMatch[],
  published: string | null,
  lexicon: Lexicon,
  clues: Clues,
): MomentAtom[] {
  const today = published === null ? null : parseIsoDay(published);
  const atoms: MomentAtom[] = [];
  const table = tableOf(lexicon);
  for (const match of matchesAt(text, clues, table.vocabulary, table.pattern)) {
    const entry = table.words[match[0].toLowerCase().replace(/\s+/g, " ")];
    if (entry === undefined) continue;
    const part = entry.part === undefined ? undefined : lexicon.dayParts[entry.part];
    atoms.push({
      start: match.index,
      end: match.index + match[0].length,
      relative: true,
      ...(today === null ? {} : { days: spanOf(today, entry.unit, entry.shift) }),
      ...(part === undefined ? {} : { part }),
    });
  }
  for (const number of numbers) {
    const match = AGO.exec(text.slice(number.end, number.end + 40));
    const unit = UNITS[match?.[1]?.toLowerCase() ?? ""];
    if (match === null || unit === undefined || number.amount > LONGEST_AGO) continue;
    const shift = /mendatang|lagi|from now/.test(match[0]) ? number.amount : -number.amount;
    atoms.push({
      start: number.start,
      end: number.end + match[0].length,
      relative: true,
      ...(today === null || !Number.isInteger(shift) ? {} : { days: spanOf(today, unit, shift) }),
    });
  }
  return atoms;
}

/** Words that days given from the day of writing begin with. */
export function relativeWordsOf(lexicon: Lexicon): Vocabulary {
  return tableOf(lexicon).vocabulary;
}

// --- internal ---

type Unit = "day" | "week" | "month" | "year";

interface Relative {
  readonly unit: Unit;
  readonly shift: number;
  readonly part?: string;
}

interface Table {
  readonly words: Readonly<Record<string, Relative>>;
  readonly pattern: RegExp;
  readonly vocabulary: Vocabulary;
}

/** More units of time than this are no way to name a day. */
const LONGEST_AGO = 2000;

const AGO =
  /^[\s-]+(hari|minggu|pekan|bulan|tahun|days?|weeks?|months?|years?)\s+(?:(?:yang\s+)?(?:lalu|silam)|mendatang|lagi|ago|from now)(?![\p{L}])/iu;

const UNITS: Readonly<Record<string, Unit>> = {
  hari: "day",
  minggu: "week",
  pekan: "week",
  bulan: "month",
  tahun: "year",
  day: "day",
  days: "day",
  week: "week",
  weeks: "week",
  month: "month",
  months: "month",
  year: "year",
  years: "year",
};

const INDONESIAN = table({
  kemarin: { unit: "day", shift: -1 },
  "kemarin lusa": { unit: "day", shift: -2 },
  "hari ini": { unit: "day", shift: 0 },
  besok: { unit: "day", shift: 1 },
  lusa: { unit: "day", shift: 2 },
  "tadi malam": { unit: "day", shift: -1, part: "malam" },
  semalam: { unit: "day", shift: -1, part: "malam" },
  "malam tadi": { unit: "day", shift: -1, part: "malam" },
  "tadi pagi": { unit: "day", shift: 0, part: "pagi" },
  "pagi tadi": { unit: "day", shift: 0, part: "pagi" },
  "pagi ini": { unit: "day", shift: 0, part: "pagi" },
  "siang ini": { unit: "day", shift: 0, part: "siang" },
  "sore ini": { unit: "day", shift: 0, part: "sore" },
  "malam ini": { unit: "day", shift: 0, part: "malam" },
  "nanti malam": { unit: "day", shift: 0, part: "malam" },
  "minggu lalu": { unit: "week", shift: -1 },
  "pekan lalu": { unit: "week", shift: -1 },
  "minggu ini": { unit: "week", shift: 0 },
  "pekan ini": { unit: "week", shift: 0 },
  "minggu depan": { unit: "week", shift: 1 },
  "pekan depan": { unit: "week", shift: 1 },
  "bulan lalu": { unit: "month", shift: -1 },
  "bulan ini": { unit: "month", shift: 0 },
  "bulan depan": { unit: "month", shift: 1 },
  "tahun lalu": { unit: "year", shift: -1 },
  "tahun ini": { unit: "year", shift: 0 },
  "tahun depan": { unit: "year", shift: 1 },
});

const ENGLISH = table({
  yesterday: { unit: "day", shift: -1 },
  "the day before yesterday": { unit: "day", shift: -2 },
  today: { unit: "day", shift: 0 },
  tonight: { unit: "day", shift: 0, part: "night" },
  tomorrow: { unit: "day", shift: 1 },
  "last night": { unit: "day", shift: -1, part: "night" },
  "this morning": { unit: "day", shift: 0, part: "morning" },
  "this afternoon": { unit: "day", shift: 0, part: "afternoon" },
  "this evening": { unit: "day", shift: 0, part: "evening" },
  "last week": { unit: "week", shift: -1 },
  "this week": { unit: "week", shift: 0 },
  "next week": { unit: "week", shift: 1 },
  "last month": { unit: "month", shift: -1 },
  "this month": { unit: "month", shift: 0 },
  "next month": { unit: "month", shift: 1 },
  "last year": { unit: "year", shift: -1 },
  "this year": { unit: "year", shift: 0 },
  "next year": { unit: "year", shift: 1 },
});

function tableOf(lexicon: Lexicon): Table {
  return lexicon.decimalMark === "," ? INDONESIAN : ENGLISH;
}

function table(words: Record<string, Relative>): Table {
  const sorted = Object.keys(words).sort((a, b) => b.length - a.length);
  const alternatives = sorted.map((word) => word.replaceAll(" ", "\\s+")).join("|");
  const vocabulary = vocabularyOf(sorted);
  return {
    words,
    vocabulary,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives})(?![\\p{L}\\p{N}-])`, "yiu"),
  };
}

/** Weeks run from Monday. */
function spanOf(today: number, unit: Unit, shift: number): DaySpan {
  if (unit === "day") return { first: today + shift, last: today + shift };
  const { year, month } = calendarDay(today);
  if (unit === "year") return yearSpan(year + shift);
  if (unit === "month") return monthSpan(year, month + shift);
  const monday = today - ((weekdayOf(today) + 6) % 7) + 7 * shift;
  return { first: monday, last: monday + 6 };
}
