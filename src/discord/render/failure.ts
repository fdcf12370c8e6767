import { KutipError } from "../../errors.ts";
import { BotError } from "../bot-error.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { escapedLine } from "./source.ts";

export interface FailureSetting {
  readonly words: BotWords;
  /** Names the request in the log. */
  readonly requestId: string;
}

/**
 * What went wrong, in a sentence for the person. The message of an error is never shown: it is for whoever keeps the
 * bot, who finds it in the log by the request's id.
 */
export function renderFailure(error: unknown, s: FailureSetting): BotMessage {
  return { content: content([sentenceOf(error, s)]), rows: [] };
}

// --- internal ---

function sentenceOf(error: unknown, { words, requestId }: FailureSetting): string {
  const { failure } = words.bot;
  const id = `\`${requestId.replace(/[^\w-]/g, "").slice(0, 60)}\``;
  if (error instanceof BotError) return failure.bot[error.code](escapedLine(error.detail ?? "", 100));
  if (error instanceof KutipError) return failure.kutip[error.code](id);
  return failure.unknown(id);
}
