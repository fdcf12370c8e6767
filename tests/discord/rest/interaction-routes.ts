import * as spec from "discord-api-spec/zod";
import { messagePayload } from "../payload/message.ts";
import { callbackBodySchema, choicesBodySchema, modalBodySchema } from "../wire/interaction.ts";
import { type MessageBody, messageBodySchema } from "../wire/message.ts";
import { createMessage, deleteMessage, editMessage } from "../world/messages.ts";
import { type Channel, type Interaction, type Message, MessageFlag } from "../world/model.ts";
import type { World } from "../world/world.ts";
import { type Answer, done, failure, invalidForm, ok } from "./answer.ts";
import { showsNothing } from "./message-routes.ts";
import type { Call, Route } from "./route.ts";

/** So long an interaction waits for its callback. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;

/** So long its token is good for. */
export const TOKEN_LIVES_MS = 15 * 60_000;

const HOOK = "/webhooks/:application/:token";

export const interactionRoutes: readonly Route[] = [
  {
    on: "POST /interactions/:interaction/:token/callback",
    auth: "none",
    body: "callback",
    edits: ({ world, params }) => world.interactions.get(params("token"))?.source,
    says: spec.InteractionCallbackResponseSchema,
    answer: callback,
  },
  {
    on: `POST ${HOOK}`,
    auth: "none",
    body: "follow-up",
    says: spec.MessageResponseSchema,
    answer: (call) => withInteraction(call, followUp),
  },
  {
    on: `GET ${HOOK}/messages/:message`,
    auth: "none",
    says: spec.MessageResponseSchema,
    answer: (call) => withAnswer(call, (message) => ok(messagePayload(call.world, message))),
  },
  {
    on: `PATCH ${HOOK}/messages/:message`,
    auth: "none",
    body: "reply-edit",
    edits: ({ world, params }) => {
      const interaction = world.interactions.get(params("token"));
      return interaction && answerNamed(interaction, params("message"));
    },
    says: spec.MessageResponseSchema,
    answer: (call) =>
      withAnswer(call, (message, interaction) => {
        const body = messageBodySchema.parse(call.body);
        if (showsNothing(body, call.files.length, message)) return failure(50006);
        if (message === interaction.original) interaction.updated = true;
        editMessage(call.world, message, body, call.files);
        return ok(messagePayload(call.world, message));
      }),
  },
  {
    on: `DELETE ${HOOK}/messages/:message`,
    auth: "none",
    answer: (call) =>
      withAnswer(call, (message) => {
        deleteMessage(call.world, message);
        return done;
      }),
  },
];

// --- internal ---

// Which callbacks a kind of interaction can have: 2 command, 3 component, 4 autocomplete, 5 modal.
const CALLBACKS: Readonly<Record<Interaction["type"], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

function callback(call: Call): Answer {
  const { world, params } = call;
  const interaction = world.interactions.get(params("token"));
  if (interaction === undefined || interaction.id !== params("interaction")) return failure(10062);
  if (interaction.acknowledgement) return failure(40060);
  const afterMs = call.at - interaction.createdAt;
  if (afterMs > ACKNOWLEDGE_WITHIN_MS) return failure(10062);
  const { type, data } = callbackBodySchema.parse(call.body);
  const updates = type === 6 || type === 7;
  if (!CALLBACKS[interaction.type].includes(type) || (updates && interaction.source === undefined)) {
    const message = `${interaction.label} cannot be answered with callback type ${type}.`;
    return invalidForm([{ path: "type", rule: "interaction-callback-type", message, refused: true }]);
  }
  const body = messageBodySchema.parse(data ?? {});
  if (type === 4 && showsNothing(body, call.files.length)) return failure(50006);

  interaction.acknowledgement = { type, afterMs };
  if (type === 4 || type === 5) {
    interaction.original = answerTo(call, interaction, body, interaction.source, type === 5);
  } else if (updates) {
    interaction.original = interaction.source;
    if (type === 7 && interaction.source) editMessage(world, interaction.source, body, call.files);
  } else if (type === 8) {
    interaction.choices = choicesBodySchema.parse(data).choices ?? [];
  } else {
    interaction.modal = modalBodySchema.parse(data);
  }
  world.changes.changed();
  return call.query.get("with_response") === "true" ? ok(resource(world, interaction, type)) : done;
}

function resource(world: World, interaction: Interaction, type: number): object {
  const { original } = interaction;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(original
        ? {
            response_message_id: original.id,
            response_message_loading: (original.flags & MessageFlag.loading) !== 0,
            response_message_ephemeral: original.viewerId !== undefined,
            channel_id: original.channelId,
          }
        : {}),
    },
    ...(original
      ? { resource: { type: DONE_AS.get(type) ?? type, message: messagePayload(world, original) } }
      : {}),
  };
}

/** What was put off is told as what it will be. */
const DONE_AS: ReadonlyMap<number, number> = new Map([
  [5, 4],
  [6, 7],
]);

function answerTo(
  call: Call,
  interaction: Interaction,
  body: MessageBody,
  repliesTo: Message | undefined,
  loading: boolean,
): Message {
  const ephemeral = ((body.flags ?? 0) & MessageFlag.ephemeral) !== 0;
  const toCommand = interaction.contextMenu ? 23 : 20;
  return createMessage(call.world, {
    channel: channelOf(call.world, interaction),
    author: call.world.bot,
    body: loading ? { flags: body.flags } : body,
    files: call.files,
    type: interaction.type === 2 && repliesTo === undefined ? toCommand : repliesTo ? 19 : 0,
    reference: repliesTo && { messageId: repliesTo.id, channelId: repliesTo.channelId },
    viewerId: ephemeral ? interaction.user.id : undefined,
    interaction,
    loading,
  });
}

function channelOf(world: World, interaction: Interaction): Channel {
  const channel = world.channels.get(interaction.channelId);
  if (channel === undefined)
    throw new Error(`The channel ${interaction.channelId} of an interaction is gone.`);
  return channel;
}

// The first follow-up after a deferred reply takes its place, and stays as private as the reply was to be.
function followUp(call: Call, interaction: Interaction): Answer {
  const body = messageBodySchema.parse(call.body);
  if (showsNothing(body, call.files.length)) return failure(50006);
  const { original } = interaction;
  if (original && !original.deleted && (original.flags & MessageFlag.loading) !== 0) {
    editMessage(call.world, original, body, call.files);
    return ok(messagePayload(call.world, original));
  }
  const message = answerTo(call, interaction, body, original, false);
  interaction.followUps.push(message);
  call.world.changes.changed();
  return ok(messagePayload(call.world, message));
}

function withInteraction(call: Call, answer: (call: Call, interaction: Interaction) => Answer): Answer {
  const { world, params, at } = call;
  const interaction = world.interactions.get(params("token"));
  if (interaction === undefined || params("application") !== world.application.id) return failure(50027);
  if (at - interaction.createdAt > TOKEN_LIVES_MS) return failure(50027);
  return interaction.acknowledgement === undefined ? failure(10015) : answer(call, interaction);
}

function withAnswer(call: Call, answer: (message: Message, interaction: Interaction) => Answer): Answer {
  return withInteraction(call, (_call, interaction) => {
    const message = answerNamed(interaction, call.params("message"));
    return message && !message.deleted ? answer(message, interaction) : failure(10008);
  });
}

function answerNamed(interaction: Interaction, name: string): Message | undefined {
  if (name === "@original" || name === interaction.original?.id) return interaction.original;
  return interaction.followUps.find((message) => message.id === name);
}
