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
  if (/^\p{Ll}/u.test(text.slice(second.start, second.start + 2))) return null;
  const between = text.slice(first.end, second.start);
  const parted = /(?:\r\n|\n|\r(?!\n)).*(?:\r\n|\n|\r)/s.test(between);
  const ratio = (second.end - second.start) / line.length;
  if (!parted && line.length >= 60 && ratio > 0.75 && ratio < 1.3) return null;
  return parted || ratio > 1.3 ? toOneLine(line, LONGEST_TITLE) : null;
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
const OPENING = new RegExp(`^(?:${OPENING_WORDS.join("|")})\\b`, "i");
const DANGLING = new RegExp(`\\s(?:${DANGLING_WORDS.join("|")})$`, "i");

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
    if (paragraph.length > 600 || SENTENCE_END.test(paragraph)) break;
  }
  return paragraph;
}

function firstSentence(paragraph: string): string {
  const end = SENTENCE_END.exec(paragraph);
  return end === null ? paragraph : paragraph.slice(0, end.index + end[0].length);
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
  const clause = clauses
    .filter((index) => index >= SHORTEST_CUT && !leavesBracketOpen(head.slice(0, index)))
    .at(-1);
  let title =
    clause === undefined ? cutAtWord(sentence, LONGEST_SENTENCE_TITLE - 1) : sentence.slice(0, clause);
  if (leavesBracketOpen(title) && title.lastIndexOf("(") >= SHORTEST_CLAUSE)
    title = title.slice(0, title.lastIndexOf("("));
  title = title.trimEnd();
  while (DANGLING.test(title) && title.length > SHORTEST_CLAUSE) title = title.replace(DANGLING, "");
  return `${title.replace(/[\s,;:"“‘(–—-]+$/u, "")}…`;
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
