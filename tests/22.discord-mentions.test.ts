import { describe, expect, it } from "vitest";
import { BotError } from "../src/discord/bot-error.ts";
import { type BotStage, explained, onBotStage } from "./22.stage.ts";

const POST = "POST /channels/:channel/messages";
const TYPING = "POST /channels/:channel/typing";

/** Everything that was said before has been heard when this has been answered. */
async function sync(stage: BotStage): Promise<void> {
  await (await stage.budi.say("@Kutip sync")).answer();
}

describe("a mention", () => {
  it.concurrent(
    "is answered with a reply that notifies nobody",
    onBotStage(async (stage) => {
      const said = await stage.ana.say("@Kutip Kapan Putin tiba?");
      const answer = await said.answer();
      expect(answer.content).toBe("Answer: Kapan Putin tiba?");
      expect(answer.json).toMatchObject({ message_reference: { message_id: said.id }, mentions: [] });
    }),
  );

  it.concurrent(
    "in a direct message needs no name, and a reply to an answer goes on from it",
    onBotStage(async (stage) => {
      const first = await (await stage.ana.say("Kapan?", { channel: stage.ana.dm })).answer();
      expect(first.content).toBe("Answer: Kapan?");
      const second = await stage.ana.say("dan siapa?", { channel: stage.ana.dm, replyTo: first });
      expect((await second.answer()).content).toBe("Answer: dan siapa? (after aaaaa)");
    }),
  );

  it.concurrent(
    "by reply in a channel goes on from what it replies to",
    onBotStage(async (stage) => {
      const first = await (await stage.ana.say("@Kutip Kapan?")).answer();
      const second = await stage.budi.say("dan siapa?", { replyTo: first });
      expect((await second.answer()).content).toBe("Answer: dan siapa? (after aaaaa)");
    }),
  );

  it.concurrent(
    "is all that is answered: not other talk, not itself, not an empty mention",
    onBotStage(async (stage) => {
      await stage.ana.say("Kapan Putin tiba?");
      await stage.ana.say("@Budi Kapan?");
      await stage.ana.say("@Kutip");
      await sync(stage);
      expect(stage.worked).toEqual(["sync"]);
    }),
  );

  it.concurrent.each([
    ["a server error after it was sent", { status: 502, after: true }],
    ["a broken connection after it was sent", { cut: true, after: true, times: 2 }],
    ["a rate limit", { rateLimit: 0.3 }],
  ])("is answered once despite %s", (_name, fault) =>
    onBotStage(async (stage) => {
      stage.discord.fault(POST, fault);
      await (await stage.ana.say("@Kutip q")).answer();
      await stage.discord.idle();
      const answers = stage.team
        .channel("research")
        .messages()
        .filter(({ content }) => content === "Answer: q");
      expect(answers).toHaveLength(1);
    })(),
  );

  it.concurrent(
    "is answered without a reference where the bot may not read the history",
    onBotStage(async (stage) => {
      const place = stage.team.channel("young", [{ who: "everyone", deny: ["ReadMessageHistory"] }]);
      await stage.ana.say("@Kutip q", { channel: place });
      await place.until(({ content }) => content === "Answer: q");
    }),
  );

  it.concurrent(
    "where the bot may not speak is answered by a direct message that says so, once in a while",
    onBotStage(async (stage) => {
      const place = stage.team.channel("closed", [{ who: "bot", deny: ["SendMessages"] }]);
      await stage.budi.say("@Kutip who came?", { channel: place });
      await stage.budi.say("@Kutip and who went?", { channel: place });
      await stage.budi.dm.until(
        ({ content }) => content === explained("missing-permission", "en", "Send Messages"),
      );
      await sync(stage);
      expect(stage.budi.dm.messages()).toHaveLength(1);
      expect(stage.worked).toEqual(["sync"]);
    }),
  );

  it.concurrent(
    "by somebody who takes no direct messages is told to the log alone",
    onBotStage(async (stage) => {
      const citra = stage.team.member("Citra", { acceptsMessages: false });
      const place = stage.team.channel("closed", [{ who: "bot", deny: ["SendMessages"] }]);
      await citra.say("@Kutip q", { channel: place });
      await stage.discord.until(() => stage.log().find(({ msg }) => msg === "may not speak"), "the log");
    }),
  );

  it.concurrent(
    "shows that the bot is typing as long as it works, and no longer, though it fails",
    onBotStage(async (stage) => {
      stage.work = async () => {
        await stage.discord.until(() => stage.discord.requests(TYPING)[0], "the bot to be typing");
        throw new BotError("nothing-visible");
      };
      const failed = await (await stage.budi.say("@Kutip what is slow?")).answer();
      expect(failed.content).toBe(explained("nothing-visible", "en"));
      expect(stage.discord.requests(TYPING)).toHaveLength(1);
    }),
  );

  it.concurrent(
    "that comes again with a resume is answered once",
    onBotStage(async (stage) => {
      stage.discord.gateway.cut();
      const said = await stage.ana.say("@Kutip q");
      await said.answer();
      await stage.discord.idle();
      expect(stage.worked).toEqual(["q"]);
    }),
  );
});
