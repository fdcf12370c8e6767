import { MONTH_NAME, WEEKDAY_NAME } from "./calendar.ts";
import { findDate } from "./dates.ts";
import { outletOf } from "./outlets.ts";
import { isKnownPlace } from "./places.ts";

/** What stands before the dash of a dateline. At least one of place and outlet is there. */
export interface DatelineParts {
  /** As it is written. */
  readonly place: string | null;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** The day that it names without its year, as it is written. */
  readonly openDay: string | null;
}

/**
 * Tells outlet, place and date apart in the words before a dash; null when one of them is neither. An outlet that is
 * not listed shows by its own web address, by a word such as "Kabar" or "Post", by standing in brackets after a known
 * place, or between it and a double dash.
 */
export function readDatelineParts(before: string, dash: string): DatelineParts | null {
  let rest = before.replace(/[*_]+/g, "").trim();
  const date = findDate(rest);
  if (date !== null) rest = rest.slice(0, date.start) + rest.slice(date.end);
  const names = rest.replace(/\(([^()]{1,40})\)/g, ", ($1),").split(/[,|;]/);
  const found = { place: "", outlet: "", openDay: "", regions: 0 };
  for (const name of names.map((part) => part.trim()).filter((part) => part !== "")) {
    const bracketed = /^\((.*)\)$/.exec(name)?.[1];
    const outlet = firstOutlet(bracketed ?? name, bracketed !== undefined);
    if (outlet !== null) found.outlet ||= outlet;
    else if (OPEN_DATE.test(name)) found.openDay += date === null ? ` ${name}` : "";
    else if (!PLACE_LIKE.test(bracketed ?? name) && !isKnownPlace(name)) return null;
    else if (isUnlistedOutlet(bracketed ?? name, found.place, bracketed === undefined ? dash : null)) {
      found.outlet ||= bracketed ?? name;
    } else if (bracketed !== undefined || ++found.regions > 2) return null;
    else found.place ||= name;
  }
  const { place, outlet, openDay } = found;
  if (place === "" && outlet === "") return null;
  return {
    place: place || null,
    outlet: outlet || null,
    published: date?.date ?? null,
    openDay: openDay.trim() || null,
  };
}

// --- internal ---

const OPEN_DATE = new RegExp(
  `^(?:${WEEKDAY_NAME}\\.?)?(?: ?\\(?\\d{1,2}[/.]\\d{1,2}\\)?)?$|^\\(?\\d{1,2}/\\d{1,2}\\)?$` +
    `|^(?:${WEEKDAY_NAME},? )?(?:\\d{1,2} ${MONTH_NAME}|${MONTH_NAME}\\.? \\d{1,2})$`,
  "iu",
);

const PLACE_LIKE = /^\p{Lu}[\p{L}.'’/-]*(?: (?:\p{Lu}[\p{L}.'’/-]*|de|da|di|of|del|al|the|dan)){0,4}$/u;

// Words in the names of outlets; no place has them.
const MEDIA_WORD =
  /(?<!\p{L})(?:kabar|warta|berita|media|harian|koran|suara|news|post|times|wire|tribun|radar|pos|online|daily|tribune|herald|press|journal|gazette|globe|today|info|tv|radio)(?!\p{L})/iu;

/** The outlet of "ANTARA/Reuters" or "CNN Indonesia"; in brackets every part must be one. */
function firstOutlet(name: string, bracketed: boolean): string | null {
  const outlets = (bracketed ? name.split("/") : [name]).map(outletOf);
  return outlets.every((outlet) => outlet !== null) ? (outlets[0]?.name ?? null) : null;
}

/** @param dash null in brackets */
function isUnlistedOutlet(name: string, place: string, dash: string | null): boolean {
  if (isKnownPlace(name)) return false;
  if (MEDIA_WORD.test(name)) return true;
  if (!isKnownPlace(place)) return false;
  return dash === null || (dash.includes("--") && place !== place.toUpperCase() && name.includes(" "));
}
