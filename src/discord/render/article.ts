import type { ReadPage } from "../../engine/team.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { content, cut } from "../budget.ts";
import { escapeQuoted } from "../escape.ts";
import type { BotMessage } from "../message.ts";
import { shown } from "../shown.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { sourceLine } from "./source.ts";

/** An article's card: what is known of it, and its beginning. */
export function renderArticle(
  article: ArticleRecord,
  beginning: ReadPage | null,
  s: { readonly words: BotWords; readonly mayFeed: boolean },
): BotMessage {
  const { words, mayFeed } = s;
  return {
    content: content([
      `📄 ${sourceLine(article, words)}`,
      `-# ${words.passages(article.passages)} · \`${article.id}\``,
      ...(beginning === null
        ? []
        : [
            {
              text: escapeQuoted(beginning.text),
              shorten: (room: number) => escapeQuoted(cut(shown(beginning.text), Math.floor(room / 3))),
            },
          ]),
    ]),
    rows: rowsOf([
      button({ name: "read", article: article.id, from: 0 }, words.bot.button.readArticle, {
        style: "primary",
      }),
      ...(mayFeed
        ? [button({ name: "remove", article: article.id }, words.bot.button.remove, { style: "danger" })]
        : []),
    ]),
  };
}
