import { type GatewayIntentBits, Routes } from "discord.js";
import type { Discord, DiscordOptions } from "./discord.ts";
import type { Team } from "./people/guild.ts";
import type { Person } from "./people/person.ts";
import { startDiscord } from "./server.ts";
import { COMMANDS, createTinyBot, type TinyBot } from "./tiny-bot.ts";

/** A Discord with the tiny bot, a team, a member, and one who may manage it. */
export interface Stage {
  readonly discord: Discord;
  readonly bot: TinyBot;
  readonly team: Team;
  readonly ana: Person;
  readonly budi: Person;
  /** Sends a message of the bot to the team's first channel. */
  send(content: string, extra?: object): Promise<unknown>;
  login(): Promise<void>;
  /** Closes everything; throws when the bot sent what it should not have. */
  clear(): Promise<void>;
}

export interface StageOptions extends DiscordOptions {
  /** What the bot asks for beyond what it needs. */
  readonly intents?: readonly GatewayIntentBits[];
  /** @default true */
  readonly login?: boolean;
}

/** A test that has a stage of its own. */
export function onStage(
  run: (stage: Stage) => Promise<void>,
  options: StageOptions = {},
): () => Promise<void> {
  return async () => {
    const stage = await setStage(options);
    try {
      if (options.login !== false) await stage.login();
      await run(stage);
    } finally {
      await stage.clear();
    }
  };
}

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const discord = await startDiscord(options);
  const team = discord.guild({ name: "Redaksi", locale: "id" });
  const bot = createTinyBot(discord, options.intents);
  return {
    discord,
    bot,
    team,
    ana: team.member("Ana", { locale: "id" }),
    budi: team.member("Budi", { permissions: ["ManageGuild"] }),
    send: (content, extra = {}) =>
      bot.client.rest.post(Routes.channelMessages(team.channel("research").id), {
        body: { content, allowed_mentions: { parse: [] }, ...extra },
      }),
    async login() {
      await bot.login();
      await bot.client.rest.put(Routes.applicationCommands(discord.applicationId), { body: COMMANDS });
    },
    async clear() {
      await bot.client.destroy();
      await discord.close();
      discord.assertNoProblems();
    },
  };
}
