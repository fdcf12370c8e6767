import type { Mask } from "../article/article.ts";
import type { Span } from "../language/span.ts";
import { isGraphemeBoundary } from "./graphemes.ts";

/**
 * The runs of text that no sentence crosses: paragraphs, headings, list items. Lines that a paragraph was wrapped
 * into stay in one block. Bullets, heading and quotation marks at a line's start are left out, and so are masks.
 * Each block is trimmed of white space, holds at least one letter or digit, and is sorted and disjoint.
 *
 * @param endsInAbbreviation tells whether the text up to an offset ends in an abbreviation that something follows.
 */
export function blocksOf(
  text: string,
  masks: readonly Mask[],
  endsInAbbreviation: (end: number) => boolean,
): Span[] {
  const blocks: Span[] = [];
  for (const region of unmasked(text, masks)) {
    for (const run of runsOfLines(text, region)) joinWrapped(text, run, endsInAbbreviation, blocks);
  }
  return blocks.filter((block) => ALPHANUMERIC.test(text.slice(block.start, block.end)));
}

// --- internal ---

interface Line extends Span {
  /** Begins with a bullet, a number or a heading mark. */
  readonly item: boolean;
  readonly heading: boolean;
  /** Characters up to its end, with what is masked before it. */
  readonly width: number;
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+|\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Code units that end a line. */
const BREAKS: ReadonlySet<number> = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);
const MARK = /\s*(?:#{1,6}(?=\s)|>+|[-*+•▪◦●‣·–—](?=\s))/y;
const NUMBERED = /^\s*(?:\d{1,3}|[a-z])[.)]\s/;
const HEADING = /^[\s>]*#{1,6}\s/;
const FINAL = /[.!?…。！？:;][\s"'”’»)\]*_]*$/u;
const CONTINUES = /^["'“‘(]?\p{Ll}/u;

/** Widths between which a plain text is taken for wrapped by hand or by an old mail program. */
const WRAP_WIDTH = { least: 40, most: 130 };

function* unmasked(text: string, masks: readonly Mask[]): Generator<Span> {
  let from = 0;
  for (const mask of masks) {
    if (mask.start > from) yield { start: from, end: mask.start };
    from = Math.max(from, mask.end);
  }
  if (from < text.length) yield { start: from, end: text.length };
}

/** Lines without a blank line between them. */
function* runsOfLines(text: string, region: Span): Generator<Line[]> {
  let run: Line[] = [];
  const part = text.slice(region.start, region.end);
  for (const match of part.matchAll(LINE)) {
    const raw = match[0];
    if (BREAKS.has(raw.charCodeAt(0))) continue;
    const masked = match.index === 0 ? widthBefore(text, region.start) : 0;
    const line = trimLine(raw, region.start + match.index, masked);
    const previous = run.at(-1);
    if (previous !== undefined && (line === null || isBlankBetween(text, previous.end, line.start))) {
      yield run;
      run = [];
    }
    if (line !== null) run.push(line);
  }
  if (run.length > 0) yield run;
}

/** Characters between a line's start and an offset in it, as far as a wrapped line may be wide. */
function widthBefore(text: string, offset: number): number {
  const least = Math.max(0, offset - WRAP_WIDTH.most);
  let from = offset;
  while (from > least && !BREAKS.has(text.charCodeAt(from - 1))) from -= 1;
  return offset - from;
}

function trimLine(raw: string, at: number, masked: number): Line | null {
  const heading = HEADING.test(raw);
  const marks = raw.slice(0, marksEnd(raw));
  let rest = raw.slice(marks.length);
  if (heading) rest = withoutClosingMarks(rest.trimEnd());
  const start = at + marks.length + (rest.length - rest.trimStart().length);
  const trimmed = rest.trim();
  if (trimmed === "") return null;
  const item = marks.trim() !== "" || NUMBERED.test(raw);
  return { start, end: start + trimmed.length, item, heading, width: masked + trimmed.length };
}

/** One mark after the other: a repeated group would need as much of the stack as a line has marks. */
function marksEnd(raw: string): number {
  for (let end = 0; ; end = MARK.lastIndex) {
    MARK.lastIndex = end;
    if (!MARK.test(raw)) return end;
    // What a combining mark changes into another character, as a stroke does `>`, is no quotation mark.
    if (!isGraphemeBoundary(raw, MARK.lastIndex)) return MARK.lastIndex - 1;
  }
}

function withoutClosingMarks(heading: string): string {
  const marks = /\s#{1,6}$/.exec(heading.slice(-8));
  return marks === null ? heading : heading.slice(0, heading.length - marks[0].length);
}

function isBlankBetween(text: string, end: number, start: number): boolean {
  const breaks = text.slice(end, start).match(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g);
  return breaks !== null && breaks.length > 1;
}

function joinWrapped(
  text: string,
  run: readonly Line[],
  endsInAbbreviation: (end: number) => boolean,
  into: Span[],
): void {
  const width = wrapWidth(text, run);
  let open: { start: number; end: number } | null = null;
  let previous: Line | null = null;
  for (const line of run) {
    if (open !== null && previous !== null && goesOn(text, previous, line, width, endsInAbbreviation)) {
      open.end = line.end;
    } else {
      open = { start: line.start, end: line.end };
      into.push(open);
    }
    previous = line;
  }
}

function goesOn(
  text: string,
  line: Line,
  next: Line,
  width: number | null,
  endsInAbbreviation: (end: number) => boolean,
): boolean {
  if (next.item || line.heading) return false;
  const tail = text.slice(Math.max(line.start, line.end - 12), line.end);
  const ended = FINAL.test(tail);
  if (ended && text.charAt(next.start) === "(") return false;
  if (CONTINUES.test(text.slice(next.start, next.start + 4))) return true;
  if (width !== null && isFull(text, line, next, width)) return true;
  return /,$/.test(tail) || (ended && endsInAbbreviation(line.end));
}

/** The column at which a run of lines was wrapped; null when its lines are paragraphs or headings. */
function wrapWidth(text: string, run: readonly Line[]): number | null {
  if (run.length < 3) return null;
  const width = Math.max(...run.slice(0, 1000).map((line) => line.width));
  if (width < WRAP_WIDTH.least || width > WRAP_WIDTH.most) return null;
  let open = 0;
  let full = 0;
  let continued = 0;
  for (const [i, line] of run.entries()) {
    const next = run[i + 1];
    if (
      next === undefined ||
      next.item ||
      FINAL.test(text.slice(Math.max(line.start, line.end - 12), line.end))
    )
      continue;
    open += 1;
    if (isFull(text, line, next, width)) full += 1;
    if (CONTINUES.test(text.slice(next.start, next.start + 4))) continued += 1;
  }
  return continued > 0 && full >= open * 0.8 ? width : null;
}

/** Greedy wrapping breaks a line only where the next word would not have fitted. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)))?.[0] ?? "";
  return line.width + 1 + word.length > width;
}
