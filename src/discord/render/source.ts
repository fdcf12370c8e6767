import type { QuotedArticle } from "../../answer/answer.ts";
import { cutLine } from "../cut.ts";
import { escapeText } from "../escape.ts";
import { shownLine } from "../shown.ts";
import type { BotWords } from "../words/words.ts";

/** What of an article stands in a line of source. */
export type Source = Pick<QuotedArticle, "title" | "outlet" | "published" | "url">;

/** `[Title](<url>) · Outlet · 20 Jun 2024`, and more pieces that are Markdown already. */
export function sourceLine(source: Source, words: BotWords, more: readonly string[] = []): string {
  return [linkedTitle(source), ...placeOf(source, words), ...more].join(" · ");
}

/** The same without a link and with less of the title, for where there is little room. */
export function shortSourceLine(
  source: Source,
  words: BotWords,
  more: readonly string[] = [],
  titleLength = SHORT_TITLE,
): string {
  return [escapedLine(source.title, titleLength), ...placeOf(source, words), ...more].join(" · ");
}

/** Text from outside as one line of Markdown: at most `characters` of it, so at most twice as many when escaped. */
export function escapedLine(raw: string, characters: number): string {
  return escapeText(cutLine(shownLine(raw), characters)) || "…";
}

/**
 * The address of a link in Markdown; null for what is no plain address of the web, or too long for a message that has
 * more to say.
 */
export function linkTarget(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username !== "" || password !== "") return null;
  // These would end the link; an address means the same with them encoded.
  const target = href.replace(
    /[()<>\\`|"\s]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return target.length <= LONGEST_TARGET ? target : null;
}

// --- internal ---

const TITLE = 100;
const SHORT_TITLE = 40;
const OUTLET = 40;
const LONGEST_TARGET = 250;

function linkedTitle({ title, url }: Source): string {
  const words = escapedLine(title, TITLE);
  const target = linkTarget(url);
  if (target === null) return words;
  // Discord pairs the brackets in a link's words, and makes no link of words that hold an address.
  return /[[\]]|:\/\/|\.\w+\//.test(title) ? `${words} [↗](<${target}>)` : `[${words}](<${target}>)`;
}

function placeOf({ outlet, published }: Source, words: BotWords): string[] {
  return [
    ...(outlet === null || shownLine(outlet) === "" ? [] : [escapedLine(outlet, OUTLET)]),
    ...(published === null ? [] : [escapedLine(words.date(published), 20)]),
  ];
}
