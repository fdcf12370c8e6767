import { clockAtoms } from "./clock-atoms.ts";
import type { Clues } from "./clues.ts";
import { dayAtoms } from "./day-atoms.ts";
import type { Lexicon } from "./lexicon.ts";
import { longestOf } from "./longest.ts";
import { modifiersAround } from "./modifiers.ts";
import type { MomentAtom } from "./moment-atom.ts";
import type { NumberMatch } from "./numbers.ts";
import { relativeAtoms } from "./relative-atoms.ts";
import { resolveDays } from "./resolve-days.ts";
import type { DateValue, TimeOfDay, TimeValue } from "./value.ts";
import { yearAtoms } from "./year-atoms.ts";

/** The dates and times of a text: every atom that says when, put together with its neighbours. */
export function momentsOf(
  text: string,
  numbers: readonly NumberMatch[],
  published: string | null,
  lexicon: Lexicon,
  clues: Clues,
): (DateValue | TimeValue)[] {
  const atoms = longestOf([
    ...dayAtoms(text, lexicon, clues),
    ...(clues.hasDigit ? yearAtoms(text, lexicon, clues) : []),
    ...relativeAtoms(text, numbers, published, lexicon, clues),
    ...clockAtoms(text, lexicon, clues),
  ]);
  const moments: MomentAtom[] = [];
  for (const atom of atoms) {
    const previous = moments.at(-1);
    const joined = previous === undefined ? null : join(text, previous, atom);
    if (joined === null) moments.push(atom);
    else moments[moments.length - 1] = joined;
  }
  return moments
    .filter((moment) => moment.alone !== false)
    .map((moment) => momentValue(text, moment, published, lexicon));
}

// --- internal ---

const GAP =
  /^(?:,?\s*\(?|\)?,?\s+|\)\s*|,?\s+(?:pada|hari|tanggal|sekitar|sekira|kira-kira|waktu|at|on|the|around|about|of|in)(?:\s+(?:hari|the|tanggal|sekitar|about|around))*\s+)$/i;

const ABOUT_CLOCK = /sekitar|sekira|kira-kira|around|about/i;
/** Minutes on either side of "around nine". */
const ABOUT_MINUTES = 15;

const FIELDS = ["year", "month", "day", "weekday", "days", "relative", "clock"] as const;

function join(text: string, before: MomentAtom, after: MomentAtom): MomentAtom | null {
  const gap = text.slice(before.end, after.start);
  if (gap.length > 30 || !GAP.test(gap)) return null;
  // "malam Minggu" is the night before Sunday, and a part of the day after a clock time belongs to another.
  if (isPartOnly(before) && after.weekday !== undefined && !/of/.test(gap)) return null;
  if (FIELDS.some((field) => before[field] !== undefined && after[field] !== undefined)) return null;
  if (before.part !== undefined && after.part !== undefined) return null;
  if (!fitTogether(before, after)) return null;
  const opened = /\(/.test(gap) || text.charAt(before.start - 1) === "(";
  const end = opened && /\(/.test(gap) && text.charAt(after.end) === ")" ? after.end + 1 : after.end;
  const clock = after.clock !== undefined && ABOUT_CLOCK.test(gap) ? roughly(after.clock) : after.clock;
  return {
    ...before,
    ...after,
    ...(clock === undefined ? {} : { clock }),
    start: before.start,
    end,
    alone: true,
  };
}

function roughly(clock: TimeOfDay): TimeOfDay {
  const { low, high } = clock.minutes;
  return { ...clock, minutes: { low: low - ABOUT_MINUTES, high: high + ABOUT_MINUTES } };
}

function isPartOnly(atom: MomentAtom): boolean {
  return atom.part !== undefined && FIELDS.every((field) => atom[field] === undefined);
}

/** A year goes with a month, a time with a day; a weekday does not go with a year alone. */
function fitTogether(a: MomentAtom, b: MomentAtom): boolean {
  const isTime = (atom: MomentAtom) =>
    isPartOnly(atom) || (atom.clock !== undefined && atom.days === undefined);
  const namesDay = (atom: MomentAtom) =>
    atom.day !== undefined ||
    atom.weekday !== undefined ||
    atom.relative === true ||
    atom.clock !== undefined;
  if (isTime(a) || isTime(b)) return (namesDay(a) || isPartOnly(a)) && (namesDay(b) || isPartOnly(b));
  if (a.weekday !== undefined || b.weekday !== undefined) return a.day !== undefined || b.day !== undefined;
  return false;
}

function momentValue(
  text: string,
  moment: MomentAtom,
  published: string | null,
  lexicon: Lexicon,
): DateValue | TimeValue {
  const modifiers = modifiersAround(text, moment, lexicon).filter((modifier) => modifier === "about");
  const span = { start: moment.start, end: moment.end, text: text.slice(moment.start, moment.end) };
  const base = { ...span, approximate: modifiers.length > 0, modifiers };
  const clock = moment.clock !== undefined && modifiers.length > 0 ? roughly(moment.clock) : moment.clock;
  const time: TimeOfDay | null =
    clock ?? (moment.part === undefined ? null : { minutes: moment.part, zone: null, clock: false });
  const saysDay = ["year", "month", "day", "weekday", "days", "relative"].some((field) => field in moment);
  if (!saysDay && time !== null) return { kind: "time", ...base, time };
  const { days, explicit } = resolveDays(moment, published, () => isAboutFuture(text, moment));
  return {
    kind: "date",
    ...base,
    year: moment.year ?? null,
    month: moment.month ?? null,
    day: moment.day ?? null,
    weekday: moment.weekday ?? null,
    days,
    explicit,
    time,
  };
}

/** Whether the words before a moment announce it rather than report it. */
function isAboutFuture(text: string, moment: MomentAtom): boolean {
  return /(?<!\p{L})(?:akan|bakal|dijadwalkan|direncanakan|rencananya|mendatang|will|scheduled|expected|planned|due|plans?)(?!\p{L})/iu.test(
    text.slice(Math.max(0, moment.start - 120), moment.start),
  );
}
