import type { KutipErrorCode } from "../errors.ts";
import { KutipError } from "../errors.ts";

/** What a close code of the gateway that cannot be recovered from means, for whoever keeps the bot. */
export function closedForGood(code: number): KutipError {
  const why = MEANINGS.get(code) ?? "and does not say why; start the bot again";
  return discordError(`Discord closed the connection for good (code ${code}) ${why}.`);
}

/** The token is none that Discord knows. */
export function tokenRefused(): KutipError {
  return discordError(
    "Discord does not accept the token in DISCORD_TOKEN: reset it at discord.com/developers → your application → Bot, and put the new one into .env.",
  );
}

/** @param reason what the last attempt met, e.g. `ECONNREFUSED` */
export function unreachable(what: string, reason: string, cause?: unknown): KutipError {
  return discordError(
    `${what} cannot be reached (${reason}): look at the network, at a proxy, and at KUTIP_DISCORD_API if it is set.`,
    cause,
  );
}

/** @param seconds how long was waited */
export function notLetIn(seconds: number, reason: string | null): KutipError {
  const met = reason === null ? "" : ` (${reason})`;
  return discordError(
    `Discord's gateway has not let the bot in within ${seconds} s${met}: look at the network and at discordstatus.com, then start the bot again.`,
  );
}

export function discordError(message: string, cause?: unknown): KutipError {
  const code: KutipErrorCode = "discord";
  return new KutipError(code, message, cause === undefined ? undefined : { cause });
}

// --- internal ---

/** Discord's documented close codes after which no client reconnects. */
const MEANINGS: ReadonlyMap<number, string> = new Map([
  [
    4004,
    "because it does not know the token in DISCORD_TOKEN any more: reset it at discord.com/developers → your application → Bot, and put the new one into .env",
  ],
  [4010, "because of an invalid shard; start the bot again"],
  [
    4011,
    "because the bot is in more servers than its connections may serve; start it again, so that it opens more",
  ],
  [4012, "because it no longer speaks version 10 of its interface; update Kutip"],
  [4013, "because of the intents that Kutip asks for; update Kutip"],
  [
    4014,
    "because the application is not granted what Kutip asks for, the intents Guilds, GuildMessages and DirectMessages: see discord.com/developers → your application → Bot",
  ],
]);
