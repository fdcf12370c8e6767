import type { Span } from "../language/span.ts";
import { isGraphemeBoundary } from "../passage/graphemes.ts";

/** How a text is written in a message, e.g. escaped; no shorter than half the text. */
export type Write = (raw: string) => string;

/** A text in at most `room` UTF-16 units, its end cut off and marked with `…` where it is longer. */
export function cutLine(text: string, room: number): string {
  if (text.length <= room) return text;
  return room < 1 ? "" : `${text.slice(0, endWithin(text, room - 1, String))}…`;
}

/**
 * Where the longest beginning of a text ends whose written form has at most `room` UTF-16 units: after a word where
 * one ends near there, else between graphemes. The text's length when all of it fits; 0 when nothing does.
 */
export function endWithin(text: string, room: number, write: Write): number {
  if (fits(text, room, write)) return text.length;
  let fitting = 0;
  let over = Math.min(text.length, 2 * Math.max(0, room) + 1);
  while (over - fitting > 1) {
    const middle = Math.floor((fitting + over) / 2);
    if (write(text.slice(0, middle)).length <= room) fitting = middle;
    else over = middle;
  }
  // What follows a place can change how it is written, so that a shorter beginning may need more room than a longer one.
  let end = wordEndAt(text, fitting);
  while (end > 0 && write(text.slice(0, end)).length > room) end = wordEndAt(text, end - 1);
  return end;
}

/** Where the longest end of a text begins whose written form has at most `room` units, as in {@link endWithin}. */
export function startWithin(text: string, room: number, write: Write): number {
  if (fits(text, room, write)) return 0;
  let fitting = text.length;
  let over = Math.max(0, text.length - 2 * Math.max(0, room) - 1);
  while (fitting - over > 1) {
    const middle = Math.ceil((fitting + over) / 2);
    if (write(text.slice(middle)).length <= room) fitting = middle;
    else over = middle;
  }
  let start = wordStartAt(text, fitting);
  while (start < text.length && write(text.slice(start)).length > room) start = wordStartAt(text, start + 1);
  return start;
}

/**
 * The part of a text to show where not all of it fits: its beginning, where that holds the span that matters; else that
 * span with what stands around it; else as much of the span as fits.
 */
export function spanWithin(text: string, matters: Span, room: number, write: Write): Span {
  const end = endWithin(text, room, write);
  if (end >= matters.end) return { start: 0, end };
  const needed = write(text.slice(matters.start, matters.end)).length;
  if (needed >= room) {
    const { start } = matters;
    return { start, end: start + endWithin(text.slice(start, matters.end), room, write) };
  }
  const start = startWithin(text.slice(0, matters.start), Math.floor((room - needed) / 2), write);
  const left = room - write(text.slice(start, matters.end)).length;
  return { start, end: matters.end + endWithin(text.slice(matters.end), left, write) };
}

// --- internal ---

/** How many characters of a broken word are given up to end between words. */
const LONGEST_STEP = 24;

function fits(text: string, room: number, write: Write): boolean {
  return text.length <= 2 * room && write(text).length <= room;
}

/** The last end of a word at or before `at`, if there is one near; else the last boundary of graphemes. */
function wordEndAt(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const near = Math.max(1, at - LONGEST_STEP);
  for (let end = at; end >= near; end -= 1) {
    if (isSpace(text, end) && !isSpace(text, end - 1)) return end;
  }
  let end = Math.max(0, at);
  while (end > 0 && !isGraphemeBoundary(text, end)) end -= 1;
  return end;
}

/** The first start of a word at or after `at`, if there is one near; else the first boundary of graphemes. */
function wordStartAt(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = Math.min(text.length - 1, at + LONGEST_STEP);
  for (let start = at; start <= near; start += 1) {
    if (isSpace(text, start - 1) && !isSpace(text, start)) return start;
  }
  let start = Math.min(text.length, at);
  while (start < text.length && !isGraphemeBoundary(text, start)) start += 1;
  return start;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
