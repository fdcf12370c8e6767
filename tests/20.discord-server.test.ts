import { Routes } from "discord.js";
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

describe("the loopback Discord", () => {
  it("lets the real client log in and see its guild", () => {
    const { discord, bot, team } = stage;
    expect(bot.client.user?.id).toBe(discord.botId);
    expect(bot.client.application?.id).toBe(discord.applicationId);
    const guild = bot.client.guilds.cache.get(team.id);
    expect(guild?.name).toBe("Redaksi");
    const channel = guild?.channels.cache.find(({ name }) => name === "research");
    expect(channel?.permissionsFor(discord.botId)?.has("SendMessages")).toBe(true);
  });

  it("keeps commands and gives them back as Discord does", async () => {
    const { bot } = stage;
    const fetched = await bot.client.application?.commands.fetch({ withLocalizations: true });
    expect(fetched?.map(({ name }) => name)).toEqual(["ask", "add", "articles", "Find evidence"]);
    const ask = fetched?.find(({ name }) => name === "ask");
    expect(ask?.nameLocalizations).toEqual({ id: "tanya" });
    expect(ask?.options.map(({ name }) => name)).toEqual(["question", "in", "private"]);
    const again = await bot.client.application?.commands.set(COMMANDS);
    expect(again?.map(({ id }) => id)).toEqual(fetched?.map(({ id }) => id));
  });

  it("offers people what their permissions and the place allow", () => {
    const { ana, budi } = stage;
    expect(ana.offered()).toEqual(["ask", "articles"]);
    expect(budi.offered()).toEqual(["ask", "add", "articles"]);
    expect(ana.offered({ channel: ana.dm })).toEqual(["ask", "add", "articles"]);
    return expect(ana.slash("add", { file: { name: "a.txt", content: "" } })).rejects.toThrow(
      'Ana is not offered the command "add" in research.',
    );
  });

  it("refuses what Discord's client would not send", async () => {
    const { ana } = stage;
    await expect(ana.slash("ask", {})).rejects.toThrow('The option "question" is required.');
    await expect(ana.slash("ask", { question: "a", when: "b" })).rejects.toThrow('no option "when"');
    await expect(ana.slash("articles")).rejects.toThrow("no subcommand");
    await expect(ana.slash("articles list", { page: 0 })).rejects.toThrow("out of range");
    await expect(ana.slash("delete")).rejects.toThrow('no command "delete"');
  });

  it("shows a deferred reply thinking, then its answer", async () => {
    const { ana } = stage;
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
    const { bot, team, ana, budi } = stage;
    const before = team.channel("research").messages().length;
    const answer = await (await ana.slash("ask", { question: "rahasia", private: true })).final();
    expect(answer.screen).toContain("── Kutip · only you can see this ──\n(id) rahasia");
    expect(team.channel("research").messages()).toHaveLength(before);
    await expect(budi.click(answer, "Context")).rejects.toThrow("Budi does not see that message.");
    const fetched = bot.client.rest.get(Routes.channelMessage(answer.channelId, answer.id));
    await expect(fetched).rejects.toMatchObject({ code: 10008 });
  });

  it("carries buttons: a private answer of Components V2, an update, a menu", async () => {
    const { ana, budi } = stage;
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
    const { ana } = stage;
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
    const { ana, budi } = stage;
    expect(await ana.type("ask", "in", "gem")).toMatchObject([{ name: "Berita gem", value: "news/gem" }]);
    expect(await budi.type("ask", "in", "gem", { question: "q" })).toMatchObject([{ name: "News gem" }]);
  });

  it("hands the message of a context menu over with its content", async () => {
    const { ana, budi } = stage;
    const said = await budi.say("Putin landed in Hanoi on Thursday.");
    const reply = await (await ana.contextMenu("Find evidence", said)).final();
    expect(reply.content).toBe("Evidence for: Putin landed in Hanoi on Thursday.");
    expect(reply.json).toMatchObject({ type: 23 });
  });

  it("lets content through for mentions, direct messages and pinging replies only", async () => {
    const { discord, bot, ana } = stage;
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
    const { bot, team, ana } = stage;
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
    const { budi } = stage;
    const file = { name: "berita.txt", content: "Jakarta – satu" };
    const answer = await (await budi.slash("add", { file })).final();
    expect(answer.screen).toBe("── Kutip ──\nberita.txt has 14 characters.\n📎 read.txt (16 bytes)");
    const [attachment] = answer.message.files;
    expect(attachment?.description).toBe("as read");
    expect(Buffer.from(attachment?.bytes ?? []).toString()).toBe("JAKARTA – SATU");
  });

  it("sends a message with an enforced nonce once", async () => {
    const { discord, bot, team } = stage;
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
    const { bot, team, ana } = stage;
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
});

function send(channelId: string, content: string): Promise<unknown> {
  return stage.bot.client.rest.post(Routes.channelMessages(channelId), {
    body: { content, allowed_mentions: { parse: [] } },
  });
}
