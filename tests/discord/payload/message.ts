import { GatewayIntentBits } from "discord.js";
import type { Interaction, Message } from "../world/model.ts";
import { guildOf, type World } from "../world/world.ts";
import { attachmentPayload } from "./attachment.ts";
import { channelPayload } from "./channel.ts";
import { memberPayload, userPayload } from "./user.ts";

/** A message with all its content, as the bot gets it for its own messages and for targets of context menus. */
export function messagePayload(world: World, message: Message): object {
  return payloadOf(world, message, () => true);
}

/** A message as REST shows it: without content, unless the application may read it. */
export function fetchedMessagePayload(world: World, message: Message): object {
  const intents = world.readsContent ? GatewayIntentBits.MessageContent : 0;
  return payloadOf(world, message, (shown) => contentReaches(world, shown, intents));
}

/** A message as MESSAGE_CREATE and MESSAGE_UPDATE show it to a session with these intents. */
export function dispatchedMessagePayload(world: World, message: Message, intents: number): object {
  const channel = world.channels.get(message.channelId);
  const guild = channel && guildOf(world, channel);
  const member = guild?.members.get(message.author.id);
  return {
    ...payloadOf(world, message, (shown) => contentReaches(world, shown, intents)),
    channel_type: channel?.type,
    ...(guild ? { guild_id: guild.id } : {}),
    ...(member ? { member: memberPayload(member) } : {}),
  };
}

// --- internal ---

// Without the privileged intent, content is there in direct messages, in the bot's own messages and in those that
// mention it. A reply mentions the author it replies to, unless it answers the response to an interaction.
function contentReaches(world: World, message: Message, intents: number): boolean {
  if (world.readsContent && (intents & GatewayIntentBits.MessageContent) !== 0) return true;
  if (message.author.id === world.bot.id) return true;
  return world.channels.get(message.channelId)?.type === 1 || message.mentions.users.includes(world.bot.id);
}

function payloadOf(world: World, message: Message, reaches: (message: Message) => boolean) {
  const shown = reaches(message);
  return {
    ...basics(world, message, shown),
    ...origin(world, message, reaches),
    ...(message.reactions.length === 0 ? {} : { reactions: message.reactions.map(reactionPayload) }),
  };
}

function basics(world: World, message: Message, shown: boolean) {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userPayload(message.author),
    content: shown ? message.content : "",
    embeds: shown ? message.embeds : [],
    components: shown ? message.components : [],
    attachments: shown ? message.files.map((file) => attachmentPayload(world, file)) : [],
    mentions: message.mentions.users.flatMap((id) => {
      const user = world.users.get(id);
      return user === undefined ? [] : [userPayload(user)];
    }),
    mention_roles: message.mentions.roles,
    mention_everyone: message.mentions.everyone,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    flags: message.flags,
    pinned: false,
    tts: false,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
  };
}

function origin(world: World, message: Message, reaches: (message: Message) => boolean) {
  const { interaction, reference } = message;
  const referenced = reference && world.messages.get(reference.messageId);
  const thread = message.threadId === undefined ? undefined : world.channels.get(message.threadId);
  const channel = world.channels.get(message.channelId);
  return {
    ...(interaction
      ? {
          webhook_id: world.application.id,
          application_id: world.application.id,
          interaction_metadata: interactionMetadata(interaction),
        }
      : {}),
    ...(reference
      ? {
          message_reference: {
            type: 0,
            message_id: reference.messageId,
            channel_id: reference.channelId,
            ...(channel?.guildId ? { guild_id: channel.guildId } : {}),
          },
          referenced_message:
            referenced && !referenced.deleted ? basics(world, referenced, reaches(referenced)) : null,
        }
      : {}),
    ...(thread ? { thread: channelPayload(world, thread) } : {}),
  };
}

function interactionMetadata(interaction: Interaction): object {
  return {
    id: interaction.id,
    type: interaction.type,
    user: userPayload(interaction.user),
    authorizing_integration_owners:
      interaction.installedBy === "guild"
        ? { "0": interaction.guildId ?? "0" }
        : { "1": interaction.user.id },
    ...(interaction.source ? { interacted_message_id: interaction.source.id } : {}),
    ...(interaction.trigger
      ? { triggering_interaction_metadata: interactionMetadata(interaction.trigger) }
      : {}),
  };
}

function reactionPayload(emoji: string) {
  return {
    emoji: { id: null, name: emoji },
    count: 1,
    count_details: { burst: 0, normal: 1 },
    burst_colors: [],
    me_burst: false,
    burst_me: false,
    me: true,
    burst_count: 0,
  };
}
