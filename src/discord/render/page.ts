import type { ReadPage } from "../../engine/team.ts";
import { content, cut } from "../budget.ts";
import { escapeQuoted } from "../escape.ts";
import type { BotMessage } from "../message.ts";
import { shown } from "../shown.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { sourceLine } from "./source.ts";

/** A page of an article, with ◀ ▶ through it. */
export function renderReadPage(page: ReadPage, s: { readonly words: BotWords }): BotMessage {
  const { words } = s;
  const { article, previous, next } = page;
  return {
    content: content([
      `📖 ${sourceLine(article, words, [words.line(page.line)])}`,
      {
        text: escapeQuoted(page.text),
        shorten: (room) => escapeQuoted(cut(shown(page.text), Math.floor(room / 3))),
      },
    ]),
    rows: rowsOf([
      button({ name: "read", article: article.id, from: previous ?? 0 }, words.bot.button.previous, {
        emoji: "◀️",
        disabled: previous === null,
      }),
      button({ name: "read", article: article.id, from: next ?? page.end }, words.bot.button.next, {
        emoji: "▶️",
        disabled: next === null,
      }),
    ]),
  };
}
