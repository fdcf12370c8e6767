import { GatewayIntentBits } from "discord.js";
import { guildCreatePayload, rolePayload } from "../payload/guild.ts";
import { createTextChannel } from "../world/channels.ts";
import type { Guild, Member, User } from "../world/model.ts";
import { bitsOf, EVERYONE_MAY, type PermissionName } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import { type Person, personOf } from "./person.ts";
import { type Access, overwritesOf, type Place, placeOf } from "./place.ts";

export interface PersonOptions {
  /** The language of their Discord. @default "en-US" */
  readonly locale?: string;
  /** Whether the bot may write to them. @default true */
  readonly acceptsMessages?: boolean;
}

export interface MemberOptions extends PersonOptions {
  /** What they may do in this guild beyond @everyone. */
  readonly permissions?: readonly PermissionName[];
  readonly roles?: readonly { readonly id: string }[];
}

export interface GuildOptions {
  readonly name?: string;
  /** The guild's own language. @default "en-US" */
  readonly locale?: string;
  /** What @everyone may do. */
  readonly everyone?: readonly PermissionName[];
  /** What the bot may do beyond @everyone. */
  readonly botPermissions?: readonly PermissionName[];
  /** False: people use the bot here from their own accounts, and it is not a member. @default true */
  readonly botIsMember?: boolean;
  /** @default ["research"] */
  readonly channels?: readonly string[];
}

/** A guild ("server") where people and the bot meet. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly guild: Guild;
  /** A channel of this name; made when there is none. */
  channel(name: string, access?: readonly Access[]): Place;
  role(name: string, permissions?: readonly PermissionName[]): { readonly id: string; readonly name: string };
  /** A new member, or somebody from another guild who joins this one. */
  member(who: string | Person, options?: MemberOptions): Person;
  /** Removes the bot. */
  removeBot(): void;
  /** Adds the bot, as an invitation does. */
  addBot(): void;
}

export function createPerson(world: World, name: string, options: PersonOptions): User {
  const user: User = {
    id: world.nextId(),
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, "_"),
    displayName: name,
    bot: false,
    locale: options.locale ?? "en-US",
    acceptsMessages: options.acceptsMessages ?? true,
  };
  world.users.set(user.id, user);
  return user;
}

export function createTeam(world: World, options: GuildOptions): Team {
  const id = world.nextId();
  const owner = createPerson(world, "Owner", {});
  const guild: Guild = {
    id,
    name: options.name ?? "Newsroom",
    locale: options.locale ?? "en-US",
    ownerId: owner.id,
    roles: new Map([[id, { id, name: "@everyone", permissions: bitsOf(options.everyone ?? EVERYONE_MAY) }]]),
    members: new Map(),
    botIsMember: false,
  };
  const role = (name: string, permissions: readonly PermissionName[] = []): { id: string; name: string } => {
    const made = { id: world.nextId(), name, permissions: bitsOf(permissions) };
    guild.roles.set(made.id, made);
    world.publish({
      name: "GUILD_ROLE_CREATE",
      intents: GatewayIntentBits.Guilds,
      guildId: id,
      payload: () => ({ guild_id: id, role: rolePayload(guild, made) }),
    });
    return made;
  };
  const join = (user: User, roles: readonly { readonly id: string }[]): Member => {
    const member = { user, roles: new Set(roles.map((given) => given.id)), joinedAt: world.clock.now() };
    guild.members.set(user.id, member);
    return member;
  };
  const announce = (): void => {
    world.publish({
      name: "GUILD_CREATE",
      intents: GatewayIntentBits.Guilds,
      guildId: id,
      payload: () => guildCreatePayload(world, guild),
    });
    world.changes.changed();
  };
  const addBot = (): void => {
    join(world.bot, [role("bot", options.botPermissions)]);
    guild.botIsMember = true;
    announce();
  };

  world.guilds.set(id, guild);
  join(owner, []);
  const [home = "research", ...others] = options.channels ?? [];
  const first = createTextChannel(world, guild, home, []);
  for (const name of others) createTextChannel(world, guild, name, []);
  if (options.botIsMember !== false) addBot();

  return {
    id,
    name: guild.name,
    guild,
    role,
    addBot,
    channel(name, access) {
      const known = [...world.channels.values()].find(
        (channel) => channel.guildId === id && channel.type === 0 && channel.name === name,
      );
      const channel = known ?? createTextChannel(world, guild, name, overwritesOf(world, id, access ?? []));
      const place = placeOf(world, channel);
      if (known && access) place.allow(access);
      return place;
    },
    member(who, given = {}) {
      const user = typeof who === "string" ? createPerson(world, who, given) : who.user;
      const own = given.permissions ? [role(`${user.displayName}'s role`, given.permissions)] : [];
      join(user, [...own, ...(given.roles ?? [])]);
      return personOf(world, user, first);
    },
    removeBot() {
      guild.botIsMember = false;
      guild.members.delete(world.bot.id);
      world.publish({
        name: "GUILD_DELETE",
        intents: GatewayIntentBits.Guilds,
        guildId: id,
        payload: () => ({ id }),
      });
      world.changes.changed();
    },
  };
}
