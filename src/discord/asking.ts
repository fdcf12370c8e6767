import type { Answer } from "../answer/answer.ts";
import { checkQuestion } from "../answer/check-question.ts";
import { keep } from "./kept/asked.ts";
import type { BotMessage } from "./message.ts";
import { renderAnswer } from "./render/answer.ts";
import type { Request } from "./request.ts";
import { type ChosenFilter, visibleFilter } from "./sources/chosen.ts";
import { visibleArticles } from "./sources/visible.ts";
import { botWords } from "./words/words.ts";

/** A question on its way to an answer. */
export interface Asked {
  /** As the asker wrote it. */
  readonly text: string;
  /** How it was understood where it does not stand alone; null otherwise. */
  readonly askedAs: string | null;
  /** A follow-up's own words, for the articles that were quoted for what it goes on from; null without any. */
  readonly context: { readonly question: string; readonly articleIds: readonly string[] } | null;
  readonly chosen: ChosenFilter;
}

/**
 * Answers a question from what may be shown here; the answer is kept before it is shown.
 *
 * @throws BotError `nothing-visible`; KutipError of the question and the library
 */
export async function answerQuestion(asked: Asked, request: Request): Promise<BotMessage> {
  const { text, askedAs, chosen } = asked;
  const answer = withChosenPeriod(await ask(asked, request), chosen, request);
  const askedId = await keep({ kind: "ask", text, askedAs, chosen, result: answer }, request);
  return showAnswer(answer, { askedId, askedAs, text }, request);
}

/** An answer as it is shown in the request's channel: the question is the asker's own words. */
export function showAnswer(
  answer: Answer,
  { askedId, askedAs, text }: Pick<Asked, "askedAs" | "text"> & { readonly askedId: string | null },
  request: Request,
): BotMessage {
  return renderAnswer(
    { ...answer, question: text },
    {
      words: botWords(request.language),
      askedId,
      askedAs,
      canShare: request.isPrivate && !request.access.alwaysPrivate,
      canThread: request.here.threads && !request.isThread && !request.isPrivate,
    },
  );
}

// --- internal ---

/**
 * A follow-up is asked of all articles as it was understood, and in its own words of those that were quoted before, which
 * speak of the same thing without naming it in every sentence; the surer answer is taken.
 */
async function ask({ text, askedAs, context, chosen }: Asked, request: Request): Promise<Answer> {
  const question = checkQuestion(askedAs ?? text);
  const { signal, engine } = request;
  const filter = visibleFilter(chosen, request);
  const answer = await engine.ask(question, { filter, signal });
  if (context === null) return answer;
  const { articleIds } = context;
  const inContext = await engine.ask(context.question, { filter: { ...filter, articleIds }, signal });
  const isSurer = answer.kind === "notFound" || answer.confidence < inContext.confidence;
  return inContext.kind === "found" && isSurer ? inContext : answer;
}

/** Dates that were chosen beside the question are told with the answer as those in its words are. */
function withChosenPeriod(answer: Answer, chosen: ChosenFilter, request: Request): Answer {
  const { since = null, until = null } = chosen;
  if (answer.period !== undefined || (since === null && until === null)) return answer;
  const text = [since ?? "…", until ?? "…"].join(" – ");
  return { ...answer, period: { text, since, until, undated: undatedIn(chosen, request) } };
}

/** How many articles without a date would be searched if dates did not restrict. */
function undatedIn({ since: _since, until: _until, ...chosen }: ChosenFilter, request: Request): number {
  return visibleArticles(chosen, request).filter(({ published }) => published === null).length;
}
