import { Events, Routes } from "discord.js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Discord } from "./discord/discord.ts";
import type { Team } from "./discord/people/guild.ts";
import type { Person } from "./discord/people/person.ts";
import { startDiscord } from "./discord/server.ts";
import { COMMANDS, createTinyBot, type TinyBot } from "./discord/tiny-bot.ts";

let discord: Discord;
let bot: TinyBot;
let team: Team;
let ana: Person;
let budi: Person;

beforeAll(async () => {
  discord = await startDiscord();
  team = discord.guild({ name: "Redaksi", locale: "id" });
  ana = team.member("Ana", { locale: "id" });
  budi = team.member("Budi", { permissions: ["ManageGuild"] });
  bot = createTinyBot(discord);
  await bot.login();
  await bot.client.rest.put(Routes.applicationCommands(discord.applicationId), { body: COMMANDS });
});

beforeEach(() => {
  bot.heard.length = 0;
});

afterEach(() => {
  discord.assertNoProblems();
  expect(bot.errors).toEqual([]);
});

afterAll(async () => {
  await bot.client.destroy();
  await discord.close();
});

describe("the loopback Discord", () => {
  it("lets the real client log in and see its guild", () => {
    expect(bot.client.user?.id).toBe(discord.botId);
    expect(bot.client.application?.id).toBe(discord.applicationId);
    const guild = bot.client.guilds.cache.get(team.id);
    expect(guild?.name).toBe("Redaksi");
    const channel = guild?.channels.cache.find(({ name }) => name === "research");
    expect(channel?.permissionsFor(discord.botId)?.has("SendMessages")).toBe(true);
  });

  it("keeps commands and gives them back as Discord does", async () => {
    const fetched = await bot.client.application?.commands.fetch({ withLocalizations: true });
    expect(fetched?.map(({ name }) => name)).toEqual(["ask", "add", "articles", "Find evidence"]);
    const ask = fetched?.find(({ name }) => name === "ask");
    expect(ask?.nameLocalizations).toEqual({ id: "tanya" });
    expect(ask?.options.map(({ name }) => name)).toEqual(["question", "in", "private"]);
    const again = await bot.client.application?.commands.set(COMMANDS);
    expect(again?.map(({ id }) => id)).toEqual(fetched?.map(({ id }) => id));
  });

  it("offers people what their permissions and the place allow", () => {
    expect(ana.offered()).toEqual(["ask", "articles"]);
    expect(budi.offered()).toEqual(["ask", "add", "articles"]);
    expect(ana.offered({ channel: ana.dm })).toEqual(["ask", "add", "articles"]);
    return expect(ana.slash("add", { file: { name: "a.txt", content: "" } })).rejects.toThrow(
      'Ana is not offered the command "add" in research.',
    );
  });

  it("refuses what Discord's client would not send", async () => {
    await expect(ana.slash("ask", {})).rejects.toThrow('The option "question" is required.');
    await expect(ana.slash("ask", { question: "a", when: "b" })).rejects.toThrow('no option "when"');
    await expect(ana.slash("articles")).rejects.toThrow("no subcommand");
    await expect(ana.slash("articles list", { page: 0 })).rejects.toThrow("out of range");
    await expect(ana.slash("delete")).rejects.toThrow('no command "delete"');
  });

  it("shows a deferred reply thinking, then its answer", async () => {
    const reply = await ana.slash("tanya", { question: "Kapan **Putin** tiba?" });
    expect((await reply.acknowledged()).type).toBe(5);
    const answer = await reply.final();
    expect(answer.screen).toBe(
      "── Kutip ──\n(id) Kapan **Putin** tiba?\n[Context] [More] [Ask a follow-up] [Open thread] (Old)",
    );
    expect(answer.ephemeral).toBe(false);
    expect(answer.json).toMatchObject({ type: 20, interaction_metadata: { type: 2, user: { id: ana.id } } });
  });

  it("shows a private answer to its asker alone", async () => {
    const before = team.channel("research").messages().length;
    const answer = await (await ana.slash("ask", { question: "rahasia", private: true })).final();
    expect(answer.screen).toContain("── Kutip · only you can see this ──\n(id) rahasia");
    expect(team.channel("research").messages()).toHaveLength(before);
    await expect(budi.click(answer, "Context")).rejects.toThrow("Budi does not see that message.");
    const fetched = bot.client.rest.get(Routes.channelMessage(answer.channelId, answer.id));
    await expect(fetched).rejects.toMatchObject({ code: 10008 });
  });

  it("carries buttons: a private answer of Components V2, an update, a menu", async () => {
    const answer = await (await ana.slash("ask", { question: "q" })).final();
    await expect(ana.click(answer, "Old")).rejects.toThrow("disabled");
    await expect(ana.click(answer, "New")).rejects.toThrow(
      'no button "New", only: Context | More | Ask a follow-up | Open thread | Old.',
    );
    const context = await (await budi.click(answer, "Context")).final();
    expect(context.screen).toBe("── Kutip · only you can see this ──\n┃ > the sentence before");
    expect(context.v2).toBe(true);

    const updated = await (await ana.click(answer, "More")).final();
    expect(updated.id).toBe(answer.id);
    expect(answer.screen).toBe("── Kutip ──\n(id) q\nMore.\n[▾ Which passage?: First | Second]");
    await expect(ana.choose(answer, "Third")).rejects.toThrow('no option "Third", only: First | Second.');
    const chosen = await (await ana.choose(answer, "Second")).final();
    expect(chosen.screen).toBe("── Kutip ──\nChosen: 2");
  });

  it("opens forms and takes their answers", async () => {
    const answer = await (await ana.slash("ask", { question: "q" })).final();
    const form = await (await ana.click(answer, "Ask a follow-up")).modal();
    expect(form.screen).toBe("── Ask a follow-up ──\nQuestion\n  [  ]\n[Submit] [Cancel]");
    await expect(ana.submit(form, { Question: "" })).rejects.toThrow("is required");
    await expect(ana.submit(form, { Question: "x".repeat(301) })).rejects.toThrow("301 characters");
    await expect(ana.submit(form, { Answer: "x" })).rejects.toThrow("only: Question");
    const reply = await (await ana.submit(form, { Question: "dan kapan dia pulang?" })).final();
    expect(reply.content).toBe("Asked as: dan kapan dia pulang?");
  });

  it("suggests while somebody types, in their language", async () => {
    expect(await ana.type("ask", "in", "gem")).toMatchObject([{ name: "Berita gem", value: "news/gem" }]);
    expect(await budi.type("ask", "in", "gem", { question: "q" })).toMatchObject([{ name: "News gem" }]);
  });

  it("hands the message of a context menu over with its content", async () => {
    const said = await budi.say("Putin landed in Hanoi on Thursday.");
    const reply = await (await ana.contextMenu("Find evidence", said)).final();
    expect(reply.content).toBe("Evidence for: Putin landed in Hanoi on Thursday.");
    expect(reply.json).toMatchObject({ type: 23 });
  });

  it("lets content through for mentions, direct messages and pinging replies only", async () => {
    const said = await ana.say("@Kutip kapan?");
    const answer = await said.answer();
    expect(answer.content).toBe(`You said: <@${discord.botId}> kapan?`);
    expect(answer.json).toMatchObject({ type: 19, message_reference: { message_id: said.id }, mentions: [] });

    const reply = await ana.say("lalu?", { replyTo: answer });
    expect((await reply.answer()).content).toBe("You said: lalu?");
    await ana.say("lalu?", { replyTo: answer, ping: false });
    const slashed = await (await ana.slash("ask", { question: "q" })).final();
    await ana.say("lalu?", { replyTo: slashed });
    await ana.say("nothing to do with the bot");
    const direct = await ana.say("di sini?", { channel: ana.dm });
    expect((await direct.answer()).content).toBe("You said: di sini?");
    expect(bot.heard.map(({ content }) => content)).toEqual([
      `<@${discord.botId}> kapan?`,
      "lalu?",
      "",
      "",
      "",
      "di sini?",
    ]);
  });

  it("opens threads, once for a message, in which people can talk", async () => {
    const answer = await (await ana.slash("ask", { question: "q" })).final();
    const reply = await (await ana.click(answer, "Open thread")).final();
    const [thread] = team.channel("research").threads();
    if (thread === undefined) throw new Error("No thread was opened.");
    expect(reply.content).toBe(`Opened ${thread.mention}.`);
    expect(thread.name).toBe("Putin in Hanoi");
    expect((await thread.until(({ content }) => content === "Mention me here.")).json).toMatchObject({
      type: 0,
    });
    expect((await (await ana.say("@Kutip di sini", { channel: thread })).answer()).content).toContain(
      "di sini",
    );
    const again = bot.client.rest.post(Routes.threads(answer.channelId, answer.id), { body: { name: "b" } });
    await expect(again).rejects.toMatchObject({ code: 160004 });
    thread.archive({ locked: true });
    await expect(send(thread.id, "late")).rejects.toMatchObject({ code: 50083 });
  });

  it("hands out attached files and takes the bot's", async () => {
    const file = { name: "berita.txt", content: "Jakarta – satu" };
    const answer = await (await budi.slash("add", { file })).final();
    expect(answer.screen).toBe("── Kutip ──\nberita.txt has 14 characters.\n📎 read.txt (16 bytes)");
    const [attachment] = answer.message.files;
    expect(attachment?.description).toBe("as read");
    expect(Buffer.from(attachment?.bytes ?? []).toString()).toBe("JAKARTA – SATU");
  });

  it("sends a message with an enforced nonce once", async () => {
    const place = team.channel("research");
    const body = { content: "once", nonce: "n1", enforce_nonce: true, allowed_mentions: { parse: [] } };
    const first = await bot.client.rest.post(Routes.channelMessages(place.id), { body });
    const second = await bot.client.rest.post(Routes.channelMessages(place.id), { body });
    expect(second).toEqual(first);
    expect(place.messages().filter(({ content }) => content === "once")).toHaveLength(1);
    discord.clock.advance(6 * 60_000);
    await bot.client.rest.post(Routes.channelMessages(place.id), { body });
    expect(place.messages().filter(({ content }) => content === "once")).toHaveLength(2);
  });

  it("edits and deletes the bot's own messages, and no others", async () => {
    const place = team.channel("research");
    const channel = await bot.client.channels.fetch(place.id);
    if (!channel?.isSendable()) throw new Error("The channel takes no messages.");
    const message = await channel.send("first");
    await message.edit("second");
    expect(place.messages().at(-1)?.content).toBe("second");
    await message.delete();
    expect(place.messages().map(({ id }) => id)).not.toContain(message.id);
    const said = await ana.say("mine");
    const edit = bot.client.rest.patch(Routes.channelMessage(place.id, said.id), {
      body: { content: "yours", allowed_mentions: { parse: [] } },
    });
    await expect(edit).rejects.toMatchObject({ code: 50005 });
  });

  it("keeps the bot out where it may not look or write", async () => {
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
  return bot.client.rest.post(Routes.channelMessages(channelId), {
    body: { content, allowed_mentions: { parse: [] } },
  });
}
