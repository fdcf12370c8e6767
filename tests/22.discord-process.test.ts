import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCalibration, writeCalibration } from "../src/answer/calibration-file.ts";
import { EMBEDDED_MODEL } from "../src/embedding/models.ts";
import { type BotProcess, createHome, type Home } from "./22.bot-process.ts";
import type { Discord } from "./discord/discord.ts";
import { startDiscord } from "./discord/server.ts";

const ARTICLE =
  "HANOI – Presiden Rusia Vladimir Putin tiba di Hanoi pada Kamis pagi. Ia disambut karangan bunga.\n";
const QUOTE = "Presiden Rusia Vladimir Putin tiba di Hanoi pada Kamis pagi.";
/** Other tests may have the machine meanwhile. */
const PATIENCE = 40_000;
const QUESTION = "Kapan Putin tiba di Hanoi?";

/** With a library that has read its article. */
let prepared: Home;

beforeAll(async () => {
  const discord = await startDiscord();
  prepared = createHome({ "putin.txt": ARTICLE });
  const bot = prepared.start(env(discord));
  await bot.said("connected");
  bot.child.kill("SIGTERM");
  await bot.ended();
  await discord.close();
});

afterAll(() => prepared.remove());

interface Scene {
  readonly discord: Discord;
  readonly home: Home;
}

/** A test that has a Discord and a home of its own. */
function inScene(run: (scene: Scene) => Promise<void>): () => Promise<void> {
  return async () => {
    const discord = await startDiscord();
    const home = prepared.copy();
    try {
      await run({ discord, home });
    } finally {
      home.remove();
      await discord.close();
    }
    discord.assertNoProblems();
  };
}

const env = ({ token, api }: Pick<Discord, "token" | "api">) => ({
  DISCORD_TOKEN: token,
  KUTIP_DISCORD_API: api,
});

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? String(address.port) : "";
}

/** One sentence on standard error, and nothing of the token anywhere. */
async function expectFailure(bot: BotProcess, why: RegExp, token = "nothing"): Promise<void> {
  const { status } = await bot.ended();
  const said = bot.stderr().replace(/\s+/g, " ").trim();
  expect(said).toMatch(/^kutip: [^\n]*\.$/);
  expect(said).toMatch(why);
  expect(status).toBe(1);
  expect(`${said}${JSON.stringify(bot.log())}`).not.toContain(token);
}

