import { parseIsoDay } from "./values/calendar.ts";
import { PLACES } from "./values/places.ts";
import type { DateValue, Interval, NameValue, TimeOfDay, Value } from "./values/value.ts";

/** Whether two values can both be true, cannot, or cannot be compared. */
export type Comparison = "compatible" | "incompatible" | "incomparable";

/**
 * Compares two values that are said of the same thing. A vaguer value is compatible with every more precise one that it
 * contains, and a round figure with what it may have been rounded from.
 */
export function compareValues(a: Value, b: Value): Comparison {
  if (a.kind === "date" && b.kind === "date") return compareDates(a, b);
  if (a.kind === "time" && b.kind === "time") return compareTimes(a.time, b.time);
  if (a.kind === "name" && b.kind === "name") return compareNames(a, b);
  if (a.kind === "duration" && b.kind === "duration") return compareFigures(a, b);
  if (a.kind === "percentage" && b.kind === "percentage") return compareFigures(a, b);
  if (a.kind === "money" && b.kind === "money") {
    return a.currency === b.currency ? compareFigures(a, b) : "incomparable";
  }
  if (a.kind === "count" && b.kind === "count") {
    return a.unit === b.unit && a.ordinal === b.ordinal ? compareFigures(a, b) : "incomparable";
  }
  return "incomparable";
}

// --- internal ---

interface Figure {
  readonly amount: number;
  readonly interval: Interval;
}

const DAY = 1440;
/** Largest rounding that is taken for granted, as a share of the figure. */
const ROUNDING = 0.05;
/** Days between two dates that were given relative to different publication dates beyond which they are two events. */
const SAME_EVENT_DAYS = 7;

function compareFigures(a: Figure, b: Figure): Comparison {
  if (overlap(a.interval, b.interval)) return "compatible";
  const slack = Math.max(roundingOf(a.amount), roundingOf(b.amount));
  return Math.abs(a.amount - b.amount) < slack ? "compatible" : "incompatible";
}

/** Intervals that merely touch do not overlap, unless one of them is a single number. */
function overlap(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return a.low === a.high || b.low === b.high ? low <= high : low < high;
}

/** Half the place value of the last digit that is not zero: 50 for 300, 0.5 for 298; at most a share of the figure. */
function roundingOf(amount: number): number {
  if (!Number.isInteger(amount) || amount < 100) return 0;
  const zeros = /0*$/.exec(String(amount))?.[0].length ?? 0;
  return zeros === 0 ? 0 : Math.min(10 ** zeros / 2, amount * ROUNDING);
}

function compareDates(a: DateValue, b: DateValue): Comparison {
  const [inA, inB] = [minutesOf(a), minutesOf(b)];
  if (inA !== null && inB !== null) {
    if (overlap(inA, inB)) return "compatible";
    const apart = Math.max(inA.low - inB.high, inB.low - inA.high) / DAY;
    if (!a.explicit && !b.explicit && apart > SAME_EVENT_DAYS) return "incomparable";
    return bothGrainsAreDays(a, b) || a.explicit === b.explicit ? "incompatible" : "incomparable";
  }
  return compareParts(a, b);
}

/** Minutes from 1 January 1970, local; null when the days are not known. */
function minutesOf({ days, time }: DateValue): Interval | null {
  const first = days === null ? null : parseIsoDay(days.first);
  const last = days === null ? null : parseIsoDay(days.last);
  if (first === null || last === null) return null;
  if (time === null) return { low: first * DAY, high: last * DAY + DAY - 1 };
  return { low: first * DAY + time.minutes.low, high: last * DAY + time.minutes.high };
}

function bothGrainsAreDays(a: DateValue, b: DateValue): boolean {
  return [a, b].every(({ days }) => days !== null && days.first === days.last);
}

/** Where a year is missing: what both say must be different, and neither may be a part of the other's day. */
function compareParts(a: DateValue, b: DateValue): Comparison {
  if (a.month !== null && b.month !== null) {
    if (a.month !== b.month) return "incompatible";
    if (a.day === null || b.day === null) return "incomparable";
    if (a.day !== b.day) return isNightToMorning(a, b, b.day - a.day) ? "compatible" : "incompatible";
    return a.time !== null && b.time !== null ? compareTimes(a.time, b.time) : "compatible";
  }
  if (a.weekday !== null && b.weekday !== null) {
    const apart = (b.weekday - a.weekday + 7) % 7;
    if (apart !== 0)
      return isNightToMorning(a, b, apart > 3 ? apart - 7 : apart) ? "compatible" : "incompatible";
    return a.time !== null && b.time !== null ? compareTimes(a.time, b.time) : "compatible";
  }
  return "incomparable";
}

/** "Rabu malam" runs on into the first hours of Thursday. */
function isNightToMorning(a: DateValue, b: DateValue, days: number): boolean {
  const [earlier, later] = days > 0 ? [a.time, b.time] : [b.time, a.time];
  if (Math.abs(days) !== 1 || earlier === null) return false;
  return earlier.minutes.high > DAY && (later === null || later.minutes.low < earlier.minutes.high - DAY);
}

const ZONE_HOURS: Readonly<Record<string, number>> = { WIB: 7, WITA: 8, WIT: 9, GMT: 0, UTC: 0 };

function compareTimes(a: TimeOfDay, b: TimeOfDay): Comparison {
  const [zoneA, zoneB] = [a.zone ?? b.zone, b.zone ?? a.zone];
  if (zoneA === null || zoneB === null || zoneA === zoneB) {
    return overlap(a.minutes, b.minutes) || overlap(shifted(a.minutes, DAY), b.minutes)
      ? "compatible"
      : clockApart(a, b);
  }
  const [hourA, hourB] = [ZONE_HOURS[zoneA], ZONE_HOURS[zoneB]];
  if (hourA === undefined || hourB === undefined) return "incomparable";
  const difference = (hourB - hourA) * 60;
  const inZoneB = [0, DAY, -DAY].map((days) => shifted(a.minutes, difference + days));
  return inZoneB.some((minutes) => overlap(minutes, b.minutes)) ? "compatible" : clockApart(a, b);
}

/** Minutes apart that clock times may be for rounding: a full or half hour is often the nearest one. */
function clockApart(a: TimeOfDay, b: TimeOfDay): Comparison {
  const apart = Math.max(a.minutes.low - b.minutes.high, b.minutes.low - a.minutes.high);
  const isRound = a.minutes.low % 30 === 0 || b.minutes.low % 30 === 0;
  return a.clock && b.clock && apart <= (isRound ? 10 : 3) ? "compatible" : "incompatible";
}

function shifted({ low, high }: Interval, by: number): Interval {
  return { low: low + by, high: high + by };
}

/** Two people in one office of one place; one is enough if only one holds it. */
function compareNames(a: NameValue, b: NameValue): Comparison {
  if (a.office !== b.office) return "incomparable";
  const place = (of: string) => PLACES.get(of) ?? of;
  if (place(a.of ?? "") !== place(b.of ?? "")) return "incomparable";
  const words = (name: string) => name.toLowerCase().split(/[\s.-]+/);
  const shared = words(a.name).some((word) => words(b.name).includes(word));
  return shared ? "compatible" : "incompatible";
}
