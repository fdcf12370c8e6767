import type { Span } from "../../language/span.ts";
import { characterEnd, characterStart } from "../characters.ts";
import { spanWithin } from "../cut.ts";
import { asQuoted, escapeInPieces, escapeText } from "../escape.ts";
import type { Part } from "../part.ts";

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

/** A longer quote that is cut shorter than this tells little. */
export const LEAST_EXCERPT = 100;

/** The whole text as a block quote; null when it is longer than any message. */
export function renderExcerpt(excerpt: Excerpt): string | null {
  const { length } = excerpt.text;
  return length > ENDLESS ? null : blockOf(excerpt, { start: 0, end: length });
}

/**
 * The text as a block quote of at most `room` UTF-16 units, what is left out marked `[…]` outside the quotation marks;
 * null where not even a few words fit.
 */
export function shortenExcerpt(excerpt: Excerpt, room: number): string | null {
  const { text } = excerpt;
  if (text.length <= room) {
    const all = blockOf(excerpt, { start: 0, end: text.length });
    if (all.length <= room) return all;
  }
  const matters = whole(text, excerpt.matters ?? { start: 0, end: 0 });
  // The marks of what is bold, left out or a further line are only known when it is written.
  for (let budget = room; budget >= LEAST_EXCERPT; ) {
    const shown = trimmed(text, spanWithin(text, matters, budget, writtenQuoted));
    if (shown.end <= shown.start) return null;
    const block = blockOf(excerpt, shown);
    if (block.length <= room) return block;
    budget -= block.length - room;
  }
  return null;
}

/** Verbatim words as a part of a message. */
export function verbatimPart(excerpt: Excerpt, weight = 1): Part {
  return {
    text: renderExcerpt(excerpt),
    weight,
    least: LEAST_EXCERPT,
    shorten: (room) => shortenExcerpt(excerpt, room),
  };
}

// --- internal ---

/** Characters that take up more than a message, however they are written. */
const ENDLESS = 4000;
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
  const cuts: number[] = [];
  for (const span of bold) {
    const { start: from, end: to } = whole(text, span);
    const first = Math.max(from, start, (cuts.at(-1) ?? 0) + start);
    const last = Math.min(to, end);
    if (first < last) cuts.push(first - start, last - start);
  }
  // Every other piece lies between the beginning and the end of a bold span.
  return escapeInPieces(text.slice(start, end), cuts)
    .map((piece, at) => (at % 2 === 1 ? boldLines(piece) : piece))
    .join("");
}

/** Emphasis neither begins nor ends with white space, and ends with its line. */
function boldLines(markdown: string): string {
  return markdown.replace(/\S(?:[^\n]*\S)?/g, "**$&**");
}

/** The span with all of the characters that it holds a part of. */
function whole(text: string, { start, end }: Span): Span {
  return { start: characterStart(text, start), end: characterEnd(text, end) };
}
