import { type Clues, DIGITS, FIGURES, matchesAt, mentions, type Vocabulary, vocabularyOf } from "./clues.ts";
import { anyOf, type Lexicon } from "./lexicon.ts";
import type { MomentAtom } from "./moment-atom.ts";

/** Days and months in words and figures, and weekdays: "19 Juni 2024", "June 19", "(19/6)", "2024-06-19", "Kamis". */
export function dayAtoms(text: string, lexicon: Lexicon, clues: Clues): MomentAtom[] {
  const patterns = patternsOf(lexicon);
  const atoms: MomentAtom[] = [];
  if (mentions(clues, patterns.months)) {
    if (clues.hasDigit) {
      for (const match of matchesAt(text, clues, patterns.daysAndMonths, patterns.dayMonth)) {
        atoms.push(...dayMonthAtom(match, lexicon));
      }
      for (const match of matchesAt(text, clues, patterns.months, patterns.monthYear)) {
        atoms.push(...monthAtom(match, lexicon));
      }
    }
    for (const match of matchesAt(text, clues, patterns.relatedMonths, patterns.month)) {
      atoms.push(...monthAtom(match, lexicon));
    }
  }
  for (const match of matchesAt(text, clues, FIGURES, NUMERIC)) {
    atoms.push(...numericAtom(text, match, lexicon));
  }
  for (const match of matchesAt(text, clues, patterns.weekdays, patterns.weekday)) {
    atoms.push(...weekdayAtom(match, lexicon));
  }
  return atoms;
}

/** Words that dates are written with. */
export function dayWordsOf(lexicon: Lexicon): Vocabulary {
  const { relatedMonths, weekdays } = patternsOf(lexicon);
  return new Set([...relatedMonths, ...weekdays]);
}

// --- internal ---

interface Patterns {
  readonly dayMonth: RegExp;
  readonly monthYear: RegExp;
  readonly month: RegExp;
  readonly weekday: RegExp;
  readonly months: Vocabulary;
  readonly daysAndMonths: Vocabulary;
  readonly relatedMonths: Vocabulary;
  readonly weekdays: Vocabulary;
}

const compiled = new WeakMap<Lexicon, Patterns>();

const ORDINAL_SIGN = "(?:st|nd|rd|th)?";
const NUMERIC =
  /(?<![\p{L}\p{N}/.,-])(?:(?<iso>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})|(?<first>\d{1,2})(?:[-–](?<last>\d{1,2}))?(?<mark>[/.-])(?<second>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?)(?![\p{L}\p{N}/]|[.,-]\p{N})/uy;

// A month's name alone may be a person's or a verb: something before it or after it must tell.
const MONTH_CUES =
  "pada|bulan|sejak|hingga|sampai|awal|akhir|pertengahan|dari|per|mulai|in|since|until|by|last|next|of|early|late|mid|during|from|through|this";
/** What may stand before a month or weekday and relate it to the day of writing. */
const RELATING = ["last", "this", "next"];
const RELATIONS: Readonly<Record<string, -1 | 0 | 1>> = {
  lalu: -1,
  silam: -1,
  kemarin: -1,
  last: -1,
  ini: 0,
  this: 0,
  mendatang: 1,
  depan: 1,
  nanti: 1,
  next: 1,
};

