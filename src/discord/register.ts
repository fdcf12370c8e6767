import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from "discord.js";
import { z } from "zod";
import type { Tables } from "./jobs.ts";
import type { Rest } from "./rest.ts";
import { stateFile } from "./state-file.ts";

/**
 * Registers the commands with Discord, all at once, unless they are registered already: what was sent last is remembered in
 * the library's folder.
 *
 * @returns whether they were sent
 * @throws DiscordAPIError, HTTPError
 */
export async function registerCommands(
  bot: Rest,
  applicationId: string,
  tables: Pick<Tables, "commands" | "messageCommands">,
  folder: string,
): Promise<boolean> {
  const file = stateFile(join(folder, "discord-commands.json"), REGISTERED);
  const body = commandDefinitions(tables);
  const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  const before = file.read();
  if (before?.hash === hash && before.applicationId === applicationId) return false;
  await bot.put(Routes.applicationCommands(applicationId), { body });
  file.write({ applicationId, hash });
  return true;
}

/** The commands as Discord is told of them: in servers, in direct messages, and wherever people bring the bot along. */
export function commandDefinitions({
  commands,
  messageCommands,
}: Pick<Tables, "commands" | "messageCommands">): RESTPutAPIApplicationCommandsJSONBody {
  return [...commands, ...messageCommands].map(({ definition }) => ({
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    ...definition,
  }));
}

// --- internal ---

const REGISTERED = z.object({ applicationId: z.string(), hash: z.string() });
