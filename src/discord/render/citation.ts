import type { ReopenedCitation } from "../../engine/engine.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { verbatimPart } from "./excerpt.ts";
import { escapedLine, sourceLine } from "./source.ts";

/**
 * A citation as it stands now: whether its words are still in their file, the quote (bold) between its neighbouring
 * sentences, and where that is.
 */
export function renderCitation(
  cited: ReopenedCitation,
  s: { readonly words: BotWords; readonly canRead: boolean },
): BotMessage {
  const { words, canRead } = s;
  const { citation, quote } = cited;
  const text = quote?.text ?? citation.text;
  const article = quote?.article ?? citation;
  const place = quote === null ? [] : [words.line(quote.line), words.paragraph(quote.paragraph)];
  const details = [
    escapedLine(article.path, 100),
    words.cite.given(escapedLine(words.date(citation.createdAt), 40)),
    `\`${citation.id}\``,
  ];
  const neighbour = (sentence: { readonly text: string }, side: "before" | "after") =>
    verbatimPart({
      text: sentence.text,
      bold: [],
      matters: side === "before" ? { start: sentence.text.length, end: sentence.text.length } : null,
      marks: ["", ""],
    });
  return {
    content: content([
      `${SIGN[cited.state]} ${stateOf(cited, words)}`,
      ...cited.before.map((sentence) => neighbour(sentence, "before")),
      verbatimPart({ text, bold: [{ start: 0, end: text.length }], marks: ["“", "”"] }, QUOTE),
      ...cited.after.map((sentence) => neighbour(sentence, "after")),
      sourceLine(article, words, place),
      `-# ${details.join(" · ")}`,
    ]),
    rows: rowsOf(
      quote === null || !canRead
        ? []
        : [
            button(
              { name: "read", article: quote.article.id, from: quote.start },
              words.bot.button.readArticle,
            ),
          ],
    ),
  };
}

// --- internal ---

const SIGN: Readonly<Record<ReopenedCitation["state"], string>> = { intact: "✓", moved: "⚠", gone: "✗" };

/** The quote has most of the room, and is the last to go. */
const QUOTE = 6;

function stateOf({ state, citation, quote }: ReopenedCitation, words: BotWords): string {
  const elsewhere = quote !== null && quote.article.path !== citation.path;
  return state === "moved" && elsewhere
    ? words.cite.movedTo(escapedLine(quote.article.path, 100))
    : words.cite.state[state];
}
