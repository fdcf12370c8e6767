import { describe, expect, it } from "vitest";
import { type BotStage, explained, onBotStage, say } from "./22.stage.ts";

const POST = "POST /channels/:channel/messages";
const THREADS = "POST /channels/:channel/threads";
const THREADS_UNDER = "POST /channels/:channel/messages/:message/threads";

const logged = (stage: BotStage, words: string) =>
  stage.discord.until(() => stage.log().find(({ msg }) => msg === words), `"${words}" in the log`);
const failures = (stage: BotStage) =>
  stage.log().filter(({ msg }) => msg === "failed" || msg === "not answered");

describe("what Discord has no room for, or no longer has", () => {
  it.concurrent.each([
    [160006, "too-many-threads"],
    [10003, "channel-gone"],
  ] as const)("is said when a thread is refused with %i", (code, why) =>
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      stage.work = async (_question, { here }) => say((await here.openThread("t", say("first"))).mention);
      stage.discord.fault(THREADS_UNDER, { error: code });
      const under = await (await stage.ana.click(answer, "Context")).final();
      expect(under).toMatchObject({ content: explained(why, "id"), ephemeral: true });
      stage.discord.fault(THREADS, { error: code });
      const alone = await (await stage.budi.slash("ask", { question: "q" })).final();
      expect(alone).toMatchObject({ content: explained(why, "en"), ephemeral: true });
      expect(failures(stage)).toEqual([]);
    })(),
  );

  it.concurrent(
    "is said when something is shared into a channel that was deleted",
    onBotStage(async (stage) => {
      stage.work = async (_question, { here }) => {
        await here.post(say("shared"));
        return say("done");
      };
      stage.discord.fault(POST, { error: 10003 });
      const reply = await (await stage.budi.slash("ask", { question: "q", private: true })).final();
      expect(reply.content).toBe(explained("channel-gone", "en"));
      expect(failures(stage)).toEqual([]);
    }),
  );

  it.concurrent.each(["final", "explained"])("ends an answer that nobody can be given: %s", (how) =>
    onBotStage(async (stage) => {
      stage.discord.fault("PATCH /webhooks/:application/:token/messages/:message", {
        error: 10003,
        times: 2,
      });
      stage.discord.fault("DELETE /webhooks/:application/:token/messages/:message", { error: 10003 });
      stage.discord.fault("POST /webhooks/:application/:token", { error: 10003 });
      if (how === "explained") stage.work = () => Promise.reject(new TypeError("x is undefined"));
      await stage.ana.slash("ask", { question: "q" });
      const line = await logged(stage, how === "final" ? "answered" : "explained");
      expect(line).toMatchObject(how === "final" ? { delivered: "gone" } : { explained: "gone" });
      expect(stage.log().filter(({ msg }) => msg === "not answered")).toEqual([]);
    })(),
  );

  it.concurrent(
    "is only logged when a mention's channel was deleted",
    onBotStage(async (stage) => {
      stage.discord.fault(POST, { error: 10003, times: 2 });
      await stage.ana.say("@Kutip Kapan Putin tiba?");
      const line = await logged(stage, "the channel is gone");
      expect(line).toMatchObject({ channel: stage.team.channel("research").id });
      expect(stage.discord.requests(POST)).toHaveLength(1);
      expect(failures(stage)).toEqual([]);
    }),
  );
});
