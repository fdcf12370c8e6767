import { KutipError, type KutipErrorCode } from "../../errors.ts";
import type { AskedInput, AskedRecord } from "../../library/team.ts";
import { BotError } from "../bot-error.ts";
import type { Request } from "../request.ts";
import type { ChosenFilter } from "../sources/chosen.ts";

/** What is kept of something that was asked; who, where and whether privately is the request's. */
export interface Kept<Result> extends Pick<AskedInput<Result>, "kind" | "text" | "askedAs" | "result"> {
  readonly chosen: ChosenFilter;
}

/**
 * Keeps what was asked and answered, so that its buttons work as long as the library does.
 *
 * @returns its id; null where the library cannot take it, and buttons that need it are left away
 */
export async function keep<Result>(
  { chosen, ...kept }: Kept<Result>,
  { asker, isPrivate, engine }: Request,
): Promise<string | null> {
  try {
    const { id } = await engine.team.remember({
      ...kept,
      userId: asker.userId,
      guildId: asker.guildId,
      channelId: asker.channelId,
      filter: { ...chosen },
      private: isPrivate,
    });
    return id;
  } catch (error) {
    // The answer is worth more than its buttons; that they are missing is seen.
    if (error instanceof KutipError && UNKEPT.has(error.code)) return null;
    throw error;
  }
}

/**
 * What was asked under an id, here or in another channel of the same server; outside servers here alone.
 *
 * @throws BotError `answer-gone`
 */
export async function findAsked(id: string, { engine, asker }: Request): Promise<AskedRecord> {
  const record = await engine.team.asked(id);
  if (record === null || record.guildId !== asker.guildId) throw new BotError("answer-gone");
  if (record.guildId === null && record.channelId !== asker.channelId) throw new BotError("answer-gone");
  // What somebody asked privately is theirs alone.
  if (record.private && record.userId !== asker.userId) throw new BotError("answer-gone");
  return record;
}

/** The question of a record, as it was understood. */
export function questionOf({ askedAs, text }: Pick<AskedRecord, "askedAs" | "text">): string {
  return askedAs ?? text;
}

// --- internal ---

const UNKEPT: ReadonlySet<KutipErrorCode> = new Set(["library-locked", "library-unwritable", "disk-full"]);
