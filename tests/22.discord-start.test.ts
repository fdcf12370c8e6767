import { describe, expect, it } from "vitest";
import { waitAfter } from "../src/discord/starts.ts";
import { onBotStage } from "./22.stage.ts";
import type { Discord } from "./discord/discord.ts";

const LATE = /not let the bot in within 1 s/;

describe("a bot that is not let in", () => {
  it.concurrent.each([
    [
      "REST does not know the token",
      (discord: Discord) => discord.changeToken(),
      /does not accept the token/,
    ],
    [
      "the gateway closes with 4004",
      (discord: Discord) => discord.gateway.refuse(4004),
      /does not know the token/,
    ],
    ["the gateway closes with 4011", (discord: Discord) => discord.gateway.refuse(4011), /more servers than/],
    ["the gateway closes with 4013", (discord: Discord) => discord.gateway.refuse(4013), /update Kutip/],
    ["the gateway closes with 4014", (discord: Discord) => discord.gateway.refuse(4014), /is not granted/],
    ["the gateway cannot be reached", (discord: Discord) => discord.gateway.down(), LATE],
    ["the gateway says nothing", (discord: Discord) => discord.gateway.mute(true), LATE],
    [
      "REST is out of order",
      (discord: Discord) => void discord.fault("GET /gateway/bot", { status: 503, times: 9 }),
      /answers with an error \(503\)/,
    ],
    [
      "Discord does not take the commands",
      (discord: Discord) => void discord.fault("PUT /applications/:application/commands", { error: 50013 }),
      /does not take the bot's commands \(/,
    ],
  ])("because %s says so in one sentence", (_name, beforehand, why) =>
    onBotStage(
      async (stage) => {
        const error = await stage.ended;
        expect(error).toMatchObject({ name: "KutipError", code: "discord" });
        expect(error?.message).toMatch(why);
        expect(error?.message).toMatch(/^[^\n]*\.$/);
        expect(error?.message).not.toContain(stage.discord.token);
      },
      { beforehand, ...(why === LATE && { config: { connectMs: 1_000 } }) },
    )(),
  );

  it.concurrent(
    "because REST cannot be reached says so in one sentence",
    onBotStage(
      async (stage) => {
        expect((await stage.ended)?.message).toBe(
          "Discord at http://127.0.0.1:9/api cannot be reached (ECONNREFUSED): look at the network, at a proxy, and at KUTIP_DISCORD_API if it is set.",
        );
      },
      { config: { api: "http://127.0.0.1:9/api" }, beforehand: () => {} },
    ),
  );

  it.concurrent(
    "can be stopped while it tries",
    onBotStage(
      async (stage) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await stage.stop()).toBeNull();
      },
      { beforehand: (discord) => discord.gateway.down() },
    ),
  );

  it.concurrent(
    "can be stopped while it connects, and is not heard of again",
    onBotStage(
      async (stage) => {
        const { gateway } = stage.discord;
        await stage.discord.until(
          () => gateway.counts.stalled || undefined,
          () => "a connection to the gateway",
        );
        expect(await stage.stop()).toBeNull();
        gateway.reset();
        // Discord.js waits for half a second before it connects again.
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        expect(gateway.counts).toMatchObject({ stalled: 1, connections: 0 });
      },
      { beforehand: (discord) => discord.gateway.stall() },
    ),
  );
});

describe("the wait before a start", () => {
  it("grows with the failures before, and never lets a day's identifies run out", () => {
    expect([0, 1, 2, 3, 4, 5].map(waitAfter)).toEqual([0, 0, 2000, 4000, 8000, 16_000]);
    let day = 0;
    let starts = 0;
    for (; day < 86_400_000; starts += 1) day += waitAfter(starts);
    expect(starts).toBeLessThan(1000);
    expect(Math.max(...Array.from({ length: 2000 }, (_, failed) => waitAfter(failed)))).toBe(120_000);
  });
});
