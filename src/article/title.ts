import type { Span } from "../language/span.ts";
import type { Mask } from "./article.ts";
import { withoutMarkup } from "./markdown.ts";
import { cutAtWord, toOneLine } from "./one-line.ts";
import { proseOf } from "./prose.ts";
import { ABBREVIATIONS, DANGLING_WORDS, OPENING_WORDS } from "./title-words.ts";

/** Longest title, in UTF-16 units. */
export const LONGEST_TITLE = 300;

/**
 * The headline of a plain text: its first line, when that is short, does not end like a sentence and has prose
 * under it. The first line of a paragraph that was wrapped is no headline. Null without one.
 */
export function headlineOf(text: string, masks: readonly Mask[], start: number): string | null {
  const [first, second] = take(proseOf(text, masks, start), 2);
  if (first === undefined || second === undefined) return null;
  const line = text.slice(first.start, first.end);
  if (line.length > 140 || !/\s/.test(line) || /[.,;:…"”]$/.test(line)) return null;
  const below = text.slice(second.start, Math.min(second.end, second.start + LONGEST_TITLE));
  if (/^\p{Ll}/u.test(below)) return null;
  const between = text.slice(first.end, second.start);
  const parted = /(?:\r\n|\n|\r(?!\n)).*(?:\r\n|\n|\r)/s.test(between);
  return parted || standsAbove(line, below) ? toOneLine(line, LONGEST_TITLE) : null;
}

/**
 * A readable title of at most 80 characters from an article's first sentence: an opening clause ("Di tengah sanksi
 * …,") gives way to the main one, and what is too long is cut at a clause or a word. Null without prose.
 */
export function titleFromFirstSentence(text: string, masks: readonly Mask[], start: number): string | null {
  const paragraph = firstParagraph(text, masks, start);
  const sentence = firstSentence(toOneLine(withoutMarkup(paragraph), 1_000));
  if (!/\p{L}/u.test(sentence)) return null;
  if (sentence.length <= LONGEST_SENTENCE_TITLE) return sentence.replace(/(?<!\.)\.$/, "");
  return shorten(withoutOpeningClause(sentence));
}

/** A title from a file's path: its name without extension, leading date, `-` and `_`. Never empty. */
export function titleFromPath(path: string): string {
  const name = (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
  const words = name.replace(/^(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[-_. ]+(?=.)/, "").replace(/[-_\s]+/g, " ");
  const title = toOneLine(words, LONGEST_TITLE);
  return title === "" ? "Untitled" : title.charAt(0).toUpperCase() + title.slice(1);
}

// --- internal ---

const LONGEST_SENTENCE_TITLE = 80;
const SHORTEST_CLAUSE = 35;
/** A clause that ends before this says too little; a cut at a word says more. */
const SHORTEST_CUT = 50;

// A stop after an initial ("G."), a title ("dr.") or an abbreviation ("No. 5") ends no sentence.
const SENTENCE_END = new RegExp(
  `(?<!(?<!\\p{L})(?:\\p{Lu}|${ABBREVIATIONS.join("|")}))[.!?]["”’)]*(?=\\s+["“‘(]?[\\p{Lu}\\p{N}]|$)`,
  "u",
);
const SENTENCE_ENDS = new RegExp(SENTENCE_END.source, "gu");
const OPENING = new RegExp(`^(?:${OPENING_WORDS.join("|")})\\b`, "i");
const DANGLING = new RegExp(`\\s(?:${DANGLING_WORDS.join("|")})$`, "i");

/** Lines of a text that was wrapped by hand or by an old mail program are at most this long. */
const WIDEST_WRAPPED = 130;

/**
 * Whether a short line right above a longer one is a headline, not the first line of a wrapped paragraph: the other is no
 * wrapped line, or this one asks, is written as headlines are, or names what the other one says again.
 */
function standsAbove(line: string, below: string): boolean {
  if (below.length <= 1.3 * line.length) return false;
  if (below.length > WIDEST_WRAPPED || /[?!]$/.test(line)) return true;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  if (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word))) return true;
  const said = new Set(below.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return words.some((word) => said.has(word.toLowerCase()));
}

function* firstSpans(text: string, masks: readonly Mask[], start: number): Generator<Span> {
  let last: Span | null = null;
  for (const span of proseOf(text, masks, start)) {
    const between = last === null ? "" : text.slice(last.end, span.start);
    if (/(?:\r\n|\n|\r(?!\n)).*(?:\r\n|\n|\r)/s.test(between)) return;
    yield span;
    last = span;
  }
}

/** Enough of the first paragraph for its first sentence; lines of a wrapped paragraph are joined. */
function firstParagraph(text: string, masks: readonly Mask[], start: number): string {
  let paragraph = "";
  for (const { start: from, end } of firstSpans(text, masks, start)) {
    paragraph += `${paragraph === "" ? "" : " "}${text.slice(from, Math.min(end, from + 1_000))}`;
    if (paragraph.length > 600 || endOfSentence(paragraph) !== null) break;
  }
  return paragraph;
}

function firstSentence(paragraph: string): string {
  const end = endOfSentence(paragraph) ?? endOf(SENTENCE_END.exec(paragraph)) ?? paragraph.length;
  return paragraph.slice(0, end);
}

/** Where the first sentence of a paragraph ends that leaves no quotation open; null when none does. */
function endOfSentence(paragraph: string): number | null {
  for (const match of paragraph.matchAll(SENTENCE_ENDS)) {
    const end = endOf(match);
    if (end !== null && openQuotation(paragraph.slice(0, end)) === null) return end;
  }
  return null;
}

function endOf(match: RegExpExecArray | null): number | null {
  return match === null ? null : match.index + match[0].length;
}

/** Where the quotation begins that a text leaves open; null when it leaves none. */
function openQuotation(text: string): number | null {
  let open: number | null = null;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    if (mark === "“") open ??= index;
    else open = mark === "”" || open !== null ? null : index;
  }
  return open;
}

function withoutOpeningClause(sentence: string): string {
  const comma = sentence.indexOf(", ");
  if (!OPENING.test(sentence) || comma < 0 || comma > 140) return sentence;
  const main = sentence.slice(comma + 2);
  return main.length < SHORTEST_CLAUSE ? sentence : main.charAt(0).toUpperCase() + main.slice(1);
}

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST_SENTENCE_TITLE) return sentence.replace(/(?<!\.)\.$/, "");
  const head = sentence.slice(0, LONGEST_SENTENCE_TITLE);
  const clauses = Array.from(head.matchAll(/[,;:](?=\s)|\s[–—-](?=\s)/g), ({ index }) => index);
  const clause = clauses.filter((index) => index >= SHORTEST_CUT && !leavesOpen(head.slice(0, index))).at(-1);
  let title =
    clause === undefined ? cutAtWord(sentence, LONGEST_SENTENCE_TITLE - 1) : sentence.slice(0, clause);
  if (leavesBracketOpen(title) && title.lastIndexOf("(") >= SHORTEST_CLAUSE)
    title = title.slice(0, title.lastIndexOf("("));
  const quotation = openQuotation(title);
  if (quotation !== null && quotation >= SHORTEST_CLAUSE) title = title.slice(0, quotation);
  title = title.trimEnd();
  while (DANGLING.test(title) && title.length > SHORTEST_CLAUSE) title = title.replace(DANGLING, "");
  const cut = title.replace(/[\s,;:"“‘(–—-]+$/u, "");
  const open = openQuotation(cut);
  return `${cut}…${open === null ? "" : cut.charAt(open) === "“" ? "”" : '"'}`;
}

function leavesOpen(text: string): boolean {
  return leavesBracketOpen(text) || openQuotation(text) !== null;
}

function leavesBracketOpen(text: string): boolean {
  return text.lastIndexOf("(") > text.lastIndexOf(")");
}

function take<T>(values: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const value of values) {
    taken.push(value);
    if (taken.length === count) break;
  }
  return taken;
}
