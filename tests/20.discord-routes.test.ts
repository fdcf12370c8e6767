import { ChannelType, type ChatInputCommandInteraction, MessageFlags, Routes } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Place } from "./discord/people/place.ts";
import type { Reply } from "./discord/people/reply.ts";
import { button, row, V2 } from "./discord/samples/parts.ts";
import { type Stage, setStage } from "./discord/stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
  await stage.login();
});

afterEach(() => {
  stage.discord.assertNoProblems();
  expect(stage.bot.errors).toEqual([]);
});

afterAll(() => stage.clear());

const research = (): Place => stage.team.channel("research");

// Ana asks, and the bot does with it what the test says.
async function askFor(
  instead: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<Reply> {
  const done = new Promise<void>((resolve, reject) => {
    stage.bot.instead = async (interaction) => {
      stage.bot.instead = undefined;
      await instead(interaction).then(() => resolve(), reject);
    };
  });
  const reply = await stage.ana.slash("ask", { question: "q" });
  await done;
  return reply;
}

describe("answers to interactions", () => {
  it("can be whole at once, with the message in the response", async () => {
    let id = "";
    const reply = await askFor(async (interaction) => {
      const response = await interaction.reply({ content: "at once", withResponse: true });
      id = response.resource?.message?.id ?? "";
    });
    expect((await reply.acknowledged()).type).toBe(4);
    expect((await reply.final()).id).toBe(id);
  });

  it("take the place of the deferred reply, then follow it", async () => {
    const reply = await askFor(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp("first");
      await interaction.followUp("second");
      const third = await interaction.followUp({ content: "third", flags: MessageFlags.Ephemeral });
      await interaction.webhook.editMessage(third.id, "third, edited");
    });
    expect(reply.messages().map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ["first", true],
      ["second", false],
      ["third, edited", true],
    ]);
    expect((await reply.followUp(1)).content).toBe("third, edited");
    expect((await reply.until(({ content }) => content === "second")).json).toMatchObject({ type: 19 });
  });

  it("show their first follow-up when the deferred reply is deleted", async () => {
    const reply = await askFor(async (interaction) => {
      await interaction.deferReply();
      await interaction.deleteReply();
      await interaction.followUp({ content: "for you alone", flags: MessageFlags.Ephemeral });
    });
    expect((await reply.final()).screen).toBe("── Kutip · only you can see this ──\nfor you alone");
  });

  it("can become Components V2, and are then nothing else", async () => {
    const reply = await askFor(async (interaction) => {
      await interaction.deferReply();
      const fetched = await interaction.fetchReply();
      expect(fetched.flags.has(MessageFlags.Loading)).toBe(true);
      await interaction.editReply({
        flags: V2,
        components: [{ type: 10, content: "**Hanoi**" }, { type: 14 }, { type: 10, content: "> *Kamis*" }],
      });
    });
    const answer = await reply.final();
    expect(answer.screen).toBe("── Kutip ──\n**Hanoi**\n────────\n> *Kamis*");
    expect(answer.words).toBe("Hanoi\nKamis");
  });

  it("keep the attachments that an edit lists", async () => {
    const reply = await askFor(async (interaction) => {
      await interaction.deferReply();
      const files = ["a", "b"].map((name) => ({ attachment: Buffer.from(name), name: `${name}.txt` }));
      const message = await interaction.editReply({ content: "files", files });
      const kept = message.attachments.filter(({ name }) => name === "b.txt");
      await interaction.editReply({
        attachments: [...kept.values()],
        files: [{ attachment: Buffer.from("c"), name: "c.txt" }],
      });
    });
    expect((await reply.final()).message.files.map(({ name }) => name)).toEqual(["b.txt", "c.txt"]);
  });

  it("are refused in kinds that do not fit", async () => {
    const reply = await askFor(async (interaction) => {
      const choices = { type: 8, data: { choices: [] } };
      const wrong = stage.bot.client.rest.post(
        Routes.interactionCallback(interaction.id, interaction.token),
        {
          body: choices,
          auth: false,
        },
      );
      await expect(wrong).rejects.toMatchObject({ code: 50035 });
      const early = interaction.webhook.send("early");
      await expect(early).rejects.toMatchObject({ code: 10015 });
      await interaction.reply("then rightly");
    });
    expect((await reply.final()).content).toBe("then rightly");
  });
});

