import { setTimeout as wait } from "node:timers/promises";
import type { ClientOptions } from "discord.js";
import type { TeamEngine } from "../engine/team.ts";
import { KutipError } from "../errors.ts";
import { attend } from "./attend.ts";
import type { BotConfig } from "./bot-config.ts";
import { createClient } from "./client.ts";
import type { AnswerMention } from "./command.ts";
import { connect } from "./connect.ts";
import { discordError } from "./fatal.ts";
import { type Health, serveHealth } from "./health.ts";
import type { Tables } from "./jobs.ts";
import { tendLibrary } from "./library-care.ts";
import type { Log } from "./log.ts";
import { followPauses } from "./pauses.ts";
import { registerCommands } from "./register.ts";
import { followShards } from "./shards.ts";
import { createStarts, type Starts } from "./starts.ts";
import { fulfilledWithin } from "./within.ts";

export interface BotParts {
  readonly engine: TeamEngine;
  readonly config: BotConfig;
  readonly log: Log;
  /** Absolute. */
  readonly articlesFolder: string;
  readonly libraryFolder: string;
  readonly tables: Tables;
  readonly answerMention: AnswerMention;
  /** Asks the bot to end. */
  readonly signal: AbortSignal;
  /** Aborted, with the reason, when the engine is lost. */
  readonly lost: AbortSignal;
  /** Options of the gateway's connections. */
  readonly ws?: ClientOptions["ws"];
}

/**
 * Runs the bot until it is asked to end: then what runs is finished, for some seconds, and the connection is closed.
 *
 * @throws KutipError `discord`, `config`, `articles-folder-missing` and those of the library: one sentence that says why the
 *   bot cannot start, or cannot go on
 */
export async function runBot(parts: BotParts): Promise<void> {
  const closing: (() => unknown)[] = [];
  const shutOut = new AbortController();
  const over = new AbortController();
  const ended = AbortSignal.any([parts.signal, parts.lost, shutOut.signal, over.signal]);
  const starts = createStarts(parts.libraryFolder, parts.config.token, Date.now);
  try {
    await run(parts, { ended, shutOut, closing, starts });
  } catch (error) {
    if (!parts.signal.aborted) throw reasonOf(error, shutOut.signal, ended);
  } finally {
    if (parts.signal.aborted) starts.good();
    over.abort();
    for (const close of closing.reverse()) await close();
  }
}

// --- internal ---

/** Supervisors wait about ten seconds before they kill. */
const FINISH_WITHIN_MS = 6_000;
const LEAVE_WITHIN_MS = 1_500;
/** A start that holds for so long was a good one. */
const GOOD_AFTER_MS = 60_000;

interface Course {
  /** Aborted when the bot is to end, whatever the reason. */
  readonly ended: AbortSignal;
  /** To be aborted with the reason when Discord shuts the bot out. */
  readonly shutOut: AbortController;
  /** What is to be closed in the end, the last first. */
  readonly closing: (() => unknown)[];
  readonly starts: Starts;
}

async function run(parts: BotParts, { ended, shutOut, closing, starts }: Course): Promise<void> {
  const { config, log } = parts;
  let state: Health["state"] = "starting";
  const library = await tendLibrary({ ...parts, signal: ended });
  closing.push(() => library.close());
  const client = createClient(config.api, parts.ws);
  // The client cannot end what it tries for ever, such as a gateway that is not there.
  closing.push(() => fulfilledWithin(LEAVE_WITHIN_MS, client.destroy()));
  const shards = followShards(client, Date.now);
  const desk = attend({ ...parts, client, library, isEnding: () => ended.aborted, shutOut });
  closing.push(() => desk.close());
  if (config.health !== null) {
    const pauses = followPauses();
    closing.push(() => pauses.close());
    const server = await serveHealth(config.health, async () => ({
      state,
      shards: shards.states(),
      library: await library.health(),
      pauses: pauses.now(),
      underWay: desk.underWay(),
      upSeconds: Math.round(process.uptime()),
    }));
    closing.push(() => server.close());
  }

  await library.keepFresh();
  state = "waiting";
  await waitForTurn(starts, log, ended);
  state = "starting";
  starts.begin();
  await connect(client, { ...config, withinMs: config.connectMs, signal: ended });
  await register(parts, client.rest, client.application?.id ?? "");
  state = "connected";
  log.info({ servers: client.guilds.cache.size, shards: client.ws.shards.size }, "connected");
  const good = setTimeout(() => starts.good(), GOOD_AFTER_MS);
  closing.push(() => clearTimeout(good));

  await untilAborted(ended);
  state = "ending";
  log.info({ underWay: desk.underWay() }, "ending");
  await desk.finish(FINISH_WITHIN_MS);
  if (!parts.signal.aborted) throw ended.reason;
}

/** Other failures follow from Discord's shutting the bot out; what is no sentence follows from the end. */
function reasonOf(error: unknown, shutOut: AbortSignal, ended: AbortSignal): unknown {
  if (shutOut.aborted) return shutOut.reason;
  return error instanceof KutipError || !ended.aborted ? error : ended.reason;
}

async function waitForTurn(starts: Starts, log: Log, signal: AbortSignal): Promise<void> {
  const ms = starts.waitMs();
  if (ms === 0) return;
  log.warn(
    { failed: starts.failed(), seconds: Math.ceil(ms / 1000) },
    "waiting, since the last starts failed",
  );
  await wait(ms, undefined, { signal });
}

async function register(
  { tables, libraryFolder, config, log }: BotParts,
  rest: Parameters<typeof registerCommands>[0],
  applicationId: string,
): Promise<void> {
  try {
    const sent = await registerCommands(rest, applicationId, tables, libraryFolder);
    log.info({ sent }, "commands registered");
  } catch (error) {
    throw discordError(
      `Discord at ${config.api} does not take the bot's commands (${error instanceof Error ? error.message.split("\n")[0] : String(error)}); start the bot again later.`,
      error,
    );
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
