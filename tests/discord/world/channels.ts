import { GatewayIntentBits } from "discord.js";
import { channelPayload } from "../payload/channel.ts";
import type { Channel, Guild, Message, Overwrite, User } from "./model.ts";
import { may } from "./permissions.ts";
import type { World } from "./world.ts";

export function createTextChannel(
  world: World,
  guild: Guild,
  name: string,
  overwrites: readonly Overwrite[],
): Channel {
  const channel = add(world, { type: 0, guildId: guild.id, name, overwrites: [...overwrites] });
  announceChannel(world, channel, "CHANNEL_CREATE");
  return channel;
}

/** The direct messages between the bot and somebody; made on first use. */
export function directMessages(world: World, user: User): Channel {
  const known = [...world.channels.values()].find(
    (channel) => channel.type === 1 && channel.recipient?.id === user.id,
  );
  return known ?? add(world, { type: 1, recipient: user, name: user.displayName });
}

export interface NewThread {
  readonly name: string;
  readonly owner: User;
  /** The message under which it opens; the thread takes its id. */
  readonly from?: Message | undefined;
  readonly autoArchiveMinutes?: number | undefined;
  readonly isPrivate?: boolean;
}

export function openThread(world: World, parent: Channel, draft: NewThread): Channel {
  const thread = add(world, {
    ...(draft.from ? { id: draft.from.id } : {}),
    type: draft.isPrivate === true ? 12 : 11,
    guildId: parent.guildId,
    parentId: parent.id,
    name: draft.name,
    thread: {
      ownerId: draft.owner.id,
      createdAt: world.clock.now(),
      archived: false,
      locked: false,
      autoArchiveMinutes: draft.autoArchiveMinutes ?? 4320,
      messages: 0,
    },
  });
  if (draft.from) draft.from.threadId = thread.id;
  announceChannel(world, thread, "THREAD_CREATE");
  return thread;
}

/** Tells the bot that a channel was made, changed or deleted: any channel, but only threads that it sees. */
export function announceChannel(
  world: World,
  channel: Channel,
  name:
    | "CHANNEL_CREATE"
    | "CHANNEL_UPDATE"
    | "CHANNEL_DELETE"
    | "THREAD_CREATE"
    | "THREAD_UPDATE"
    | "THREAD_DELETE",
): void {
  if (channel.thread === undefined || may(world, channel, world.bot.id, "ViewChannel")) {
    world.publish({
      name,
      intents: GatewayIntentBits.Guilds,
      guildId: channel.guildId,
      payload: () => ({
        ...channelPayload(world, channel),
        ...(name === "THREAD_CREATE" ? { newly_created: true } : {}),
      }),
    });
  }
  world.changes.changed();
}

// --- internal ---

function add(world: World, draft: Partial<Channel> & Pick<Channel, "type" | "name">): Channel {
  const channel: Channel = {
    id: world.nextId(),
    guildId: undefined,
    parentId: undefined,
    recipient: undefined,
    thread: undefined,
    overwrites: [],
    lastMessageId: undefined,
    ...draft,
  };
  world.channels.set(channel.id, channel);
  world.changes.changed();
  return channel;
}
