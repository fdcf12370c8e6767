import type { NotFoundAnswer } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage, Button } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import type { AnswerSetting } from "./answer.ts";
import { button, rowsOf } from "./buttons.ts";
import { periodLines, questionLines } from "./question.ts";
import { escapedLine } from "./source.ts";

/** That the articles do not answer: why, and what was searched. No sources, and the closest passages only on request. */
export function renderRefusal(answer: NotFoundAnswer, setting: AnswerSetting): BotMessage {
  const { words, askedAs } = setting;
  return {
    content: content([...questionLines(answer.question, askedAs, words), ...refusalLines(answer, words)]),
    rows: rowsOf(refusalButtons(answer, setting)),
  };
}

/** Why the articles do not answer, and what was searched. */
export function refusalLines(answer: NotFoundAnswer, words: BotWords): string[] {
  return [
    `∅ **${words.answer.notFound}.** ${whyOf(answer, words)}`,
    `-# ${scopeOf(answer, words)}`,
    ...periodLines(answer.period, words),
  ];
}

// --- internal ---

const TERMS = 5;

function whyOf({ reason, missingTerms, scope }: NotFoundAnswer, words: BotWords): string {
  if (reason !== "empty-library" && scope.articles === 0) return words.bot.answer.nothingInScope;
  const why = words.answer.reason[reason];
  if (missingTerms.length === 0) return why;
  const missing = words.answer.missing(missingTerms.slice(0, TERMS).map((term) => escapedLine(term, 60)));
  return reason === "missing-terms" ? missing : `${why} ${missing}`;
}

function scopeOf({ reason, scope }: NotFoundAnswer, words: BotWords): string {
  if (reason === "empty-library") return words.bot.answer.addFirst;
  return words.answer.searched(words.articles(scope.articles), words.passages(scope.passages));
}

function refusalButtons({ nearest, reason }: NotFoundAnswer, { words, askedId }: AnswerSetting): Button[] {
  if (askedId === null || reason === "empty-library") return [];
  const asked = askedId;
  const text = words.bot.button;
  return [
    ...(nearest.length > 0 ? [button({ name: "nearest", asked }, text.nearest)] : []),
    button({ name: "follow", asked }, text.followUp, { style: "primary" }),
    button({ name: "bad", asked }, text.isInArticles, { emoji: "👎" }),
  ];
}
