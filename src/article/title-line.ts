import type { Span } from "../language/span.ts";
import type { ArticleMetadata, Mask } from "./article.ts";
import { withoutMarkup } from "./markdown.ts";
import { mergeMasks } from "./merge-masks.ts";
import { toOneLine } from "./one-line.ts";
import { proseOf } from "./prose.ts";
import { LONGEST_TITLE } from "./title.ts";

/**
 * The lines that only say an article's title once more: its heading, its first line. The title is part of every citation
 * and of every passage's context, so these are no quotes. Empty for a title that was taken from the first
 * sentence, and where nothing else would be left.
 *
 * @param masks sorted and disjoint
 * @param heading Markdown's
 */
export function maskTitleLines(
  text: string,
  masks: readonly Mask[],
  start: number,
  heading: Span | null,
  { title, titleSource }: Pick<ArticleMetadata, "title" | "titleSource">,
): readonly Mask[] {
  if (titleSource === "first-sentence" || titleSource === "file-name") return [];
  const [first, second] = firstTwo(proseOf(text, masks, start));
  if (first === undefined || second === undefined) return [];
  const found = [heading, first]
    .filter((span) => span !== null)
    .filter((span) => wordsOf(text, span) === flatten(title))
    .map((span) => ({ ...span, reason: "title" }));
  const [left] = proseOf(text, mergeMasks([...masks, ...found]), start);
  return left === undefined ? [] : found;
}

// --- internal ---

function firstTwo(spans: Iterable<Span>): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) if (found.push(span) === 2) break;
  return found;
}

function wordsOf(text: string, { start, end }: Span): string {
  return end - start > LONGEST_LINE
    ? ""
    : flatten(toOneLine(withoutMarkup(text.slice(start, end)), LONGEST_TITLE));
}

/** A title with its marks may be longer than the title. */
const LONGEST_LINE = 2_000;

function flatten(words: string): string {
  return words.replace(/\s+/gu, " ").trim().toLowerCase();
}
