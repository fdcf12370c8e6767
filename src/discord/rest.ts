import { type Client, DiscordAPIError, HTTPError, RateLimitError, REST } from "discord.js";
import type { BotConfig } from "./bot-config.ts";

/** The calls of Discord's REST interface; paths come from `Routes`. */
export type Rest = Pick<REST, "get" | "post" | "put" | "patch" | "delete">;

/** The ways to Discord, which wait and retry differently. */
export interface Ways {
  /** For everything that is limited by Discord's 50 requests a second. */
  readonly bot: Rest;
  /** The same for what must not be done twice: nothing is retried by itself, except what Discord refused for its limits. */
  readonly once: Rest;
  /** For answers to interactions, which are exempt from that limit. */
  readonly answers: Rest;
  /** For the first answer to an interaction, which has three seconds in all: nothing waits or is retried by itself. */
  readonly callbacks: Rest;
}

/** Version of the REST interface. */
export const API_VERSION = "10";

export function createWays(client: Client, { api, token }: Pick<BotConfig, "api" | "token">): Ways {
  return {
    bot: client.rest,
    once: new REST({ api, version: API_VERSION, retries: 0 }).setToken(token),
    answers: new REST({ api, version: API_VERSION, globalRequestsPerSecond: Number.POSITIVE_INFINITY }),
    callbacks: new REST({
      api,
      version: API_VERSION,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      retries: 0,
      timeout: CALLBACK_TIMEOUT_MS,
      rejectOnRateLimit: () => true,
    }),
  };
}

/** Discord's code for a channel or thread that is not there any more. */
export const UNKNOWN_CHANNEL = 10_003;
/** … for a message that is not there any more. */
export const UNKNOWN_MESSAGE = 10_008;

/** What a failed request means. */
export type Refusal =
  /** By Discord, with its own code (e.g. 10062) and HTTP status; 0 where there is none, as for a request that was never sent. */
  | { readonly kind: "refused"; readonly code: number; readonly status: number }
  | { readonly kind: "rate-limited"; readonly waitMs: number }
  /** Nobody knows whether Discord has carried it out: a server error, a timeout, a broken connection. */
  | { readonly kind: "uncertain" };

export function refusalOf(error: unknown): Refusal {
  if (error instanceof DiscordAPIError) {
    return { kind: "refused", code: Number(error.code), status: error.status };
  }
  if (error instanceof RateLimitError) return { kind: "rate-limited", waitMs: error.retryAfter };
  if (error instanceof HTTPError && error.status < 500) {
    return { kind: "refused", code: 0, status: error.status };
  }
  return error instanceof HTTPError || isBrokenConnection(error)
    ? { kind: "uncertain" }
    : { kind: "refused", code: 0, status: 0 };
}

/** Whether Discord refused with one of these codes. */
export function isRefusedWith(error: unknown, codes: readonly number[]): boolean {
  const refusal = refusalOf(error);
  return refusal.kind === "refused" && codes.includes(refusal.code);
}

// --- internal ---

/** Timeouts, and errors of the system or of the HTTP client, which carry a code. */
function isBrokenConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "AbortError" || error.name === "TimeoutError") return true;
  return ("code" in error && typeof error.code === "string") || isBrokenConnection(error.cause);
}

const CALLBACK_TIMEOUT_MS = 1_500;
