import { ChannelType, Routes } from "discord.js";
import { z } from "zod";
import { BotError } from "./bot-error.ts";
import type { Origin } from "./incoming.ts";
import { isRefusedWith, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, type Ways } from "./rest.ts";
import { persist } from "./send.ts";

/** A thread that is to be opened. */
export interface ThreadDraft {
  /** The interaction or message that asked for it, in the channel that it is opened in. */
  readonly origin: Origin;
  /** The message under which it opens; null for one without. */
  readonly under: string | null;
  /** At most 100 characters. */
  readonly name: string;
}

/**
 * Opens a thread once, though nobody may know whether an attempt was carried out: under a message there can be but one, and one
 * without a message is looked for among the open ones before it is tried again.
 *
 * @returns its id
 * @throws BotError `missing-permission`, `thread-exists` where somebody has written in the message's, `too-many-threads`,
 *   `channel-gone`; DiscordAPIError
 */
export async function openThread(ways: Pick<Ways, "bot" | "once">, draft: ThreadDraft): Promise<string> {
  const { origin, under } = draft;
  try {
    if (under === null) return await openAlone(ways, draft);
    return THREAD.parse(
      await persist(() => ways.bot.post(Routes.threads(origin.channelId, under), { body: bodyOf(draft) })),
    ).id;
  } catch (error) {
    if (under !== null && isRefusedWith(error, [UNKNOWN_MESSAGE])) {
      return openThread(ways, { ...draft, under: null });
    }
    if (under !== null && isRefusedWith(error, [THREAD_EXISTS])) return emptyThread(ways, under, error);
    if (isRefusedWith(error, MISSING)) {
      throw new BotError("missing-permission", "Create Public Threads", { cause: error });
    }
    if (isRefusedWith(error, [TOO_MANY_THREADS]))
      throw new BotError("too-many-threads", null, { cause: error });
    if (isRefusedWith(error, [UNKNOWN_CHANNEL])) throw new BotError("channel-gone", null, { cause: error });
    throw error;
  }
}

// --- internal ---

/** Minutes without a message until a thread is folded away. */
const ARCHIVE_AFTER = 1_440;

const THREAD_EXISTS = 160_004;
const TOO_MANY_THREADS = 160_006;
const MISSING = [50_001, 50_013];

const THREAD = z.object({
  id: z.string(),
  name: z.string(),
  parent_id: z.string().nullish(),
  message_count: z.number().optional(),
});
const OPEN_THREADS = z.object({ threads: z.array(THREAD) });

function bodyOf({ name }: ThreadDraft) {
  return { name, auto_archive_duration: ARCHIVE_AFTER };
}

async function openAlone(ways: Pick<Ways, "bot" | "once">, draft: ThreadDraft): Promise<string> {
  const post = async () => {
    const body = { ...bodyOf(draft), type: ChannelType.PublicThread };
    return THREAD.parse(await ways.once.post(Routes.threads(draft.origin.channelId), { body })).id;
  };
  return persist(post, () => openedSince(ways, draft));
}

/** An open thread of this name that is younger than the request, and that nobody has written in: an attempt was carried out. */
async function openedSince(
  { bot }: Pick<Ways, "bot">,
  { origin: { id: requestId, guildId, channelId }, name }: ThreadDraft,
): Promise<string | null> {
  if (guildId === null) return null;
  const { threads } = OPEN_THREADS.parse(await bot.get(Routes.guildActiveThreads(guildId)));
  const found = threads.find(
    (thread) =>
      thread.parent_id === channelId &&
      thread.name.trim() === name.trim() &&
      thread.message_count === 0 &&
      // Ids grow with time, by Discord's own clock.
      BigInt(thread.id) > BigInt(requestId),
  );
  return found?.id ?? null;
}

/** A thread has the id of its message. One in which nobody has written may be ours, opened by an attempt that got no answer. */
async function emptyThread({ bot }: Pick<Ways, "bot">, messageId: string, cause: unknown): Promise<string> {
  const thread = THREAD.parse(await bot.get(Routes.channel(messageId)));
  if (thread.message_count === 0) return thread.id;
  throw new BotError("thread-exists", null, { cause });
}
