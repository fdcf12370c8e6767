import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { runBot } from "../src/discord/bot.ts";
import type { BotConfig } from "../src/discord/bot-config.ts";
import { BotError, type BotErrorCode } from "../src/discord/bot-error.ts";
import { content, formText, label } from "../src/discord/budget.ts";
import type { AnswerMention, MessageCommand, SlashCommand } from "../src/discord/command.ts";
import { HANDLERS } from "../src/discord/components/all.ts";
import type { Tables } from "../src/discord/jobs.ts";
import type { BotMessage } from "../src/discord/message.ts";
import { renderFailure } from "../src/discord/render/failure.ts";
import type { Request } from "../src/discord/request.ts";
import { botWords } from "../src/discord/words/words.ts";
import { packCatalogue } from "../src/engine/packed-catalogue.ts";
import type { TeamEngine } from "../src/engine/team.ts";
import type { Discord, DiscordOptions } from "./discord/discord.ts";
import type { Team } from "./discord/people/guild.ts";
import type { Person } from "./discord/people/person.ts";
import type { Shown } from "./discord/people/shown.ts";
import { startDiscord } from "./discord/server.ts";
import { MISSING_CALLS } from "./support/missing-calls.ts";

/** What a command of the test does with a question. */
export type Work = (question: string, request: Request) => Promise<BotMessage>;

/** The bot's runtime against a Discord of its own, with small tables and no library behind them. */
export interface BotStage {
  readonly discord: Discord;
  readonly team: Team;
  readonly ana: Person;
  readonly budi: Person;
  /** Questions that the bot worked on, in their order. */
  readonly worked: string[];
  /** What the log said. */
  readonly log: () => readonly Readonly<Record<string, unknown>>[];
  /** Takes the place of the answer to every question. */
  work: Work;
  /** How the bot ended: null when it was asked to. */
  readonly ended: Promise<Error | null>;
  stop(): Promise<Error | null>;
  /** Closes everything; throws when the bot sent what it should not have. */
  clear(): Promise<void>;
}

export interface BotStageOptions extends DiscordOptions {
  readonly config?: Partial<BotConfig>;
  /** Done before the bot starts, which is not waited for then. */
  readonly beforehand?: (discord: Discord) => void;
  /** Where the bot remembers things; one of its own when left out. */
  readonly folder?: string;
}

/** What a person sees of a message, and whether they alone see it. */
export const seen = ({ content: text, ephemeral }: Shown) => ({ content: text, ephemeral });

/** How a failure of that kind is explained. */
export const explained = (code: BotErrorCode, language: "id" | "en", detail: string | null = null) =>
  renderFailure(new BotError(code, detail), { words: botWords(language), requestId: "" }).content;

export const say = (text: string): BotMessage => ({ content: content([text]), rows: [] });

export async function setBotStage(options: BotStageOptions = {}): Promise<BotStage> {
  const discord = await startDiscord(options);
  const { token } = discord;
  options.beforehand?.(discord);
  const team = discord.guild({ name: "Redaksi", locale: "id" });
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "kutip-runtime-"));
  writeFileSync(join(folder, "one.txt"), "One.");
  const lines: string[] = [];
  const stop = new AbortController();
  const worked: string[] = [];
  const stage: { work: Work } = { work: async (question) => say(`Answer: ${question}`) };
  const work: Work = (question, request) => {
    worked.push(question);
    return stage.work(question, request);
  };
  const ended = runBot({
    engine: engineWithout(),
    lost: new AbortController().signal,
    config: {
      token,
      api: discord.api,
      ownApi: true,
      health: null,
      logLevel: "debug",
      limits: { perUser: 1000, perGuild: 1000 },
      connectMs: 30_000,
      maxAttachmentBytes: 5 * 1024 * 1024,
      ...options.config,
    },
    log: pino({ level: "debug", base: null }, { write: (line: string) => void lines.push(line) }),
    articlesFolder: folder,
    libraryFolder: folder,
    tables: tablesWith(work),
    answerMention: mentionWith(work),
    signal: stop.signal,
    // Identifying again would wait for five seconds.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
  }).then(
    () => null,
    (error: Error) => error,
  );
  const log = () => lines.map((line): Record<string, unknown> => JSON.parse(line));
  if (options.beforehand === undefined) {
    await discord.until(
      () => log().find(({ msg }) => msg === "connected"),
      () => `the bot: ${lines.join("")}`,
    );
  }
  return Object.assign(stage, {
    discord,
    team,
    ana: team.member("Ana", { locale: "id" }),
    budi: team.member("Budi", { permissions: ["ManageGuild"] }),
    worked,
    log,
    ended,
    stop() {
      stop.abort();
      return ended;
    },
    async clear() {
      stop.abort();
      await ended;
      await discord.close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
      discord.assertNoProblems();
    },
  });
}

