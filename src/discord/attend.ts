import { type Client, Events, GatewayDispatchEvents, RESTEvents } from "discord.js";
import type { BotParts } from "./bot.ts";
import { createDispatch } from "./dispatch.ts";
import { createDownload } from "./download.ts";
import { closedForGood, tokenRefused } from "./fatal.ts";
import { createHear } from "./hear.ts";
import type { LibraryCare } from "./library-care.ts";
import { createLimits } from "./limits.ts";
import { createMemberships } from "./memberships.ts";
import { createOnce } from "./once.ts";
import { readInteraction } from "./read-interaction.ts";
import { readMessage } from "./read-message.ts";
import { renderFailure } from "./render/failure.ts";
import { createRequests } from "./requests.ts";
import { createWays } from "./rest.ts";
import { createTellOnce } from "./tell-once.ts";
import { createTurns } from "./turns.ts";
import { createUnderWay } from "./under-way.ts";
import { botWords } from "./words/words.ts";

export interface AttendParts
  extends Pick<BotParts, "config" | "log" | "engine" | "tables" | "answerMention"> {
  readonly client: Client;
  readonly library: Pick<LibraryCare, "catalogue">;
  isEnding(): boolean;
  /** Aborted with the reason when Discord shuts the bot out for good. */
  readonly shutOut: AbortController;
}

/** Where people are attended to. */
export interface Desk {
  /** Interactions and messages that are being worked on. */
  underWay(): number;
  /** Sends away who waits, and resolves when the others are served, or after so many milliseconds. */
  finish(withinMs: number): Promise<void>;
  /** Cancels what still runs. */
  close(): void;
}

/** Serves what people do: listens to the client from now on. */
export function attend(parts: AttendParts): Desk {
  const { client, config, log, engine, library, isEnding } = parts;
  const now = () => performance.now();
  const cut = new AbortController();
  const underWay = createUnderWay();
  const turns = createTurns();
  const ways = createWays(client, config);
  const limits = createLimits({ ...config.limits, now });
  const requests = createRequests({
    engine,
    signal: cut.signal,
    catalogue: library.catalogue.current,
    refresh: library.catalogue.refresh,
    memberships: createMemberships(client, now),
  });
  const common = {
    requests,
    limits,
    log,
    isEnding,
    download: createDownload({
      api: config.api,
      ownApi: config.ownApi,
      maxBytes: config.maxAttachmentBytes,
    }),
    explain: (error: unknown, language: "id" | "en", requestId: string) =>
      renderFailure(error, { words: botWords(language), requestId }),
  };
  const dispatch = createDispatch({ ...common, tables: parts.tables, ways, once: createOnce() });
  const hear = createHear({
    ...common,
    answerMention: parts.answerMention,
    ways,
    once: createOnce(),
    mayTell: createTellOnce(TELL_AGAIN_MS, now),
  });

  // The gateway's own event comes at once; the client holds its events back until all servers are there.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: unknown) => {
    const arrivedAt = now();
    const serve = async () => {
      const interaction = readInteraction(payload, arrivedAt);
      if (interaction !== null) await dispatch(interaction);
    };
    const served = turns.take(serve).catch((error: unknown) => {
      log.error({ error }, "an interaction that cannot be read");
    });
    underWay.add(served);
  });
  client.on(Events.MessageCreate, (message) => {
    const spoken = readMessage(message, now());
    if (spoken !== null) underWay.add(hear(spoken));
  });
  followClient(parts);
  return {
    underWay: () => underWay.count,
    finish(withinMs) {
      limits.callOff();
      return underWay.settle(withinMs);
    },
    close: () => cut.abort(),
  };
}

// --- internal ---

const TELL_AGAIN_MS = 60_000;

/** Logs what happens to the connection, and ends the bot when it is over for good. */
function followClient({ client, log, shutOut, isEnding }: AttendParts): void {
  client.on(Events.ShardDisconnect, ({ code }) => shutOut.abort(closedForGood(code)));
  const away = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    // A gateway that is not there is tried twice a second.
    if (!isEnding() && !away.has(shard)) log.info({ shard }, "reconnecting");
    away.add(shard);
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    away.delete(shard);
    log.info({ shard, replayed }, "resumed");
  });
  client.on(Events.ShardReady, (shard) => {
    away.delete(shard);
    log.info({ shard }, "let in");
  });
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, error }, "connection failed"));
  client.on(Events.Error, (error) => log.error({ error }, "the client failed"));
  client.on(Events.Warn, (warning) => log.warn({ warning }, "the client warns"));
  client.rest.on(RESTEvents.RateLimited, ({ method, route, retryAfter, global }) =>
    log.info({ method, route, retryAfter, global }, "rate limited"),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn({ count, remainingTime }, "many requests were refused"),
  );
  // After one 401 the client forgets the token, and nothing works any more.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth !== false) shutOut.abort(tokenRefused());
  });
}