function patternsOf(lexicon: Lexicon): Patterns {
  let patterns = compiled.get(lexicon);
  if (patterns === undefined) {
    const names = Object.keys(lexicon.months);
    const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
    const months = anyOf(names.flatMap((name) => [name, capital(name), name.toUpperCase()]));
    const long = anyOf(
      names.filter((name) => name.length > 3 || name === "mei" || name === "may").map(capital),
    );
    const weekdays = anyOf(
      Object.keys(lexicon.weekdays).flatMap((name) => [capital(name), name.toUpperCase()]),
    );
    const range = `(?:\\s?[-–]\\s?|\\s+${anyOf(lexicon.rangeWords)}\\s+)`;
    const day = `(?<day>\\d{1,2})${ORDINAL_SIGN}(?:${range}(?<last>\\d{1,2})${ORDINAL_SIGN})?`;
    const before = "(?<![\\p{L}\\p{N}/.,-])";
    const year = "(?:,?\\s+(?<year>\\d{4})(?!\\p{N}|[.,]\\p{N}))?";
    const monthFirst = `|(?<monthFirst>${months})\\.?\\s+${day.replace("<day>", "<dayAfter>").replace("<last>", "<lastAfter>")}(?!\\p{N}|[.,:]\\p{N}|\\s*(?:%|percent|million|people))${year.replace("<year>", "<yearAfter>")}`;
    patterns = {
      months: vocabularyOf(names),
      daysAndMonths: vocabularyOf([DIGITS, ...names]),
      relatedMonths: vocabularyOf([...names, ...RELATING]),
      weekdays: vocabularyOf([...Object.keys(lexicon.weekdays), ...RELATING]),
      dayMonth: new RegExp(
        `${before}(?:${day}(?:\\s+of)?\\s+(?<month>${months})(?![\\p{L}])\\.?${year}${lexicon.decimalMark === "." ? monthFirst : ""})`,
        "uy",
      ),
      monthYear: new RegExp(
        `(?<![\\p{L}\\p{N}]|\\d\\s)(?<month>${months})(?:\\.|,)?\\s+(?:tahun\\s+|of\\s+)?(?<year>\\d{4})(?!\\p{N}|[.,]\\p{N})`,
        "uy",
      ),
      month: new RegExp(
        `(?:(?<=(?<!\\p{L})(?:${MONTH_CUES})[\\s-])(?<month>${long})(?:\\s+(?<afterCue>lalu|silam|ini|mendatang|depan))?(?![\\p{L}\\p{N}]|\\s+(?:\\d|\\p{Lu}))|(?<![\\p{L}\\p{N}])(?:(?<relation>last|this|next)\\s+)?(?<named>${long})(?:\\s+(?<after>lalu|silam|ini|mendatang|depan))?(?![\\p{L}\\p{N}]|\\s+\\d))`,
        "uy",
      ),
      weekday: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:(?<relation>last|this|next)\\s+)?(?<weekday>${weekdays})(?:\\s+(?<after>(?:pekan|minggu)?\\s?(?:lalu|depan)|ini|kemarin|mendatang|nanti))?(?![\\p{L}\\p{N}])`,
        "yu",
      ),
    };
    compiled.set(lexicon, patterns);
  }
  return patterns;
}

function dayMonthAtom(match: RegExpExecArray, lexicon: Lexicon): MomentAtom[] {
  const {
    month: monthAfter,
    monthFirst,
    day: dayBefore,
    dayAfter,
    lastAfter,
    yearAfter,
  } = match.groups ?? {};
  const { last = lastAfter, year = yearAfter } = match.groups ?? {};
  const month = lexicon.months[(monthAfter ?? monthFirst ?? "").toLowerCase()];
  const day = Number(dayBefore ?? dayAfter);
  if (month === undefined || day < 1 || day > 31) return [];
  return [
    {
      start: match.index,
      end: match.index + match[0].replace(/\.$/, "").length,
      month,
      day,
      ...(last === undefined || Number(last) <= day || Number(last) > 31 ? {} : { lastDay: Number(last) }),
      ...(year === undefined ? {} : { year: Number(year) }),
    },
  ];
}

function monthAtom(match: RegExpExecArray, lexicon: Lexicon): MomentAtom[] {
  const { month: cued, named, year, relation: before, after, afterCue } = match.groups ?? {};
  const month = lexicon.months[(cued ?? named ?? "").toLowerCase()];
  const relation = RELATIONS[(before ?? after ?? afterCue ?? "").trim()];
  const isBare = named !== undefined && relation === undefined;
  if (month === undefined || isBare) return [];
  const span = { start: match.index, end: match.index + match[0].length };
  return [
    {
      ...span,
      month,
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(relation === undefined ? {} : { relation }),
    },
  ];
}

function numericAtom(text: string, match: RegExpExecArray, lexicon: Lexicon): MomentAtom[] {
  const { iso, isoMonth, isoDay, first, last, mark, second, year } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  if (iso !== undefined)
    return valid({ ...span, year: Number(iso), month: Number(isoMonth), day: Number(isoDay) });
  // "1/2" is a fraction and "10.30" a time, unless a year follows or a parenthesis or weekday stands before.
  const inParentheses = text.charAt(match.index - 1) === "(" && /[\s)]/.test(text.charAt(span.end) || " ");
  if (year === undefined && (mark !== "/" || !inParentheses)) return [];
  const fullYear =
    year === undefined ? {} : { year: year.length === 2 ? centuryOf(Number(year)) : Number(year) };
  const [a, b] = [Number(first), Number(second)];
  const lastDay = last === undefined || Number(last) <= a ? {} : { lastDay: Number(last) };
  const monthFirst = b > 12 && a <= 12;
  if (monthFirst) return valid({ ...span, ...fullYear, month: a, day: b });
  // English writers put either first; where both could be months, only the year is sure.
  if (lexicon.decimalMark === "." && a <= 12 && a !== b && mark === "/" && year !== undefined)
    return [{ ...span, ...fullYear }];
  return valid({ ...span, ...fullYear, month: b, day: a, ...lastDay });
}

function weekdayAtom(match: RegExpExecArray, lexicon: Lexicon): MomentAtom[] {
  const { weekday: name, relation: before, after } = match.groups ?? {};
  const weekday = lexicon.weekdays[(name ?? "").toLowerCase()];
  if (weekday === undefined) return [];
  const word = (before ?? after ?? "").trim().split(/\s+/).at(-1) ?? "";
  const relation = RELATIONS[word];
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      weekday,
      ...(relation === undefined ? {} : { relation }),
    },
  ];
}

function valid(atom: MomentAtom): MomentAtom[] {
  const { month = 0, day = 0 } = atom;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [atom] : [];
}

function centuryOf(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}
