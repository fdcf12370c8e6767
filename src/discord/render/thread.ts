import { content, optionText } from "../budget.ts";
import type { BotMessage, OptionText } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { questionLines } from "./question.ts";

/** A thread's name, at most 100 characters: the question. */
export function threadName(question: string): OptionText {
  return optionText(question);
}

/** A thread's first message: how to ask in it, since Discord does not tell the bot of plain messages; and what about. */
export function renderThreadStart(
  question: string,
  s: { readonly words: BotWords; readonly askedId: string },
): BotMessage {
  const { thread, button: labels } = s.words.bot;
  return {
    content: content([thread.how, ...questionLines(question, null, s.words)]),
    rows: rowsOf([button({ name: "follow", asked: s.askedId }, labels.followUp, { style: "primary" })]),
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
