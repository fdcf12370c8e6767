import type { Channel } from "../world/model.ts";
import { permissionsIn } from "../world/permissions.ts";
import type { World } from "../world/world.ts";
import { userPayload } from "./user.ts";

/** A channel, direct message or thread, as REST and the gateway show it to the bot. */
export function channelPayload(world: World, channel: Channel) {
  const common = {
    id: channel.id,
    type: channel.type,
    flags: 0,
    last_message_id: channel.lastMessageId ?? null,
  };
  if (channel.type === 1) {
    return { ...common, recipients: channel.recipient ? [userPayload(channel.recipient)] : [] };
  }
  const named = { ...common, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  if (channel.thread !== undefined) {
    const { thread } = channel;
    const started = new Date(thread.createdAt).toISOString();
    return {
      ...named,
      parent_id: channel.parentId,
      owner_id: thread.ownerId,
      message_count: thread.messages,
      total_message_sent: thread.messages,
      member_count: 1,
      thread_metadata: {
        archived: thread.archived,
        archive_timestamp: started,
        auto_archive_duration: thread.autoArchiveMinutes,
        locked: thread.locked,
        create_timestamp: started,
      },
      ...(thread.ownerId === world.bot.id
        ? { member: { id: channel.id, user_id: world.bot.id, join_timestamp: started, flags: 0 } }
        : {}),
    };
  }
  return {
    ...named,
    parent_id: null,
    topic: null,
    nsfw: false,
    position: 0,
    permission_overwrites: channel.overwrites.map((overwrite) => ({
      id: overwrite.id,
      type: overwrite.of === "role" ? 0 : 1,
      allow: overwrite.allow.toString(),
      deny: overwrite.deny.toString(),
    })),
  };
}

/** The partial channel that an interaction carries: what its user may do there, but no overwrites. */
export function interactionChannelPayload(world: World, channel: Channel, userId: string) {
  const { permission_overwrites: _overwrites, ...rest } = {
    permission_overwrites: [],
    ...channelPayload(world, channel),
  };
  return { ...rest, permissions: permissionsIn(world, channel, userId).toString() };
}
