import { Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Reply } from "./discord/people/reply.ts";
import { onStage, type Stage } from "./discord/stage.ts";

const CALLBACK = "POST /interactions/:interaction/:token/callback";
const EDIT = "PATCH /webhooks/:application/:token/messages/:message";
const SEND = "POST /channels/:channel/messages";

const ask = (stage: Stage, question = "q"): Promise<Reply> => stage.ana.slash("ask", { question });

const sent = (stage: Stage, content: string): number =>
  stage.team
    .channel("research")
    .messages()
    .filter((message) => message.content === content).length;

const statuses = (stage: Stage, on: string): (number | undefined)[] =>
  stage.discord.requests(on).map(({ status }) => status);

const failures = (stage: Stage, count: number): Promise<boolean> =>
  stage.discord.until(
    () => (stage.bot.errors.length >= count ? true : undefined),
    `${count} failures of the bot`,
  );

describe("REST that misbehaves", () => {
  it.concurrent(
    "limits one route, and lets the client try again",
    onStage(async (stage) => {
      stage.discord.fault(EDIT, { rateLimit: 0.2 });
      expect((await (await ask(stage)).final()).content).toBe("(id) q");
      expect(statuses(stage, EDIT)).toEqual([429, 200]);
      const [first, second] = stage.discord.requests(EDIT);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(200);
    }),
  );

  it.concurrent(
    "limits everything at once",
    onStage(async (stage) => {
      stage.discord.fault("*", { rateLimit: 0.3, global: true });
      const before = Date.now();
      await stage.send("limited");
      await stage.bot.client.rest.get(Routes.channel(stage.team.channel("research").id));
      expect(Date.now() - before).toBeGreaterThanOrEqual(300);
      expect(stage.discord.requests(SEND)[0]?.answer).toMatchObject({ global: true, retry_after: 0.3 });
    }),
  );

  it.concurrent(
    "keeps a real rate limit that the client can foresee",
    onStage(async (stage) => {
      stage.discord.limit(SEND, 2, 400);
      const before = Date.now();
      for (const content of ["one", "two", "three"]) await stage.send(content);
      expect(statuses(stage, SEND)).toEqual([200, 200, 200]);
      expect(Date.now() - before).toBeGreaterThanOrEqual(300);
    }),
  );

  it.concurrent(
    "answers 429 to a client that does not foresee the limit",
    onStage(async (stage) => {
      stage.discord.limit(SEND, 1, 60_000);
      const post = (): Promise<Response> =>
        fetch(`${stage.discord.api}/v10/channels/${stage.team.channel("research").id}/messages`, {
          method: "POST",
          headers: { Authorization: `Bot ${stage.discord.token}`, "Content-Type": "application/json" },
          body: JSON.stringify({ content: "x", allowed_mentions: { parse: [] } }),
        });
      expect((await post()).status).toBe(200);
      const second = await post();
      expect(second.status).toBe(429);
      expect(Number(second.headers.get("Retry-After"))).toBeGreaterThan(50);
      stage.discord.clock.advance(60_000);
      expect((await post()).status).toBe(200);
    }),
  );

  it.concurrent(
    "fails with 5xx, after which the client tries again",
    onStage(async (stage) => {
      stage.discord.fault(SEND, { status: 502, times: 2 });
      await stage.send("at last");
      expect(statuses(stage, SEND)).toEqual([502, 502, 200]);
      expect(sent(stage, "at last")).toBe(1);
    }),
  );

  it.concurrent(
    "can have done what it says failed, which only a nonce undoubles",
    onStage(async (stage) => {
      stage.discord.fault(SEND, { status: 503, after: true });
      await stage.send("twice");
      expect(sent(stage, "twice")).toBe(2);
      stage.discord.fault(SEND, { status: 503, after: true });
      await stage.send("once", { nonce: "a", enforce_nonce: true });
      expect(sent(stage, "once")).toBe(1);
    }),
  );

  it.concurrent(
    "answers slower than the client waits",
    onStage(async (stage) => {
      stage.bot.client.rest.options.timeout = 1_500;
      stage.discord.fault(SEND, { delayMs: 1_800 });
      await stage.send("slow", { nonce: "b", enforce_nonce: true });
      expect(stage.discord.requests(SEND)).toHaveLength(2);
      await stage.discord.until(
        () => (statuses(stage, SEND).includes(undefined) ? undefined : true),
        "the slow answer",
      );
      expect(sent(stage, "slow")).toBe(1);
    }),
  );

  it.concurrent(
    "cuts connections",
    onStage(async (stage) => {
      stage.discord.fault(SEND, { cut: true });
      await expect(stage.send("cut")).rejects.toThrow();
      expect(statuses(stage, SEND)).toEqual([0]);
      expect(sent(stage, "cut")).toBe(0);
      stage.discord.fault(SEND, { cut: true, after: true });
      await expect(stage.send("cut")).rejects.toThrow();
      expect(sent(stage, "cut")).toBe(1);
    }),
  );

  it.concurrent(
    "forgets an interaction that waits for more than three seconds",
    onStage(async (stage) => {
      stage.bot.pause = () => stage.discord.clock.advance(3001);
      const reply = await ask(stage);
      await failures(stage, 1);
      expect(stage.bot.errors).toMatchObject([{ code: 10062 }]);
      expect(reply.messages()).toEqual([]);
      await expect(reply.acknowledged(50)).rejects.toThrow(
        "Waited 50 ms for the acknowledgement of /ask (not acknowledged so far).",
      );
    }),
  );

  it.concurrent(
    "forgets an interaction, or knows it as acknowledged, on order",
    onStage(async (stage) => {
      stage.discord.fault(CALLBACK, { error: 10062 });
      await ask(stage);
      await failures(stage, 1);
      stage.discord.fault(CALLBACK, { error: 40060 });
      await ask(stage);
      await failures(stage, 2);
      expect(stage.bot.errors).toMatchObject([{ code: 10062 }, { code: 40060 }]);
    }),
  );

  it.concurrent(
    "tells an interaction twice, and takes one acknowledgement",
    onStage(async (stage) => {
      const reply = await ask(stage);
      await reply.final();
      stage.discord.replay(reply);
      await failures(stage, 1);
      expect(stage.bot.interactions).toBe(2);
      expect(stage.bot.errors).toMatchObject([{ code: 40060 }]);
      expect(stage.team.channel("research").messages()).toHaveLength(1);
    }),
  );

  it.concurrent(
    "ends an interaction's token after fifteen minutes",
    onStage(async (stage) => {
      stage.bot.pause = (at) =>
        at === "deferred" ? stage.discord.clock.advance(15 * 60_000 + 1) : undefined;
      const reply = await ask(stage);
      await failures(stage, 1);
      expect(stage.bot.errors).toMatchObject([{ code: 50027, status: 401 }]);
      expect(reply.messages()[0]?.thinking).toBe(true);
      await stage.send("the answer, in the channel");
    }),
  );

  it.concurrent(
    "records when the bot acknowledged, by the server's clock",
    onStage(async (stage) => {
      stage.bot.pause = (at) => (at === "told" ? stage.discord.clock.advance(1000) : undefined);
      const reply = await ask(stage);
      await reply.final();
      const [acknowledgement] = stage.discord.acknowledgements();
      expect(acknowledgement).toMatchObject({ label: "/ask", type: 5 });
      expect(acknowledgement?.afterMs).toBeGreaterThanOrEqual(1000);
      expect(acknowledgement?.afterMs).toBeLessThan(3000);
      expect(stage.discord.requests(EDIT)[0]?.interaction).toMatchObject({ label: "/ask" });
    }),
  );

  it.concurrent(
    "loses files on order",
    onStage(async (stage) => {
      stage.discord.fault("GET /cdn", { status: 404 });
      const reply = await stage.budi.slash("add", { file: { name: "a.txt", content: "abc" } });
      expect((await reply.final()).content).toBe("a.txt has 0 characters.");
    }),
  );
});
