import { Events, GatewayIntentBits } from "discord.js";
import { describe, expect, it } from "vitest";
import type { Gateway } from "./discord/gateway/gateway.ts";
import type { Reply } from "./discord/people/reply.ts";
import { onStage, type Stage } from "./discord/stage.ts";

const ask = (stage: Stage, question = "q"): Promise<Reply> => stage.ana.slash("ask", { question });

const closedWith = (stage: Stage): Promise<number> =>
  new Promise((resolve) => stage.bot.client.once(Events.ShardDisconnect, (event) => resolve(event.code)));

describe("a gateway that misbehaves", () => {
  it.concurrent.each([
    ["closes with 4000", (gateway: Gateway) => gateway.close(4000)],
    ["is cut off", (gateway: Gateway) => gateway.cut()],
    ["asks to reconnect", (gateway: Gateway) => gateway.reconnect()],
    ["calls the session invalid but resumable", (gateway: Gateway) => gateway.invalidate(true)],
  ])("%s, and tells what was missed after the resume", (_name, order) =>
    onStage(async (stage) => {
      order(stage.discord.gateway);
      const reply = await ask(stage, "missed?");
      expect((await reply.final()).content).toBe("(id) missed?");
      await stage.discord.until(() => stage.discord.gateway.counts.resumes || undefined, "the resume");
      expect(stage.discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
      expect(stage.bot.interactions).toBe(1);
    })(),
  );

  it.concurrent.each([
    ["closes with 1000", (gateway: Gateway) => gateway.close(1000)],
    ["closes with 4009", (gateway: Gateway) => gateway.close(4009)],
    ["calls the session invalid", (gateway: Gateway) => gateway.invalidate(false)],
    [
      "forgets sessions",
      (gateway: Gateway) => {
        gateway.forget(true);
        gateway.close(4000);
      },
    ],
  ])("%s, and what happens before the next identify is lost", (_name, order) =>
    onStage(async (stage) => {
      const back = new Promise((resolve) => stage.bot.client.once(Events.ShardReady, resolve));
      order(stage.discord.gateway);
      const lost = await ask(stage, "lost?");
      await back;
      expect(stage.discord.gateway.counts.identifies).toBe(2);
      expect((await (await ask(stage, "there?")).final()).content).toBe("(id) there?");
      expect(lost.messages()).toEqual([]);
    })(),
  );

  it.concurrent.each([4004, 4014])("closes with %i, after which the client stays away", (code) =>
    onStage(async (stage) => {
      const gone = closedWith(stage);
      stage.discord.gateway.close(code);
      expect(await gone).toBe(code);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(stage.discord.gateway.counts.connections).toBe(1);
    })(),
  );

  it.concurrent(
    "loses and doubles no answer in a storm of reconnects",
    onStage(async (stage) => {
      const replies: Reply[] = [];
      for (let round = 0; round < 4; round += 1) {
        replies.push(await ask(stage, `before ${round}`));
        if (round % 2 === 0) stage.discord.gateway.cut();
        else stage.discord.gateway.close(4000);
        replies.push(await ask(stage, `after ${round}`));
        await stage.discord.gateway.ready();
      }
      const answers = await Promise.all(replies.map((reply) => reply.final()));
      expect(new Set(answers.map(({ content }) => content)).size).toBe(8);
      expect(stage.bot.interactions).toBe(8);
      expect(stage.team.channel("research").messages()).toHaveLength(8);
    }),
  );

  it.concurrent(
    "notices a token that is no longer valid",
    onStage(async (stage) => {
      stage.discord.changeToken();
      await expect(stage.send("refused")).rejects.toMatchObject({ status: 401 });
      const gone = closedWith(stage);
      stage.discord.gateway.close(4000);
      expect(await gone).toBe(4004);
    }),
  );
});

describe("a gateway that does not let in", () => {
  const tries = (stage: Stage): Promise<string> =>
    stage.bot.login().then(
      () => "in",
      (error: Error) => error.message,
    );

  it.concurrent(
    "refuses intents that the application was not granted",
    onStage(
      async (stage) => {
        const gone = closedWith(stage);
        void tries(stage);
        expect(await gone).toBe(4014);
      },
      { intents: [GatewayIntentBits.MessageContent], login: false },
    ),
  );

  it.concurrent(
    "grants them, and then shows everyone's content",
    onStage(
      async (stage) => {
        await stage.budi.say("overheard");
        await stage.discord.until(() => stage.bot.heard[0], "the message to be told");
        expect(stage.bot.heard[0]?.content).toBe("overheard");
      },
      { intents: [GatewayIntentBits.MessageContent], privilegedIntents: ["MessageContent"] },
    ),
  );

  it.concurrent(
    "refuses a token that REST no longer knows",
    onStage(
      async (stage) => {
        const { token } = stage.discord;
        stage.discord.changeToken();
        await expect(stage.bot.client.login(token)).rejects.toThrow("An invalid token was provided.");
      },
      { login: false },
    ),
  );

  it.concurrent(
    "closes with what it is ordered to",
    onStage(
      async (stage) => {
        stage.discord.gateway.refuse(4004);
        const gone = closedWith(stage);
        void tries(stage);
        expect(await gone).toBe(4004);
      },
      { login: false },
    ),
  );

  it.concurrent.each([
    ["cannot be reached", (gateway: Gateway, yes: boolean) => (yes ? gateway.down() : gateway.up())],
    ["never says hello", (gateway: Gateway, yes: boolean) => gateway.mute(yes)],
  ])("%s, so that the client waits until it can", (_name, order) =>
    onStage(
      async (stage) => {
        order(stage.discord.gateway, true);
        const login = tries(stage);
        const waited = new Promise((resolve) => setTimeout(resolve, 300, "waiting"));
        expect(await Promise.race([login, waited])).toBe("waiting");
        order(stage.discord.gateway, false);
        stage.discord.gateway.cut();
        expect(await login).toBe("in");
      },
      { login: false },
    )(),
  );

  it.concurrent(
    "stops acknowledging heartbeats, until the client resumes on a new connection",
    onStage(
      async (stage) => {
        await stage.discord.until(() => stage.discord.gateway.counts.heartbeats || undefined, "a heartbeat");
        stage.discord.gateway.acknowledge(false);
        await stage.discord.until(
          () => (stage.discord.gateway.counts.connections > 1 ? true : undefined),
          "a second connection",
        );
        stage.discord.gateway.acknowledge(true);
        expect((await (await ask(stage)).final()).content).toBe("(id) q");
        expect(stage.discord.gateway.counts.identifies).toBe(1);
      },
      { heartbeatMs: 100 },
    ),
  );
});
