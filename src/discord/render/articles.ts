import type { ArticleRecord } from "../../library/library.ts";
import { content, optionText } from "../budget.ts";
import type { BotMessage, Menu } from "../message.ts";
import type { Part } from "../part.ts";
import { shownLine } from "../shown.ts";
import type { BotWords } from "../words/words.ts";
import { pageButtons, rowsOf } from "./buttons.ts";
import { escapedLine, shortSourceLine } from "./source.ts";

export interface ArticlesSetting {
  readonly words: BotWords;
  /** Null when it could not be kept: there are no buttons to other pages. */
  readonly askedId: string | null;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Of all pages. */
  readonly total: number;
}

/** How many articles a page has. */
export const ARTICLES_A_PAGE = 10;

/** A page of the articles that may be seen; its menu, whose values are articles' ids, opens one of them. */
export function renderArticleList(articles: readonly ArticleRecord[], s: ArticlesSetting): BotMessage {
  const { words } = s;
  if (articles.length === 0) return { content: content([words.bot.article.none]), rows: [] };
  const page = s.pages > 1 ? ` · ${words.bot.list.page(s.page + 1, s.pages)}` : "";
  return {
    content: content([
      `📚 ${words.articles(s.total)}${page}`,
      ...articles.map((article, at) => articlePart(article, s.page * ARTICLES_A_PAGE + at + 1, words)),
    ]),
    rows: [menuOf(articles, words), ...rowsOf(pageButtons(s.askedId, s.page, s.pages, words))],
  };
}

// --- internal ---

/** Options of a menu. */
const OPTIONS = 25;

function articlePart(article: ArticleRecord, number: number, words: BotWords): Part {
  const place = [
    ...(article.collection === "" ? [] : [`${escapedLine(article.collection, 30)}/`]),
    `\`${article.id}\``,
  ];
  // Ten links would not fit into one message; the article's card has its link.
  const source = { ...article, url: null };
  const short = `**${number}** ${shortSourceLine(source, words, place)}`;
  return {
    text: `**${number}** ${shortSourceLine(source, words, place, 100)}`,
    shorten: (room) => (short.length <= room ? short : null),
  };
}

function menuOf(articles: readonly ArticleRecord[], words: BotWords): Menu {
  return {
    kind: "menu",
    action: { name: "article", article: articles[0]?.id ?? "0" },
    placeholder: optionText(words.bot.button.chooseArticle),
    options: articles.slice(0, OPTIONS).map((article) => {
      const details = [
        ...(article.outlet === null ? [] : [shownLine(article.outlet)]),
        ...(article.published === null ? [] : [words.date(article.published)]),
      ].join(" · ");
      return {
        value: article.id,
        label: optionText(article.title),
        ...(details !== "" && { description: optionText(details) }),
      };
    }),
  };
}
