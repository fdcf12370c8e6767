import { PermissionFlagsBits } from "discord.js";
import type { Channel, User } from "../world/model.ts";
import { permissionsIn } from "../world/permissions.ts";
import { guildOf, type StoredCommand, type World } from "../world/world.ts";

const GUILD_CONTEXT = 0;
const BOT_DM_CONTEXT = 1;

/** The commands that somebody is offered in a channel: of 1 chat, 2 people, 3 messages. */
export function offeredCommands(
  world: World,
  user: User,
  channel: Channel,
  type: 1 | 2 | 3,
): StoredCommand[] {
  return world.commands.filter(
    (command) => (command.body.type ?? 1) === type && isOffered(world, user, channel, command),
  );
}

/**
 * The registered command of a name, default or translated.
 *
 * @throws Error when there is none, or Discord would not offer it to this person here
 */
export function findCommand(
  world: World,
  user: User,
  channel: Channel,
  type: 1 | 2 | 3,
  name: string,
  evenIfHidden: boolean,
): StoredCommand {
  const named = world.commands.filter(
    ({ body }) =>
      (body.type ?? 1) === type && (body.name === name || body.name_localizations?.[user.locale] === name),
  );
  const command = named.find((candidate) => evenIfHidden || isOffered(world, user, channel, candidate));
  if (command) return command;
  const all = world.commands.map(({ body }) => body.name).join(", ") || "none at all";
  throw new Error(
    named.length > 0
      ? `${user.displayName} is not offered the command "${name}" in ${channel.name}.`
      : `The bot has registered no command "${name}" (it has: ${all}).`,
  );
}

// --- internal ---

function isOffered(world: World, user: User, channel: Channel, { body, guildId }: StoredCommand): boolean {
  const guild = guildOf(world, channel);
  if (guildId !== undefined && guildId !== guild?.id) return false;
  const context = guild === undefined ? BOT_DM_CONTEXT : GUILD_CONTEXT;
  if (body.contexts && !body.contexts.includes(context)) return false;
  const installed = body.integration_types ?? [0];
  if (guild && !installed.includes(guild.botIsMember ? 0 : 1)) return false;
  if (guild === undefined) return true;
  const bits = permissionsIn(world, channel, user.id);
  if ((bits & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
  if (body.default_member_permissions == null) return true;
  const needed = BigInt(body.default_member_permissions);
  const administrates = (bits & PermissionFlagsBits.Administrator) !== 0n;
  // "0" hides a command from everyone but administrators.
  return administrates || (needed !== 0n && (bits & needed) === needed);
}
