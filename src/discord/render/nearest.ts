import type { NotFoundAnswer } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { contextButtons, rowsOf } from "./buttons.ts";
import { questionLines } from "./question.ts";
import { quotePart } from "./quote.ts";

/** The closest passages to a question that the articles do not answer: said to be no answer, and nothing in them bold. */
export function renderNearest(answer: NotFoundAnswer, words: BotWords): BotMessage {
  const { nearest } = answer;
  return {
    content: content([
      ...questionLines(answer.question, null, words),
      nearest.length === 0 ? words.answer.nothingNear : words.answer.nearest,
      ...nearest.map((quote, at) => quotePart({ ...quote, answer: null }, `[${at + 1}]`, words)),
    ]),
    rows: rowsOf(contextButtons(nearest, words)),
  };
}
