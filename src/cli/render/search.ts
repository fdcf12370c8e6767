import type { FoundPassage, SearchResult } from "../../engine/engine.ts";
import type { Language } from "../../language/language.ts";
import { matchingWords } from "../../language/matching-words.ts";
import { flow, hang } from "./flow.ts";
import { paintLines } from "./paint.ts";
import { type Setting, sourcePieces } from "./source.ts";
import { visible, visibleLine } from "./visible.ts";

/** Ranked passages: where each stands, its text with the query's words marked, and why it was found. */
export function renderSearch(result: SearchResult, setting: Setting): string {
  const { style, words } = setting;
  const { bold, dim } = style.colour;
  const query = hang(bold(visibleLine(result.query)), style.columns);
  if (result.scope.articles === 0) {
    return [query, hang(words.answer.addArticles(setting.articlesFolder), style.columns)].join("\n");
  }
  const scope = [words.articles(result.scope.articles), words.passages(result.scope.passages)] as const;
  if (result.passages.length === 0) {
    return [query, hang(`${words.search.none} ${dim(words.answer.searched(...scope))}`, style.columns)].join(
      "\n",
    );
  }
  const articles = new Set(result.passages.map((passage) => passage.article.id)).size;
  const counts = dim(flow([words.passages(result.passages.length), words.articles(articles)], style.columns));
  const width = String(result.passages.length).length;
  const passages = result.passages.map((passage, at) =>
    renderPassage(passage, result.language, String(at + 1).padStart(width), setting),
  );
  return [`${query}\n${counts}`, ...passages].join("\n\n");
}

// --- internal ---

function renderPassage(passage: FoundPassage, language: Language, rank: string, setting: Setting): string {
  const { style, words } = setting;
  const { bold, cyan, dim } = style.colour;
  const indent = " ".repeat(rank.length + 2);
  const source = [...sourcePieces(passage.article, setting), words.line(passage.line)];
  // A passage may run over paragraphs; the blank lines between them only take room here.
  const text = visible(passage.text).replace(/\n\s*\n/g, "\n");
  const lines = paintLines(
    text,
    style.columns - indent.length,
    matchingWords(text, passage.why.terms, [language, passage.article.language]),
    bold,
  );
  const { dense, lexical, answer } = passage.why;
  const figures = [
    words.search.score(figure(passage.score, words.language)),
    ...(dense === null ? [] : [words.search.meaning(figure(dense, words.language))]),
    words.search.wording(figure(lexical, words.language)),
    ...(answer === null ? [] : [words.search.answers(figure(answer, words.language))]),
    ...(passage.why.terms.length === 0 ? [] : [passage.why.terms.map(visibleLine).join(", ")]),
  ];
  return [
    flow(source.map(cyan), style.columns, `${cyan(rank)}  `),
    ...lines.map((line) => (line === "" ? "" : indent + line)),
    flow(figures.map(dim), style.columns, indent),
  ].join("\n");
}

function figure(value: number, locale: string): string {
  return value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
