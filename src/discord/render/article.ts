import type { ReadPage } from "../../engine/team.ts";
import type { ArticleRecord } from "../../library/library.ts";
import { content, label } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import { remarkIn } from "../words/remarks.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { type Excerpt, verbatimPart } from "./excerpt.ts";
import { escapedLine, linkTarget, sourceLine } from "./source.ts";
import { timeAgo } from "./time.ts";

/** An article's card: what is known of it, how it begins, and what can be done with it. */
export function renderArticle(
  article: ArticleRecord,
  beginning: ReadPage | null,
  s: { readonly words: BotWords; readonly mayFeed: boolean },
): BotMessage {
  const { words, mayFeed } = s;
  const { article: text, button: labels } = words.bot;
  const origin = [
    ...(article.author === null ? [] : [text.by(escapedLine(article.author, 60))]),
    ...(article.place === null ? [] : [escapedLine(article.place, 40)]),
  ];
  const details = [
    article.collection === "" ? words.status.top : `${escapedLine(article.collection, 60)}/`,
    words.languages[article.language],
    words.passages(article.passages),
    text.characters(words.number(article.characters)),
    `\`${article.id}\``,
  ];
  const excerpt: Excerpt = { text: beginning?.text ?? "", bold: [], marks: ["", ""] };
  const target = linkTarget(article.url);
  return {
    content: content([
      `📄 ${sourceLine(article, words, origin)}`,
      `-# ${details.join(" · ")}`,
      `-# ${text.read(timeAgo(article.ingestedAt))}`,
      ...article.warnings
        .slice(0, REMARKS)
        .map((remark) => `-# ⚠ ${escapedLine(remarkIn(words.language, remark), 200)}`),
      ...(excerpt.text.trim() === "" ? [] : [verbatimPart(excerpt)]),
    ]),
    rows: rowsOf([
      button({ name: "read", article: article.id, from: 0 }, labels.readArticle, { style: "primary" }),
      ...(target === null ? [] : [{ kind: "link" as const, url: target, label: label(labels.openSource) }]),
      ...(mayFeed
        ? [button({ name: "remove", article: article.id }, labels.remove, { style: "danger" })]
        : []),
    ]),
  };
}

// --- internal ---

/** How many remarks on the file are shown. */
const REMARKS = 2;
