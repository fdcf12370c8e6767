import { KutipError } from "../errors.ts";
import type { BotMessage } from "./message.ts";
import { renderArticle } from "./render/article.ts";
import { ARTICLES_A_PAGE, renderArticleList } from "./render/articles.ts";
import { mayShow, type Request } from "./request.ts";
import { type ChosenFilter, visibleFilter } from "./sources/chosen.ts";
import { visibleArticles } from "./sources/visible.ts";
import { botWords } from "./words/words.ts";

/** Characters of an article's beginning that its card shows. */
const BEGINNING = 600;

/**
 * One page of the articles that may be shown, the newest first, those without a date last; a page beyond the last is the
 * last.
 *
 * @throws BotError `nothing-visible`
 */
export function listArticles(
  s: { readonly chosen: ChosenFilter; readonly askedId: string | null; readonly page: number },
  request: Request,
): BotMessage {
  const articles = visibleArticles(visibleFilter(s.chosen, request), request);
  const pages = Math.max(1, Math.ceil(articles.length / ARTICLES_A_PAGE));
  const page = Math.min(s.page, pages - 1);
  const first = page * ARTICLES_A_PAGE;
  return renderArticleList(articles.slice(first, first + ARTICLES_A_PAGE), {
    words: botWords(request.language),
    askedId: s.askedId,
    page,
    pages,
    total: articles.length,
  });
}

/**
 * An article's card.
 *
 * @throws KutipError `article-not-found`, for a hidden one too
 */
export async function showArticle(id: string, request: Request): Promise<BotMessage> {
  const { engine, access, language } = request;
  const [article] = await engine.articles({ articleIds: [id] });
  if (article === undefined || !mayShow(access, article.collection)) {
    throw new KutipError("article-not-found", `No article is called "${id}".`);
  }
  const beginning = article.passages === 0 ? null : await engine.read(id, 0, BEGINNING);
  return renderArticle(article, beginning, { words: botWords(language), mayFeed: access.mayFeed });
}
