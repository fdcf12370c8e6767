import type { CommandOption } from "../wire/command.ts";
import type { StoredCommand } from "../world/world.ts";

/**
 * A command as Discord gives it back: with an id and a version, defaults filled in, and what is false left out.
 *
 * @param localizations false leaves translations out, as a list that was not asked for them does
 */
export function commandPayload(
  applicationId: string,
  command: StoredCommand,
  localizations: boolean,
): object {
  const { body } = command;
  const permissions = body.default_member_permissions;
  return {
    id: command.id,
    application_id: applicationId,
    version: command.version,
    ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
    type: body.type ?? 1,
    name: body.name,
    description: body.description ?? "",
    default_member_permissions: permissions == null ? null : String(permissions),
    nsfw: body.nsfw === true,
    ...(command.guildId === undefined
      ? {
          dm_permission: true,
          contexts: body.contexts ?? null,
          integration_types: body.integration_types ?? [0],
        }
      : {}),
    ...(localizations
      ? {
          name_localizations: body.name_localizations ?? null,
          description_localizations: body.description_localizations ?? null,
        }
      : {}),
    ...(body.options?.length
      ? { options: body.options.map((option) => optionPayload(option, localizations)) }
      : {}),
  };
}

// --- internal ---

function optionPayload(option: CommandOption, localizations: boolean): object {
  const kept = Object.entries(option).filter(
    ([key, value]) =>
      value != null &&
      value !== false &&
      key !== "options" &&
      (localizations || !key.endsWith("_localizations")),
  );
  return {
    ...Object.fromEntries(kept),
    ...(option.options?.length
      ? { options: option.options.map((inner) => optionPayload(inner, localizations)) }
      : {}),
  };
}
