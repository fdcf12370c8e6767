import type { AskedRecord } from "../library/team.ts";
import { answerQuestion } from "./asking.ts";
import { type EarlierQuestion, understand } from "./conversation/understand.ts";
import { findAsked, questionOf } from "./kept/asked.ts";
import { answerOf, chosenOf } from "./kept/results.ts";
import type { BotMessage } from "./message.ts";
import type { Request } from "./request.ts";
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
  const earlier = earlierId === null ? await lastHere(request) : await findAsked(earlierId, request);
  const { question, askedAs } = understand(text, earlier === null ? null : earlierQuestion(earlier));
  const isNarrowed = Object.keys(chosen).length > 0;
  const kept = askedAs !== null && !isNarrowed && earlier !== null ? chosenOf(earlier) : chosen;
  return answerQuestion({ text: question, askedAs, chosen: kept }, request);
}

// --- internal ---

const RECENT_MS = 30 * 60_000;

async function lastHere({ isThread, asker, engine }: Request): Promise<AskedRecord | null> {
  if (!isThread && asker.guildId !== null) return null;
  return engine.team.lastAsked(asker.channelId, Date.now() - RECENT_MS);
}

/** Null for what is no question. */
function earlierQuestion(record: AskedRecord): EarlierQuestion | null {
  if (record.kind === "search") return { question: record.text, quotes: [] };
  if (record.kind !== "ask") return null;
  const answer = answerOf(record);
  const quotes = answer.kind === "found" ? answer.quotes : answer.nearest;
  return { question: questionOf(record), quotes: quotes.map((quote) => quote.text) };
}
