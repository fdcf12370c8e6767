import type { Span } from "../../language/span.ts";
import { isGraphemeBoundary } from "../../passage/graphemes.ts";
import { spanWithin } from "../cut.ts";
import { asQuoted, escapeText } from "../escape.ts";

/** Verbatim text, some of it standing out. */
export interface Excerpt {
  readonly text: string;
  /** Ranges that are bold; sorted and disjoint. */
  readonly bold: readonly Span[];
  /** The range that is shown where not all of the text can be; its beginning where there is none. */
  readonly matters?: Span | null;
  /** What stands around verbatim words: `“”` around a quote, nothing in a page of an article. */
  readonly marks: readonly [before: string, after: string];
}

/** The whole text as a block quote. */
export function renderExcerpt(excerpt: Excerpt): string {
  return blockOf(excerpt, { start: 0, end: excerpt.text.length });
}

/**
 * The text as a block quote of at most `room` UTF-16 units, what is left out marked `[…]` outside the quotation marks;
 * null where not even a few words fit.
 */
export function shortenExcerpt(excerpt: Excerpt, room: number): string | null {
  const { text, matters } = excerpt;
  const whole = { start: 0, end: text.length };
  // The marks of what is bold, left out or a further line are only known when it is written.
  for (let budget = room; budget >= FEWEST; ) {
    const shown = trimmed(text, spanWithin(text, matters ?? { start: 0, end: 0 }, budget, writtenQuoted));
    if (shown.end <= shown.start) return null;
    const block = blockOf(excerpt, shown.end - shown.start === text.length ? whole : shown);
    if (block.length <= room) return block;
    budget -= block.length - room;
  }
  return null;
}

// --- internal ---

/** Fewer characters than these tell nothing of a quote. */
const FEWEST = 24;
const LEFT_OUT = "[…]";

function writtenQuoted(raw: string): string {
  return escapeText(raw).replaceAll("\n", "\n> ");
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const before = start === 0 ? 0 : part.length - part.trimStart().length;
  const after = end === text.length ? 0 : part.length - part.trimEnd().length;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

function blockOf({ text, bold, marks }: Excerpt, { start, end }: Span): string {
  const [before, after] = marks;
  const words = emphasised(text, bold, { start, end });
  return asQuoted(
    [
      ...(start > 0 ? [LEFT_OUT] : []),
      `${before}${words}${after}`,
      ...(end < text.length ? [LEFT_OUT] : []),
    ].join(" "),
  );
}

/** A range of a text as Markdown, the bold spans' parts in it bold. */
function emphasised(text: string, bold: readonly Span[], { start, end }: Span): string {
  let at = start;
  let written = "";
  for (const span of bold) {
    const from = Math.max(at, boundary(text, span.start, -1));
    const to = Math.min(end, boundary(text, span.end, 1));
    if (to <= from) continue;
    written += `${escapeText(text.slice(at, from))}${boldLines(escapeText(text.slice(from, to)))}`;
    at = to;
  }
  return written + escapeText(text.slice(at, end));
}

/** Emphasis neither begins nor ends with white space, and ends with its line. */
function boldLines(markdown: string): string {
  return markdown.replace(/\S(?:[^\n]*\S)?/g, "**$&**");
}

function boundary(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (!isGraphemeBoundary(text, place)) place += step;
  return place;
}
