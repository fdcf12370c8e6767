import { type Client, DiscordAPIError, Events, HTTPError } from "discord.js";
import { KutipError } from "../errors.ts";
import { closedForGood, discordError, notLetIn, tokenRefused, unreachable } from "./fatal.ts";

export interface ConnectOptions {
  readonly token: string;
  /** For messages. */
  readonly api: string;
  /** Discord.js tries for ever to reach a gateway: after so long it is given up. */
  readonly withinMs: number;
  readonly signal: AbortSignal;
}

/**
 * Logs in and waits until Discord has let every shard in.
 *
 * @throws KutipError `discord` with one sentence that says why not, `cancelled` or the signal's own reason when it
 *   is aborted
 */
export async function connect(client: Client, options: ConnectOptions): Promise<void> {
  const { token, api, withinMs, signal } = options;
  let lastError: string | null = null;
  const release: (() => void)[] = [];
  const outcome = new Promise<void>((resolve, reject) => {
    const remember = (error: Error) => {
      lastError = reasonOf(error);
    };
    const ready = () => resolve();
    const closed = ({ code }: { code: number }) => reject(closedForGood(code));
    const stop = () => {
      const { reason } = signal;
      const stopped = new KutipError("cancelled", "Stopped before Discord had let the bot in.");
      reject(reason instanceof KutipError ? reason : stopped);
    };
    client.on(Events.ShardError, remember);
    client.once(Events.ClientReady, ready);
    client.once(Events.ShardDisconnect, closed);
    signal.addEventListener("abort", stop, { once: true });
    const timer = setTimeout(() => reject(notLetIn(Math.round(withinMs / 1000), lastError)), withinMs);
    release.push(() => {
      client.off(Events.ShardError, remember);
      client.off(Events.ClientReady, ready);
      client.off(Events.ShardDisconnect, closed);
      signal.removeEventListener("abort", stop);
      clearTimeout(timer);
    });
    if (signal.aborted) stop();
    else client.login(token).catch((error: unknown) => reject(loginFailure(error, api)));
  });
  try {
    await outcome;
  } finally {
    for (const undo of release) undo();
  }
}

// --- internal ---

function loginFailure(error: unknown, api: string): KutipError {
  if (error instanceof Error && "code" in error && error.code === "TokenInvalid") return tokenRefused();
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    return discordError(
      `Discord at ${api} answers with an error (${error.status}); start the bot again later.`,
      error,
    );
  }
  if (error instanceof Error && /session/i.test(error.message)) {
    return discordError(`Discord lets the bot in no more today: ${error.message.split("\n")[0]}`, error);
  }
  return unreachable(`Discord at ${api}`, reasonOf(error), error);
}

/** The system's code of a failed connection where there is one. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.split("\n")[0] ?? error.name;
}