describe("the other routes", () => {
  it("press one of several buttons that are called alike", async () => {
    const rows = [
      row(button(1, { custom_id: "context", label: "Context" })),
      row(button(2, { label: "Context" })),
    ];
    await stage.send("two quotes", { components: rows });
    const shown = await research().until(({ content }) => content === "two quotes");
    await (await stage.ana.click(shown, "Context")).final();
    await expect(stage.ana.click(shown, "Context", 2)).rejects.toThrow("disabled");
  });

  it("show guilds, channels, roles, members and people", async () => {
    const { client } = stage.bot;
    const guild = await client.guilds.fetch({ guild: stage.team.id, force: true });
    const role = stage.team.role("editors");
    expect((await guild.roles.fetch(role.id))?.name).toBe("editors");
    expect((await guild.channels.fetch()).map((channel) => channel?.name)).toContain("research");
    expect((await guild.members.fetch({ user: stage.ana.id, force: true })).displayName).toBe("Ana");
    expect((await guild.members.fetch({ user: [stage.budi.id] })).first()?.displayName).toBe("Budi");
    expect((await guild.members.fetchMe({ force: true })).id).toBe(stage.discord.botId);
    expect((await client.users.fetch(stage.budi.id, { force: true })).globalName).toBe("Budi");
    expect((await client.application?.fetch())?.name).toBe("Kutip");
    expect(await client.rest.get(Routes.user())).toMatchObject({ username: "kutip", bot: true });
    expect(await client.rest.get(Routes.gatewayBot())).toMatchObject({
      session_start_limit: { remaining: 999 },
    });
    await expect(client.users.fetch("123456789012345678")).rejects.toMatchObject({ code: 10013 });
    await expect(client.channels.fetch("123456789012345678")).rejects.toMatchObject({ code: 10003 });
  });

  it("open direct messages", async () => {
    const user = await stage.bot.client.users.fetch(stage.ana.id);
    await user.send("hello");
    expect(stage.ana.dm.screen()).toBe("── Kutip ──\nhello");
    const channel = await user.createDM(true);
    expect((await stage.bot.client.channels.fetch(channel.id, { force: true }))?.type).toBe(ChannelType.DM);
  });

  it("list messages, with content where the bot may read it", async () => {
    const place = stage.team.channel("log");
    await stage.ana.say("unread", { channel: place });
    await stage.ana.say("@Kutip read", { channel: place });
    const channel = await stage.bot.client.channels.fetch(place.id);
    if (!channel?.isTextBased()) throw new Error("The channel has no messages.");
    const messages = await channel.messages.fetch({ limit: 10 });
    const contents = messages
      .map(({ content }) => content)
      .filter((content) => !content.startsWith("You said"));
    expect(contents).toEqual([`<@${stage.discord.botId}> read`, ""]);
    const one = messages.last();
    expect((await channel.messages.fetch({ message: one?.id ?? "", force: true })).id).toBe(one?.id);
    await one?.react("👍");
    expect(place.messages()[0]?.json).toMatchObject({ reactions: [{ emoji: { name: "👍" }, me: true }] });
    await one?.reactions.cache.first()?.users.remove();
    expect(place.messages()[0]?.json).not.toHaveProperty("reactions");
    if (channel.isSendable()) await channel.sendTyping();
  });

  it("open threads of their own, rename, archive and lock them", async () => {
    const channel = await stage.bot.client.channels.fetch(research().id);
    if (channel?.type !== ChannelType.GuildText) throw new Error("No text channel.");
    const thread = await channel.threads.create({ name: "evidence" });
    await thread.join();
    await thread.setName("evidence, sorted");
    expect(
      research()
        .threads()
        .map(({ name }) => name),
    ).toContain("evidence, sorted");
    const sent = await thread.send("before");
    await thread.setArchived(true);
    await expect(sent.edit("after")).rejects.toMatchObject({ code: 50083 });
    await thread.send("writing opens it again");
    expect(thread.archived).toBe(false);
  });

  it("keep one command at a time, and those of a guild apart", async () => {
    const { application } = stage.bot.client;
    if (application === null) throw new Error("The client has no application.");
    const command = await application.commands.create({ name: "only-here", description: "d" }, stage.team.id);
    expect(stage.ana.offered()).toContain("only-here");
    expect(stage.ana.offered({ channel: stage.ana.dm })).not.toContain("only-here");
    await command.edit({ description: "changed" });
    expect((await application.commands.fetch(command.id, { guildId: stage.team.id })).description).toBe(
      "changed",
    );
    await command.delete();
    expect(stage.ana.offered()).not.toContain("only-here");
  });

  it("serve shards of their own", async () => {
    const sharded = await setStage({ shards: 2 });
    const guilds = Array.from({ length: 4 }, (_, index) => sharded.discord.guild({ name: `Guild ${index}` }));
    await sharded.login();
    expect(sharded.discord.gateway.connected()).toHaveLength(2);
    expect(sharded.bot.client.guilds.cache.size).toBe(5);
    for (const guild of guilds) {
      const citra = guild.member("Citra");
      expect((await (await citra.slash("ask", { question: guild.name })).final()).content).toContain(
        guild.name,
      );
    }
    expect(sharded.bot.interactions).toBe(4);
    await sharded.clear();
  });
});

it("judges its own answers, so that no test learns from a wrong one", async () => {
  const broken = await setStage();
  await broken.login();
  const place = broken.team.channel("research");
  Object.assign(place.channel, { lastMessageId: 5 });
  await broken.bot.client.channels.fetch(place.id, { force: true });
  expect(() => broken.discord.assertNoProblems()).toThrow("The loopback server itself failed.");
  await broken.bot.client.destroy();
  await expect(broken.discord.close()).rejects.toThrow("The loopback server itself failed.");
});
