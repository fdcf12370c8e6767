import { KutipError } from "../../errors.ts";
import { BotError } from "../bot-error.ts";
import { content } from "../budget.ts";
import type { BotMessage } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { short } from "./source.ts";

/** What went wrong, in a sentence for the person; what only the keeper of the log understands is named by its id. */
export function renderFailure(
  error: unknown,
  s: { readonly words: BotWords; readonly requestId: string },
): BotMessage {
  return { content: content([`⚠ ${sentenceOf(error, s)}`]), rows: [] };
}

// --- internal ---

function sentenceOf(
  error: unknown,
  { words, requestId }: { readonly words: BotWords; readonly requestId: string },
): string {
  const { failure } = words.bot;
  if (error instanceof BotError) return failure.bot[error.code](short(error.detail ?? "", 100));
  const known = error instanceof KutipError ? failure.kutip[error.code] : undefined;
  return known ?? failure.unknown(`\`${short(requestId, 60)}\``);
}
