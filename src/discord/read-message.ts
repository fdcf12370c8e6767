import {
  type Channel,
  ChannelType,
  type Client,
  type GuildBasedChannel,
  type Message,
  MessageType,
} from "discord.js";
import type { SpokenMessage } from "./incoming.ts";

/**
 * A message that speaks to the bot: with its mention, in its direct messages, or in reply to it. Null for everything
 * else, for other bots, and for a mention without words.
 *
 * @param arrivedAt milliseconds of `performance.now()`
 */
export function readMessage(message: Message, arrivedAt: number): SpokenMessage | null {
  const { client, author, channel } = message;
  if (author.bot || author.system || message.webhookId !== null) return null;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return null;
  if (channel.type !== ChannelType.DM && !message.mentions.users.has(client.user.id)) return null;
  const text = message.content.replaceAll(new RegExp(`<@!?${client.user.id}>`, "g"), " ").trim();
  if (text === "") return null;
  return {
    id: message.id,
    arrivedAt,
    userId: author.id,
    roles: message.member?.roles.cache.map(({ id }) => id) ?? [],
    ...permissionsIn(channel, message, client),
    locale: null,
    guildId: message.guildId,
    channelId: message.channelId,
    channelType: channel.type,
    parentId: channel.isThread() ? channel.parentId : null,
    place: message.guildId === null ? "direct" : "server",
    text,
    repliesTo: repliedIds(message),
  };
}

// --- internal ---

/** What is not known counts as not allowed. */
function permissionsIn(channel: Channel, { member, guild }: Message, client: Client<true>) {
  if (guild === null || channel.isDMBased()) return { permissions: 0n, botPermissions: 0n };
  const of = (who: Parameters<GuildBasedChannel["permissionsFor"]>[0] | null) =>
    (who === null ? null : channel.permissionsFor(who))?.bitfield ?? 0n;
  return { permissions: of(member), botPermissions: of(guild.members.me ?? client.user) };
}

/** The `custom_id`s under the message of the bot that a message replies to, where Discord shows them. */
function repliedIds({ reference, channel, client }: Message): string[] {
  const replied =
    reference?.messageId === undefined ? undefined : channel.messages.cache.get(reference.messageId);
  if (replied === undefined || replied.author.id !== client.user.id) return [];
  return replied.components.flatMap((row) =>
    "components" in row
      ? row.components.flatMap((part) =>
          "customId" in part && typeof part.customId === "string" ? [part.customId] : [],
        )
      : [],
  );
}
