import type { Answer, Disagreement, FoundAnswer, Quote } from "../../answer/answer.ts";
import { content } from "../budget.ts";
import type { BotMessage, Button } from "../message.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { button, contextButtons, rowsOf } from "./buttons.ts";
import { periodLines, questionLines } from "./question.ts";
import { quotePart } from "./quote.ts";
import { refusalLines, renderRefusal } from "./refusal.ts";
import { escapedLine } from "./source.ts";

export interface AnswerSetting {
  readonly words: BotWords;
  /** Null when what was asked could not be kept: no button that needs it is offered. */
  readonly askedId: string | null;
  /** How a follow-up was understood; null for a question that stands alone. */
  readonly askedAs: string | null;
  /** It is shown to the asker alone, who may show it to everybody. */
  readonly canShare: boolean;
  readonly canThread: boolean;
}

/** An answer: quotes first, each with its citation; or that the articles do not answer, which looks different. */
export function renderAnswer(answer: Answer, setting: AnswerSetting): BotMessage {
  return answer.kind === "found" ? renderFound(answer, setting) : renderRefusal(answer, setting);
}

/** What stands under the question: what was found, where, and what differs; or why nothing was. */
export function answerParts(answer: Answer, words: BotWords): (Part | string)[] {
  if (answer.kind === "notFound") return refusalLines(answer, words);
  return [
    `-# ${countsOf(answer, words)}`,
    ...periodLines(answer.period, words),
    ...answer.quotes.map((quote, at) => quotePart(quote, `[${at + 1}]`, words, QUOTE)),
    ...answer.disagreements.map((disagreement) => differencePart(disagreement, answer.quotes, words)),
  ];
}

// --- internal ---

function renderFound(answer: FoundAnswer, setting: AnswerSetting): BotMessage {
  const { words, askedAs } = setting;
  return {
    content: content([...questionLines(answer.question, askedAs, words), ...answerParts(answer, words)]),
    rows: rowsOf(contextButtons(answer.quotes, words), answerButtons(setting)),
  };
}

/** A quote is never left away for a disagreement. */
const QUOTE = 2;
const VALUES = 5;

/** `3 quotes · 3 articles, 2 independent · 20–21 Jun 2024` */
function countsOf({ quotes, independentArticles }: FoundAnswer, words: BotWords): string {
  const articles = new Set(quotes.map((quote) => quote.article.id)).size;
  const days = quotes.flatMap((quote) => quote.article.published ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  return [
    words.quotes(quotes.length),
    [
      words.articles(articles),
      ...(independentArticles < articles ? [words.independent(independentArticles)] : []),
    ].join(", "),
    ...(first === undefined || last === undefined ? [] : [escapedLine(words.dates(first, last), 60)]),
  ].join(" · ");
}

/** `⚠ The articles differ on the time: Kamis pagi [2] · Rabu (19/6) malam [1]` */
function differencePart({ about, values }: Disagreement, quotes: readonly Quote[], words: BotWords): Part {
  const said = values.slice(0, VALUES).map(({ text, quote }) => {
    const at = quotes.findIndex(({ id }) => id === quote);
    return `${escapedLine(text, 60)} [${at < 0 ? quote : at + 1}]`;
  });
  return { text: `⚠ ${words.answer.differ[about]}: ${said.join(" · ")}` };
}

function answerButtons({ words, askedId, canShare, canThread }: AnswerSetting): Button[] {
  if (askedId === null) return [];
  const asked = askedId;
  const text = words.bot.button;
  return [
    button({ name: "more", asked }, text.more),
    button({ name: "follow", asked }, text.followUp, { style: "primary" }),
    ...(canShare ? [button({ name: "share", asked }, text.share)] : []),
    ...(canThread ? [button({ name: "thread", asked }, text.openThread)] : []),
    button({ name: "good", asked }, "👍"),
    button({ name: "bad", asked }, "👎"),
  ];
}
