import type { ReadPage } from "../../engine/team.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { rowsOf, turnButtons } from "./buttons.ts";
import { verbatimPart } from "./excerpt.ts";
import { shortSourceLine, sourceLine } from "./source.ts";

/** A page whose text, escaped and as a block quote, has at most so many UTF-16 units is shown whole. */
export const PAGE_ROOM = 1500;

/** A page of an article, verbatim, with ◀ ▶ through it. */
export function renderReadPage(page: ReadPage, s: { readonly words: BotWords }): BotMessage {
  const { words } = s;
  const { article, previous, next } = page;
  const turn = (from: number) => ({ name: "read" as const, article: article.id, from });
  return {
    content: content([
      headingOf(page, words),
      page.text.trim() === ""
        ? words.bot.reading.nothing
        : verbatimPart({ text: page.text, bold: [], marks: ["", ""] }),
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

/** What a page leaves of a message, less the line break. */
const SOURCE_ROOM = 2000 - PAGE_ROOM - 1;

function headingOf({ article, line }: ReadPage, words: BotWords): string {
  const place = [words.line(line)];
  const heading = `📖 ${sourceLine(article, words, place)}`;
  return heading.length <= SOURCE_ROOM ? heading : `📖 ${shortSourceLine(article, words, place)}`;
}
