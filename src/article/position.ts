import { linesOf } from "./lines.ts";

/** Where an offset stands, as a person finds it in an editor. */
export interface Position {
  /** From 1; `\n`, `\r\n` and `\r` end a line. */
  readonly line: number;
  /**
   * From 1. In a text that has blank lines between its words, paragraphs are the runs of lines between them; in a
   * text that has none, every line with words is a paragraph. White space belongs to the paragraph before it.
   */
  readonly paragraph: number;
}

/** The line and paragraph of a UTF-16 offset of `text`; offsets beyond the text count as its end. */
export function lineAndParagraphOf(text: string, offset: number): Position {
  const blankLinesSeparate = BLANK_LINE.test(text.trim());
  let line = 0;
  let paragraph = 0;
  let afterBlank = true;
  for (const { start, end } of linesOf(text)) {
    if (start > offset) break;
    line++;
    const blank = text.slice(start, end).trim() === "";
    if (!blank && (afterBlank || !blankLinesSeparate)) paragraph++;
    afterBlank = blank;
  }
  // An offset at or beyond a final line end stands on the empty line after it.
  if (offset >= text.length && /[\r\n]$/.test(text)) line++;
  return { line: Math.max(line, 1), paragraph: Math.max(paragraph, 1) };
}

// --- internal ---

// The negative look-ahead keeps one `\r\n` from counting as two line ends.
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r(?!\n))/;