/** A test that has a stage of its own. */
export function onBotStage(
  run: (stage: BotStage) => Promise<void>,
  options: BotStageOptions = {},
): () => Promise<void> {
  return async () => {
    const stage = await setBotStage(options);
    try {
      await run(stage);
    } finally {
      await stage.clear();
    }
  };
}

// --- internal ---

const ASKED = "aaaaa";

function tablesWith(work: Work): Tables {
  const ask: SlashCommand = {
    definition: {
      name: "ask",
      name_localizations: { id: "tanya" },
      description: "Ask the articles",
      options: [
        { type: 3, name: "question", description: "What to ask", required: true },
        { type: 3, name: "in", description: "Where", autocomplete: true },
        { type: 5, name: "private", description: "For you alone" },
      ],
    },
    costly: true,
    isPrivate: (options) => options.flag("private") === true,
    run: async (options, request) => withButtons(await work(options.text("question") ?? "", request)),
    suggest: (option, typed, _options, { language }) => [
      { name: `${option} ${typed} (${language})`, value: `${option}/${typed}` },
    ],
  };
  const evidence: MessageCommand = {
    definition: { type: 3, name: "Find evidence" },
    costly: true,
    run: work,
  };
  return {
    commands: [ask],
    messageCommands: [evidence],
    handlers: {
      ...HANDLERS,
      more: { shows: "update", costly: false, run: (_action, _given, request) => work("more", request) },
      context: {
        shows: "private",
        costly: false,
        run: (_action, _given, request) => work("context", request),
      },
      follow: {
        shows: "form",
        open: (action, { language }) => ({
          kind: "form",
          action,
          title: formText(`Follow up (${language})`),
          fields: [
            { name: "question", label: formText("Question"), long: false, required: true, maxLength: 300 },
          ],
        }),
        sent: {
          shows: "alike",
          costly: true,
          run: (_action, given, request) => work(Object.values(given.fields).join(), request),
        },
      },
    },
  };
}

function withButtons(message: BotMessage): BotMessage {
  return {
    ...message,
    rows: [
      [
        { kind: "button", action: { name: "more", asked: ASKED }, label: label("More") },
        { kind: "button", action: { name: "context", citation: ASKED }, label: label("Context") },
        { kind: "button", action: { name: "follow", asked: ASKED }, label: label("Follow up") },
      ],
    ],
  };
}

function mentionWith(work: Work): AnswerMention {
  return async ({ text, repliesTo }, request) => {
    const answer = await work(text, request);
    return repliesTo === null ? withButtons(answer) : say(`${answer.content} (after ${repliesTo})`);
  };
}

/** The runtime asks the engine for what the catalogue holds, and to keep the library fresh; the tables do the rest. */
function engineWithout(): TeamEngine {
  return {
    ...MISSING_CALLS,
    ingest: async () => ({
      added: [],
      changed: [],
      unchanged: 1,
      removed: [],
      skipped: [],
      warnings: [],
      passages: 0,
      elapsedMs: 0,
    }),
    articles: async () => [],
    catalogue: async () => packCatalogue([], 0),
    team: { ...MISSING_CALLS.team, allSettings: async () => [] },
  };
}
