import { answerFollowing } from "./answer-following.ts";
import { BotError } from "./bot-error.ts";
import type { AnswerMention, Mention } from "./command.ts";

/**
 * Answers a mention, a direct message or a reply, where mentions are answered. A reply goes on from what it replies to as
 * long as that is kept; afterwards it is a question of its own.
 */
export const answerMention: AnswerMention = async (mention, request) => {
  if (!request.access.mentions) return null;
  const asked = { text: mention.text, chosen: {} };
  try {
    return await answerFollowing({ ...asked, earlierId: mention.repliesTo }, request);
  } catch (error) {
    if (!isForgotten(error, mention)) throw error;
    return answerFollowing({ ...asked, earlierId: null }, request);
  }
};

// --- internal ---

function isForgotten(error: unknown, { repliesTo }: Mention): boolean {
  return repliesTo !== null && error instanceof BotError && error.code === "answer-gone";
}
