import type { Answer } from "../../answer/answer.ts";
import { content, optionText } from "../budget.ts";
import type { BotMessage, OptionText } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { answerParts } from "./answer.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { questionLines } from "./question.ts";

/** A thread's name, at most 100 characters: the question. */
export function threadName(question: string): OptionText {
  return optionText(question);
}

/**
 * A thread's first message: how to ask in it, since Discord does not tell the bot of plain messages; the question, and
 * what was answered to it.
 */
export function renderThreadStart(
  question: string,
  s: { readonly words: BotWords; readonly askedId: string; readonly answer: Answer },
): BotMessage {
  const { words, askedId, answer } = s;
  const { thread, button: labels } = words.bot;
  const quotes = answer.kind === "found" ? answer.quotes : [];
  return {
    content: content([
      { text: thread.how, weight: HOW },
      ...questionLines(question, null, words),
      ...answerParts(answer, words),
    ]),
    rows: rowsOf(contextButtons(quotes, words), [
      button({ name: "follow", asked: askedId }, labels.followUp, { style: "primary" }),
    ]),
  };
}

/** Tells the clicker where the thread is; `mention` is a channel's mention. */
export function renderThreadOpened(mention: string, words: BotWords): BotMessage {
  return { content: content([words.bot.thread.opened(mention)]), rows: [] };
}

/** Tells the clicker that everybody in the channel sees the answer now. */
export function renderShared(words: BotWords): BotMessage {
  return { content: content([words.bot.thread.shared]), rows: [] };
}

// --- internal ---

/** How to go on is never left away for a quote. */
const HOW = 3;
