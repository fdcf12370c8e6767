import * as spec from "discord-api-spec/zod";
import { array } from "zod/mini";
import { fetchedMessagePayload, messagePayload } from "../payload/message.ts";
import { type MessageBody, messageBodySchema } from "../wire/message.ts";
import { announceChannel } from "../world/channels.ts";
import { createMessage, deleteMessage, editMessage } from "../world/messages.ts";
import type { Channel, Message } from "../world/model.ts";
import { may, type PermissionName } from "../world/permissions.ts";
import { messagesIn, type World } from "../world/world.ts";
import { type Answer, done, failure, invalidForm, ok } from "./answer.ts";
import { withChannel, withMessage } from "./find.ts";
import type { Call, Route } from "./route.ts";

/** For so long a nonce that is enforced stands for the message that it came with. */
const NONCE_MS = 5 * 60_000;

export const messageRoutes: readonly Route[] = [
  {
    on: "POST /channels/:channel/messages",
    auth: "bot",
    body: "message",
    says: spec.MessageResponseSchema,
    answer: (call) => withChannel(call, send),
  },
  {
    on: "GET /channels/:channel/messages",
    auth: "bot",
    says: array(spec.MessageResponseSchema),
    answer: (call) => withChannel(call, list),
  },
  {
    on: "GET /channels/:channel/messages/:message",
    auth: "bot",
    says: spec.MessageResponseSchema,
    answer: (call) => withMessage(call, (message) => ok(fetchedMessagePayload(call.world, message))),
  },
  {
    on: "PATCH /channels/:channel/messages/:message",
    auth: "bot",
    body: "message-edit",
    edits: ({ world, params }) => world.messages.get(params("message")),
    says: spec.MessageResponseSchema,
    answer: (call) => withMessage(call, (message, channel) => edit(call, message, channel)),
  },
  {
    on: "DELETE /channels/:channel/messages/:message",
    auth: "bot",
    answer: (call) => withMessage(call, (message, channel) => remove(call.world, message, channel)),
  },
  {
    on: "POST /channels/:channel/typing",
    auth: "bot",
    answer: (call) => withChannel(call, (channel) => refusalToSend(call.world, channel, {}, false) ?? done),
  },
  {
    on: "PUT /channels/:channel/messages/:message/reactions/:emoji/@me",
    auth: "bot",
    answer: (call) => withMessage(call, (message, channel) => react(call, message, channel)),
  },
  {
    on: "DELETE /channels/:channel/messages/:message/reactions/:emoji/@me",
    auth: "bot",
    answer: (call) =>
      withMessage(call, (message) => {
        message.reactions = message.reactions.filter((emoji) => emoji !== call.params("emoji"));
        call.world.changes.changed();
        return done;
      }),
  },
];

/** Whether a message would show nothing. */
export function showsNothing(body: MessageBody, files: number, before?: Message): boolean {
  const rest = before ? before.files.length : 0;
  return (
    !(body.content === undefined ? before?.content : body.content)?.trim() &&
    ((body.embeds === undefined ? before?.embeds : body.embeds)?.length ?? 0) === 0 &&
    ((body.components === undefined ? before?.components : body.components)?.length ?? 0) === 0 &&
    files + (body.attachments ? body.attachments.length : rest) === 0 &&
    !body.poll &&
    !body.sticker_ids?.length
  );
}

// --- internal ---

