import type { QuotedArticle } from "../answer/answer.ts";
import { lineAndParagraphOf } from "../article/position.ts";
import type { Span } from "../language/span.ts";
import { isGraphemeBoundary } from "../passage/graphemes.ts";
import type { ReadPage } from "./team.ts";

/** An article to be read page by page. */
export interface ReadableArticle {
  readonly article: QuotedArticle;
  /** Canonical text. */
  readonly text: string;
  /** Sorted and disjoint ranges of it. */
  readonly sentences: readonly Span[];
}

/**
 * The page that begins with the sentence at `offset` (the next one, where it stands between two; the last one, where it
 * stands behind all): as many whole sentences as `limit` UTF-16 units hold, with everything between them as it is
 * written. A sentence that alone is longer is read in pieces that are cut between graphemes. Pure.
 *
 * Going on with `next` from 0 reads every sentence once; going back with `previous` leaves out none.
 *
 * @param limit of the page's text, ≥ 2, so that a character of two units fits
 * @throws RangeError when the limit is less
 */
export function readPage(
  { article, text, sentences }: ReadableArticle,
  offset: number,
  limit: number,
): ReadPage {
  if (!(limit >= 2)) throw new RangeError(`A page of at most ${limit} units may hold nothing.`);
  const pieces = sentences.flatMap((sentence) => piecesOf(text, sentence, limit));
  const found = pieces.findIndex(({ end }) => end > offset);
  const first = found < 0 ? Math.max(0, pieces.length - 1) : found;
  const start = pieces[first]?.start ?? 0;
  const after = endOfPage(pieces, first, limit);
  const end = pieces[after - 1]?.end ?? start;
  return {
    article,
    start,
    end,
    text: text.slice(start, end),
    line: lineAndParagraphOf(text, start).line,
    previous: first === 0 ? null : (pieces[startOfPage(pieces, first, limit)]?.start ?? null),
    next: pieces[after]?.start ?? null,
  };
}

// --- internal ---

function piecesOf(text: string, { start, end }: Span, limit: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > limit) {
    const at = cutAt(text, from, limit);
    pieces.push({ start: from, end: at });
    from = at;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** A cluster longer than the limit is cut between its characters; one character is never cut. */
function cutAt(text: string, from: number, limit: number): number {
  let at = from + limit;
  while (at > from && !isGraphemeBoundary(text, at)) at -= 1;
  if (at > from) return at;
  return isLowSurrogate(text.charCodeAt(from + limit)) ? from + limit - 1 : from + limit;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Position after the last piece of the page that begins with the piece `first`. */
function endOfPage(pieces: readonly Span[], first: number, limit: number): number {
  const start = pieces[first]?.start ?? 0;
  let after = first + 1;
  while ((pieces[after]?.end ?? Number.POSITIVE_INFINITY) - start <= limit) after += 1;
  return after;
}

/** Position of the first piece of the page that ends before the piece `next`, which is not the first of all. */
function startOfPage(pieces: readonly Span[], next: number, limit: number): number {
  const end = pieces[next - 1]?.end ?? 0;
  let first = next - 1;
  while (end - (pieces[first - 1]?.start ?? Number.NEGATIVE_INFINITY) <= limit) first -= 1;
  return first;
}
