import { setTimeout } from "node:timers/promises";
import { Routes } from "discord.js";
import { z } from "zod";
import { BotError } from "./bot-error.ts";
import { type PermissionName, permissionToSend } from "./permissions.ts";
import { isRefusedWith, type Rest, refusalOf, UNKNOWN_CHANNEL } from "./rest.ts";

/** A message that is already in a channel is not sent there twice: `nonce` (at most 25 characters) says which it is. */
export interface ChannelMessage {
  readonly body: object;
  readonly nonce: string;
  /** Id of the message that it replies to. */
  readonly replyTo?: string;
}

/**
 * Sends a message to a channel, and again when nobody knows whether it arrived.
 *
 * @param channel its id, and whether it is a thread, which needs another permission
 * @throws BotError `missing-permission`, `channel-gone`; DiscordAPIError
 */
export async function sendToChannel(
  bot: Rest,
  channel: { readonly id: string; readonly isThread: boolean },
  { body, nonce, replyTo }: ChannelMessage,
): Promise<void> {
  const reference = replyTo !== undefined && {
    message_reference: { message_id: replyTo, channel_id: channel.id, fail_if_not_exists: false },
  };
  const post = (extra: object) =>
    persist(() =>
      bot.post(Routes.channelMessages(channel.id), {
        body: { ...body, nonce, enforce_nonce: true, ...extra },
      }),
    );
  try {
    await post(reference || {});
  } catch (error) {
    if (reference && isRefusedWith(error, [CANNOT_REPLY])) return void (await post({}));
    if (isRefusedWith(error, [MISSING_ACCESS])) throw lacking("View Channels", error);
    if (isRefusedWith(error, [MISSING_PERMISSIONS])) throw lacking(permissionToSend(channel.isThread), error);
    if (isRefusedWith(error, [ARCHIVED])) throw lacking("Manage Threads", error);
    if (isRefusedWith(error, [UNKNOWN_CHANNEL])) throw new BotError("channel-gone", null, { cause: error });
    throw error;
  }
}

/**
 * Sends a message to a person alone.
 *
 * @returns false when they take no messages of the bot
 */
export async function sendToPerson(bot: Rest, userId: string, message: ChannelMessage): Promise<boolean> {
  try {
    const channel = DIRECT.parse(
      await persist(() => bot.post(Routes.userChannels(), { body: { recipient_id: userId } })),
    );
    await sendToChannel(bot, { id: channel.id, isThread: false }, message);
    return true;
  } catch (error) {
    if (isRefusedWith(error, REFUSES_MESSAGES)) return false;
    throw error;
  }
}

/**
 * Tries a request again, as long as it fails for a reason that may pass.
 *
 * @param carriedOut looks before each further attempt what came of those before, null for nothing. @default a request that may
 * be made twice, for which nobody looks
 */
export async function persist<Result>(
  request: () => Promise<Result>,
  carriedOut: () => Promise<Result | null> = async () => null,
): Promise<Result> {
  for (const pause of PAUSES_MS) {
    try {
      return await request();
    } catch (error) {
      if (refusalOf(error).kind !== "uncertain") throw error;
    }
    await setTimeout(pause);
    const result = await carriedOut();
    if (result !== null) return result;
  }
  return request();
}

// --- internal ---

/** Between attempts; discord.js makes each of them four times, but for those that must not be made twice. */
const PAUSES_MS = [300, 1_500, 6_000];

const MISSING_ACCESS = 50_001;
const MISSING_PERMISSIONS = 50_013;
/** A thread that was archived and locked takes messages only from those who may manage it. */
const ARCHIVED = 50_083;
/** Replying needs the permission to read the channel's history. */
const CANNOT_REPLY = 160_002;
/** Cannot send messages to this user; cannot message them because of their settings. */
const REFUSES_MESSAGES = [50_007, 50_278];

const DIRECT = z.object({ id: z.string() });

function lacking(permission: PermissionName, cause: unknown): BotError {
  return new BotError("missing-permission", permission, { cause });
}
