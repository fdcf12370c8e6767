import { type Finding, good } from "./check.ts";

/** The application that an invite link names; see `clientIdOf`. */
export interface DiscordApplication {
  readonly id: string;
  readonly from: "DISCORD_CLIENT_ID" | "DISCORD_TOKEN";
}

/** How the bot is invited; null where it has been given neither a token nor an application. */
export async function examineDiscord(application: DiscordApplication | null): Promise<Finding> {
  if (application === null) {
    return good("There is no DISCORD_TOKEN: Kutip answers in the terminal; the README says how in Discord.");
  }
  // Loaded here: it is large, and the other checks do without it.
  const { NEEDED_PERMISSIONS, permissionBits } = await import("../../discord/permissions.ts");
  const { id, from } = application;
  return {
    outcome: "good",
    finding:
      from === "DISCORD_CLIENT_ID"
        ? `The bot's application is ${id}, as DISCORD_CLIENT_ID says.`
        : `The bot's id is ${id}, as DISCORD_TOKEN says; give DISCORD_CLIENT_ID if its application has another.`,
    action: `Invite it with ${inviteLink(id, permissionBits(NEEDED_PERMISSIONS))}`,
  };
}

/** The address that invites the bot to a server. */
export function inviteLink(clientId: string, permissions: bigint): string {
  const query = new URLSearchParams({
    client_id: clientId,
    scope: "bot applications.commands",
    permissions: permissions.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}
