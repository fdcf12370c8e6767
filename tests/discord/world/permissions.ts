import { PermissionFlagsBits } from "discord.js";
import type { Channel, Guild, Overwrite } from "./model.ts";
import { guildOf, type World } from "./world.ts";

export type PermissionName = keyof typeof PermissionFlagsBits;

/** What @everyone may do in a guild that nobody has configured. */
export const EVERYONE_MAY: readonly PermissionName[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "CreatePublicThreads",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "ReadMessageHistory",
  "UseApplicationCommands",
];

// A direct message has no roles: these hold there.
const DIRECT_MESSAGE = bitsOf([
  "ViewChannel",
  "SendMessages",
  "EmbedLinks",
  "AttachFiles",
  "AddReactions",
  "ReadMessageHistory",
  "UseApplicationCommands",
]);

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/**
 * What somebody may do in a channel, computed as Discord documents it: roles, then the overwrites of @everyone, of
 * roles and of the member; owners and administrators may do everything; a thread follows its parent.
 */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = guildOf(world, channel);
  if (guild === undefined) {
    const belongs = channel.recipient?.id === userId || world.bot.id === userId;
    return belongs ? DIRECT_MESSAGE : 0n;
  }
  const place = channel.parentId === undefined ? channel : (world.channels.get(channel.parentId) ?? channel);
  const base = guildPermissions(guild, userId);
  if (base === ALL) return ALL;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const everyone = place.overwrites.filter((overwrite) => overwrite.id === guild.id);
  const roles = place.overwrites.filter(
    (overwrite) => overwrite.of === "role" && overwrite.id !== guild.id && member.roles.has(overwrite.id),
  );
  const own = place.overwrites.filter((overwrite) => overwrite.of === "member" && overwrite.id === userId);
  const bits = [everyone, roles, own].reduce(overwritten, base);
  return (bits & PermissionFlagsBits.ViewChannel) === 0n ? 0n : bits;
}

/** What a member may do in a guild before any channel's overwrites. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL;
  const bits = [...guild.roles.values()]
    .filter((role) => role.id === guild.id || member.roles.has(role.id))
    .reduce((sum, role) => sum | role.permissions, 0n);
  return (bits & PermissionFlagsBits.Administrator) === 0n ? bits : ALL;
}

export function may(world: World, channel: Channel, userId: string, name: PermissionName): boolean {
  return (permissionsIn(world, channel, userId) & PermissionFlagsBits[name]) !== 0n;
}

// --- internal ---

function overwritten(bits: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = overwrites.reduce((sum, overwrite) => sum | overwrite.deny, 0n);
  const allowed = overwrites.reduce((sum, overwrite) => sum | overwrite.allow, 0n);
  return (bits & ~denied) | allowed;
}
