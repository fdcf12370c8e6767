import type { Mask } from "../article/article.ts";
import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { type Abbreviations, abbreviationsOf } from "./abbreviations.ts";
import { blocksOf } from "./blocks.ts";
import { cutLong } from "./cut.ts";
import { endsInLeadingAbbreviation, endsSentence } from "./judge.ts";
import type { Sentence } from "./passage.ts";
import { numberedItems, proposeBoundaries } from "./proposals.ts";
import { enclosureAt, quoteCounter } from "./quotation.ts";

/**
 * The sentences of an article's canonical text, sorted and disjoint. Every letter and digit outside the masks is in
 * exactly one; none starts or ends with white space, touches a mask, or cuts a grapheme cluster that has no white
 * space in it. A sentence is at most about 600 code units: longer ones are cut at clauses or words. Takes time in
 * proportion to the text.
 *
 * @param masks sorted by start and disjoint
 */
export function segmentSentences(text: string, masks: readonly Mask[], language: Language): Sentence[] {
  const abbreviations = abbreviationsOf(language);
  const segmenter = segmenterFor(language === "id" ? "id" : "en");
  const sentences: Sentence[] = [];
  const blocks = blocksOf(text, masks, (end) => endsInLeadingAbbreviation(text, end, abbreviations));
  for (const block of blocks) {
    for (const sentence of sentencesOf(text, block, segmenter, abbreviations)) {
      for (const piece of cutLong(text, sentence)) {
        if (ALPHANUMERIC.test(text.slice(piece.start, piece.end))) sentences.push(piece);
      }
    }
  }
  return sentences;
}

// --- internal ---

/** By locale: making one takes longer than cutting a short article does. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  segmenters.set(locale, segmenter);
  return segmenter;
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;

function* sentencesOf(
  text: string,
  block: Span,
  segmenter: Intl.Segmenter,
  abbreviations: Abbreviations,
): Generator<Span> {
  const items = new Set(numberedItems(text.slice(block.start, block.end)).map((at) => block.start + at));
  const openQuote = quoteCounter(text, block.start);
  let start = block.start;
  const boundaries = proposeBoundaries(text, block, segmenter, items);
  for (let i = 0; i < boundaries.length; i += 1) {
    const proposed = boundaries[i] ?? block.end;
    if (proposed <= start) continue;
    const at = aroundQuoteMark(text, proposed, block.end, openQuote);
    if (at <= start || at >= block.end) continue;
    const accepted = items.has(proposed)
      ? true
      : !isMarker(text, start, at, items) &&
        endsSentence(text, at, block.end, abbreviations) &&
        !enclosureAt(text, start, at, block.end);
    if (!accepted) continue;
    const sentence = trim(text, start, at);
    if (!ALPHANUMERIC.test(text.slice(sentence.start, sentence.end))) continue;
    yield sentence;
    start = at;
  }
  const last = trim(text, start, block.end);
  if (last.end > last.start) yield last;
}

/** "… selesai.[2][3] Lalu …", "… selesai.[^1] Lalu …": the marks of footnotes belong to the sentence that they follow. */
const FOOTNOTES = /^(?:\[(?:\d{1,3}|\^[\w-]{1,20})\])+(?:\.(?=\s|$))?/;

/** The segmenter takes an opening bracket right after a full stop for a closing one. */
function beforeFootnote(text: string, at: number): number {
  return text.charAt(at - 1) === "[" ? at - 1 : at;
}

/** Moves a boundary past a closing straight quote mark that the segmenter left behind it, or before an opening one. */
function aroundQuoteMark(
  text: string,
  proposed: number,
  limit: number,
  openQuote: (at: number) => boolean,
): number {
  let at = beforeFootnote(text, proposed);
  const footnotes = text.charAt(at) === "[" ? FOOTNOTES.exec(text.slice(at, Math.min(limit, at + 40))) : null;
  if (footnotes !== null) return at + footnotes[0].length;
  while (at < limit && /[”’»)\]]/.test(text.charAt(at))) at += 1;
  if (text.charAt(at) === '"' && openQuote(at) && /^(?:[\s.,;:!?)]|$)/.test(text.slice(at + 1, at + 2)))
    return at + 1;
  const glued =
    /[.!?…]"$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{L}/u.test(text.slice(at, at + 2));
  return glued && !openQuote(at - 1) ? at - 1 : at;
}

/** The number or letter of a list item alone: "1.", "b)". It stays with its item. */
function isMarker(text: string, start: number, at: number, items: ReadonlySet<number>): boolean {
  const before = text.slice(Math.max(start, at - 12), at).trimEnd();
  if (/^\(?(?:\d{1,3}|\p{L}|[IVX]{1,5})[.)]$/u.test(before) && at - start <= 12) return true;
  const marker = /\d{1,2}[.)]$/.exec(before);
  if (marker === null) return false;
  return items.has(Math.max(start, at - 12) + marker.index);
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
