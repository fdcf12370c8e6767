import type { Answer, FoundAnswer } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage, Button } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { quotePart } from "./quote.ts";
import { renderRefusal } from "./refusal.ts";
import { short } from "./source.ts";

export interface AnswerSetting {
  readonly words: BotWords;
  /** Null when what was asked could not be kept: no button that needs it is offered. */
  readonly askedId: string | null;
  /** How a follow-up was understood. */
  readonly askedAs: string | null;
  readonly isPrivate: boolean;
  readonly canThread: boolean;
}

/** An answer with its quotes, or that there is none in the articles. */
export function renderAnswer(answer: Answer, setting: AnswerSetting): BotMessage {
  return answer.kind === "found" ? renderFound(answer, setting) : renderRefusal(answer, setting);
}

// --- internal ---

function renderFound(answer: FoundAnswer, setting: AnswerSetting): BotMessage {
  const { words, askedAs } = setting;
  const articles = new Set(answer.quotes.map((quote) => quote.article.id)).size;
  return {
    content: content([
      `❓ ${short(answer.question, 300)}`,
      ...(askedAs === null ? [] : [`-# ${words.bot.answer.askedAs(short(askedAs, 300))}`]),
      `-# ${words.quotes(answer.quotes.length)} · ${words.articles(articles)}`,
      ...answer.quotes.map((quote, at) => quotePart(quote, `[${at + 1}]`, words)),
      ...answer.disagreements.map(
        ({ about, values }) =>
          `⚠ ${words.answer.differ[about]}: ${values.map(({ text, quote }) => `${short(text, 80)} [${answer.quotes.findIndex(({ id }) => id === quote) + 1}]`).join(" · ")}`,
      ),
    ]),
    rows: rowsOf(contextButtons(answer.quotes, words), answerButtons(setting)),
  };
}

function answerButtons({ words, askedId, isPrivate, canThread }: AnswerSetting): Button[] {
  if (askedId === null) return [];
  const asked = askedId;
  const text = words.bot.button;
  return [
    button({ name: "more", asked }, text.more),
    button({ name: "follow", asked }, text.followUp, { style: "primary" }),
    ...(isPrivate
      ? [button({ name: "share", asked }, text.share)]
      : canThread
        ? [button({ name: "thread", asked }, text.openThread)]
        : []),
    button({ name: "good", asked }, "👍"),
    button({ name: "bad", asked }, "👎"),
  ];
}
