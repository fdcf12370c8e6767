import { ChannelType, Routes } from "discord.js";
import { z } from "zod";
import { BotError } from "./bot-error.ts";
import type { Download } from "./download.ts";
import { isThread, type Origin } from "./incoming.ts";
import { messageBody } from "./payload.ts";
import { firstMissing, type PermissionName, permissionToSend } from "./permissions.ts";
import type { Here } from "./request.ts";
import { isRefusedWith, type Rest } from "./rest.ts";
import { persist, sendToChannel } from "./send.ts";

export interface HereParts {
  readonly bot: Rest;
  readonly origin: Origin;
  /** A message that everybody in the channel sees, under which a thread can stand. */
  readonly under: string | null;
  readonly download: Download;
}

/** What can be done in the channel that a request came from. */
export function createHere({ bot, origin, under, download }: HereParts): Here {
  const threads = origin.place === "server" && WITH_THREADS.has(origin.channelType);
  let sent = 0;
  const nonce = () => {
    sent += 1;
    return `${origin.id}-${sent}`;
  };
  return {
    threads,
    async openThread(name, first) {
      demand(origin, ["View Channels", "Create Public Threads", "Send Messages in Threads"], threads);
      const id = await openThread(bot, origin.channelId, under, [...name].slice(0, MAX_NAME).join(""));
      await sendToChannel(
        bot,
        { id, isThread: true },
        { body: messageBody(first, "public"), nonce: nonce() },
      );
      return { mention: `<#${id}>` };
    },
    async post(message) {
      const inThread = isThread(origin);
      if (origin.guildId !== null) demand(origin, ["View Channels", permissionToSend(inThread)], true);
      const channel = { id: origin.channelId, isThread: inThread };
      await sendToChannel(bot, channel, { body: messageBody(message, "public"), nonce: nonce() });
    },
    download,
  };
}

// --- internal ---

const WITH_THREADS: ReadonlySet<number> = new Set([ChannelType.GuildText, ChannelType.GuildAnnouncement]);
/** Discord's limit for a thread's name is 100 characters. */
const MAX_NAME = 90;
/** Minutes without a message until a thread is folded away. */
const ARCHIVE_AFTER = 1_440;

const THREAD_EXISTS = 160_004;
const UNKNOWN_MESSAGE = 10_008;
const MISSING = [50_001, 50_013];

const THREAD = z.object({ id: z.string(), message_count: z.number().optional() });

function demand(origin: Origin, needed: readonly PermissionName[], possible: boolean): void {
  const granted = origin.place === "server" && possible ? origin.botPermissions : 0n;
  const missing = firstMissing(granted, needed);
  if (missing !== null) throw new BotError("missing-permission", missing);
}

async function openThread(bot: Rest, channelId: string, under: string | null, name: string): Promise<string> {
  const common = { name, auto_archive_duration: ARCHIVE_AFTER };
  try {
    if (under !== null) {
      const thread = await persist(() => bot.post(Routes.threads(channelId, under), { body: common }));
      return THREAD.parse(thread).id;
    }
    const body = { ...common, type: ChannelType.PublicThread };
    return THREAD.parse(await bot.post(Routes.threads(channelId), { body })).id;
  } catch (error) {
    if (under !== null && isRefusedWith(error, [UNKNOWN_MESSAGE]))
      return openThread(bot, channelId, null, name);
    if (under !== null && isRefusedWith(error, [THREAD_EXISTS])) return emptyThread(bot, under, error);
    if (isRefusedWith(error, MISSING)) {
      throw new BotError("missing-permission", "Create Public Threads", { cause: error });
    }
    throw error;
  }
}

/** A thread has the id of its message. One in which nobody has written may be ours, opened by an attempt that got no answer. */
async function emptyThread(bot: Rest, messageId: string, cause: unknown): Promise<string> {
  const thread = THREAD.parse(await bot.get(Routes.channel(messageId)));
  if (thread.message_count === 0) return thread.id;
  throw new BotError("thread-exists", null, { cause });
}
