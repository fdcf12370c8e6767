import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { openTeamEngine } from "../src/compose.ts";
import { parseConfig } from "../src/config.ts";
import { runBot } from "../src/discord/bot.ts";
import { COMMANDS, MESSAGE_COMMANDS } from "../src/discord/commands/all.ts";
import { HANDLERS } from "../src/discord/components/all.ts";
import { answerMention } from "../src/discord/mention.ts";
import type { TeamEngine } from "../src/engine/team.ts";
import type { Discord } from "./discord/discord.ts";
import type { Team } from "./discord/people/guild.ts";
import { startDiscord } from "./discord/server.ts";
import { writeArticles } from "./support/ingest-folder.ts";

/** The whole bot, over a small folder of articles, in a Discord of its own. */
export interface TeamStage {
  readonly discord: Discord;
  readonly team: Team;
  /** The one that runs now. */
  readonly engine: TeamEngine;
  readonly articles: string;
  readonly library: string;
  /** Lines of the log. */
  readonly log: readonly string[];
  /** Ends the bot and its engine, and starts new ones over the same folders. */
  restart(): Promise<void>;
  /** Closes everything; throws when the bot sent what it should not have. */
  clear(): Promise<void>;
}

export async function setTeamStage(
  files: Readonly<Record<string, string>>,
  { channels = ["research", "public"] }: { readonly channels?: readonly string[] } = {},
): Promise<TeamStage> {
  const folder = mkdtempSync(join(tmpdir(), "kutip-team-"));
  const [articles, library] = [join(folder, "articles"), join(folder, "library")];
  writeArticles(articles, files);
  const config = parseConfig({ KUTIP_ARTICLES: articles, KUTIP_LIBRARY: library });
  const discord = await startDiscord();
  const team = discord.guild({ name: "Redaksi", channels });
  const log: string[] = [];
  const start = async (): Promise<Running> => {
    const engine = await openTeamEngine(config);
    await engine.ingest();
    const before = log.length;
    const stop = new AbortController();
    const ended = runBot({
      engine,
      lost: new AbortController().signal,
      config: {
        token: discord.token,
        api: discord.api,
        ownApi: true,
        health: null,
        logLevel: "debug",
        limits: { perUser: 1000, perGuild: 1000 },
        connectMs: 30_000,
        maxAttachmentBytes: 5 * 1024 * 1024,
      },
      log: pino({ level: "debug", base: null }, { write: (line: string) => void log.push(line) }),
      articlesFolder: articles,
      libraryFolder: library,
      tables: { commands: COMMANDS, messageCommands: MESSAGE_COMMANDS, handlers: HANDLERS },
      answerMention,
      signal: stop.signal,
      // Identifying again would wait for five seconds.
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    });
    await discord.until(
      () => log.slice(before).find((line) => line.includes('"connected"')),
      () => `the bot: ${log.join("")}`,
    );
    return {
      engine,
      async end() {
        stop.abort();
        await ended;
        await engine.close();
      },
    };
  };
  let running = await start();
  return {
    discord,
    team,
    get engine() {
      return running.engine;
    },
    articles,
    library,
    log,
    async restart() {
      await running.end();
      running = await start();
    },
    async clear() {
      await running.end();
      await discord.close();
      rmSync(folder, { recursive: true, force: true });
      discord.assertNoProblems();
    },
  };
}

// --- internal ---

/** A bot that runs, with its engine. */
interface Running {
  readonly engine: TeamEngine;
  end(): Promise<void>;
}