function send(channel: Channel, call: Call): Answer {
  const { world } = call;
  const body = messageBodySchema.parse(call.body);
  const refusal = refusalToSend(world, channel, body, call.files.length > 0);
  if (refusal) return refusal;
  if (showsNothing(body, call.files.length)) return failure(50006);
  const twin = body.enforce_nonce === true ? sentBefore(world, channel, body.nonce) : undefined;
  if (twin) return ok(messagePayload(world, twin));
  const wanted = body.message_reference;
  const referenced = wanted ? world.messages.get(wanted.message_id) : undefined;
  const replies = referenced?.channelId === channel.id && !referenced.deleted ? referenced : undefined;
  if (wanted && !may(world, channel, world.bot.id, "ReadMessageHistory")) return failure(160002);
  if (wanted && !replies && wanted.fail_if_not_exists !== false) {
    return invalidForm([
      {
        path: "message_reference",
        rule: "replies-unknown-message",
        message: "Unknown message",
        refused: true,
      },
    ]);
  }
  if (channel.thread?.archived === true) {
    channel.thread.archived = false;
    announceChannel(world, channel, "THREAD_UPDATE");
  }
  const pings = body.allowed_mentions ? body.allowed_mentions.replied_user === true : true;
  const message = createMessage(world, {
    channel,
    author: world.bot,
    body,
    files: call.files,
    type: replies ? 19 : 0,
    reference: replies && { messageId: replies.id, channelId: channel.id },
    alsoMentions: replies && pings ? [replies.author.id] : [],
  });
  return ok(messagePayload(world, message));
}

function sentBefore(world: World, channel: Channel, nonce: MessageBody["nonce"]): Message | undefined {
  if (nonce == null) return undefined;
  return [...world.messages.values()].find(
    (message) =>
      message.channelId === channel.id &&
      message.author.id === world.bot.id &&
      message.nonce !== undefined &&
      String(message.nonce) === String(nonce) &&
      world.clock.now() - message.createdAt < NONCE_MS,
  );
}

function refusalToSend(
  world: World,
  channel: Channel,
  body: Pick<MessageBody, "embeds">,
  hasFiles: boolean,
): Answer | undefined {
  if (channel.type === 1) return channel.recipient?.acceptsMessages === false ? failure(50007) : undefined;
  if (channel.thread?.locked === true && channel.thread.archived) return failure(50083);
  const needs: PermissionName[] = [
    channel.thread ? "SendMessagesInThreads" : "SendMessages",
    ...(body.embeds?.length ? (["EmbedLinks"] as const) : []),
    ...(hasFiles ? (["AttachFiles"] as const) : []),
  ];
  return needs.every((name) => may(world, channel, world.bot.id, name)) ? undefined : failure(50013);
}

function list(channel: Channel, call: Call): Answer {
  const { world, query } = call;
  if (!may(world, channel, world.bot.id, "ReadMessageHistory")) return ok([]);
  const before = query.get("before");
  const after = query.get("after");
  const limit = Number(query.get("limit") ?? 50);
  const wanted = messagesIn(world, channel.id).filter(
    ({ id }) =>
      (before === null || BigInt(id) < BigInt(before)) && (after === null || BigInt(id) > BigInt(after)),
  );
  const page = after === null ? wanted.slice(-limit) : wanted.slice(0, limit);
  return ok(page.reverse().map((message) => fetchedMessagePayload(world, message)));
}

function edit(call: Call, message: Message, channel: Channel): Answer {
  const { world } = call;
  if (message.author.id !== world.bot.id) return failure(50005);
  if (channel.thread?.archived === true) return failure(50083);
  const body = messageBodySchema.parse(call.body);
  if (showsNothing(body, call.files.length, message)) return failure(50006);
  editMessage(world, message, body, call.files);
  return ok(messagePayload(world, message));
}

function remove(world: World, message: Message, channel: Channel): Answer {
  const own = message.author.id === world.bot.id;
  if (!own && !may(world, channel, world.bot.id, "ManageMessages")) return failure(50013);
  deleteMessage(world, message);
  return done;
}

function react(call: Call, message: Message, channel: Channel): Answer {
  const { world, params } = call;
  if (!may(world, channel, world.bot.id, "AddReactions")) return failure(50013);
  if (channel.thread?.archived === true) return failure(50083);
  message.reactions = [...new Set([...message.reactions, params("emoji")])];
  world.changes.changed();
  return done;
}
