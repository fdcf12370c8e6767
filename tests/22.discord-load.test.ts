import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createHome } from "./22.bot-process.ts";
import { growCorpus } from "./bench/corpus.mjs";
import { startDiscord } from "./discord/server.ts";

/** People who ask at the same moment. */
const PEOPLE = 200;
/** Articles that are read meanwhile, of ten passages each, give or take. */
const ADDED = 1000;

const QUESTION = z.object({ question: z.string() });
const questions = readFileSync(join(import.meta.dirname, "golden", "queries.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => QUESTION.parse(JSON.parse(line)).question);

const home = createHome({});
const grown = mkdtempSync(join(tmpdir(), "kutip-load-"));
afterAll(() => {
  home.remove();
  rmSync(grown, { recursive: true, force: true });
});

describe("the bot under load", () => {
  it("acknowledges within three seconds what 200 people ask at once while 10,000 passages are read", async () => {
    cpSync(join(import.meta.dirname, "..", "articles"), join(home.folder, "articles"), { recursive: true });
    await growCorpus(join(grown, "load"), ADDED);
    const discord = await startDiscord();
    const team = discord.guild({ locale: "id" });
    const people = Array.from({ length: PEOPLE }, (_, index) => team.member(`Pembaca ${index}`));
    const port = await freePort();
    const bot = home.start({
      DISCORD_TOKEN: discord.token,
      KUTIP_DISCORD_API: discord.api,
      KUTIP_HEALTH_PORT: port,
      KUTIP_QUESTIONS_PER_SERVER: "100000",
    });
    await bot.said("connected");

    const readings = () => bot.log().filter(({ msg }) => msg === "articles read").length;
    const before = readings();
    renameSync(join(grown, "load"), join(home.folder, "articles", "load"));
    // The folder is watched: by now its articles are being read.
    await wait(2_000);
    const asked = performance.now();
    const replies = await Promise.all(
      people.map((person, index) =>
        person.slash("ask", { question: questions[index % questions.length] ?? "" }),
      ),
    );
    const answers = await Promise.all(replies.map((reply) => reply.final(200_000)));
    const answeredMs = performance.now() - asked;
    const stillReading = readings() === before;

    const health: unknown = await (await fetch(`http://127.0.0.1:${port}/healthz`)).json();
    const after = discord.acknowledgements().map(({ afterMs = Number.POSITIVE_INFINITY }) => afterMs);
    console.log({
      acknowledgedMs: { p50: rank(after, 0.5), p99: rank(after, 0.99), max: rank(after, 1) },
      answeredMs: Math.round(answeredMs),
      stillReading,
      pauses: Object(health).pauses,
    });
    expect(rank(after, 1)).toBeLessThan(3_000);
    expect(answers.map(({ content }) => content).filter((content) => content.startsWith("⚠"))).toEqual([]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(PEOPLE);
    expect(team.channel("research").messages()).toHaveLength(PEOPLE);
    bot.child.kill("SIGTERM");
    expect((await bot.ended()).status).toBe(0);
    await discord.close();
    discord.assertNoProblems();
  }, 300_000);
});

/** The figure at a share of the others, by nearest rank. */
function rank(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? String(address.port) : "";
}
