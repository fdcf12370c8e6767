import { DiscordAPIError, HTTPError } from "discord.js";
import { type Logger, pino } from "pino";
import { KutipError, type KutipErrorCode } from "../errors.ts";
import type { BotConfig } from "./bot-config.ts";
import { BotError } from "./bot-error.ts";
import { renderLogLine } from "./log-line.ts";

export type Log = Logger;

/**
 * The bot's log: one JSON object a line, or lines for people. No question, answer or text of an article is ever given to it,
 * and the bot's token and those of interactions are struck out of everything.
 *
 * @param output what it is written to; a person is taken to read along where it is a terminal
 */
export function createLog(
  { logLevel, token }: Pick<BotConfig, "logLevel" | "token">,
  output: NodeJS.WritableStream & { readonly isTTY?: boolean },
): Log {
  const forPeople = { write: (line: string) => void output.write(`${renderLogLine(line)}\n`) };
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: (error: unknown) => describeError(error, token) },
      redact: { paths: ["token", "*.token", "authorization", "*.authorization"], censor: "[secret]" },
    },
    output.isTTY === true ? forPeople : output,
  );
}

/** What the log says of an error: no bodies of requests, which hold texts, and no secrets. */
export function describeError(error: unknown, token: string): Readonly<Record<string, unknown>> {
  const clean = (text: string) => strikeOut(text, token);
  if (!(error instanceof Error)) return { message: clean(String(error)) };
  const isExpected = error instanceof KutipError || error instanceof BotError;
  return {
    name: error.name,
    message: clean(error.message),
    ...("code" in error && { code: error.code }),
    ...((error instanceof DiscordAPIError || error instanceof HTTPError) && {
      status: error.status,
      request: clean(`${error.method} ${error.url}`),
    }),
    ...(!isExpected && error.stack !== undefined && { stack: clean(error.stack) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause, token) }),
  };
}

/** Logs why a request has no answer; a refusal that is explained to the person is no failure of the bot. */
export function logFailure(log: Log, error: unknown, name: string): void {
  const isRefusal = error instanceof BotError || (error instanceof KutipError && REFUSALS.has(error.code));
  if (isRefusal) log.info({ name, why: error.code }, "refused");
  else log.error({ name, error }, "failed");
}

// --- internal ---

const REFUSALS: ReadonlySet<KutipErrorCode> = new Set([
  "article-not-found",
  "article-refused",
  "citation-not-found",
  "question-empty",
  "question-too-long",
]);

/** The bot's token, and the parts of addresses that let their holder answer an interaction. */
function strikeOut(text: string, token: string): string {
  return text
    .replaceAll(token, "[secret]")
    .replace(/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, "$1[secret]");
}
