import { attachmentPayload } from "../payload/attachment.ts";
import { channelPayload } from "../payload/channel.ts";
import { memberPayload, userPayload } from "../payload/user.ts";
import type { CommandOption } from "../wire/command.ts";
import { storeFile } from "../world/files.ts";
import type { Channel, Guild } from "../world/model.ts";
import type { World } from "../world/world.ts";

/** A file that a person attaches. */
export interface Attached {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** @default "text/plain; charset=utf-8" */
  readonly contentType?: string;
}

/** What a person types into an option; a channel, role or person by anything that has its id. */
export type OptionValue = string | number | boolean | Attached | { readonly id: string };

export interface Resolved {
  readonly attachments: Record<string, object>;
  readonly channels: Record<string, object>;
  readonly users: Record<string, object>;
  readonly members: Record<string, object>;
  readonly roles: Record<string, object>;
}

const SUBCOMMAND = 1;
const GROUP = 2;
const TYPE_NAMES = [
  "",
  "",
  "",
  "text",
  "whole number",
  "yes or no",
  "person",
  "channel",
  "role",
  "",
  "number",
  "file",
];

/**
 * An interaction's options from what a person typed, checked as Discord's own client checks them.
 *
 * @param path the subcommands below the command: `["list"]`
 * @param focused the option being typed; required options may then be missing
 * @throws Error for an option that the command does not have, a missing one, or a value out of range
 */
export function fillOptions(
  world: World,
  place: { readonly guild: Guild | undefined; readonly channel: Channel },
  options: readonly CommandOption[],
  path: readonly string[],
  given: Readonly<Record<string, OptionValue>>,
  focused?: string,
): { options: object[]; resolved: Resolved } {
  const resolved: Resolved = { attachments: {}, channels: {}, users: {}, members: {}, roles: {} };
  const [name, ...deeper] = path;
  const subs = options.filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
  if (name !== undefined || subs.length > 0) {
    const sub = subs.find((option) => option.name === name);
    if (sub === undefined) throw new Error(`The command has no subcommand "${name ?? ""}".`);
    const inner = fillOptions(world, place, sub.options ?? [], deeper, given, focused);
    return {
      options: [{ name: sub.name, type: sub.type, options: inner.options }],
      resolved: inner.resolved,
    };
  }
  const unknown = Object.keys(given).find((key) => !options.some((option) => option.name === key));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}".`);
  const filled = options.flatMap((option) => {
    const value = given[option.name];
    if (value === undefined) {
      if (option.required !== true || focused !== undefined) return [];
      throw new Error(`The option "${option.name}" is required.`);
    }
    const isFocused = option.name === focused;
    const sent = isFocused
      ? value
      : checked(option, value, () => resolve(world, place, option, value, resolved));
    return [{ name: option.name, type: option.type, value: sent, ...(isFocused ? { focused: true } : {}) }];
  });
  return { options: filled, resolved };
}

// --- internal ---

function checked(
  option: CommandOption,
  value: OptionValue,
  resolveId: () => string,
): string | number | boolean {
  const bad = (why: string): Error =>
    new Error(`The option "${option.name}" ${why}: ${JSON.stringify(value)}.`);
  const wanted = TYPE_NAMES[option.type] ?? "value";
  if (option.type === 3) {
    if (typeof value !== "string") throw bad(`takes ${wanted}`);
    if (value.length < (option.min_length ?? 0) || value.length > (option.max_length ?? 6000))
      throw bad("is too long or short");
    if (option.choices?.length && !option.choices.some((choice) => choice.value === value))
      throw bad("is not a choice");
    return value;
  }
  if (option.type === 4 || option.type === 10) {
    if (typeof value !== "number" || (option.type === 4 && !Number.isInteger(value)))
      throw bad(`takes ${wanted}`);
    const inRange = value >= (option.min_value ?? -Infinity) && value <= (option.max_value ?? Infinity);
    if (!inRange) throw bad("is out of range");
    return value;
  }
  if (option.type === 5) {
    if (typeof value !== "boolean") throw bad(`takes ${wanted}`);
    return value;
  }
  if (typeof value !== "object") throw bad(`takes a ${wanted}`);
  return resolveId();
}

function resolve(
  world: World,
  place: { readonly guild: Guild | undefined; readonly channel: Channel },
  option: CommandOption,
  value: OptionValue,
  resolved: Resolved,
): string {
  if (typeof value !== "object") return String(value);
  if ("content" in value) {
    const bytes = typeof value.content === "string" ? Buffer.from(value.content) : value.content;
    const file = storeFile(
      world,
      { channelId: place.channel.id, ephemeral: true },
      {
        name: value.name,
        contentType: value.contentType ?? "text/plain; charset=utf-8",
        bytes,
        description: undefined,
      },
    );
    resolved.attachments[file.id] = attachmentPayload(world, file);
    return file.id;
  }
  const channel = world.channels.get(value.id);
  const user = world.users.get(value.id);
  const member = place.guild?.members.get(value.id);
  const role = place.guild?.roles.get(value.id);
  if (channel) resolved.channels[value.id] = { ...channelPayload(world, channel), permissions: "0" };
  if (user) resolved.users[value.id] = userPayload(user);
  if (member) resolved.members[value.id] = { ...memberPayload(member), permissions: "0" };
  if (role)
    resolved.roles[value.id] = { id: role.id, name: role.name, permissions: role.permissions.toString() };
  if (!channel && !user && !role) throw new Error(`The option "${option.name}" names nothing that exists.`);
  return value.id;
}
