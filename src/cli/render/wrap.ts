import stringWidth from "string-width";
import type { Span } from "../../language/span.ts";

/**
 * Breaks text into lines of at most `columns` columns. Every line is a slice of the text, untouched: what is left
 * out between two lines is white space only. A word that is wider than a line is broken between graphemes.
 */
export function wrapLines(text: string, columns: number): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    wrapParagraph(text, { start, end: start + paragraph.length }, columns, lines);
    start += paragraph.length + 1;
  }
  return lines;
}

// --- internal ---

/** Made when it is needed first: it takes ten milliseconds, and words are seldom wider than a line. */
let segmenter: Intl.Segmenter | undefined;

function wrapParagraph(text: string, { start, end }: Span, columns: number, lines: Span[]): void {
  if (columns === Infinity || widthOf(text.slice(start, end)) <= columns) {
    lines.push({ start, end });
    return;
  }
  let lineStart = start;
  let lineEnd = start;
  const take = (from: number, to: number) => {
    // Measured as one: marks that join what stands before them make a line wider or narrower than its parts.
    if (widthOf(text.slice(lineStart, to)) > columns) {
      if (lineEnd > lineStart) lines.push({ start: lineStart, end: lineEnd });
      lineStart = from;
    }
    lineEnd = to;
  };
  for (const word of text.slice(start, end).matchAll(/[^ \t]+/g)) {
    const from = start + word.index;
    if (widthOf(word[0]) <= columns) {
      take(from, from + word[0].length);
      continue;
    }
    segmenter ??= new Intl.Segmenter();
    for (const { segment, index } of segmenter.segment(word[0])) {
      take(from + index, from + index + segment.length);
    }
  }
  lines.push({ start: lineStart, end: lineEnd });
}

/** A tab may reach up to eight columns, depending on where it stands. */
function widthOf(text: string): number {
  return stringWidth(text) + 8 * (text.split("\t").length - 1);
}
