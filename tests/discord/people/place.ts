import { announceChannel } from "../world/channels.ts";
import { deleteMessage } from "../world/messages.ts";
import type { Channel, Overwrite } from "../world/model.ts";
import { bitsOf, type PermissionName } from "../world/permissions.ts";
import { messagesIn, type World } from "../world/world.ts";
import { Shown } from "./shown.ts";

/** A channel, a thread, or direct messages. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** How it is written in a message. */
  readonly mention: string;
  readonly channel: Channel;
  /** What everyone there sees, oldest first. */
  messages(): readonly Shown[];
  /** The screens of all messages, one below the other. */
  screen(): string;
  /** The first message that looks as `match` says. */
  until(match: (message: Shown) => boolean, withinMs?: number): Promise<Shown>;
  threads(): readonly Place[];
  /** Replaces who may do what here. */
  allow(access: readonly Access[]): void;
  /** Archives a thread; a locked one stays archived. */
  archive(options?: { locked?: boolean }): void;
  /** Deletes the channel with its messages. */
  remove(): void;
}

/** What somebody, or everybody, may and may not do in a channel. */
export interface Access {
  readonly who: "everyone" | "bot" | { readonly id: string };
  readonly allow?: readonly PermissionName[];
  readonly deny?: readonly PermissionName[];
}

export function placeOf(world: World, channel: Channel): Place {
  const messages = (): Shown[] => messagesIn(world, channel.id).map((message) => new Shown(world, message));
  return {
    id: channel.id,
    get name() {
      return channel.name;
    },
    mention: `<#${channel.id}>`,
    channel,
    messages,
    screen: () =>
      messages()
        .map((message) => message.screen)
        .join("\n\n"),
    until: (match, withinMs) =>
      world.changes.until(
        () => messages().find(match),
        () => `the awaited message in ${channel.name} (which has ${messages().length})`,
        withinMs,
      ),
    threads: () =>
      [...world.channels.values()]
        .filter((other) => other.parentId === channel.id)
        .map((thread) => placeOf(world, thread)),
    allow(access) {
      channel.overwrites = overwritesOf(world, channel.guildId ?? "", access);
      announceChannel(world, channel, "CHANNEL_UPDATE");
    },
    archive(options = {}) {
      if (channel.thread === undefined) throw new Error(`${channel.name} is not a thread.`);
      channel.thread.archived = true;
      channel.thread.locked = options.locked ?? false;
      announceChannel(world, channel, "THREAD_UPDATE");
    },
    remove() {
      announceChannel(world, channel, channel.thread ? "THREAD_DELETE" : "CHANNEL_DELETE");
      for (const message of messagesIn(world, channel.id)) deleteMessage(world, message);
      world.channels.delete(channel.id);
    },
  };
}

export function overwritesOf(world: World, guildId: string, access: readonly Access[]): Overwrite[] {
  const guild = world.guilds.get(guildId);
  return access.map(({ who, allow = [], deny = [] }) => {
    const id = who === "everyone" ? guildId : who === "bot" ? world.bot.id : who.id;
    return {
      id,
      of: guild?.roles.has(id) === true ? "role" : "member",
      allow: bitsOf(allow),
      deny: bitsOf(deny),
    };
  });
}
