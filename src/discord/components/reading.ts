import { KutipError } from "../../errors.ts";
import { BotError } from "../bot-error.ts";
import type { Handler } from "../command.ts";
import { findAsked } from "../kept/asked.ts";
import { chosenOf, passagesOf } from "../kept/results.ts";
import { collectionOf, openCitation } from "../kept/standing.ts";
import { listArticles, showArticle } from "../listing.ts";
import { showPassages } from "../passages.ts";
import { readPageThatFits } from "../reading.ts";
import { renderCitation } from "../render/citation.ts";
import { renderReadPage } from "../render/page.ts";
import { mayShow } from "../request.ts";
import { botWords } from "../words/words.ts";

/** Context: a quote between its neighbouring sentences, as it stands now. */
export const context: Handler<"context"> = {
  shows: "private",
  costly: false,
  async run({ citation }, _given, request) {
    const cited = await openCitation(citation, request);
    return renderCitation(cited, { words: botWords(request.language), canRead: cited.quote !== null });
  },
};

/** ◀ ▶ through an article. */
export const read: Handler<"read"> = {
  shows: "aside",
  costly: false,
  async run({ article, from }, _given, request) {
    const page = await readPageThatFits(article, from, request);
    if (!mayShow(request.access, collectionOf(page.article.path))) {
      throw new KutipError("article-not-found", `No article is called "${article}".`);
    }
    return renderReadPage(page, { words: botWords(request.language) });
  },
};

/** ◀ ▶ through passages and articles. */
export const page: Handler<"page"> = {
  shows: "aside",
  costly: false,
  async run({ asked, page: number }, _given, request) {
    const record = await findAsked(asked, request);
    const where = { askedId: record.id, page: number };
    if (record.kind === "search") {
      return showPassages(passagesOf(record), { ...where, query: record.text }, request);
    }
    if (record.kind !== "articles") throw new BotError("button-unknown");
    return listArticles({ ...where, chosen: chosenOf(record) }, request);
  },
};

/** An article that was chosen in a list. */
export const article: Handler<"article"> = {
  shows: "private",
  costly: false,
  run: (action, { chosen }, request) => showArticle(chosen[0] ?? action.article, request),
};
