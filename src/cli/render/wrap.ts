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
  let width = 0;
  const take = (from: number, to: number, wide: number) => {
    const gap = from - lineEnd === 0 ? 0 : widthOf(text.slice(lineEnd, from));
    if (lineEnd > lineStart && width + gap + wide > columns) {
      lines.push({ start: lineStart, end: lineEnd });
      lineStart = from;
      width = wide;
    } else {
      width += gap + wide;
    }
    lineEnd = to;
  };
  for (const word of text.slice(start, end).matchAll(/[^ \t]+/g)) {
    const from = start + word.index;
    const wide = widthOf(word[0]);
    if (wide <= columns) {
      take(from, from + word[0].length, wide);
      continue;
    }
    segmenter ??= new Intl.Segmenter();
    for (const { segment, index } of segmenter.segment(word[0])) {
      take(from + index, from + index + segment.length, widthOf(segment));
    }
  }
  lines.push({ start: lineStart, end: lineEnd });
}

/** A tab may reach up to eight columns, depending on where it stands. */
function widthOf(text: string): number {
  return stringWidth(text) + 8 * (text.split("\t").length - 1);
}
