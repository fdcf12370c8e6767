import type { AnswerPeriod } from "../../answer/answer.ts";
import { publishedDays } from "../../words/published-days.ts";
import type { BotWords } from "../words/words.ts";
import { escapedLine } from "./source.ts";

/** `❓ Kapan Putin tiba di Hanoi?`, and how it was understood where that is another question. */
export function questionLines(question: string, askedAs: string | null, words: BotWords): string[] {
  const understood = askedAs === null || askedAs === question ? null : escapedLine(askedAs, LONGEST);
  return [
    `❓ ${escapedLine(question, LONGEST)}`,
    ...(understood === null ? [] : [`-# ${words.bot.answer.askedAs(understood)}`]),
  ];
}

/** What days of publication were read from the question's words, and how many articles that left out for having no date. */
export function periodLines(period: AnswerPeriod | undefined, words: BotWords): string[] {
  if (period === undefined) return [];
  const { text, undated } = period;
  const { answer } = words.bot;
  const days = publishedDays(period, words);
  const asked = `“${escapedLine(text, 60)}”`;
  return [
    `-# ${[
      days === null ? asked : answer.published(asked, escapedLine(days, 60)),
      ...(undated > 0 ? [answer.undatedLeftOut(undated)] : []),
    ].join(" · ")}`,
  ];
}

// --- internal ---

/** Characters of a question that are shown; the asker knows the rest. */
const LONGEST = 200;
