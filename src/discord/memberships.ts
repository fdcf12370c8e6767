import type { Client, Guild } from "discord.js";
import type { Membership } from "./access.ts";

/** Which servers a person shares with the bot. */
export interface Memberships {
  /** As far as it is known without asking. */
  known(userId: string): readonly Membership[];
  /** Asks Discord, unless it was asked within the last minute. A server that does not tell counts as not shared. */
  of(userId: string): Promise<readonly Membership[]>;
}

/** @param now milliseconds that only grow */
export function createMemberships(client: Client, now: () => number): Memberships {
  const kept = new Map<string, { readonly at: number; readonly found: readonly Membership[] }>();
  const fresh = (userId: string) => {
    const entry = kept.get(userId);
    return entry !== undefined && now() - entry.at < KEEP_MS ? entry.found : null;
  };
  return {
    known: (userId) => fresh(userId) ?? [],
    async of(userId) {
      const known = fresh(userId);
      if (known !== null) return known;
      const guilds = [...client.guilds.cache.values()].slice(0, MANY_GUILDS);
      const asked = await Promise.all(guilds.map((guild) => membershipOf(guild, userId)));
      const found = asked.filter((membership) => membership !== null);
      if (kept.size >= MANY_PEOPLE) kept.clear();
      kept.set(userId, { at: now(), found });
      return found;
    },
  };
}

// --- internal ---

const KEEP_MS = 60_000;
const MANY_PEOPLE = 10_000;
/** Asking goes on for a second for each fifty. */
const MANY_GUILDS = 100;

async function membershipOf(guild: Guild, userId: string): Promise<Membership | null> {
  try {
    // What is in the cache may be old: without a privileged intent nobody tells of changes.
    const member = await guild.members.fetch({ user: userId, force: true, cache: false });
    return {
      guildId: guild.id,
      roles: member.roles.cache.map(({ id }) => id),
      permissions: member.permissions.bitfield,
    };
  } catch {
    return null;
  }
}
