import type { NotFoundAnswer } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { contextButtons, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";
import { short } from "./source.ts";

/** The closest passages to a question that the articles do not answer, said to be no answer. */
export function renderNearest(answer: NotFoundAnswer, words: BotWords): BotMessage {
  return {
    content: content([
      `❓ ${short(answer.question, 300)}`,
      answer.nearest.length === 0 ? words.answer.nothingNear : words.answer.nearest,
      ...answer.nearest.map((quote, at) => quotePart(quote, `(${at + 1})`, words)),
    ]),
    rows: rowsOf(contextButtons(answer.nearest, words)),
  };
}
