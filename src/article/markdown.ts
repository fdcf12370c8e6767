import type { Span } from "../language/span.ts";
import type { Mask } from "./article.ts";
import { linesOf } from "./lines.ts";

/** What Markdown adds to the prose of a text. */
export interface MarkdownParts {
  /** Sorted by start; may overlap. */
  readonly masks: readonly Mask[];
  /** The words of the article's heading: the first of level 1, or any heading above all prose; null without one. */
  readonly heading: Span | null;
}

/**
 * Finds the marks of Markdown between `start` and the end of `text`: heading marks, code fences, images, link
 * definitions, comments and lines of tags. The words of headings and links stay, and so do marks inside a sentence,
 * because a quote is whole sentences as they stand in the file.
 */
export function readMarkdown(text: string, start: number): MarkdownParts {
  const comments = maskComments(text, start);
  let comment = 0;
  const masks = [...comments];
  const fences = new Map(codeBlocks(text, start).map((block) => [block.start, block]));
  let heading: (Span & { readonly level: number }) | null = null;
  let proseAbove = false;
  let skipUntil = start;
  let previous: Span | null = null;
  for (const line of linesOf(text, start)) {
    const block = fences.get(line.start);
    if (block !== undefined) {
      masks.push({ ...block, reason: "code" });
      skipUntil = block.end;
    }
    while ((comments[comment]?.end ?? text.length) <= line.start) comment++;
    if (line.start < skipUntil || (comments[comment]?.start ?? text.length) <= line.start) {
      previous = null;
      continue;
    }
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST));
    const found = readHeading(words, line, previous === null ? "" : text.slice(previous.start, previous.end));
    if (found !== null) {
      masks.push(...found.masks);
      const words = found.underlined ? previous : found.words;
      const wanted = found.level === 1 ? (heading?.level ?? 9) > 1 : heading === null && !proseAbove;
      if (wanted && words !== null && words.start < words.end) heading = { ...words, level: found.level };
    } else {
      masks.push(...maskLine(words, line));
      // The line above an underline is no prose, but that shows one line later: only full lines count.
      if (words.length > 150 || /[.!?]\s*$/.test(words)) proseAbove = true;
    }
    previous = words.trim() === "" ? null : line;
  }
  return { masks: masks.sort((a, b) => a.start - b.start), heading };
}

/** The words of a line of Markdown, without the marks of links, images, emphasis and code. */
export function withoutMarkup(line: string): string {
  return line.replace(MARKUP, "$1");
}

// --- internal ---

const MARKUP = /!?\[([^\][]{0,300})\]\([^()\s]{0,1000}\)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g;

/** Marks are looked for at the beginning of a line only, so that a line of megabytes costs nothing. */
const LONGEST = 2_000;

const LINK_DEFINITION = /^ {0,3}\[(?!\^)[^\]]{1,200}\]:\s*<?(?:[a-z][a-z+.-]{1,20}:|\/|\.|#|www\.)\S*/i;
/** The mark of a footnote's text, and what a text that only names a source begins with or has in it. */
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,50}\]:[ \t]*/;
const REFERENCE =
  /https?:\/\/|\bwww\.|^(?:lihat|baca|sumber|diakses|ibid|op\. ?cit|see|source|sources|accessed|retrieved|cf\.)(?!\p{L})/iu;
const BLOCK_TAG =
  "<\\/?(?:address|article|aside|blockquote|body|br|center|details|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:\\s[^<>]{0,1000})?\\/?>";
const OPENING_TAGS = new RegExp(`^\\s*(?:${BLOCK_TAG}\\s*)+`, "i");
const CLOSING_TAGS = new RegExp(`(?:\\s*${BLOCK_TAG})+\\s*$`, "i");
const TAGS_ONLY = /^\s*(?:<\/?[a-z!][^<>]*>\s*)+$|^\s*\{\{[<%][^{}]*[%>]\}\}\s*$|^\s*\{%[^{}]*%\}\s*$/i;
const IMAGE =
  /\[?!\[[^\][]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\][]{0,100}\])(?:\]\([^()\n]{0,1000}\))?(?:\{[^{}\n]{0,200}\})?/g;

