import { Events, Routes } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Stage, setStage } from "./discord/stage.ts";
import { COMMANDS } from "./discord/tiny-bot.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await stage.login();
});

afterEach(() => {
  stage.discord.assertNoProblems();
  expect(stage.bot.errors).toEqual([]);
  stage.bot.heard.length = 0;
});

afterAll(() => stage.clear());

describe("the places of a Discord", () => {
  it("keeps the bot out where it may not look or write", async () => {
    const { discord, bot, team, budi } = stage;
    const closed = team.channel("closed", [{ who: "bot", deny: ["ViewChannel"] }]);
    const quiet = team.channel("quiet", [{ who: "everyone", deny: ["SendMessages"] }]);
    await expect(send(closed.id, "hello")).rejects.toMatchObject({ code: 50001 });
    await expect(send(quiet.id, "hello")).rejects.toMatchObject({ code: 50013 });
    const seen = bot.client.channels.cache.get(quiet.id);
    expect(
      seen?.isTextBased() &&
        "permissionsFor" in seen &&
        seen.permissionsFor(discord.botId)?.has("SendMessages"),
    ).toBe(false);
    await budi.say("@Kutip hello?", { channel: closed });
    await discord.idle();
    expect(bot.heard).toEqual([]);
    const shy = team.member("Shy", { acceptsMessages: false });
    await expect(send(shy.dm.id, "hello")).rejects.toMatchObject({ code: 50007 });
  });

  it("answers where the bot was only brought by a person", async () => {
    const { discord, bot } = stage;
    const away = discord.guild({ botIsMember: false });
    const citra = away.member("Citra");
    await bot.client.rest.put(Routes.applicationCommands(discord.applicationId), {
      body: COMMANDS.map((command) => ({ ...command, integration_types: [0, 1] })),
    });
    const answer = await (await citra.slash("ask", { question: "q" })).final();
    expect(answer.content).toBe("(en-US) q");
    await expect(send(answer.channelId, "hello")).rejects.toMatchObject({ code: 50001 });
  });

  it("tells of guilds and channels that come and go", async () => {
    const { discord, bot, team } = stage;
    const joined = new Promise<string>((resolve) =>
      bot.client.once(Events.GuildCreate, ({ id }) => resolve(id)),
    );
    const other = discord.guild({ name: "Other" });
    expect(await joined).toBe(other.id);
    const left = new Promise<string>((resolve) =>
      bot.client.once(Events.GuildDelete, ({ id }) => resolve(id)),
    );
    other.removeBot();
    expect(await left).toBe(other.id);
    const gone = new Promise<string>((resolve) =>
      bot.client.once(Events.ChannelDelete, ({ id }) => resolve(id)),
    );
    const channel = team.channel("short-lived");
    channel.remove();
    expect(await gone).toBe(channel.id);
  });
});

function send(channelId: string, content: string): Promise<unknown> {
  return stage.bot.client.rest.post(Routes.channelMessages(channelId), {
    body: { content, allowed_mentions: { parse: [] } },
  });
}
