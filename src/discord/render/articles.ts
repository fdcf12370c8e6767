import type { ArticleRecord } from "../../library/library.ts";
import { content, optionText } from "../budget.ts";
import type { BotMessage, Menu, Row } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { pageButtons, rowsOf } from "./buttons.ts";
import { sourceLine } from "./source.ts";

export interface ArticlesSetting {
  readonly words: BotWords;
  readonly askedId: string | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages. */
  readonly total: number;
}

/** How many articles a page has. */
export const ARTICLES_A_PAGE = 10;

/** A page of the articles that may be seen; a menu opens one of them. */
export function renderArticleList(articles: readonly ArticleRecord[], s: ArticlesSetting): BotMessage {
  const { words } = s;
  if (articles.length === 0) return { content: content([words.bot.article.none]), rows: [] };
  return {
    content: content([
      `📚 **${words.bot.article.heading}** · ${words.articles(s.total)} · ${words.bot.search.page(s.page + 1, s.pages)}`,
      ...articles.map(
        (article, at) => `${s.page * ARTICLES_A_PAGE + at + 1}\\. ${sourceLine(article, words)}`,
      ),
    ]),
    rows: [menuOf(articles, s), ...rowsOf(pageButtons(s.askedId, s.page, s.pages, words))],
  };
}

// --- internal ---

function menuOf(articles: readonly ArticleRecord[], { words }: ArticlesSetting): Row {
  const [first] = articles;
  const menu: Menu = {
    kind: "menu",
    action: { name: "article", article: first?.id ?? "0" },
    placeholder: optionText(words.bot.button.chooseArticle),
    options: articles
      .slice(0, 25)
      .map((article) => ({ value: article.id, label: optionText(article.title) })),
  };
  return menu;
}
