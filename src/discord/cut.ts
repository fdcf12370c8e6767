import type { Span } from "../language/span.ts";
import { characterEnd, characterStart } from "./characters.ts";

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
  const length = mostWithin(text.length, room, (units) => write(text.slice(0, units)).length);
  if (length === text.length) return length;
  // What follows a place can change how it is written, so that a shorter beginning may need more room than a longer one.
  let end = wordEndAt(text, length);
  while (end > 0 && write(text.slice(0, end)).length > room) end = wordEndAt(text, end - 1);
  return end;
}

/** Where the longest end of a text begins whose written form has at most `room` units, as in {@link endWithin}. */
export function startWithin(text: string, room: number, write: Write): number {
  const length = mostWithin(text.length, room, (units) => write(text.slice(text.length - units)).length);
  if (length === text.length) return 0;
  let start = wordStartAt(text, text.length - length);
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
  const { start: from, end: to } = matters;
  const needed = to - from > 2 * room ? room : write(text.slice(from, to)).length;
  if (needed >= room) return { start: from, end: from + endWithin(text.slice(from, to), room, write) };
  const start = startWithin(text.slice(0, from), Math.floor((room - needed) / 2), write);
  const left = room - write(text.slice(start, to)).length;
  return { start, end: to + endWithin(text.slice(to), left, write) };
}

// --- internal ---

/** How many characters of a broken word are given up to end between words. */
const LONGEST_STEP = 24;

/** Room that may be left unused: less than a word's length. */
const SLACK = 4;

/**
 * About how many of `total` units fit: the most, or a few less, whose written length is within the room. Written length
 * grows nearly evenly with the units, so that a straight line between two known lengths finds it in a few steps.
 */
function mostWithin(total: number, room: number, written: (units: number) => number): number {
  if (room <= 0) return 0;
  let fitting = 0;
  let used = 0;
  let over = Math.min(total, room);
  let length = written(over);
  if (length <= room) {
    [fitting, used] = [over, length];
    over = Math.min(total, 2 * room + 1);
    if (over > fitting) length = written(over);
    if (length <= room) return over;
  }
  for (let step = 0; over - fitting > 1 && room - used > SLACK; step += 1) {
    const share = (room - used) / Math.max(1, length - used);
    // Every third step halves, for texts whose beginning is written quite unlike their end.
    const guess = step % 3 === 2 ? (over - fitting) / 2 : (over - fitting) * share;
    const units = fitting + Math.min(over - fitting - 1, Math.max(1, Math.floor(guess)));
    const there = written(units);
    if (there <= room) [fitting, used] = [units, there];
    else [over, length] = [units, there];
  }
  return fitting;
}

/** The last end of a word at or before `at`, if there is one near; else the last boundary of graphemes. */
function wordEndAt(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const near = Math.max(1, at - LONGEST_STEP);
  for (let end = at; end >= near; end -= 1) {
    if (isSpace(text, end) && !isSpace(text, end - 1)) return end;
  }
  return characterStart(text, Math.max(0, at));
}

/** The first start of a word at or after `at`, if there is one near; else the first boundary of graphemes. */
function wordStartAt(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = Math.min(text.length - 1, at + LONGEST_STEP);
  for (let start = at; start <= near; start += 1) {
    if (isSpace(text, start - 1) && !isSpace(text, start)) return start;
  }
  return characterEnd(text, Math.min(text.length, at));
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
