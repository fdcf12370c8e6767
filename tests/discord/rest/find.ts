import type { Channel, Guild, Message } from "../world/model.ts";
import { may } from "../world/permissions.ts";
import type { Answer } from "./answer.ts";
import { failure } from "./answer.ts";
import type { Call } from "./route.ts";

/** Answers for the path's `:channel`, if it exists and the bot sees it. */
export function withChannel(call: Call, answer: (channel: Channel, call: Call) => Answer): Answer {
  const { world, params } = call;
  const channel = world.channels.get(params("channel"));
  if (channel === undefined) return failure(10003);
  return may(world, channel, world.bot.id, "ViewChannel") ? answer(channel, call) : failure(50001);
}

/** Answers for the path's `:message` in its `:channel`. Nobody finds ephemeral messages that way. */
export function withMessage(call: Call, answer: (message: Message, channel: Channel) => Answer): Answer {
  return withChannel(call, (channel) => {
    const message = call.world.messages.get(call.params("message"));
    const there = message?.channelId === channel.id && !message.deleted && message.viewerId === undefined;
    return there ? answer(message, channel) : failure(10008);
  });
}

/** Answers for the path's `:guild`, if the bot is a member of it. */
export function withGuild(call: Call, answer: (guild: Guild) => Answer): Answer {
  const guild = call.world.guilds.get(call.params("guild"));
  if (guild === undefined) return failure(10004);
  return guild.botIsMember ? answer(guild) : failure(50001);
}
