import { monthNumber } from "../article/calendar.ts";
import { latestMonth, readDate, unitOf, unitSpan, unitsBefore } from "./period.ts";
import type { DaySpan } from "./values/calendar.ts";

/**
 * How questions restrict by publication date, in both languages. Only words that are clearly about when something was
 * reported: a date that tells when something happened ("pada Juni 2024") belongs to what is asked.
 */
export interface PeriodRule {
  /** Whole words; the named groups are what `days` reads. */
  readonly pattern: RegExp;
  /** The stretch that is meant; null when the words mean none after all. `today` is a day number. */
  readonly days: (groups: Readonly<Record<string, string>>, today: number) => DaySpan | null;
  /**
   * `since`: from its first day on; `until`: up to its last day; `within`: in it; `about`: in it or shortly after, when
   * events of these days are reported.
   */
  readonly side: "since" | "until" | "within" | "about";
}

const MONTHS =
  "januari|january|februari|february|maret|march|april|mei|may|juni|june|juli|july|agustus|august|september|oktober|october|november|desember|december";
const DATE = `(?:\\d{1,2} (?:${MONTHS})(?: \\d{4})?|(?:${MONTHS})(?: \\d{1,2}(?:st|nd|rd|th)?,?)?(?: \\d{4})?|(?:19[89]|20)\\d{2}(?:-\\d{2}(?:-\\d{2})?)?)`;
const FULL_DATE = `(?:\\d{1,2} (?:${MONTHS}) \\d{4}|(?:${MONTHS})(?: \\d{1,2}(?:st|nd|rd|th)?,?)? \\d{4}|(?:19[89]|20)\\d{2}(?:-\\d{2}(?:-\\d{2})?)?)`;
const COUNT =
  "\\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|one|two|three|four|five|six|seven|eight|nine|ten";
const UNIT = "hari|minggu|pekan|bulan|tahun|days?|weeks?|months?|years?";
const ARTICLES =
  "artikel|berita|kabar|laporan|liputan|tulisan|articles?|news|reports?|stories|coverage|headlines";

/** Letters of which every period has some; looked for first, since the rules' own patterns take long to make ready. */
export const PERIOD_HINT = new RegExp(
  `(?:19|20)\\d\\d|${MONTHS}|sejak|semenjak|since|last|past|terakhir|belakangan|lalu|ago|kemarin|yesterday|today|ini|this`,
  "i",
);

/** The first rule that matches decides. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  rule("since", `(?:sejak|semenjak|since) (?:tanggal |bulan |tahun |the year )?(?<date>${DATE})`, dateOf),
  rule("since", `(?:mulai|from) (?<date>${DATE}) (?:onwards?|on|dan seterusnya|ke atas)`, dateOf),
  rule("since", `(?:sejak|semenjak|since) (?<unit>minggu|pekan|bulan|tahun) (?:lalu|kemarin)`, last),
  rule("since", `(?:since) last (?<unit>week|month|year)`, last),
  rule("since", `(?:sejak kemarin|since yesterday)`, (_, today) => unitSpan("day", today, -1)),
  rule(
    "since",
    `(?:(?:dalam|selama|in|over|during|within|for) )?(?:the )?(?:last|past) (?<count>${COUNT}) (?<unit>${UNIT})`,
    lastUnits,
  ),
  rule(
    "since",
    `(?:(?:dalam|selama) )?(?<count>${COUNT}) (?<unit>${UNIT}) (?:terakhir|belakangan(?: ini)?)`,
    lastUnits,
  ),
  rule(
    "since",
    `(?:(?:dalam|selama) )?se(?<unit>hari|minggu|pekan|bulan|tahun) (?:terakhir|belakangan(?: ini)?)`,
    lastUnits,
  ),
  rule("until", `(?:as of|per) (?<date>${DATE})`, dateOf),
  rule(
    "within",
    `(?<=(?:${ARTICLES}) )(?:(?:dari|pada|selama|in|from|of|published in) )?(?:tanggal |bulan |tahun )?(?<date>${FULL_DATE})`,
    dateOf,
  ),
  rule("about", `(?<count>${COUNT}) (?<unit>${UNIT}) (?:(?:yang )?lalu|ago)`, ({ count, unit }, today) => {
    const day = unitsBefore(unitOf(unit ?? "") ?? "day", today, countOf(count));
    return unitSpan(unitOf(unit ?? "") ?? "day", day, 0);
  }),
  rule("about", `(?<month>${MONTHS}) (?:yang )?lalu|last (?<month2>${MONTHS})`, lastMonth),
  rule(
    "about",
    `(?<unit>minggu|pekan|bulan|tahun) (?:yang )?(?:lalu|kemarin)|last (?<unit2>week|month|year)`,
    last,
  ),
  rule(
    "about",
    `(?<unit>minggu|pekan|bulan|tahun|hari) ini|this (?<unit2>week|month|year)`,
    ({ unit, unit2 }, today) => unitSpan(unitOf(unit ?? unit2 ?? "") ?? "day", today, 0),
  ),
  rule("about", `today`, (_, today) => unitSpan("day", today, 0)),
  rule("about", `kemarin|yesterday`, (_, today) => unitSpan("day", today, -1)),
  rule("about", `(?:pada|di|selama|in|during) (?:bulan )?(?<month>${MONTHS})(?! \\d)`, lastMonth),
];

// --- internal ---

function rule(side: PeriodRule["side"], source: string, days: PeriodRule["days"]): PeriodRule {
  return { side, days, pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source})(?![\\p{L}\\p{N}])`, "iu") };
}

function dateOf({ date }: Readonly<Record<string, string>>, today: number): DaySpan | null {
  return readDate(date ?? "", today);
}

function last({ unit, unit2 }: Readonly<Record<string, string>>, today: number): DaySpan {
  return unitSpan(unitOf((unit ?? unit2 ?? "").toLowerCase()) ?? "week", today, -1);
}

function lastMonth({ month, month2 }: Readonly<Record<string, string>>, today: number): DaySpan | null {
  const number = monthNumber(month ?? month2 ?? "");
  return number === 0 ? null : latestMonth(number, today);
}

function lastUnits({ count, unit }: Readonly<Record<string, string>>, today: number): DaySpan {
  const first = unitsBefore(unitOf((unit ?? "").toLowerCase()) ?? "day", today, countOf(count));
  return { first, last: today };
}

const NUMBERS =
  "satu one|dua two|tiga three|empat four|lima five|enam six|tujuh seven|delapan eight|sembilan nine|sepuluh ten"
    .split("|")
    .map((names) => names.split(" "));

/** 1 when no count is given ("sepekan terakhir"). */
function countOf(count: string | undefined): number {
  if (count === undefined) return 1;
  if (/^\d+$/.test(count)) return Number(count);
  return Math.max(1, NUMBERS.findIndex((names) => names.includes(count.toLowerCase())) + 1);
}
