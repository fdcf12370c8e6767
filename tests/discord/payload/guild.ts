import type { Guild, Role } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { channelPayload } from "./channel.ts";
import { memberWithUserPayload } from "./user.ts";

export function rolePayload(guild: Guild, role: Role) {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: role.permissions.toString(),
    // @everyone stands at the bottom; the others in the order in which they were made.
    position: [...guild.roles.keys()].indexOf(role.id),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.id !== guild.id && role.name === "bot",
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** A guild as `GET /guilds/{id}` shows it. */
export function guildPayload(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    home_header: null,
    description: null,
    region: "deprecated",
    incidents_data: null,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    features: [],
    emojis: [],
    stickers: [],
    roles: [...guild.roles.values()].map((role) => rolePayload(guild, role)),
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    mfa_level: 0,
    nsfw: false,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    premium_subscription_count: 0,
    premium_tier: 0,
    public_updates_channel_id: null,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_flags: 0,
    system_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    widget_channel_id: null,
    widget_enabled: false,
  };
}

/**
 * A guild as GUILD_CREATE shows it: with its channels, its open threads, and no members but the bot (the others
 * come with what they do).
 */
export function guildCreatePayload(world: World, guild: Guild) {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const own = guild.members.get(world.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: new Date(own?.joinedAt ?? world.clock.now()).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: own === undefined ? [] : [memberWithUserPayload(own)],
    channels: channels
      .filter((channel) => channel.thread === undefined)
      .map((channel) => channelPayload(world, channel)),
    threads: channels
      .filter((channel) => channel.thread?.archived === false)
      .map((channel) => channelPayload(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
