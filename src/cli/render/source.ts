import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { QuotedArticle } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import type { Style } from "./style.ts";
import { visibleLine } from "./visible.ts";

/** What a source line needs beside the article: how, in which words, and where the files are. */
export interface Setting {
  readonly style: Style;
  readonly words: Words;
  /** Absolute. */
  readonly articlesFolder: string;
}

/** Title (linked where the terminal can), outlet and date, as pieces for `flow`. */
export function sourcePieces(article: QuotedArticle, { style, words, articlesFolder }: Setting): string[] {
  const title = visibleLine(article.title);
  return [
    style.hyperlinks ? link(title, targetOf(article, articlesFolder)) : title,
    ...(article.outlet === null ? [] : [visibleLine(article.outlet)]),
    ...(article.published === null ? [] : [words.date(visibleLine(article.published))]),
  ];
}

// --- internal ---

/** The article's own address, or its file. */
function targetOf(article: QuotedArticle, articlesFolder: string): string {
  if (article.url !== null && URL.canParse(article.url)) return new URL(article.url).href;
  return pathToFileURL(join(articlesFolder, article.path)).href;
}

/** OSC 8; a URL's `href` has no control characters, so nothing can end the sequence early. */
function link(text: string, target: string): string {
  return `\u001b]8;;${target}\u0007${text}\u001b]8;;\u0007`;
}
