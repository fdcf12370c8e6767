import type { NotFoundAnswer } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { AnswerSetting } from "./answer.ts";
import { button, rowsOf } from "./buttons.ts";
import { short } from "./source.ts";

/** That the articles do not answer: why, what was searched, and no sources. */
export function renderRefusal(answer: NotFoundAnswer, setting: AnswerSetting): BotMessage {
  const { words, askedId, askedAs } = setting;
  const missing = answer.missingTerms.slice(0, 5).map((term) => short(term, 60));
  const text = words.bot.button;
  return {
    content: content([
      `❓ ${short(answer.question, 300)}`,
      ...(askedAs === null ? [] : [`-# ${words.bot.answer.askedAs(short(askedAs, 300))}`]),
      `**∅ ${words.answer.notFound}.** ${missing.length > 0 ? words.answer.missing(missing) : words.answer.reason[answer.reason]}`,
      `-# ${words.answer.searched(words.articles(answer.scope.articles), words.passages(answer.scope.passages))}`,
    ]),
    rows:
      askedId === null
        ? []
        : rowsOf([
            button({ name: "nearest", asked: askedId }, text.nearest),
            button({ name: "follow", asked: askedId }, text.followUp),
            button({ name: "bad", asked: askedId }, text.isInArticles, { emoji: "👎" }),
          ]),
  };
}
