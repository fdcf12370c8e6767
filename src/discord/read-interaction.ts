import { z } from "zod";
import type { Given } from "./command.ts";
import type { Deed, HoldingMessage, Interaction, Origin } from "./incoming.ts";
import { givenOptions, OPTION, RESOLVED } from "./read-options.ts";
import { wordsOf } from "./read-target.ts";

/**
 * What the gateway's INTERACTION_CREATE says, as far as the bot knows it.
 *
 * @param payload the event's data, not yet looked at
 * @param arrivedAt milliseconds of `performance.now()`
 * @returns null for kinds of interactions that the bot offers nowhere
 * @throws z.ZodError when the payload is not what Discord documents
 */
export function readInteraction(payload: unknown, arrivedAt: number): Interaction | null {
  const raw = INTERACTION.parse(payload);
  const deed = deedOf(raw);
  const user = raw.member?.user ?? raw.user;
  if (deed === null || user === undefined) return null;
  return {
    id: raw.id,
    arrivedAt,
    applicationId: raw.application_id,
    token: raw.token,
    userId: user.id,
    roles: raw.member?.roles ?? [],
    permissions: raw.member?.permissions ?? 0n,
    botPermissions: raw.app_permissions,
    locale: raw.locale ?? null,
    guildId: raw.guild_id ?? null,
    channelId: raw.channel.id,
    channelType: raw.channel.type,
    parentId: raw.channel.parent_id ?? null,
    place: placeOf(raw),
    deed,
  };
}

// --- internal ---

/** Discord's numbers of kinds of interactions, and of a chat command among the commands. */
const KIND = { command: 2, component: 3, suggest: 4, form: 5 } as const;
const COMMAND = { chat: 1, message: 3 } as const;
/** Flag of a message that one person sees. */
const EPHEMERAL = 64;

const id = z.string().regex(/^\d{1,20}$/);
const permissions = z.string().regex(/^\d+$/).transform(BigInt);
const user = z.object({ id });

const FIELD = z.object({ custom_id: z.string(), value: z.string().optional() });

const INTERACTION = z.object({
  id,
  application_id: id,
  type: z.number(),
  token: z.string(),
  guild_id: id.optional(),
  channel: z.object({ id, type: z.number(), parent_id: id.nullish() }),
  member: z.object({ user, roles: z.array(id), permissions }).optional(),
  user: user.optional(),
  locale: z.string().optional(),
  app_permissions: permissions,
  authorizing_integration_owners: z.record(z.string(), z.coerce.string()),
  context: z.number().optional(),
  message: z.object({ id, flags: z.number().optional() }).optional(),
  data: z
    .object({
      name: z.string().optional(),
      type: z.number().optional(),
      target_id: id.optional(),
      options: z.array(OPTION).optional(),
      resolved: RESOLVED.optional(),
      custom_id: z.string().optional(),
      values: z.array(z.string()).optional(),
      components: z
        .array(z.object({ component: FIELD.optional(), components: z.array(FIELD).optional() }))
        .optional(),
    })
    .default({}),
});

type Raw = z.output<typeof INTERACTION>;

function placeOf({ guild_id, context, authorizing_integration_owners: owners }: Raw): Origin["place"] {
  if (guild_id !== undefined) return owners["0"] === guild_id ? "server" : "elsewhere";
  return context === 1 ? "direct" : "elsewhere";
}

function deedOf(raw: Raw): Deed | null {
  const { name, type, custom_id: customId } = raw.data;
  if (raw.type === KIND.command && name !== undefined) {
    if (type === COMMAND.chat) {
      return { kind: "command", command: name, options: givenOptions(raw.data).options };
    }
    return type === COMMAND.message ? messageCommand(raw, name) : null;
  }
  if (raw.type === KIND.suggest && name !== undefined) {
    const { options, focused } = givenOptions(raw.data);
    return focused && { kind: "suggest", command: name, option: focused.name, typed: focused.typed, options };
  }
  if ((raw.type === KIND.component || raw.type === KIND.form) && customId !== undefined) {
    const kind = raw.type === KIND.form ? "form" : "click";
    return { kind, customId, given: givenWith(raw), message: holdingMessage(raw) };
  }
  return null;
}

function messageCommand({ data }: Raw, command: string): Deed {
  const target = data.resolved?.messages?.[data.target_id ?? ""];
  return { kind: "message-command", command, content: target === undefined ? "" : wordsOf(target) };
}

function givenWith({ data }: Raw): Given {
  const fields = (data.components ?? []).flatMap(({ component, components = [] }) =>
    component === undefined ? components : [component, ...components],
  );
  return {
    chosen: data.values ?? [],
    fields: Object.fromEntries(fields.map(({ custom_id: name, value }) => [name, value ?? ""])),
  };
}

function holdingMessage({ message }: Raw): HoldingMessage | null {
  return message ? { id: message.id, isEphemeral: ((message.flags ?? 0) & EPHEMERAL) !== 0 } : null;
}
