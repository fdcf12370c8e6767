import { ChannelType } from "discord.js";
import { BotError } from "./bot-error.ts";
import type { Download } from "./download.ts";
import { isThread, type Origin } from "./incoming.ts";
import { openThread } from "./open-thread.ts";
import { messageBody } from "./payload.ts";
import { firstMissing, type PermissionName, permissionToSend } from "./permissions.ts";
import type { Here } from "./request.ts";
import type { Ways } from "./rest.ts";
import { sendToChannel } from "./send.ts";

export interface HereParts {
  readonly ways: Pick<Ways, "bot" | "once">;
  readonly origin: Origin;
  /** A message that everybody in the channel sees, under which a thread can stand. */
  readonly under: string | null;
  readonly download: Download;
}

/** What can be done in the channel that a request came from. */
export function createHere({ ways, origin, under, download }: HereParts): Here {
  const { bot } = ways;
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
      const lacking = firstMissing(origin.permissions, ["Create Public Threads"]);
      if (lacking !== null) throw new BotError("your-permission", lacking);
      const id = await openThread(ways, { origin, under, name: [...name].slice(0, MAX_NAME).join("") });
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
function demand(origin: Origin, needed: readonly PermissionName[], possible: boolean): void {
  const granted = origin.place === "server" && possible ? origin.botPermissions : 0n;
  const missing = firstMissing(granted, needed);
  if (missing !== null) throw new BotError("missing-permission", missing);
}
