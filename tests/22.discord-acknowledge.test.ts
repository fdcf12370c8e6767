import { describe, expect, it } from "vitest";
import { BotError } from "../src/discord/bot-error.ts";
import type { BotMessage } from "../src/discord/message.ts";
import { explained, onBotStage, say, seen } from "./22.stage.ts";

const CALLBACK = "POST /interactions/:interaction/:token/callback";
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

describe("an acknowledgement", () => {
  it.concurrent.each([
    ["to everybody", {}, false],
    ["to the asker alone", { private: true }, true],
  ])("comes before the work begins, %s", (_name, options, ephemeral) =>
    onBotStage(async (stage) => {
      let open = () => {};
      const door = new Promise<void>((resolve) => {
        open = resolve;
      });
      stage.work = async () => {
        await door;
        return say("late");
      };
      const reply = await stage.ana.slash("ask", { question: "q", ...options });
      expect((await reply.acknowledged()).type).toBe(5);
      expect(reply.messages().map(({ thinking, ephemeral }) => [thinking, ephemeral])).toEqual([
        [true, ephemeral],
      ]);
      open();
      expect(seen(await reply.final())).toEqual({ content: "late", ephemeral });
    })(),
  );

  it.concurrent.each([
    ["is rate limited for a moment", { rateLimit: 0.3 }],
    ["is rate limited globally for a moment", { rateLimit: 0.3, global: true }],
    ["meets a server error", { status: 503, times: 2 }],
    ["meets a server error after it was taken", { status: 502, after: true }],
    ["is answered slowly", { delayMs: 2000 }],
    ["is cut off", { cut: true }],
    ["is cut off after it was taken", { cut: true, after: true }],
  ])("that %s is tried again, and the answer comes once", (_name, fault) =>
    onBotStage(async (stage) => {
      stage.discord.fault(CALLBACK, fault);
      const reply = await stage.ana.slash("ask", { question: "q" });
      expect((await reply.acknowledged()).afterMs).toBeLessThan(3000);
      expect((await reply.final()).content).toBe("Answer: q");
      await quiet();
      expect(reply.messages()).toHaveLength(1);
      expect(stage.worked).toEqual(["q"]);
    })(),
  );

  it.concurrent.each([
    ["Discord no longer knows the interaction", { error: 10062 }],
    ["another process has acknowledged it", { error: 40060 }],
    ["it would have to wait longer than it may", { rateLimit: 30 }],
  ] as const)("is given up when %s, and nothing else is sent", (_name, fault) =>
    onBotStage(async (stage) => {
      stage.discord.fault(CALLBACK, fault);
      const reply = await stage.ana.slash("ask", { question: "q" });
      await stage.discord.until(
        () => stage.log().find(({ msg }) => msg === "acknowledgement lost"),
        "the log to say so",
      );
      await quiet();
      const sent = stage.discord.requests().filter(({ interaction }) => interaction !== undefined);
      expect(sent.map(({ on }) => on)).toEqual([CALLBACK]);
      expect(stage.worked).toEqual([]);
      // The person may ask again at once.
      expect((await (await stage.ana.slash("ask", { question: "again" })).final()).content).toBe(
        "Answer: again",
      );
      expect(reply.messages()).toEqual([]);
    })(),
  );

  it.concurrent(
    "is given once to an interaction that the gateway tells twice",
    onBotStage(async (stage) => {
      const reply = await stage.ana.slash("ask", { question: "q" });
      stage.discord.replay(reply);
      await reply.final();
      stage.discord.replay(reply);
      await quiet();
      expect(stage.worked).toEqual(["q"]);
      expect(stage.discord.requests(CALLBACK)).toHaveLength(1);
      expect(reply.messages()).toHaveLength(1);
    }),
  );

  it.concurrent(
    "opens forms at once, and what they send is answered as the message was",
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      const form = await (await stage.ana.click(answer, "Follow up")).modal();
      expect(form.title).toBe("Follow up (id)");
      const sent = await stage.ana.submit(form, { Question: "and then?" });
      expect(seen(await sent.final())).toEqual({ content: "Answer: and then?", ephemeral: false });

      const alone = await (await stage.ana.slash("ask", { question: "q", private: true })).final();
      const second = await (await stage.ana.click(alone, "Follow up")).modal();
      expect((await (await stage.ana.submit(second, { Question: "and?" })).final()).ephemeral).toBe(true);
    }),
  );

  it.concurrent(
    "suggests in the language of who types",
    onBotStage(async (stage) => {
      expect(await stage.ana.type("ask", "in", "ber", { question: "q" })).toMatchObject([
        { name: "in ber (id)", value: "in/ber" },
      ]);
      expect(await stage.budi.type("ask", "in", "ne", { question: "q" })).toMatchObject([
        { name: "in ne (en)" },
      ]);
    }),
  );

  it.concurrent(
    "replaces what was clicked, or stands beside it for the clicker alone",
    onBotStage(async (stage) => {
      const answer = await (await stage.ana.slash("ask", { question: "q" })).final();
      const more = await stage.budi.click(answer, "More");
      expect((await more.acknowledged()).type).toBe(6);
      expect((await more.final()).id).toBe(answer.id);
      expect(answer.content).toBe("Answer: more");
    }),
  );

  it.concurrent(
    "of a refused question says why at once and to the asker alone",
    onBotStage(async (stage) => {
      let open = (_message: BotMessage) => {};
      stage.work = () =>
        new Promise((resolve) => {
          open = resolve;
        });
      await (await stage.ana.slash("ask", { question: "one" })).acknowledged();
      const second = await stage.ana.slash("ask", { question: "two" });
      expect((await second.acknowledged()).type).toBe(4);
      const refusal = await second.final();
      expect(seen(refusal)).toEqual({
        content: explained("one-at-a-time", "id"),
        ephemeral: true,
      });
      open(say("done"));
    }),
  );
});

describe("a failure", () => {
  it.concurrent(
    "in public takes the thinking away and is explained to the asker alone",
    onBotStage(async (stage) => {
      stage.work = () => Promise.reject(new BotError("nothing-visible"));
      const reply = await stage.budi.slash("ask", { question: "q" });
      expect(seen(await reply.final())).toEqual({
        content: explained("nothing-visible", "en"),
        ephemeral: true,
      });
      expect(reply.messages()).toHaveLength(1);
      expect(stage.team.channel("research").messages()).toHaveLength(0);
    }),
  );

  it.concurrent(
    "in private takes the place of the answer",
    onBotStage(async (stage) => {
      stage.work = () => Promise.reject(new BotError("nothing-visible"));
      const reply = await stage.budi.slash("ask", { question: "q", private: true });
      expect((await reply.final()).ephemeral).toBe(true);
      expect(reply.interaction.followUps).toEqual([]);
    }),
  );

  it.concurrent(
    "of a click leaves the message as it is",
    onBotStage(async (stage) => {
      const answer = await (await stage.budi.slash("ask", { question: "q" })).final();
      stage.work = () => Promise.reject(new Error("secret detail"));
      const reply = await stage.budi.click(answer, "More");
      const explanation = await reply.final();
      expect(explanation.ephemeral).toBe(true);
      const { request } = stage.log().find(({ msg }) => msg === "failed") ?? {};
      expect(explanation.content).toContain(`\`${String(request)}\``);
      expect(explanation.content).not.toContain("secret");
      expect(answer.content).toBe("Answer: q");
    }),
  );
});
