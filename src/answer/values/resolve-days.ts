import {
  calendarDay,
  type DaySpan,
  dayNumber,
  isoDay,
  monthSpan,
  parseIsoDay,
  weekdayOf,
  yearSpan,
} from "./calendar.ts";
import type { MomentAtom } from "./moment-atom.ts";
import type { DateValue } from "./value.ts";

type Resolved = Pick<DateValue, "days" | "explicit">;

/**
 * The days that a moment's words mean. What they leave out is taken from the publication date: the nearest year, the
 * weekday on it or before it. A weekday that is announced ("akan … Kamis") could lie on either side, and is not resolved.
 */
export function resolveDays(
  moment: MomentAtom,
  published: string | null,
  announced: () => boolean,
): Resolved {
  const today = published === null ? null : parseIsoDay(published);
  const { year, month, day } = moment;
  if (moment.days !== undefined) return resolved(moment.days, moment.relative !== true);
  if (year !== undefined && month !== undefined && day !== undefined) {
    return resolved(daysOf(year, month, day, moment.lastDay), true);
  }
  if (year !== undefined && month !== undefined) return resolved(monthSpan(year, month), true);
  if (year !== undefined) return resolved(yearSpan(year < 0 ? year + 1 : year), true);
  if (today === null) return resolved(null, false);
  if (month !== undefined && day !== undefined) return resolved(nearestDay(moment, month, day, today), false);
  if (month !== undefined) return resolved(nearestMonth(month, moment.relation, today), false);
  if (moment.weekday !== undefined)
    return resolved(weekdayNear(moment.weekday, moment.relation, today, announced()), false);
  return resolved(null, false);
}

// --- internal ---

function resolved(days: DaySpan | null, explicit: boolean): Resolved {
  return { days: days === null ? null : { first: isoDay(days.first), last: isoDay(days.last) }, explicit };
}

function daysOf(year: number, month: number, day: number, lastDay: number | undefined): DaySpan | null {
  const first = dayNumber(year, month, day);
  const last = lastDay === undefined ? first : dayNumber(year, month, lastDay);
  return first === null || last === null ? null : { first, last };
}

/** The year next to the publication date, one where the weekday is right before others. */
function nearestDay(moment: MomentAtom, month: number, day: number, today: number): DaySpan | null {
  const { year } = calendarDay(today);
  const candidates = [year - 1, year, year + 1].flatMap((y) => daysOf(y, month, day, moment.lastDay) ?? []);
  const right = candidates.filter(
    ({ first }) => moment.weekday === undefined || weekdayOf(first) === moment.weekday,
  );
  const distance = ({ first }: DaySpan) => Math.abs(first - today);
  return (right.length > 0 ? right : candidates).sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function nearestMonth(month: number, relation: -1 | 0 | 1 | undefined, today: number): DaySpan | null {
  const now = calendarDay(today);
  if (relation === -1) return monthSpan(month < now.month ? now.year : now.year - 1, month);
  if (relation === 1) return monthSpan(month > now.month ? now.year : now.year + 1, month);
  if (relation === 0) return monthSpan(now.year, month);
  const middle = ({ first, last }: DaySpan) => Math.abs((first + last) / 2 - today);
  const candidates = [now.year - 1, now.year, now.year + 1].map((year) => monthSpan(year, month));
  return candidates.sort((a, b) => middle(a) - middle(b))[0] ?? null;
}

function weekdayNear(
  weekday: number,
  relation: -1 | 0 | 1 | undefined,
  today: number,
  announced: boolean,
): DaySpan | null {
  if (relation === undefined && announced) return null;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (relation === 1) return { first: today + (ahead || 7), last: today + (ahead || 7) };
  // "Kamis ini" may lie on either side within the week.
  const shift = relation === 0 ? (announced ? ahead : -back) : relation === -1 && back === 0 ? -7 : -back;
  return { first: today + shift, last: today + shift };
}