describe("kutip bot as a process", () => {
  it(
    "answers, reads what comes into the folder, and ends with status 0 when it is asked to",
    inScene(async ({ discord, home }) => {
      const ana = discord.guild().member("Ana", { locale: "id" });
      const port = await freePort();
      const bot = home.start({ ...env(discord), KUTIP_HEALTH_PORT: port });
      await bot.said("connected");
      expect((await (await ana.slash("ask", { question: QUESTION })).final(PATIENCE)).content).toContain(
        "Kamis pagi",
      );

      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({
        ok: true,
        state: "connected",
        shards: [{ id: 0, status: "ready", heartbeatAgeMs: expect.any(Number) }],
        library: { ok: true, articles: 1, lastRead: expect.any(String), problem: null },
        underWay: 0,
      });
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
      discord.gateway.down();
      // The bot learns of the cut by itself, sooner or later.
      await expect
        .poll(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).status, { timeout: PATIENCE })
        .toBe(503);
      discord.gateway.up();
      await bot.said("resumed");

      home.write("baru/gempa.txt", "PADANG – Gempa berkekuatan 5,1 mengguncang Padang pada Jumat malam.\n");
      await bot.said("articles read");
      const question = "Kapan gempa mengguncang Padang?";
      expect((await (await ana.slash("ask", { question })).final(PATIENCE)).content).toContain("Jumat malam");

      bot.child.kill("SIGTERM");
      expect((await bot.ended()).status).toBe(0);
      expect(bot.stderr()).toBe("");
      const said = JSON.stringify(bot.log());
      expect(said).not.toContain("Putin");
      expect(said).not.toContain(discord.token);
    }),
  );

  it(
    "heeds a calibration that is made while it runs, and tells of one that is damaged",
    inScene(async ({ discord, home }) => {
      const ana = discord.guild().member("Ana", { locale: "id" });
      const bot = home.start(env(discord));
      await bot.said("connected");
      const ask = async () =>
        (await (await ana.slash("ask", { question: QUESTION })).final(PATIENCE)).content;
      expect(await ask()).toContain("Kamis pagi");
      const library = join(home.folder, "embeddings");
      const { calibration } = readCalibration(library, EMBEDDED_MODEL);
      const origin = { model: EMBEDDED_MODEL, questions: 20 };
      writeCalibration(library, { ...calibration, threshold: 0.9999, offset: -20 }, origin);
      expect(await ask()).toContain("Tidak ada di artikel");
      writeFileSync(join(library, "calibration.json"), "{");
      expect(await ask()).toContain("Tidak ada di artikel");
      const warned = () =>
        bot.log().filter(({ level, msg }) => level === "warn" && msg.includes("calibration.json"));
      await ask();
      expect(warned()).toEqual([
        expect.objectContaining({ msg: expect.stringContaining("the one before it stays in use") }),
      ]);
    }),
  );

  it(
    "goes on answering when the articles folder is suddenly empty, and says so in the log and in /status",
    inScene(async ({ discord, home }) => {
      const ana = discord.guild().member("Ana", { locale: "id" });
      const first = home.start(env(discord));
      await first.said("connected");
      first.child.kill("SIGTERM");
      await first.ended();
      rmSync(join(home.folder, "articles"), { recursive: true });
      mkdirSync(join(home.folder, "articles"));

      const bot = home.start(env(discord));
      await bot.said("connected");
      expect(JSON.stringify(await bot.said("the articles folder is not read"))).toContain("keeps its 1");
      expect((await (await ana.slash("ask", { question: QUESTION })).final(PATIENCE)).content).toContain(
        "Kamis pagi",
      );
      expect((await (await ana.slash("status")).final(PATIENCE)).content).toContain("Folder artikel sudah");
    }),
  );

  it(
    "registers its commands once, and serves old buttons after a restart",
    inScene(async ({ discord, home }) => {
      const ana = discord.guild().member("Ana");
      const first = home.start(env(discord));
      expect(await first.said("commands registered")).toMatchObject({ sent: true });
      await first.said("connected");
      const answer = await (await ana.slash("ask", { question: QUESTION })).final();
      first.child.kill("SIGTERM");
      await first.ended();

      const second = home.start(env(discord));
      expect(await second.said("commands registered")).toMatchObject({ sent: false });
      await second.said("connected");
      expect(discord.requests("PUT /applications/:application/commands")).toHaveLength(1);
      expect((await (await ana.click(answer, "Context [1]")).final(PATIENCE)).content).toContain(QUOTE);
    }),
  );

  it(
    "waits before it tries again what failed again and again, and can be stopped meanwhile",
    inScene(async ({ discord, home }) => {
      discord.gateway.refuse(4014);
      await home.start(env(discord)).ended();
      const file = join(home.folder, "embeddings", "discord-starts.json");
      const remembered: unknown = JSON.parse(readFileSync(file, "utf8"));
      expect(remembered).toMatchObject({ failed: 1 });
      writeFileSync(file, JSON.stringify({ ...Object(remembered), failed: 100 }));
      const bot = home.start(env(discord));
      expect(await bot.said("waiting, since the last starts failed")).toMatchObject({ failed: 100 });
      bot.child.kill("SIGTERM");
      expect((await bot.ended()).status).toBe(0);
      expect(discord.gateway.counts.identifies).toBe(1);
    }),
  );
});

describe("kutip bot that cannot start says why, and ends with status 1", () => {
  it(
    "without a token, or with something that is none",
    inScene(async ({ home }) => {
      await expectFailure(home.start({}), /DISCORD_TOKEN is missing: copy it/);
      await expectFailure(
        home.start({ DISCORD_TOKEN: "hunter2" }),
        /DISCORD_TOKEN is not a bot's token/,
        "hunter2",
      );
    }),
  );

  it(
    "with a token that REST does not know",
    inScene(async ({ discord, home }) => {
      const given = env(discord);
      discord.changeToken();
      const { DISCORD_TOKEN } = given;
      await expectFailure(home.start(given), /does not accept the token in DISCORD_TOKEN/, DISCORD_TOKEN);
    }),
  );

  it(
    "when the gateway cannot be reached",
    inScene(async ({ discord, home }) => {
      discord.gateway.down();
      const impatient = { ...env(discord), KUTIP_CONNECT_SECONDS: "2" };
      await expectFailure(home.start(impatient), /has not let the bot in within 2 s/);
    }),
  );

  it(
    "without articles, or without their folder",
    inScene(async ({ discord }) => {
      const home = createHome({});
      try {
        await expectFailure(home.start(env(discord)), /There are no articles in .*articles: put/);
        await expectFailure(
          home.start({ ...env(discord), KUTIP_ARTICLES: "nirwana" }),
          /articles folder ".*nirwana" does not exist/,
        );
        expect(discord.requests()).toEqual([]);
      } finally {
        home.remove();
      }
    }),
  );

  it(
    "with a library that is damaged, or with a port for health that is taken",
    inScene(async ({ discord, home }) => {
      const { port, hostname } = new URL(discord.api);
      expect(hostname).toBe("127.0.0.1");
      await expectFailure(
        home.start({ ...env(discord), KUTIP_HEALTH_PORT: port }),
        /KUTIP_HEALTH_PORT is \d+, but .* \(EADDRINUSE\)/,
      );
      home.write("../embeddings/library.sqlite", "not a database".repeat(1000));
      await expectFailure(home.start(env(discord)), /kutip doctor --repair/);
    }),
  );
});
