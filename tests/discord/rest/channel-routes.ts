import * as spec from "discord-api-spec/zod";
import { array, union } from "zod/mini";
import { channelPayload } from "../payload/channel.ts";
import { guildPayload, rolePayload } from "../payload/guild.ts";
import { memberWithUserPayload, userPayload } from "../payload/user.ts";
import { recipientBodySchema, threadBodySchema, threadEditSchema } from "../wire/channel.ts";
import { announceChannel, directMessages, openThread } from "../world/channels.ts";
import { createMessage } from "../world/messages.ts";
import type { Channel, Message } from "../world/model.ts";
import { may } from "../world/permissions.ts";
import { type Answer, created, done, failure, ok } from "./answer.ts";
import { withChannel, withGuild, withMessage } from "./find.ts";
import type { Call, Route } from "./route.ts";

export const channelRoutes: readonly Route[] = [
  {
    on: "GET /channels/:channel",
    auth: "bot",
    says: union([
      spec.GuildChannelResponseSchema,
      spec.PrivateChannelResponseSchema,
      spec.ThreadResponseSchema,
    ]),
    answer: (call) => withChannel(call, (channel) => ok(channelPayload(call.world, channel))),
  },
  {
    on: "PATCH /channels/:channel",
    auth: "bot",
    body: "thread-edit",
    says: spec.ThreadResponseSchema,
    answer: (call) => withChannel(call, editThread),
  },
  {
    on: "POST /channels/:channel/messages/:message/threads",
    auth: "bot",
    body: "thread-from-message",
    says: spec.ThreadResponseSchema,
    answer: (call) => withMessage(call, (message, channel) => threadFrom(call, channel, message)),
  },
  {
    on: "POST /channels/:channel/threads",
    auth: "bot",
    body: "thread",
    says: spec.ThreadResponseSchema,
    answer: (call) => withChannel(call, (channel) => threadFrom(call, channel, undefined)),
  },
  {
    on: "PUT /channels/:channel/thread-members/:user",
    auth: "bot",
    answer: (call) => withChannel(call, () => done),
  },
  {
    on: "DELETE /channels/:channel/thread-members/:user",
    auth: "bot",
    answer: (call) => withChannel(call, () => done),
  },
  {
    on: "POST /users/@me/channels",
    auth: "bot",
    body: "direct-message",
    says: spec.PrivateChannelResponseSchema,
    answer: openDirectMessages,
  },
  {
    on: "GET /guilds/:guild",
    auth: "bot",
    says: spec.GuildWithCountsResponseSchema,
    answer: (call) => withGuild(call, (guild) => ok(guildPayload(guild))),
  },
  {
    on: "GET /guilds/:guild/channels",
    auth: "bot",
    says: array(spec.GuildChannelResponseSchema),
    answer: (call) =>
      withGuild(call, (guild) =>
        ok(
          [...call.world.channels.values()]
            .filter((channel) => channel.guildId === guild.id && !channel.thread)
            .map((channel) => channelPayload(call.world, channel)),
        ),
      ),
  },
  {
    on: "GET /guilds/:guild/threads/active",
    auth: "bot",
    says: spec.ThreadsResponseSchema,
    answer: openThreads,
  },
  {
    on: "GET /guilds/:guild/roles",
    auth: "bot",
    says: array(spec.GuildRoleResponseSchema),
    answer: (call) =>
      withGuild(call, (guild) => ok([...guild.roles.values()].map((role) => rolePayload(guild, role)))),
  },
  {
    on: "GET /guilds/:guild/roles/:role",
    auth: "bot",
    says: spec.GuildRoleResponseSchema,
    answer: (call) =>
      withGuild(call, (guild) => {
        const role = guild.roles.get(call.params("role"));
        return role ? ok(rolePayload(guild, role)) : failure(10011);
      }),
  },
  {
    on: "GET /guilds/:guild/members/:user",
    auth: "bot",
    says: spec.GuildMemberResponseSchema,
    answer: (call) =>
      withGuild(call, (guild) => {
        const { bot } = call.world;
        const member = guild.members.get(call.params("user") === "@me" ? bot.id : call.params("user"));
        return member ? ok(memberWithUserPayload(member)) : failure(10007);
      }),
  },
  {
    on: "GET /users/:user",
    auth: "bot",
    says: spec.UserResponseSchema,
    answer: (call) => {
      const user = call.world.users.get(call.params("user"));
      return user ? ok(userPayload(user)) : failure(10013);
    },
  },
];

// --- internal ---

function threadFrom(call: Call, parent: Channel, from: Message | undefined): Answer {
  const { world } = call;
  const body = threadBodySchema.parse(call.body);
  const isPrivate = from === undefined && (body.type ?? 12) === 12;
  if (parent.type !== 0) return failure(50013);
  if (!may(world, parent, world.bot.id, isPrivate ? "CreatePrivateThreads" : "CreatePublicThreads")) {
    return failure(50013);
  }
  if (from?.threadId !== undefined) return failure(160004);
  const thread = openThread(world, parent, {
    name: body.name,
    owner: world.bot,
    from,
    isPrivate,
    autoArchiveMinutes: body.auto_archive_duration ?? undefined,
  });
  if (from === undefined && !isPrivate) {
    createMessage(world, { channel: parent, author: world.bot, type: 18, body: { content: body.name } });
  }
  return created(channelPayload(world, thread));
}

/** The threads of a guild that are not archived and that the bot sees. */
function openThreads(call: Call): Answer {
  const { world } = call;
  return withGuild(call, (guild) => {
    const threads = [...world.channels.values()]
      .filter(({ guildId, thread }) => guildId === guild.id && thread?.archived === false)
      .filter((channel) => may(world, channel, world.bot.id, "ViewChannel"))
      .map((channel) => channelPayload(world, channel));
    const members = threads.flatMap((thread) => ("member" in thread ? [thread.member] : []));
    return ok({ threads, members, has_more: false });
  });
}

function editThread(channel: Channel, call: Call): Answer {
  const { world } = call;
  const { thread } = channel;
  if (thread === undefined) return failure(50013);
  const body = threadEditSchema.parse(call.body);
  const owns = thread.ownerId === world.bot.id || may(world, channel, world.bot.id, "ManageThreads");
  if (!owns) return failure(50013);
  if (thread.archived && body.archived !== false) return failure(50083);
  channel.name = body.name ?? channel.name;
  thread.archived = body.archived ?? thread.archived;
  thread.locked = body.locked ?? thread.locked;
  thread.autoArchiveMinutes = body.auto_archive_duration ?? thread.autoArchiveMinutes;
  announceChannel(world, channel, "THREAD_UPDATE");
  return ok(channelPayload(world, channel));
}

function openDirectMessages(call: Call): Answer {
  const user = call.world.users.get(recipientBodySchema.parse(call.body).recipient_id);
  if (user === undefined) return failure(10013);
  return user.bot ? failure(50007) : ok(channelPayload(call.world, directMessages(call.world, user)));
}
