import type { Quote } from "../answer/answer.ts";
import type { AskedRecord } from "../library/team.ts";
import { answerQuestion } from "./asking.ts";
import { type EarlierQuestion, understand } from "./conversation/understand.ts";
import { findAsked, questionOf } from "./kept/asked.ts";
import { answerOf, chosenOf } from "./kept/results.ts";
import type { BotMessage } from "./message.ts";
import { mayShow, type Request } from "./request.ts";
import type { ChosenFilter } from "./sources/chosen.ts";

/** A question that may go on from an earlier one. */
export interface FollowingQuestion {
  readonly text: string;
  /** Id of what it certainly follows; null where the place alone tells. */
  readonly earlierId: string | null;
  /** What the asker chose to search in; a follow-up without any keeps what the earlier question had. */
  readonly chosen: ChosenFilter;
}

/**
 * Answers a question as it is understood after the earlier one: the one that it follows, or in a thread or direct message
 * the last one of half an hour. In a busy channel nothing but a reply or a button tells what belongs together.
 *
 * @throws BotError `answer-gone` when what it certainly follows is no longer kept, and those of `answerQuestion`
 */
export async function answerFollowing(
  { text, earlierId, chosen }: FollowingQuestion,
  request: Request,
): Promise<BotMessage> {
  const record = earlierId === null ? await lastHere(request) : await findAsked(earlierId, request);
  const earlier = record === null ? null : earlierQuestion(record, request);
  const { question, askedAs, inContext } = understand(text, earlier);
  if (askedAs === null || earlier === null) {
    return answerQuestion({ text: question, askedAs: null, context: null, chosen }, request);
  }
  const isNarrowed = Object.keys(chosen).length > 0;
  const isInContext = inContext !== null && !isNarrowed && earlier.articleIds.length > 0;
  const asked = {
    text: question,
    askedAs,
    chosen: isNarrowed ? chosen : earlier.chosen,
    context: isInContext ? { question: inContext, articleIds: earlier.articleIds } : null,
  };
  return answerQuestion(asked, request);
}

// --- internal ---

const RECENT_MS = 30 * 60_000;

async function lastHere({ isThread, asker, engine }: Request): Promise<AskedRecord | null> {
  if (!isThread && asker.guildId !== null) return null;
  return engine.team.lastAsked(asker.channelId, Date.now() - RECENT_MS);
}

interface Earlier extends EarlierQuestion {
  readonly chosen: ChosenFilter;
  /** Those that were quoted. */
  readonly articleIds: readonly string[];
}

/** Null for what is no question. Of its answer only what may still be shown here helps to understand another. */
function earlierQuestion(record: AskedRecord, request: Request): Earlier | null {
  const chosen = chosenOf(record);
  if (record.kind === "search") return { question: record.text, quotes: [], chosen, articleIds: [] };
  if (record.kind !== "ask") return null;
  const answer = answerOf(record);
  const quotes = visibleOf(answer.kind === "found" ? answer.quotes : answer.nearest, request);
  const found = answer.kind === "found" ? quotes : [];
  return {
    question: questionOf(record),
    quotes: quotes.map(({ text }) => text),
    chosen,
    articleIds: [...new Set(found.map(({ article }) => article.id))],
  };
}

function visibleOf(quotes: readonly Quote[], { catalogue, access }: Request): readonly Quote[] {
  const visible = new Set(
    catalogue.articles.filter(({ collection }) => mayShow(access, collection)).map(({ id }) => id),
  );
  return quotes.filter(({ article }) => visible.has(article.id));
}
