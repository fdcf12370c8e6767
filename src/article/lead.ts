import type { Mask } from "./article.ts";
import { readDateline } from "./dateline.ts";
import { NAMES } from "./noise/rule.ts";
import { outletOf } from "./outlets.ts";
import { proseOf } from "./prose.ts";
import { readTimestampLine } from "./timestamp-line.ts";

/** A dateline that names a day without its year. */
export interface OpenDateline extends Mask {
  /** As it is written. */
  readonly day: string;
}

/** What the first lines of an article say about it. */
export interface Lead {
  /** Datelines and lines of dates and outlets; sorted, disjoint, beside the masks that were there. */
  readonly masks: readonly Mask[];
  /** Among the masks only where something else of the article says the day; no title starts with one. */
  readonly openDatelines: readonly OpenDateline[];
  readonly place: string | null;
  readonly outlet: string | null;
  /** Of a line like "Ahmad Fulan - detikNews". */
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
}

/**
 * Reads the lines of an article from `start` to its first sentence.
 */
export function readLead(text: string, masks: readonly Mask[], start: number): Lead {
  const found: Mask[] = [];
  const openDatelines: OpenDateline[] = [];
  let place: string | null = null;
  let outlet: string | null = null;
  let author: string | null = null;
  let published: string | null = null;
  let lines = 0;
  for (const span of proseOf(text, masks, start)) {
    if (++lines > LINES) break;
    const dateline = readDateline(text, span);
    const timestamp = dateline === null ? readTimestampLine(text, span) : null;
    place ??= dateline?.place ?? timestamp?.place ?? null;
    outlet ??= dateline?.outlet ?? timestamp?.outlet ?? null;
    published ??= dateline?.published ?? timestamp?.published ?? null;
    if (dateline !== null) {
      const { start, end, openDay } = dateline;
      if (openDay === null) found.push({ start, end, reason: "dateline" });
      else openDatelines.push({ start, end, reason: "dateline", day: openDay });
      if (dateline.end < span.end) break;
    } else if (timestamp !== null) {
      found.push({ ...span, reason: "dateline" });
    } else {
      const line = text.slice(span.start, Math.min(span.end, span.start + SENTENCE));
      const named = readOutletLine(line);
      if (named !== null) {
        outlet ??= named.outlet;
        author ??= named.author;
        found.push({ ...span, reason: named.author === null ? "outlet" : "byline" });
      } else if (line.length >= SENTENCE || /[.!?]["”’)]*$/.test(line)) break;
    }
  }
  return { masks: found, openDatelines, place, outlet, author, published };
}

// --- internal ---

/** Headline, standfirst, byline, date and dateline may stand above the first sentence. */
const LINES = 12;
/** A line this long is prose, whatever it ends with. */
const SENTENCE = 160;

/** "CNN Indonesia", "Ahmad Fulan - detikNews", "Tim detikcom | detikNews". */
function readOutletLine(line: string): { readonly outlet: string; readonly author: string | null } | null {
  const alone = outletOf(line);
  if (alone !== null) return { outlet: alone.name, author: null };
  const [, name, last] = OUTLET_LINE.exec(line) ?? [];
  const outlet = last === undefined ? null : outletOf(last);
  return name === undefined || outlet === null ? null : { outlet: outlet.name, author: name };
}

const OUTLET_LINE = new RegExp(`^(${NAMES})\\s?(?:[-–—|]|,)\\s?([^-–—|,]{2,30})$`, "u");
