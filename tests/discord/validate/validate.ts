import * as spec from "discord-api-spec/zod";
import type { ZodMiniType } from "zod/mini";
import { commandBodySchema } from "../wire/command.ts";
import { callbackBodySchema } from "../wire/interaction.ts";
import { checkChoices } from "./choices.ts";
import { checkCommand, checkCommands } from "./command.ts";
import { type Finding, refused } from "./finding.ts";
import { checkMessage, type EditedMessage } from "./message.ts";
import { checkModal } from "./modal.ts";
import { checkSchema } from "./schema.ts";

/** What a route's body is. */
export type BodyKind =
  | "callback"
  | "command"
  | "command-edit"
  | "commands"
  | "direct-message"
  | "follow-up"
  | "message"
  | "message-edit"
  | "reply-edit"
  | "thread"
  | "thread-edit"
  | "thread-from-message";

/** Everything that is wrong with a body: Discord's published schema first, then the limits that it misses. */
export function validate(kind: BodyKind, body: unknown, edited: EditedMessage | undefined): Finding[] {
  if (kind === "callback") return checkCallback(body, edited);
  const given = withNumericPermissions(body);
  if (kind === "commands") {
    if (!Array.isArray(given)) return [refused("", "schema", "The body is not a list of commands.")];
    const findings = given.flatMap((command, index) =>
      checkSchema(spec.ApplicationCommandUpdateRequestSchema, command).map((finding) => ({
        ...finding,
        path: `[${index}].${finding.path}`,
      })),
    );
    return [...findings, ...checkCommands(body)];
  }
  return [...checkSchema(SCHEMAS[kind], given), ...checkLimits(kind, body, edited)];
}

// --- internal ---

const SCHEMAS: Readonly<Record<Exclude<BodyKind, "callback" | "commands">, ZodMiniType>> = {
  command: spec.ApplicationCommandCreateRequestSchema,
  "command-edit": spec.ApplicationCommandPatchRequestPartialSchema,
  "direct-message": spec.CreatePrivateChannelRequestSchema,
  "follow-up": spec.IncomingWebhookInteractionRequestSchema,
  message: spec.MessageCreateRequestSchema,
  "message-edit": spec.MessageEditRequestPartialSchema,
  "reply-edit": spec.IncomingWebhookUpdateRequestPartialSchema,
  thread: spec.CreateTextThreadWithoutMessageRequestSchema,
  "thread-edit": spec.UpdateThreadRequestPartialSchema,
  "thread-from-message": spec.CreateTextThreadWithMessageRequestSchema,
};

const WRITES_MESSAGE = new Set<BodyKind>(["follow-up", "message", "message-edit", "reply-edit"]);

function checkLimits(kind: BodyKind, body: unknown, edited: EditedMessage | undefined): Finding[] {
  if (WRITES_MESSAGE.has(kind)) return checkMessage(body, edited, "");
  const command = kind === "command" ? commandBodySchema.safeParse(body) : undefined;
  return command?.success ? checkCommand(command.data, "") : [];
}

function checkCallback(body: unknown, edited: EditedMessage | undefined): Finding[] {
  const read = callbackBodySchema.safeParse(body);
  const type = read.data?.type;
  const data = read.data?.data;
  switch (type) {
    case 4:
      return [
        ...checkSchema(spec.CreateMessageInteractionCallbackRequestSchema, body),
        ...checkMessage(data, undefined, "data."),
      ];
    case 5:
      return checkSchema(spec.CreateMessageInteractionCallbackRequestSchema, body);
    case 6:
      return checkSchema(spec.UpdateMessageInteractionCallbackRequestSchema, body);
    case 7:
      return [
        ...checkSchema(spec.UpdateMessageInteractionCallbackRequestSchema, body),
        ...checkMessage(data, edited, "data."),
      ];
    case 8:
      return [
        ...checkSchema(spec.ApplicationCommandAutocompleteCallbackRequestSchema, body),
        ...checkChoices(data),
      ];
    case 9:
      return [...checkSchema(spec.ModalInteractionCallbackRequestSchema, body), ...checkModal(data)];
    default:
      return [refused("type", "schema", `${String(type)} is not a type of interaction callback.`)];
  }
}

// The published schema wants permissions as a number; Discord takes, and discord.js sends, a string of digits.
function withNumericPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumericPermissions);
  if (typeof body !== "object" || body === null || !("default_member_permissions" in body)) return body;
  const given = body.default_member_permissions;
  return typeof given === "string" && /^\d+$/.test(given)
    ? { ...body, default_member_permissions: Number(given) }
    : body;
}
