import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Config } from "./config.ts";
import { runBot } from "./discord/bot.ts";
import type { BotConfig } from "./discord/bot-config.ts";
import { COMMANDS, MESSAGE_COMMANDS } from "./discord/commands/all.ts";
import { HANDLERS } from "./discord/components/all.ts";
import { createLog } from "./discord/log.ts";
import { answerMention } from "./discord/mention.ts";
import { createRemoteEngine } from "./engine/remote-engine.ts";
import type { TeamEngine } from "./engine/team.ts";
import { KutipError } from "./errors.ts";

/**
 * Runs the Discord bot until the signal is aborted, over an engine in a thread of its own.
 *
 * @throws KutipError as {@link runBot}
 */
export async function runKutipBot(config: Config, bot: BotConfig, signal: AbortSignal): Promise<void> {
  const log = createLog(bot, process.stdout);
  const { engine, lost } = startEngine(config, (warning) => log.warn(warning));
  try {
    await runBot({
      engine,
      lost,
      config: bot,
      log,
      articlesFolder: config.articlesFolder,
      libraryFolder: config.libraryFolder,
      tables: { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, handlers: HANDLERS },
      answerMention,
      signal,
    });
  } finally {
    await engine.close();
  }
}

// --- internal ---

/** The engine's thread cannot be replaced: the model's native library lives as long as the thread that loaded it last. */
function startEngine(
  config: Config,
  onWarning: (message: string) => void,
): { readonly engine: TeamEngine; readonly lost: AbortSignal } {
  const lost = new AbortController();
  const thread = new Worker(workerFile(), { workerData: config, execArgv: [], name: "kutip-engine" });
  let taken = false;
  let detail = "";
  thread.on("error", (error: Error) => {
    detail = ` (${error.message.split("\n")[0]})`;
  });
  const gone = () =>
    new KutipError("internal", `The thread that answers questions has ended${detail}; start the bot again.`);
  thread.on("exit", () => lost.abort(gone()));
  const engine = createRemoteEngine(() => {
    if (taken) throw gone();
    taken = true;
    return thread;
  }, onWarning);
  return { engine, lost: lost.signal };
}

/**
 * The thread's compiled file: beside this one in `dist`, and in `dist` when this one runs from `src`, because a worker thread
 * of Node 20 cannot load TypeScript.
 *
 * @throws KutipError `internal` when the program has not been built
 */
function workerFile(): URL {
  const here = new URL(import.meta.url);
  const file = new URL(
    here.pathname.endsWith(".ts") ? "../dist/engine-worker.js" : "./engine-worker.js",
    here,
  );
  if (existsSync(file)) return file;
  throw new KutipError("internal", 'Kutip has not been built yet: run "npm run build" in its folder once.');
}
