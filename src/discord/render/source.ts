import type { QuotedArticle } from "../../answer/answer.ts";
import { cut } from "../budget.ts";
import { escapeText } from "../escape.ts";
import { shownLine } from "../shown.ts";
import type { BotWords } from "../words/words.ts";

/** What of an article stands in a line of source. */
export type Source = Pick<QuotedArticle, "title" | "outlet" | "published" | "url">;

/** `[Title](<url>) · Outlet · 20 Jun 2024`, and more pieces that are Markdown already. */
export function sourceLine(source: Source, words: BotWords, more: readonly string[] = []): string {
  return [
    titleOf(source, true),
    ...(source.outlet === null ? [] : [short(source.outlet, 60)]),
    ...(source.published === null ? [] : [escapeText(words.date(shownLine(source.published)))]),
    ...more,
  ].join(" · ");
}

/** One line of text from outside, cut where it is long, as Markdown. */
export function short(raw: string, characters: number): string {
  return escapeText(cut(shownLine(raw), characters));
}

// --- internal ---

const TITLE = 100;
const URL_LENGTH = 250;

function titleOf({ title, url }: Source, linked: boolean): string {
  const words = short(title, TITLE);
  const target = linked ? targetOf(url) : null;
  if (target === null) return words;
  // Discord pairs brackets in the words of a link, and makes no link of words that hold an address.
  const linkable = !/[[\]]|:\/\//.test(title);
  return linkable ? `[${words}](<${target}>)` : `${words} [↗](<${target}>)`;
}

function targetOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const plain = /^https?:$/.test(parsed.protocol) && parsed.username === "" && parsed.password === "";
  const href = parsed.href.replace(/[()<>\\`|"\s]/g, (character) =>
    encodeURIComponent(character).replace("(", "%28").replace(")", "%29"),
  );
  return plain && href.length <= URL_LENGTH ? href : null;
}
