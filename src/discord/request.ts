import type { TeamEngine } from "../engine/team.ts";
import type { WordsLanguage } from "../language/language.ts";
import type { ArticleFilter, ArticleRecord } from "../library/library.ts";
import type { Asker, GuildSettings } from "../library/team.ts";
import type { BotMessage } from "./message.ts";

/** What somebody may see and do where they are; decided anew for every interaction, by `access.ts`. */
export interface Access {
  /** Collections that may be shown here; null when all may. An empty list shows nothing. */
  readonly collections: readonly string[] | null;
  /** Whether a mention is answered here. */
  readonly mentions: boolean;
  /** May add and remove articles. */
  readonly mayFeed: boolean;
  /** May change the server's settings. */
  readonly maySettle: boolean;
  /** The language of the bot's words here; null: each person's own. */
  readonly language: WordsLanguage | null;
  /** Answers are for the asker alone, who may not write here, or because who else reads along is not known. */
  readonly alwaysPrivate: boolean;
}

/** What the bot holds in memory, so that suggestions and permissions need no other thread. */
export interface Catalogue {
  /** By title. */
  readonly articles: readonly ArticleRecord[];
  /** Names, with how many articles each has, by name. */
  readonly collections: readonly { readonly name: string; readonly articles: number }[];
  settings(guildId: string): GuildSettings;
}

/** Somebody wants something: one interaction, or one message that speaks to the bot. */
export interface Request {
  /** Stands in every line of the log that this request causes. */
  readonly id: string;
  readonly asker: Asker;
  /** Whether the channel is a thread, and the channel whose rule it follows (its own id for other channels). */
  readonly isThread: boolean;
  readonly ruleChannelId: string;
  readonly access: Access;
  /** What is returned is shown to the asker alone. */
  readonly isPrivate: boolean;
  /** The language of the bot's words for this request. */
  readonly language: WordsLanguage;
  readonly engine: TeamEngine;
  readonly catalogue: Catalogue;
  /** Aborted when the bot ends. */
  readonly signal: AbortSignal;
  /** Reads the catalogue and the settings again, after they were changed. */
  refresh(): Promise<void>;
  readonly here: Here;
}

/** What can be done in the channel that a request came from. */
export interface Here {
  /** Whether the channel is one in which a thread can be opened. */
  readonly threads: boolean;
  /**
   * Opens a thread with a first message, under the message that was clicked where that is possible.
   *
   * @throws BotError `missing-permission` and `your-permission` that name the bot's or the person's; `thread-exists`,
   *   `too-many-threads`, `channel-gone`
   */
  openThread(name: string, first: BotMessage): Promise<{ readonly mention: string }>;
  /**
   * Sends a message that everybody in the channel sees.
   *
   * @throws BotError `missing-permission`, `channel-gone`
   */
  post(message: BotMessage): Promise<void>;
  /**
   * Downloads an attachment of this interaction; refuses other addresses.
   *
   * @param file `size` as Discord told it, in bytes
   * @throws BotError `download-failed`, `file-too-large`
   */
  download(file: { readonly url: string; readonly size: number }): Promise<Uint8Array>;
}

/** The filter for what may be shown: the access's collections, narrowed to what was chosen. */
export function allowed(access: Access, chosen: ArticleFilter = {}): ArticleFilter {
  if (access.collections === null) return chosen;
  const { collections } = access;
  const both = chosen.collections?.filter((name) => collections.includes(name)) ?? collections;
  return { ...chosen, collections: both };
}

/** Whether an article of that collection may be shown. */
export function mayShow(access: Access, collection: string): boolean {
  return access.collections === null || access.collections.includes(collection);
}
