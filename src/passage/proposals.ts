import type { Span } from "../language/span.ts";

/**
 * Places where a sentence of a block may end, ascending: those of `Intl.Segmenter`, and those that it does not know of
 * (no space after a full stop, an ellipsis sign, "iPhone" after a full stop, items numbered within a line).
 *
 * @param items where those of {@link numberedItems} begin in the whole text
 */
export function proposeBoundaries(
  text: string,
  block: Span,
  segmenter: Intl.Segmenter,
  items: Iterable<number>,
): ArrayLike<number> {
  const part = text.slice(block.start, block.end);
  if (!TERMINAL.test(part) && !/\d\)/.test(part)) return [];
  const known = segmenterBoundaries(text, block, segmenter);
  const others: number[] = [];
  for (const pattern of UNKNOWN_TO_SEGMENTER) {
    for (const match of part.matchAll(pattern)) others.push(block.start + match.index + match[0].length);
  }
  for (const at of items) others.push(at);
  const proposed = others.length === 0 ? known : Float64Array.from([...known, ...others]).sort();
  return proposed.filter((at, i) => at > block.start && at < block.end && at !== proposed[i - 1]);
}

/**
 * Starts of the items of lists numbered within a line ("1. Beras 2. Gula"), relative to the text: at least two that
 * count up from 1.
 */
export function numberedItems(text: string): number[] {
  const items: number[] = [];
  if (!/\d[.)]/.test(text)) return items;
  let pending: number[] = [];
  let next = 1;
  for (const match of text.matchAll(/(?<![^\s(])(\d{1,2})[.)]\s+(?=["“(]?\p{L})/gu)) {
    const number = Number(match[1]);
    if (number === 1) {
      if (pending.length > 1) items.push(...pending);
      pending = [match.index];
      next = 2;
    } else if (number === next && pending.length > 0) {
      pending.push(match.index);
      next += 1;
    }
  }
  if (pending.length > 1) items.push(...pending);
  return items;
}

// --- internal ---

// The segmenter takes time in proportion to its whole string for each sentence, so it gets short pieces.
const PIECE = 800;

const TERMINAL = /[\p{Sentence_Terminal}…]/u;

const UNKNOWN_TO_SEGMENTER = [
  /[\p{L}\p{N}]{2}[.!?]["”’)]*(?=["“(]?\p{Lu}\p{Ll})/gu,
  /…["”’)]*\s+(?=["“(]*\p{Lu})/gu,
  /[\p{L}\p{N}"”’)%]\.["”’)]*\s+(?=["“(]?\p{N})/gu,
  /[.!?…]["”’)]*\s+(?=["“]?\p{Ll}\p{Lu}\p{Ll})/gu,
];

/** Ascending, each once. */
function segmenterBoundaries(text: string, block: Span, segmenter: Intl.Segmenter): number[] {
  const boundaries: number[] = [];
  let from = block.start;
  while (from < block.end) {
    const to = endOfPiece(text, from, block.end);
    // Every line break within a block is white space that a paragraph was wrapped at.
    const piece = text.slice(from, to).replace(/[\r\n\v\f\u0085\u2028\u2029]/g, " ");
    let last = from;
    for (const { index } of segmenter.segment(piece)) {
      if (index === 0) continue;
      last = from + index;
      boundaries.push(last);
    }
    // The next piece begins at a boundary, so that both sides of every decision were seen.
    from = to < block.end && last > from ? last : to;
  }
  return boundaries;
}

function endOfPiece(text: string, from: number, limit: number): number {
  if (limit - from <= PIECE) return limit;
  const furthest = from + PIECE;
  for (let at = furthest; at > from + PIECE / 2; at -= 1) {
    if (/\s/.test(text.charAt(at - 1)) && !/[.!?…"”)\s]/.test(text.charAt(at - 2))) return at;
  }
  const code = text.charCodeAt(furthest);
  return code >= 0xdc00 && code <= 0xdfff ? furthest - 1 : furthest;
}
