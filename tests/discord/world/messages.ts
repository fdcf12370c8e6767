import { GatewayIntentBits } from "discord.js";
import { dispatchedMessagePayload } from "../payload/message.ts";
import type { MessageBody } from "../wire/message.ts";
import { type IncomingFile, storeFiles } from "./files.ts";
import { resolveMentions } from "./mentions.ts";
import {
  type Channel,
  type Interaction,
  type Message,
  MessageFlag,
  type MessageReference,
  type User,
} from "./model.ts";
import { may } from "./permissions.ts";
import { storedComponents, storedEmbeds } from "./stored.ts";
import type { World } from "./world.ts";

export interface NewMessage {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files?: readonly IncomingFile[];
  readonly type?: Message["type"];
  readonly viewerId?: string | undefined;
  readonly interaction?: Interaction | undefined;
  readonly reference?: MessageReference | undefined;
  /** People whom the message notifies beside those it names: the author of the message it replies to. */
  readonly alsoMentions?: readonly string[];
  /** Shows "… is thinking" until it is edited. */
  readonly loading?: boolean;
}

export function createMessage(world: World, draft: NewMessage): Message {
  const { channel, author, body } = draft;
  const mentions = resolveMentions(world, channel, author, body);
  const message: Message = {
    id: world.nextId(),
    channelId: channel.id,
    author,
    type: draft.type ?? 0,
    createdAt: world.clock.now(),
    viewerId: draft.viewerId,
    interaction: draft.interaction,
    reference: draft.reference,
    nonce: body.nonce ?? undefined,
    content: (body.content ?? "").trim(),
    embeds: storedEmbeds(body.embeds),
    components: storedComponents(body.components),
    files: storeFiles(
      world,
      { channelId: channel.id, ephemeral: draft.viewerId !== undefined },
      draft.files ?? [],
      body.attachments,
    ),
    flags: flagsOf(draft),
    mentions: { ...mentions, users: [...new Set([...mentions.users, ...(draft.alsoMentions ?? [])])] },
    reactions: [],
    editedAt: undefined,
    deleted: false,
    threadId: undefined,
  };
  world.messages.set(message.id, message);
  if (message.viewerId === undefined) channel.lastMessageId = message.id;
  if (channel.thread) channel.thread.messages += 1;
  announce(world, channel, "MESSAGE_CREATE", message);
  return message;
}

/** Applies an edit: what the body does not name stays, `null` clears, attachments that it does not list go. */
export function editMessage(
  world: World,
  message: Message,
  body: MessageBody,
  files: readonly IncomingFile[] = [],
): void {
  const channel = world.channels.get(message.channelId);
  if (channel === undefined) return;
  if (body.content !== undefined) message.content = (body.content ?? "").trim();
  if (body.embeds !== undefined) message.embeds = storedEmbeds(body.embeds);
  if (body.components !== undefined) message.components = storedComponents(body.components);
  const kept = body.attachments;
  if (kept)
    message.files = message.files.filter((file) => kept.some((attachment) => attachment.id === file.id));
  const place = { channelId: channel.id, ephemeral: message.viewerId !== undefined };
  message.files = [...message.files, ...storeFiles(world, place, files, body.attachments)];
  message.flags = (message.flags & ~MessageFlag.loading) | ((body.flags ?? 0) & MessageFlag.componentsV2);
  message.mentions = resolveMentions(world, channel, message.author, {
    ...body,
    content: message.content,
    components: message.components,
  });
  message.editedAt = world.clock.now();
  announce(world, channel, "MESSAGE_UPDATE", message);
}

export function deleteMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channelId);
  message.deleted = true;
  if (channel) announce(world, channel, "MESSAGE_DELETE", message);
}

// --- internal ---

function flagsOf(draft: NewMessage): number {
  const kept = (draft.body.flags ?? 0) & ~(MessageFlag.ephemeral | MessageFlag.loading);
  const ephemeral = draft.viewerId === undefined ? 0 : MessageFlag.ephemeral;
  return kept | ephemeral | (draft.loading === true ? MessageFlag.loading : 0);
}

// Ephemeral messages are told to nobody; the others to sessions whose bot sees the channel.
function announce(
  world: World,
  channel: Channel,
  name: "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE",
  message: Message,
): void {
  if (message.viewerId === undefined && may(world, channel, world.bot.id, "ViewChannel")) {
    world.publish({
      name,
      intents:
        channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
      guildId: channel.guildId,
      payload: (intents) =>
        name === "MESSAGE_DELETE"
          ? {
              id: message.id,
              channel_id: channel.id,
              ...(channel.guildId ? { guild_id: channel.guildId } : {}),
            }
          : dispatchedMessagePayload(world, message, intents),
    });
  }
  world.changes.changed();
}
