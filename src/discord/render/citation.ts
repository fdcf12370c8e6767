import type { ReopenedCitation } from "../../engine/engine.ts";
import { content } from "../budget.ts";
import { escapeText } from "../escape.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";

/** A citation as it stands now, between its neighbouring sentences. */
export function renderCitation(
  cited: ReopenedCitation,
  s: { readonly words: BotWords; readonly canRead: boolean },
): BotMessage {
  const { words, canRead } = s;
  const { quote, citation } = cited;
  const sign = { intact: "✓", moved: "⚠", gone: "✗" }[cited.state];
  return {
    content: content([
      `\`${citation.id}\` ${sign} ${words.cite.state[cited.state]}`,
      ...cited.before.map(({ text }) => escapeText(text)),
      quotePart(
        quote ?? { id: citation.id, text: citation.text, answer: null, line: 1, article: citation },
        "",
        words,
      ),
      ...cited.after.map(({ text }) => escapeText(text)),
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
