import type { Span } from "../language/span.ts";
import { WEEKDAY_NAME } from "./calendar.ts";
import { type DatelineParts, readDatelineParts } from "./dateline-parts.ts";
import { isKnownPlace } from "./places.ts";

/**
 * What stands before the first word of a report: "HANOI – ", "Jakarta, CNN Indonesia --", "JAKARTA (Reuters) - ".
 */
export interface Dateline extends Span {
  readonly place: string | null;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** The day that it names without its year ("Rabu (19/6)"), a fact that it alone may hold. */
  readonly openDay: string | null;
}

/**
 * The dateline at the start of a line, up to the first word after its dash, or null. Without an outlet only a place
 * that is known opens one, and only where prose follows, so that "Jakarta - Bandung ditempuh dalam 40 menit." is a
 * sentence.
 */
export function readDateline(text: string, line: Span): Dateline | null {
  // No-break spaces are common in datelines; offsets stay.
  const head = text.slice(line.start, Math.min(line.end, line.start + LONGEST + 60)).replace(/\s/g, " ");
  for (const dash of head.matchAll(DASH)) {
    if (dash.index > LONGEST) return null;
    const end = dash.index + dash[0].length;
    const parts = readDatelineParts(head.slice(0, dash.index), dash[0]);
    if (parts === null || !opensReport(parts, dash[0], head.slice(end))) continue;
    const { place, outlet, published, openDay } = parts;
    return {
      start: line.start,
      end: line.start + end,
      place: place && tidyPlace(place),
      outlet,
      published,
      openDay,
    };
  }
  return null;
}

// --- internal ---

/** Characters before the dash. */
const LONGEST = 90;

// A hyphen needs a space before it, or a capital after it ("Jakarta, Kompas-Departemen"); a colon stands for a dash
// after an outlet ("KBRN, Jakarta: …").
const DASH = /[ \t]*(?:-{2,}|[–—])[*_]*[ \t]*|[ \t]+-[*_]*[ \t]+|[ \t]+-$|-(?=[\p{Lu}"“])|[ \t]*:[ \t]+/gu;

function opensReport(parts: DatelineParts, dash: string, after: string): boolean {
  const { place, outlet } = parts;
  const colon = dash.includes(":");
  if (after.trim() === "") return !colon && (outlet !== null || (place !== null && isKnownPlace(place)));
  if (!/^["“'‘(*_]*[\p{Lu}\p{N}]/u.test(after)) return false;
  // "Senin-Kamis" is a range of days.
  if (dash === "-" && (startsWithWeekday(after) || (outlet === null && parts.openDay === null))) return false;
  if (colon) return outlet !== null && place !== null;
  if (outlet !== null && place !== null) return true;
  if (outlet !== null) return /\s$|^-{2}/.test(dash) && after.length >= 40;
  if (place === null || after.length < 40) return false;
  const capitals = place === place.toUpperCase();
  if (!isKnownPlace(place) && !(capitals && (parts.published !== null || isUnlistedPlace(place))))
    return false;
  if (!/\s$/.test(dash) && parts.openDay === null && !(capitals && /—|--/.test(dash))) return false;
  return !startsWithPlace(after, capitals) && (capitals || !after.slice(0, 60).includes(dash));
}

// Organisations, countries and topics that are written in capitals before a dash as well.
const NO_PLACES =
  /GOLKAR|GERINDRA|DEMOKRAT|NASDEM|HANURA|PERINDO|PERTAMINA|TELKOM|BAWASLU|KEMEN|MUHAMMADIYAH|UNESCO|UNICEF|INTERPOL|INDONESIA|MALAYSIA|VIETNAM|RUSIA|RUSSIA|UKRAIN|AMERIKA|AMERICA|JEPANG|PALESTIN|ISRAEL|PEMILU|PILPRES|PILKADA|TIMNAS|PERSI|LIVE|VIDEO|FOTO|OPINI|BREAKING|UPDATE|EXCLUSIVE|EKSKLUSIF|ANALYSIS|ANALISIS|EXPLAINER|PROFIL/;

/** A name in capitals of six letters or more, which is longer than acronyms are: "AARHUS", "SUNGAI LIAT". */
function isUnlistedPlace(place: string): boolean {
  return /^\p{Lu}+(?: \p{Lu}+){0,2}$/u.test(place) && /\p{Lu}{6}/u.test(place) && !NO_PLACES.test(place);
}

function startsWithWeekday(text: string): boolean {
  return new RegExp(`^${WEEKDAY_NAME}\\b`, "iu").test(text);
}

/** Whether up to three words name a place, in capitals only if asked: the second end of a way, not a first word. */
function startsWithPlace(text: string, inCapitals: boolean): boolean {
  const words = text.split(/[\s,.]+/, 3);
  return words.some((_, index) => {
    const name = words.slice(0, index + 1).join(" ");
    return isKnownPlace(name) && (!inCapitals || name === name.toUpperCase());
  });
}

/** `HANOI` → `Hanoi`; names in both cases stay. */
function tidyPlace(place: string): string {
  if (
    (place !== place.toUpperCase() && place !== place.toLowerCase()) ||
    /^(?:[A-Z]{1,3}|[A-Z]\.[A-Z.]+)$/.test(place)
  )
    return place;
  return place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
