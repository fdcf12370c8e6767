import { describe, expect, it } from "vitest";
import { type BotStage, onBotStage, say } from "./22.stage.ts";
import type { Gateway } from "./discord/gateway/gateway.ts";
import type { Reply } from "./discord/people/reply.ts";

const logged = (stage: BotStage, message: string) =>
  stage.discord.until(() => stage.log().find(({ msg }) => msg === message), `"${message}" in the log`);

describe("a connection that breaks", () => {
  it.concurrent.each([
    ["is closed with 4000", (gateway: Gateway) => gateway.close(4000)],
    ["is cut off (1006)", (gateway: Gateway) => gateway.cut()],
    ["is asked to come again (op 7)", (gateway: Gateway) => gateway.reconnect()],
    ["has an invalid session that may resume (op 9)", (gateway: Gateway) => gateway.invalidate(true)],
  ])("because it %s is resumed, and what was asked meanwhile is answered once", (_name, order) =>
    onBotStage(async (stage) => {
      order(stage.discord.gateway);
      const reply = await stage.ana.slash("ask", { question: "meanwhile" });
      expect((await reply.final()).content).toBe("Answer: meanwhile");
      await stage.discord.until(() => stage.discord.gateway.counts.resumes || undefined, "the resume");
      expect(stage.discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
      expect(stage.worked).toEqual(["meanwhile"]);
    })(),
  );

  it.concurrent.each([
    ["is closed with 1000", (gateway: Gateway) => gateway.close(1000)],
    ["is closed with 4009", (gateway: Gateway) => gateway.close(4009)],
    ["has an invalid session (op 9)", (gateway: Gateway) => gateway.invalidate(false)],
    [
      "finds its session forgotten",
      (gateway: Gateway) => {
        gateway.forget(true);
        gateway.close(4000);
      },
    ],
  ])("because it %s is made anew, and goes on answering", (_name, order) =>
    onBotStage(async (stage) => {
      order(stage.discord.gateway);
      await stage.discord.until(
        () => (stage.log().filter(({ msg }) => msg === "let in").length === 2 ? true : undefined),
        "the second identify",
      );
      expect((await (await stage.ana.slash("ask", { question: "there?" })).final()).content).toBe(
        "Answer: there?",
      );
      expect(stage.discord.gateway.counts.identifies).toBe(2);
    })(),
  );

  it.concurrent(
    "because heartbeats are not acknowledged is resumed",
    onBotStage(
      async (stage) => {
        stage.discord.gateway.acknowledge(false);
        await stage.discord.until(
          () => (stage.discord.gateway.counts.connections > 1 ? true : undefined),
          "a second connection",
        );
        stage.discord.gateway.acknowledge(true);
        expect((await (await stage.ana.slash("ask", { question: "q" })).final()).content).toBe("Answer: q");
        expect(stage.discord.gateway.counts.identifies).toBe(1);
      },
      { heartbeatMs: 100 },
    ),
  );

  it.concurrent(
    "again and again loses no answer and doubles none",
    onBotStage(async (stage) => {
      const people = Array.from({ length: 6 }, (_, index) => stage.team.member(`Reader ${index}`));
      const replies: Reply[] = [];
      for (let round = 0; round < 5; round += 1) {
        for (const [index, person] of people.entries()) {
          replies.push(await person.slash("ask", { question: `${round} by ${index}` }));
          if (index === 2) stage.discord.gateway.cut();
          if (index === 4) stage.discord.gateway.close(4000);
          // Twice told, as a resume may tell what was told before.
          const last = replies.at(-1);
          if (index === 3 && last) stage.discord.replay(last);
        }
        await stage.discord.gateway.ready();
        await Promise.all(replies.map((reply) => reply.final()));
      }
      const answers = await Promise.all(replies.map((reply) => reply.final()));
      expect(new Set(answers.map(({ content }) => content)).size).toBe(30);
      expect(stage.team.channel("research").messages()).toHaveLength(30);
      expect(stage.worked.length).toBe(30);
    }),
  );
});

describe("a connection that is over for good", () => {
  it.concurrent.each([
    [4004, /does not know the token in DISCORD_TOKEN/],
    [4014, /is not granted what Kutip asks for/],
    [4012, /update Kutip/],
  ])("by code %i ends the bot with an explanation", (code, why) =>
    onBotStage(async (stage) => {
      stage.discord.gateway.close(code);
      const error = await stage.ended;
      expect(error).toMatchObject({ code: "discord" });
      expect(error?.message).toMatch(why);
      expect(error?.message).not.toContain(stage.discord.token);
    })(),
  );

  it.concurrent(
    "by a token that is no longer valid ends the bot too",
    onBotStage(async (stage) => {
      stage.discord.changeToken();
      await stage.budi.say("@Kutip hello");
      const error = await stage.ended;
      expect(error?.message).toMatch(/does not accept the token/);
    }),
  );
});

describe("a bot that is asked to end", () => {
  it.concurrent(
    "finishes what runs, sends away who waits, and tells who comes",
    onBotStage(async (stage) => {
      const doors: (() => void)[] = [];
      stage.work = async (question) => {
        await new Promise<void>((resolve) => doors.push(resolve));
        return say(`Answer: ${question}`);
      };
      const people = Array.from({ length: 10 }, (_, index) => stage.team.member(`Reader ${index}`));
      const replies = await Promise.all(
        people.map((person, index) => person.slash("ask", { question: `${index}` })),
      );
      await Promise.all(replies.map((reply) => reply.acknowledged()));
      // Eight are worked on together.
      await stage.discord.until(() => (doors.length === 8 ? true : undefined), "eight at work");
      const stopped = stage.stop();
      await logged(stage, "ending");
      const late = await stage.ana.slash("ask", { question: "late" });
      expect((await late.final()).ephemeral).toBe(true);
      for (const open of doors) open();
      expect(await stopped).toBeNull();
      const contents = await Promise.all(replies.map(async (reply) => (await reply.final()).content));
      expect(contents.filter((content) => content.startsWith("Answer"))).toHaveLength(8);
      expect(stage.discord.gateway.connected()).toEqual([]);
    }),
  );
});
