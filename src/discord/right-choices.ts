import type { AskedRecord } from "../library/team.ts";
import { questionOf } from "./kept/asked.ts";
import { answerOf, chosenOf } from "./kept/results.ts";
import { standingQuotes } from "./kept/standing.ts";
import { furtherPassages } from "./passages.ts";
import type { RightChoice } from "./render/feedback.ts";
import type { Request } from "./request.ts";

/** Something that may have been the right answer, where it stands. */
export interface RightPassage extends RightChoice {
  readonly articleId: string;
}

/**
 * What may have been right instead of an answer: the quotes that were shown, then what stands nearest to the question;
 * of it what may be shown here. The same for every click, as long as the articles stay as they are.
 *
 * @throws BotError `nothing-visible`, `answer-gone`
 */
export async function rightPassages(record: AskedRecord, request: Request): Promise<readonly RightPassage[]> {
  const answer = answerOf(record);
  const shown = await standingQuotes(answer.kind === "found" ? answer.quotes : answer.nearest, request);
  const asked = { query: questionOf(record), chosen: chosenOf(record) };
  const near = (await furtherPassages(answer, asked, request)).filter((passage) =>
    shown.every(
      (quote) =>
        quote.article.id !== passage.article.id || quote.end <= passage.start || passage.end <= quote.start,
    ),
  );
  return [...shown, ...near].slice(0, MOST).map(({ article, start, end, text }) => ({
    value: `${article.id}:${start}-${end}`,
    text,
    article,
    articleId: article.id,
  }));
}

// --- internal ---

/** A menu has 25 options, one of which is "not in the articles". */
const MOST = 24;
