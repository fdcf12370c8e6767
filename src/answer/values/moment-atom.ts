import type { Span } from "../../language/span.ts";
import type { DaySpan } from "./calendar.ts";
import type { Interval, Modifier, TimeOfDay } from "./value.ts";

/**
 * A smallest part of a text that says when: a weekday, a day and month, a year, a part of the day, a clock time. Atoms
 * that stand side by side and say different things about one moment are put together ("Rabu (19/6) malam").
 */
export interface MomentAtom extends Span {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of a range that begins with `day`. */
  readonly lastDay?: number;
  readonly weekday?: number;
  /** Relation to the publication date: −1 last, 0 this, 1 next. Qualifies a weekday or month. */
  readonly relation?: -1 | 0 | 1;
  /** Days that are known without the other fields: a decade, "yesterday". */
  readonly days?: DaySpan;
  /** `days` came from the publication date, or would have if it were known. */
  readonly relative?: true;
  readonly part?: Interval;
  readonly clock?: TimeOfDay;
  readonly modifiers?: readonly Modifier[];
  /** False for words that say when only beside another atom ("night", a bare "malam"). @default true */
  readonly alone?: boolean;
}
