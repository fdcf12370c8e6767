import type { Changes } from "../changes.ts";
import type { Clock } from "../clock.ts";
import type { CommandBody } from "../wire/command.ts";
import type { Channel, Guild, Interaction, Message, StoredFile, User } from "./model.ts";

/** A command as Discord keeps it. */
export interface StoredCommand {
  readonly id: string;
  readonly version: string;
  /** Undefined for a global command. */
  readonly guildId: string | undefined;
  readonly body: CommandBody;
}

/** Something that the gateway tells the bot. */
export interface WorldEvent {
  /** The dispatch's name, such as MESSAGE_CREATE. */
  readonly name: string;
  /** The intents of which a session needs one; 0 for events that every session gets. */
  readonly intents: number;
  readonly guildId: string | undefined;
  /** The payload for a session with these intents. */
  readonly payload: (intents: number) => object;
}

/** Everything that exists on this Discord. */
export interface World {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly nextId: () => string;
  readonly application: { readonly id: string; readonly name: string };
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly files: Map<string, StoredFile>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  commands: StoredCommand[];
  /** Where files are served, for instance `http://127.0.0.1:4711/cdn`. */
  cdn: string;
  /** Whether the application may read the content of messages that do not concern it (a privileged intent). */
  readonly readsContent: boolean;
  /** Set by the gateway: hands an event to every session that may have it. */
  publish: (event: WorldEvent) => void;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly changes: Changes;
  readonly nextId: () => string;
  readonly botName: string;
  readonly readsContent: boolean;
}

export function createWorld(options: WorldOptions): World {
  const bot: User = {
    id: options.nextId(),
    username: options.botName.toLowerCase(),
    displayName: options.botName,
    bot: true,
    locale: "en-US",
    acceptsMessages: false,
  };
  return {
    clock: options.clock,
    changes: options.changes,
    nextId: options.nextId,
    application: { id: options.nextId(), name: options.botName },
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    files: new Map(),
    interactions: new Map(),
    commands: [],
    cdn: "",
    readsContent: options.readsContent,
    publish: () => {},
  };
}

/** The guild of a channel, or undefined for a direct message. */
export function guildOf(world: World, channel: Channel): Guild | undefined {
  return channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
}

/** The messages of a channel that everyone there sees, oldest first. */
export function messagesIn(world: World, channelId: string): Message[] {
  return [...world.messages.values()].filter(
    (message) => message.channelId === channelId && !message.deleted && message.viewerId === undefined,
  );
}
