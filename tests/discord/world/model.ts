import type { Component } from "../wire/component.ts";
import type { ModalBody } from "../wire/interaction.ts";
import type { Embed } from "../wire/message.ts";

/** Somebody on Discord: a person or the bot. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  /** The language of their Discord, as in `interaction.locale`. */
  locale: string;
  /** Whether direct messages from bots reach them. */
  acceptsMessages: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
}

export interface Overwrite {
  readonly id: string;
  readonly of: "role" | "member";
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
  readonly joinedAt: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** False for a guild where people use the bot from their own account, and the bot is not a member. */
  botIsMember: boolean;
}

export interface ThreadState {
  readonly ownerId: string;
  readonly createdAt: number;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  messages: number;
}

/** A channel of a guild (0), a direct message (1) or a thread (11, 12). */
export interface Channel {
  readonly id: string;
  readonly type: 0 | 1 | 11 | 12;
  readonly guildId: string | undefined;
  readonly parentId: string | undefined;
  readonly recipient: User | undefined;
  readonly thread: ThreadState | undefined;
  name: string;
  overwrites: Overwrite[];
  lastMessageId: string | undefined;
}

/** Bytes that the loopback server hands out, as Discord's content network does. */
export interface StoredFile {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly description: string | undefined;
  readonly ephemeral: boolean;
}

export interface Mentions {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export interface MessageReference {
  readonly messageId: string;
  readonly channelId: string;
}

export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly author: User;
  /** 0 plain, 18 thread created, 19 reply, 20 answer to a command, 21 thread starter, 23 to a context menu. */
  readonly type: 0 | 18 | 19 | 20 | 21 | 23;
  readonly createdAt: number;
  /** For an ephemeral message, the id of the only person who sees it. */
  readonly viewerId: string | undefined;
  /** What the message answers, when it answers an interaction. */
  readonly interaction: Interaction | undefined;
  readonly reference: MessageReference | undefined;
  readonly nonce: string | number | undefined;
  content: string;
  embeds: Embed[];
  components: Component[];
  files: StoredFile[];
  flags: number;
  mentions: Mentions;
  reactions: string[];
  editedAt: number | undefined;
  deleted: boolean;
  threadId: string | undefined;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Record<string, string>> | null | undefined;
}

export interface Acknowledgement {
  /** The callback's type: 4 message, 5 deferred message, 6 deferred update, 7 update, 8 choices, 9 modal. */
  readonly type: number;
  /** Milliseconds from sending the interaction to receiving the callback, by the server's clock. */
  readonly afterMs: number;
}

/** A command, click, choice, keystroke or form that was sent to the bot, and what came of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: 2 | 3 | 4 | 5;
  /** For people who read a failing test: "/ask", "the button Context". */
  readonly label: string;
  /** For `interaction_metadata` and the type of the answering message. */
  readonly contextMenu: boolean;
  readonly user: User;
  readonly guildId: string | undefined;
  readonly channelId: string;
  readonly createdAt: number;
  /** The message whose component was used, if any. */
  readonly source: Message | undefined;
  /** For a form: what opened it. */
  readonly trigger: Interaction | undefined;
  readonly installedBy: "guild" | "user";
  /** The INTERACTION_CREATE payload, as sent. */
  readonly payload: object;
  acknowledgement: Acknowledgement | undefined;
  /** What `@original` is: the message that answers, or the one that was updated. */
  original: Message | undefined;
  /** Whether `@original` was edited after a deferred update. */
  updated: boolean;
  readonly followUps: Message[];
  modal: ModalBody | undefined;
  choices: readonly Choice[] | undefined;
}

export const MessageFlag = {
  ephemeral: 1 << 6,
  loading: 1 << 7,
  hasThread: 1 << 5,
  componentsV2: 1 << 15,
} as const;
