import type { Given, Options } from "./command.ts";

/** Who does something where, as the gateway tells it. Ids are snowflakes, permissions Discord's bits. */
export interface Origin {
  /** Of the interaction or message. */
  readonly id: string;
  /** Milliseconds of `performance.now()` at which it arrived. */
  readonly arrivedAt: number;
  readonly userId: string;
  /** The person's roles in the server. */
  readonly roles: readonly string[];
  /** What the person may do in the channel; 0 outside servers. */
  readonly permissions: bigint;
  /** What the bot may do in the channel. */
  readonly botPermissions: bigint;
  /** The language of the person's Discord, e.g. `id` or `en-US`; null when it is not told. */
  readonly locale: string | null;
  /** Null outside servers. */
  readonly guildId: string | null;
  readonly channelId: string;
  /** Discord's number of the kind of channel: 0 text, 1 direct messages, 5 announcements, 10 to 12 threads. */
  readonly channelType: number;
  /** For a thread, the channel that it belongs to. */
  readonly parentId: string | null;
  /** `server`: the bot is a member; `direct`: its own direct messages; `elsewhere`: brought by a person's own installation. */
  readonly place: "server" | "direct" | "elsewhere";
}

/** A message that holds what was clicked. */
export interface HoldingMessage {
  readonly id: string;
  readonly isEphemeral: boolean;
}

/** What was done. */
export type Deed =
  | { readonly kind: "command"; readonly command: string; readonly options: Options }
  | { readonly kind: "message-command"; readonly command: string; readonly content: string }
  | {
      readonly kind: "suggest";
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly options: Options;
    }
  | {
      readonly kind: "click" | "form";
      readonly customId: string;
      readonly given: Given;
      /** Null for a form that no component opened. */
      readonly message: HoldingMessage | null;
    };

export interface Interaction extends Origin {
  readonly applicationId: string;
  /** Lets its holder answer for 15 minutes: a secret. */
  readonly token: string;
  readonly deed: Deed;
}

/** A message that speaks to the bot. */
export interface SpokenMessage extends Origin {
  /** Without the bot's mention, trimmed; not empty. */
  readonly text: string;
  /** The `custom_id`s under the bot's message that this one replies to; empty when it replies to none. */
  readonly repliesTo: readonly string[];
}

/** The kinds of channels that are threads. */
export function isThread({ channelType }: Pick<Origin, "channelType">): boolean {
  return channelType >= 10 && channelType <= 12;
}
