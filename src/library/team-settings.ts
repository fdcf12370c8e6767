import { z } from "zod";
import { KutipError } from "../errors.ts";
import type { Connection, Query } from "./connection.ts";
import { type Row, textOf } from "./rows.ts";
import type { GuildSettings } from "./team.ts";

/**
 * In the place of a server's id: what holds for servers that have decided nothing. A repair that could not save the
 * settings of a damaged library leaves such a record, so that nothing is shown that may have been hidden.
 */
export const ANY_GUILD = "*";

/** What a server has decided that has decided nothing: everything is shown, mentions are answered, nobody else feeds. */
export function defaultSettings(guildId: string): GuildSettings {
  return {
    guildId,
    everywhere: { collections: "all", mentions: true, language: "asker" },
    channels: {},
    feeders: { roles: [], users: [] },
  };
}

/** The same, but nothing is shown. */
export function closedSettings(guildId: string): GuildSettings {
  const open = defaultSettings(guildId);
  return { ...open, everywhere: { ...open.everywhere, collections: [] } };
}

/** The settings that count for a server, of all that are kept. */
export function settingsOf(guildId: string, kept: ReadonlyMap<string, GuildSettings>): GuildSettings {
  const settings = kept.get(guildId) ?? kept.get(ANY_GUILD);
  return settings === undefined ? defaultSettings(guildId) : { ...settings, guildId };
}

/** The decisions of servers, by their ids. */
export class KeptSettings {
  readonly #select: Query;
  readonly #insert: Query;

  constructor(connection: Connection) {
    this.#select = connection.prepare("SELECT guild_id, settings FROM guild_settings ORDER BY guild_id");
    this.#insert = connection.prepare(
      "INSERT OR REPLACE INTO guild_settings (guild_id, settings) VALUES (?, ?)",
    );
  }

  /** @throws KutipError `library-corrupt` when one of them is not what was stored: none can be relied on then */
  all(): Map<string, GuildSettings> {
    return new Map(this.#select.all().map((row) => [textOf(row, "guild_id"), settingsIn(row)]));
  }

  save({ guildId, ...decided }: GuildSettings): void {
    this.#insert.run(guildId, JSON.stringify(DECIDED.parse(decided)));
  }
}

/** Whether a row of the table `guild_settings` is what was stored. */
export function isReadable(row: Row): boolean {
  try {
    settingsIn(row);
    return true;
  } catch {
    return false;
  }
}

// --- internal ---

const COLLECTIONS = z.union([z.literal("all"), z.array(z.string())]);
const LANGUAGE = z.enum(["asker", "id", "en"]);
const IDS = z.array(z.string());

const DECIDED = z.object({
  everywhere: z.object({ collections: COLLECTIONS, mentions: z.boolean(), language: LANGUAGE }),
  channels: z.record(
    z.string(),
    z.object({
      collections: COLLECTIONS.exactOptional(),
      mentions: z.boolean().exactOptional(),
      language: LANGUAGE.exactOptional(),
    }),
  ),
  feeders: z.object({ roles: IDS, users: IDS }),
});

function settingsIn(row: Row): GuildSettings {
  const guildId = textOf(row, "guild_id");
  try {
    return { guildId, ...DECIDED.parse(JSON.parse(textOf(row, "settings"))) };
  } catch (cause) {
    throw new KutipError(
      "library-corrupt",
      `The settings of the Discord server ${guildId} can't be read, so nothing is shown there; \`kutip doctor --repair\` sets the damaged library aside.`,
      { cause },
    );
  }
}
