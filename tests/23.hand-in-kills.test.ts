import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { expectWhole } from "./support/ingest-check.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";

const KILLS = 6;
/** From the first change on; each takes some 30 to 200 ms. */
const LATEST_MS = 500;

/** Texts of the files below a folder that are no longer or not yet being written. */
function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
}

/** Whether a text is one that was handed in, whole: its last line is the checksum of the others. */
function isWhole(text: string): boolean {
  const [body = "", checksum = ""] = text.split("\n");
  return createHash("sha256").update(body).digest("hex") === checksum;
}

test(`articles stay whole, and none is lost, when adding and removing is killed ${KILLS} times at any moment`, {
  timeout: 120_000,
}, async () => {
  const [articles, library] = [temporaryFolder(), temporaryFolder()];
  const script = join(import.meta.dirname, "support", "hand-in-child.mjs");
  const added = new Set<string>();
  for (let seed = 1; seed <= KILLS; seed++) {
    const child = spawn(process.execPath, [script, articles, library, String(seed)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    const ended = once(child, "exit");
    // The very first change is slow: two in three processes are killed after it, the others about it.
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    while (isRunning() && !output.includes(seed % 3 === 0 ? "ready" : "added"))
      await Promise.race([once(child.stdout, "data"), ended]);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_MS));
    child.kill("SIGKILL");
    const [, signal] = await ended;
    expect(signal, output).toBe("SIGKILL");
    for (const [, version = ""] of output.matchAll(/^added (\d+)$/gm)) added.add(version);

    const there = textsIn(articles);
    const kept = textsIn(join(library, "removed"));
    for (const text of there) expect(isWhole(text)).toBe(true);
    // What was confirmed to be added is in its place, or aside because something replaced it.
    const all = new Set([...there, ...kept].map((text) => /versi (\d+)\./.exec(text)?.[1]));
    for (const version of added) expect(all).toContain(version);
    for (const text of expectWhole(library).values()) expect(isWhole(text)).toBe(true);
    const opened = openLibrary({ folder: library });
    expect(
      opened.team.audits(null, 1000).filter(({ action }) => action === "add").length,
    ).toBeGreaterThanOrEqual(added.size);
    opened.close();
  }
  expect(added.size).toBeGreaterThanOrEqual(KILLS - Math.floor(KILLS / 3));
});