interface FoundHeading {
  readonly level: number;
  readonly words: Span;
  /** The words stand on the line above. */
  readonly underlined: boolean;
  readonly masks: readonly Mask[];
}

function readHeading(words: string, line: Span, above: string): FoundHeading | null {
  const marked = /^( {0,3}(#{1,6})[ \t]+)(.*?)((?:[ \t]+#+)?[ \t]*)$/.exec(words);
  if (marked !== null) {
    const [, mark = "", signs = "", title = "", tail = ""] = marked;
    const titleStart = line.start + mark.length;
    const titleEnd = titleStart + title.length;
    const masks = [{ start: line.start, end: titleStart, reason: "markup" }];
    if (tail.includes("#")) masks.push({ start: titleEnd, end: titleEnd + tail.length, reason: "markup" });
    return { level: signs.length, words: { start: titleStart, end: titleEnd }, underlined: false, masks };
  }
  const isTitleLine = above.trim() !== "" && above.length <= 200 && !/^ {0,3}(?:#|[-*+>] )/.test(above);
  if (!isTitleLine || !/^ {0,3}(?:={2,}|-{2,})[ \t]*$/.test(words)) return null;
  const masks = [{ start: line.start, end: line.end, reason: "markup" }];
  return { level: words.includes("=") ? 1 : 2, words: line, underlined: true, masks };
}

function maskLine(words: string, line: Span): Mask[] {
  if (LINK_DEFINITION.test(words) || TAGS_ONLY.test(words)) return [{ ...line, reason: "markup" }];
  const footnote = FOOTNOTE.exec(words)?.[0];
  if (footnote !== undefined) {
    const isReference = REFERENCE.test(words.slice(footnote.length));
    return [
      { start: line.start, end: isReference ? line.end : line.start + footnote.length, reason: "markup" },
    ];
  }
  return [...tagsAround(words, line), ...imagesOf(words, line)];
}

/** The tags of blocks that a line of HTML begins and ends with; what stands between them is prose. */
function tagsAround(words: string, line: Span): Mask[] {
  if (!words.includes("<")) return [];
  const opening = OPENING_TAGS.exec(words)?.[0].length ?? 0;
  const closing = words.length === line.end - line.start ? (CLOSING_TAGS.exec(words)?.index ?? null) : null;
  return [
    ...(opening > 0 ? [{ start: line.start, end: line.start + opening, reason: "markup" }] : []),
    ...(closing === null ? [] : [{ start: line.start + closing, end: line.end, reason: "markup" }]),
  ];
}

function imagesOf(words: string, line: Span): Mask[] {
  if (!words.includes("![")) return [];
  return Array.from(words.matchAll(IMAGE))
    .filter(({ index, 0: image }) => standsApart(words.slice(0, index), words.slice(index + image.length)))
    .map(({ index, 0: image }) => {
      const start = line.start + index;
      return { start, end: start + image.length, reason: "image" };
    });
}

/** Whether what stands between two parts of a line can be masked without cutting a sentence in two. */
function standsApart(before: string, after: string): boolean {
  return /(?:^|[.!?:"”)])\s*$/.test(before) || after.trim() === "";
}

function maskComments(text: string, start: number): Mask[] {
  const masks: Mask[] = [];
  for (let open = text.indexOf("<!--", start); open >= 0; ) {
    const close = text.indexOf("-->", open + 4);
    if (close < 0) break;
    masks.push({ start: open, end: close + 3, reason: "comment" });
    open = text.indexOf("<!--", close + 3);
  }
  return masks;
}

/** Fenced code, from fence to fence; a fence that nothing closes is a block of one line. */
function codeBlocks(text: string, start: number): Span[] {
  const blocks: Span[] = [];
  let open: (Span & { readonly fence: string }) | null = null;
  for (const line of linesOf(text, start)) {
    const [, fence, info = ""] =
      /^ {0,3}(`{3,}|~{3,})(.{0,200})/.exec(text.slice(line.start, line.start + 300)) ?? [];
    if (fence === undefined) continue;
    if (open === null) open = { ...line, fence };
    else if (fence[0] === open.fence[0] && fence.length >= open.fence.length && info.trim() === "") {
      blocks.push({ start: open.start, end: line.end });
      open = null;
    }
  }
  return open === null ? blocks : [...blocks, { start: open.start, end: open.end }];
}
