import { z } from "zod";
import { type BotConfig, LOG_LEVELS } from "./discord/bot-config.ts";
import { KutipError } from "./errors.ts";
import { type Environment, readVariables, wholeNumber } from "./variables.ts";

/** Discord's own REST base. */
export const DISCORD_API = "https://discord.com/api";

/**
 * Reads what the bot needs beside the rest of the configuration. Pure.
 *
 * @throws KutipError `config` with one sentence that names the variable and what it may be; never with the token
 */
export function parseDiscordConfig(env: Environment): BotConfig {
  const values = readVariables(VARIABLES, env);
  const token = parseToken(SECRETS.parse(env).DISCORD_TOKEN);
  const api = values.KUTIP_DISCORD_API ?? DISCORD_API;
  return {
    token,
    api,
    ownApi: api !== DISCORD_API,
    health:
      values.KUTIP_HEALTH_PORT === undefined
        ? null
        : { host: values.KUTIP_HEALTH_HOST, port: values.KUTIP_HEALTH_PORT },
    logLevel: values.KUTIP_LOG_LEVEL,
    limits: { perUser: values.KUTIP_QUESTIONS_PER_USER, perGuild: values.KUTIP_QUESTIONS_PER_SERVER },
    connectMs: values.KUTIP_CONNECT_SECONDS * 1000,
    maxAttachmentBytes: values.KUTIP_MAX_ATTACHMENT_MB * 1024 * 1024,
  };
}

/**
 * The id of the application that an invite link names: DISCORD_CLIENT_ID, or the id in front of the token, which is the
 * bot user's and is the application's too unless the application is from before 2017. Null where neither is given.
 *
 * @throws KutipError `config`
 */
export function clientIdOf(env: Environment): { readonly id: string; readonly from: ClientIdSource } | null {
  const { DISCORD_CLIENT_ID: given } = readVariables(VARIABLES, env);
  if (given !== undefined) return { id: given, from: "DISCORD_CLIENT_ID" };
  const { DISCORD_TOKEN: token } = SECRETS.parse(env);
  return isAbsent(token) ? null : { id: idInToken(parseToken(token)), from: "DISCORD_TOKEN" };
}

export type ClientIdSource = "DISCORD_CLIENT_ID" | "DISCORD_TOKEN";

/** The environment variables of the bot. */
export function discordVariables(): readonly string[] {
  return [...Object.keys(SECRETS.shape), ...Object.keys(VARIABLES.shape)];
}

// --- internal ---

const SNOWFLAKE = /^\d{15,20}$/;

/** Read apart from the others, whose values are shown when they are wrong. */
const SECRETS = z.object({ DISCORD_TOKEN: z.string().optional() });

const VARIABLES = z.object({
  DISCORD_CLIENT_ID: z
    .string()
    .regex(SNOWFLAKE, "it must be the application's id, a number of 15 to 20 digits")
    .optional(),
  KUTIP_DISCORD_API: z
    .url({ protocol: /^https?$/, error: "it must be an address such as https://discord.com/api" })
    // The client appends the version.
    .transform((address) => address.replace(/\/+$/, "").replace(/\/v\d+$/, ""))
    .optional(),
  KUTIP_HEALTH_PORT: wholeNumber(1, 65_535).optional(),
  KUTIP_HEALTH_HOST: z.string().default("127.0.0.1"),
  KUTIP_LOG_LEVEL: z.enum(LOG_LEVELS, `it must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  KUTIP_QUESTIONS_PER_USER: wholeNumber(1, 1000).default(10),
  KUTIP_QUESTIONS_PER_SERVER: wholeNumber(1, 100_000).default(120),
  KUTIP_CONNECT_SECONDS: wholeNumber(1, 600).default(30),
  KUTIP_MAX_ATTACHMENT_MB: wholeNumber(1, 100).default(5),
});

const WHERE = "copy it from discord.com/developers → your application → Bot → Reset Token into .env";

function parseToken(given: string | undefined): string {
  if (isAbsent(given)) throw new KutipError("config", `DISCORD_TOKEN is missing: ${WHERE}.`);
  const token = given.trim().replace(/^Bot\s+/i, "");
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) || !SNOWFLAKE.test(idInToken(token))) {
    throw new KutipError(
      "config",
      `DISCORD_TOKEN is not a bot's token (three parts with dots between them): ${WHERE}.`,
    );
  }
  return token;
}

function isAbsent(value: string | undefined): value is undefined {
  return value === undefined || value.trim() === "";
}

/** The first part of a token is its bot user's id in base64. */
function idInToken(token: string): string {
  return Buffer.from(token.split(".")[0] ?? "", "base64url").toString("utf8");
}
