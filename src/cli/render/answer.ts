import type { Disagreement, FoundAnswer, Quote } from "../../answer/answer.ts";
import type { Words } from "../../words/words.ts";
import { flow, hang } from "./flow.ts";
import { periodSentences } from "./period.ts";
import { renderQuote } from "./quote.ts";
import { type Setting, sourcePieces } from "./source.ts";
import { visibleLine } from "./visible.ts";

/**
 * An answer: the question, what it rests on, the quotes with their citations, and where the articles differ.
 *
 * @param echo false leaves the question away, where the asker has just typed it
 */
export function renderFound(answer: FoundAnswer, setting: Setting, echo = true): string {
  const { style, words } = setting;
  const { bold, dim, yellow } = style.colour;
  const head = [
    ...(echo ? [hang(bold(visibleLine(answer.question)), style.columns)] : []),
    dim(flow(countPieces(answer, words), style.columns)),
    ...periodSentences(answer, words).map((sentence) => hang(dim(sentence), style.columns)),
  ].join("\n");
  const quotes = answer.quotes.map((quote, at) => renderCited(quote, `[${at + 1}]`, setting));
  const differences = answer.disagreements.map((disagreement) =>
    flow(differencePieces(disagreement, answer.quotes, words).map(yellow), style.columns, yellow("⚠ ")),
  );
  return [head, ...quotes, ...(differences.length > 0 ? [differences.join("\n")] : [])].join("\n\n");
}

/** A quote and, under it, its citation: `[1] Title · Outlet · date · line 2 · a3f9k`. */
export function renderCited(quote: Quote, label: string, setting: Setting): string {
  const { style, words } = setting;
  const pieces = [...sourcePieces(quote.article, setting), words.line(quote.line), quote.id];
  const citation = flow(pieces.map(style.colour.dim), style.columns, `  ${style.colour.cyan(label)} `);
  return `${renderQuote(quote, style)}\n${citation}`;
}

// --- internal ---

function countPieces(answer: FoundAnswer, words: Words): string[] {
  const articles = new Set(answer.quotes.map((quote) => quote.article.id)).size;
  const independent =
    answer.independentArticles < articles ? [words.independent(answer.independentArticles)] : [];
  return [
    words.quotes(answer.quotes.length),
    [words.articles(articles), ...independent].join(", "),
    ...datePieces(answer.quotes, words),
  ];
}

/** The day, or the first and the last day, of the quoted articles. */
function datePieces(quotes: readonly Quote[], words: Words): string[] {
  const days = quotes.flatMap((quote) => quote.article.published ?? []).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  return [words.dates(first, last)];
}

/** Each value with the number of its quote; with the citation's id where that quote is not among the shown ones. */
function differencePieces({ about, values }: Disagreement, quotes: readonly Quote[], words: Words): string[] {
  return values.map(({ text, quote }, index) => {
    const at = quotes.findIndex((candidate) => candidate.id === quote);
    const value = `${visibleLine(text)} [${at < 0 ? quote : at + 1}]`;
    return index === 0 ? `${words.answer.differ[about]}: ${value}` : value;
  });
}
