import stringWidth from "string-width";
import type { Words } from "../../words/words.ts";
import type { Style } from "./style.ts";

export interface ProgressState {
  /** What is being done, in words. */
  readonly label: string;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  /** @default "things" */
  readonly unit?: "things" | "bytes";
  /** What was done already when this kind of work began, e.g. by an earlier download. @default 0 */
  readonly doneBefore?: number;
  /** Since this kind of work began. */
  readonly elapsedMs: number;
}

/**
 * One line, never wider than the terminal: label, bar, counts, rate and time left; what does not fit is left out,
 * the bar first, then time, rate and label.
 */
export function renderProgress(state: ProgressState, style: Style, words: Words): string {
  const { label, done, total, elapsedMs, unit, doneBefore = 0 } = state;
  const amount = unit === "bytes" ? words.megabytes : words.number;
  const counts = total === null ? amount(done) : `${amount(done)}/${amount(total)}`;
  const perMs = elapsedMs > 0 ? (done - doneBefore) / elapsedMs : 0;
  const rate =
    perMs > 0
      ? [words.progress.rate(unit === "bytes" ? amount(perMs * 1000) : rateFigure(perMs * 1000, words))]
      : [];
  const left =
    total !== null && perMs > 0 && done < total
      ? [words.progress.left(words.duration(wholeSeconds((total - done) / perMs)))]
      : [];
  // The last column stays free: a full line makes some terminals scroll.
  const room = style.columns - 1;
  const tails = [[...rate, ...left], left, []];
  const tail = tails.find((parts) => stringWidth([`${label} ${counts}`, ...parts].join(SEPARATOR)) <= room);
  if (tail === undefined) return counts.slice(0, Math.max(0, room));
  const line = [`${label} ${counts}`, ...tail].join(SEPARATOR);
  const bar =
    total === null || total === 0 ? "" : renderBar(done / total, room - stringWidth(line) - 1, style);
  return bar === "" ? line : [`${label} ${bar} ${counts}`, ...tail].join(SEPARATOR);
}

// --- internal ---

const SEPARATOR = " · ";
const MAX_BAR = 24;
const MIN_BAR = 6;

function renderBar(share: number, columns: number, { colour }: Style): string {
  const width = Math.min(MAX_BAR, columns);
  if (width < MIN_BAR) return "";
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return colour.green("━".repeat(full)) + colour.dim("─".repeat(width - full));
}

function rateFigure(perSecond: number, words: Words): string {
  return perSecond < 10 ? words.number(Math.round(perSecond * 10) / 10) : words.number(Math.round(perSecond));
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(1, Math.round(milliseconds / 1000)) * 1000;
}
