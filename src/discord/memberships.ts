import type { Client, Guild } from "discord.js";
import type { Membership } from "./access.ts";
import { refusalOf } from "./rest.ts";

/** Which servers a person shares with the bot. */
export interface Memberships {
  /** Whether the bot is a member of a server now: buttons of one that it has left are still told of. */
  isIn(guildId: string): boolean;
  /** As far as it is known without asking. */
  known(userId: string): readonly Membership[];
  /**
   * Asks Discord, unless it was asked within the last minute. A server that does not tell counts as not shared; where that
   * may pass, it is asked again the next time.
   */
  of(userId: string): Promise<readonly Membership[]>;
}

/** @param now milliseconds that only grow */
export function createMemberships(client: Client, now: () => number): Memberships {
  const kept = new Map<string, { readonly at: number; readonly found: readonly Membership[] }>();
  const asking = new Map<string, Promise<readonly Membership[]>>();
  const fresh = (userId: string) => {
    const entry = kept.get(userId);
    return entry !== undefined && now() - entry.at < KEEP_MS ? entry.found : null;
  };
  const ask = async (userId: string) => {
    const guilds = [...client.guilds.cache.values()].slice(0, MANY_GUILDS);
    const told = await Promise.all(guilds.map((guild) => membershipOf(guild, userId)));
    const found = told.filter((membership) => membership !== null && membership !== "not told");
    if (kept.size >= MANY_PEOPLE) kept.clear();
    if (!told.includes("not told")) kept.set(userId, { at: now(), found });
    return found;
  };
  return {
    isIn: (guildId) => client.guilds.cache.has(guildId),
    known: (userId) => fresh(userId) ?? [],
    async of(userId) {
      const known = fresh(userId);
      if (known !== null) return known;
      // Every letter that somebody types asks.
      const found = asking.get(userId) ?? ask(userId).finally(() => asking.delete(userId));
      asking.set(userId, found);
      return found;
    },
  };
}

// --- internal ---

const KEEP_MS = 60_000;
const MANY_PEOPLE = 10_000;
/** Asking goes on for a second for each fifty. */
const MANY_GUILDS = 100;

async function membershipOf(guild: Guild, userId: string): Promise<Membership | "not told" | null> {
  try {
    // What is in the cache may be old: without a privileged intent nobody tells of changes.
    const member = await guild.members.fetch({ user: userId, force: true, cache: false });
    return {
      guildId: guild.id,
      roles: member.roles.cache.map(({ id }) => id),
      permissions: member.permissions.bitfield,
    };
  } catch (error) {
    return refusalOf(error).kind === "refused" ? null : "not told";
  }
}
