import type { ChannelRule, GuildSettings } from "../library/team.ts";
import { BotError } from "./bot-error.ts";
import { isThread, type Origin } from "./incoming.ts";
import { firstMissing, permissionToSend } from "./permissions.ts";
import type { Access, Catalogue } from "./request.ts";

/** Somebody's place in a server that the bot is a member of. */
export interface Membership {
  readonly guildId: string;
  readonly roles: readonly string[];
  /** Discord's bits of what they may do in the server. */
  readonly permissions: bigint;
}

/** All that decides what somebody may see and do where they are. */
export interface Facts
  extends Pick<
    Origin,
    "userId" | "roles" | "permissions" | "guildId" | "channelId" | "channelType" | "parentId" | "place"
  > {
  /** Servers that the bot and the person are both members of; looked at outside servers only. */
  readonly memberships: readonly Membership[];
}

/**
 * What somebody may see and do where they are. In a server its rules decide, a channel's own before those for everywhere.
 * Outside, people see what the servers that they share with the bot show everywhere, and strangers nothing. Pure.
 *
 * @throws BotError `settings-unreadable` when what a server decided, or which of its channels this is, cannot be told
 */
export function accessOf(facts: Facts, catalogue: Pick<Catalogue, "settings">): Access {
  if (facts.place === "server" && facts.guildId !== null) {
    return accessInServer({ ...facts, guildId: facts.guildId }, catalogue.settings(facts.guildId));
  }
  return accessOutside(facts, catalogue);
}

// --- internal ---

const ADMINISTRATOR = 1n << 3n;
const MANAGE_SERVER = 1n << 5n;

function accessInServer(facts: Facts & Membership, settings: GuildSettings): Access {
  // A thread follows the channel that it belongs to; which one that is has to be known.
  const channelId = isThread(facts) ? facts.parentId : facts.channelId;
  if (channelId === null) throw new BotError("settings-unreadable");
  const rule = ruleOf(settings, channelId);
  return {
    collections: rule.collections === "all" ? null : rule.collections,
    mentions: rule.mentions,
    mayFeed: mayFeed(facts.userId, facts, settings),
    maySettle: mayManage(facts),
    language: rule.language === "asker" ? null : rule.language,
    // Nobody speaks through the bot where they may not speak themselves.
    alwaysPrivate: firstMissing(facts.permissions, [permissionToSend(isThread(facts))]) !== null,
  };
}

function accessOutside(
  { userId, place, memberships }: Facts,
  catalogue: Pick<Catalogue, "settings">,
): Access {
  const servers = memberships.map((member) => ({ member, settings: catalogue.settings(member.guildId) }));
  const shown = servers.map(({ settings }) => settings.everywhere.collections);
  return {
    collections: shown.includes("all") ? null : [...new Set(shown.flat())],
    mentions: true,
    // No right of one server reaches what only another shows.
    mayFeed: servers.length > 0 && servers.every(({ member, settings }) => mayFeed(userId, member, settings)),
    maySettle: false,
    language: null,
    alwaysPrivate: place !== "direct",
  };
}

function ruleOf({ everywhere, channels }: GuildSettings, channelId: string): Required<ChannelRule> {
  return { ...everywhere, ...(Object.hasOwn(channels, channelId) ? channels[channelId] : {}) };
}

function mayManage({ permissions }: Pick<Membership, "permissions">): boolean {
  return (permissions & (ADMINISTRATOR | MANAGE_SERVER)) !== 0n;
}

function mayFeed(userId: string, member: Membership, { feeders }: GuildSettings): boolean {
  if (mayManage(member) || feeders.users.includes(userId)) return true;
  // Everybody has the role that is called after the server.
  return [member.guildId, ...member.roles].some((role) => feeders.roles.includes(role));
}
