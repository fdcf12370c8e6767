import type { Span } from "../language/span.ts";

/**
 * The lines of `text` between `start` and `end`, in order, without their line ends; `\n`, `\r\n` and `\r` end a
 * line. A text that ends with a line end has no empty line after it. One at a time, because a file may be
 * nothing but line ends.
 */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Span, void, undefined> {
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = start;
  let from = start;
  while (from < end) {
    const match = lineEnd.exec(text);
    if (match === null || match.index >= end) break;
    yield { start: from, end: match.index };
    from = lineEnd.lastIndex;
  }
  if (from < end) yield { start: from, end };
}

/** The same range without the white space at its ends; empty, at its start, where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  return { start: from, end: Math.max(from, start + slice.trimEnd().length) };
}
