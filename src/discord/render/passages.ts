import type { FoundPassage } from "../../engine/engine.ts";
import { content } from "../budget.ts";
import { asQuoted, escapeText } from "../escape.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, pageButtons, rowsOf } from "./buttons.ts";
import { short, sourceLine } from "./source.ts";

export interface PassagesSetting {
  readonly words: BotWords;
  /** The words that were searched for, or the question whose further passages these are. */
  readonly query: string;
  readonly askedId: string | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages. */
  readonly total: number;
}

/** How many passages a page has. */
export const PASSAGES_A_PAGE = 5;

/** A page of passages, best first; at most five. */
export function renderPassages(passages: readonly FoundPassage[], s: PassagesSetting): BotMessage {
  const { words } = s;
  const first = s.page * PASSAGES_A_PAGE + 1;
  return {
    content: content([
      `🔎 ${short(s.query, 300)}`,
      ...(passages.length === 0
        ? [words.search.none]
        : [`-# ${words.passages(s.total)} · ${words.bot.search.page(s.page + 1, s.pages)}`]),
      ...passages.map((passage, at) => {
        const source = `**${first + at}** ${sourceLine(passage.article, words, [words.line(passage.line)])}`;
        return {
          text: `${source}\n${asQuoted(escapeText(passage.text))}`,
          shorten: (room: number) => {
            const left = Math.floor((room - source.length - 20) / 2);
            return left < 20 ? null : `${source}\n${asQuoted(short(passage.text, left))}`;
          },
        };
      }),
    ]),
    rows: rowsOf(
      passages
        .slice(0, 5)
        .map((passage, at) =>
          button(
            { name: "read", article: passage.article.id, from: passage.start },
            `${words.bot.button.read} ${first + at}`,
          ),
        ),
      pageButtons(s.askedId, s.page, s.pages, words),
    ),
  };
}
