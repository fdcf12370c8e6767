import type { ReopenedCitation } from "../../engine/engine.ts";
import { flow, hang } from "./flow.ts";
import { paintLines } from "./paint.ts";
import { renderQuote } from "./quote.ts";
import { type Setting, sourcePieces } from "./source.ts";
import { visible, visibleLine } from "./visible.ts";

/** A citation as it stands now: whether it still holds, the quote between its neighbours, and where that is. */
export function renderCitation(reopened: ReopenedCitation, setting: Setting): string {
  const { style, words } = setting;
  const { bold, dim } = style.colour;
  const { citation, quote } = reopened;
  const neighbours = (sentences: readonly { readonly text: string }[]) =>
    sentences.map(({ text }) => dim(block(visible(text), setting)));
  const article = quote?.article ?? { ...citation, id: citation.articleId, language: "other" as const };
  const place = quote === null ? [] : [words.line(quote.line), words.paragraph(quote.paragraph)];
  const pieces = [
    ...sourcePieces(article, setting),
    ...place,
    visibleLine(article.path),
    words.cite.given(words.date(citation.createdAt)),
  ];
  return [
    hang(`${bold(citation.id)}  ${stateOf(reopened, setting)}`, style.columns),
    [
      ...neighbours(reopened.before),
      renderQuote({ text: quote?.text ?? citation.text, answer: quote?.answer ?? null }, style),
      ...neighbours(reopened.after),
    ].join("\n"),
    flow(pieces.map(dim), style.columns, "  "),
  ].join("\n\n");
}

// --- internal ---

function stateOf({ state, citation, quote }: ReopenedCitation, { style, words }: Setting): string {
  const { green, yellow, red } = style.colour;
  if (state === "intact") return green(`✓ ${words.cite.state.intact}`);
  if (state === "gone") return red(`✗ ${words.cite.state.gone}`);
  const elsewhere = quote !== null && quote.article.path !== citation.path;
  return yellow(
    `⚠ ${elsewhere ? words.cite.movedTo(visibleLine(quote.article.path)) : words.cite.state.moved}`,
  );
}

function block(text: string, { style }: Setting): string {
  const lines = paintLines(text, style.columns - 3, [], String);
  return lines.map((line) => (line === "" ? "" : `   ${line}`)).join("\n");
}
