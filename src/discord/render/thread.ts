import { content, optionText } from "../budget.ts";
import type { BotMessage, OptionText } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";
import { short } from "./source.ts";

/** A thread's name, at most 100 characters: the question. */
export function threadName(question: string): OptionText {
  return optionText(question);
}

/** A thread's first message: how to ask in it, and the question that it is about. */
export function renderThreadStart(
  question: string,
  s: { readonly words: BotWords; readonly askedId: string },
): BotMessage {
  return {
    content: content([s.words.bot.thread.how, `❓ ${short(question, 300)}`]),
    rows: rowsOf([
      button({ name: "follow", asked: s.askedId }, s.words.bot.button.followUp, { style: "primary" }),
    ]),
  };
}

/** Tells the clicker where the thread is; `mention` is a channel's mention. */
export function renderThreadOpened(mention: string, words: BotWords): BotMessage {
  return { content: content([words.bot.thread.opened(mention)]), rows: [] };
}

/** Tells the clicker that everybody can see the answer now. */
export function renderShared(words: BotWords): BotMessage {
  return { content: content([words.bot.thread.shared]), rows: [] };
}
