import type { ReadPage } from "../../engine/team.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { rowsOf, turnButtons } from "./buttons.ts";
import { type Excerpt, renderExcerpt, verbatimPart } from "./excerpt.ts";
import { sourceLine } from "./source.ts";

/**
 * How much of an article to ask for as a page, in UTF-16 units: the longest first. Most text takes little more room
 * in a message than it has characters; a page that {@link pageFits} says no to is read again in the next size.
 */
export const PAGE_SIZES: readonly number[] = [1400, 700, 350, 150];

/** Whether all of the page's text can be shown in a message. */
export function pageFits(page: ReadPage): boolean {
  const whole = renderExcerpt(excerptOf(page));
  return whole !== null && whole.length <= ROOM;
}

/** A page of an article, verbatim, with ◀ ▶ through it. */
export function renderReadPage(page: ReadPage, s: { readonly words: BotWords }): BotMessage {
  const { words } = s;
  const { article, previous, next } = page;
  const turn = (from: number) => ({ name: "read" as const, article: article.id, from });
  return {
    content: content([
      `📖 ${sourceLine(article, words, [words.line(page.line)])}`,
      page.text.trim() === "" ? words.bot.reading.nothing : verbatimPart(excerptOf(page)),
    ]),
    rows: rowsOf(
      turnButtons(
        previous === null ? null : turn(previous),
        next === null ? null : turn(next),
        turn(page.start),
        words,
      ),
    ),
  };
}

// --- internal ---

/** What the longest line of a source leaves of a message. */
const ROOM = 1450;

function excerptOf({ text }: ReadPage): Excerpt {
  return { text, bold: [], marks: ["", ""] };
}
