import type { ArticleRecord } from "../../library/library.ts";
import { flow, hang } from "./flow.ts";
import { type Setting, sourcePieces } from "./source.ts";
import { visibleLine } from "./visible.ts";

/** What is in the library, by collection: two lines an article, the newest first where they are dated. */
export function renderArticles(articles: readonly ArticleRecord[], setting: Setting): string {
  const { style, words } = setting;
  const { bold } = style.colour;
  if (articles.length === 0) return hang(words.status.empty, style.columns);
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  const undated = articles.filter((article) => article.published === null).length;
  const counts = flow(
    [
      words.articles(articles.length),
      words.passages(passages),
      ...(undated > 0 ? [words.undated(undated)] : []),
    ],
    style.columns,
  );
  const groups = byCollection(articles).map(([collection, members]) => {
    const name = collection === "" ? words.status.top : `${visibleLine(collection)}/`;
    return [
      hang(bold(name), style.columns),
      ...members.map((article) => renderArticle(article, setting)),
    ].join("\n");
  });
  return [style.colour.dim(counts), ...groups].join("\n\n");
}

// --- internal ---

function byCollection(articles: readonly ArticleRecord[]): [string, ArticleRecord[]][] {
  const sorted = [...articles].sort(
    (a, b) =>
      compare(a.collection, b.collection) ||
      compare(b.published ?? "", a.published ?? "") ||
      compare(a.path, b.path),
  );
  const collections = [...new Set(sorted.map((article) => article.collection))];
  return collections.map((name) => [name, sorted.filter((article) => article.collection === name)]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function renderArticle(article: ArticleRecord, setting: Setting): string {
  const { style, words } = setting;
  const [title = "", ...rest] = sourcePieces(article, setting);
  const details = [
    ...rest,
    words.languages[article.language],
    words.passages(article.passages),
    visibleLine(article.path),
    article.id,
  ];
  return [hang(title, style.columns, "  "), flow(details.map(style.colour.dim), style.columns, "    ")].join(
    "\n",
  );
}
