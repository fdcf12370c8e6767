import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = join(import.meta.dirname, "..", "dist", "cli", "main.js");
const QUESTION = "Kapan Putin tiba di Hanoi?";

const EXPECTED = "Presiden Rusia Vladimir Putin tiba di Hanoi pada Kamis pagi.";

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kutip-process-"));
  mkdirSync(join(folder, "artikel"));
  writeFileSync(join(folder, "artikel", "putin.txt"), `HANOI – ${EXPECTED} Ia disambut karangan bunga.\n`);
  writeFileSync(join(folder, ".env"), "KUTIP_ARTICLES=artikel\nKUTIP_LIBRARY=perpustakaan\n");
  await finish(start(["ingest", "--quiet"]));
});

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** The built program as a process of its own, in the folder with the articles. */
function start(argv: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd: folder,
    env: { LANG: "id_ID.UTF-8" },
  });
  running.add(child);
  return child;
}

async function finish(child: ReturnType<typeof start>, stdin = "") {
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), exit(child)]);
  return { stdout, stderr, status };
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

describe("the program as a process", () => {
  it("reads .env, answers, and ends by itself", async () => {
    const { stdout, stderr, status } = await finish(start(["ask", QUESTION, "--json", "--quiet"]));
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "found",
      quotes: expect.arrayContaining([expect.objectContaining({ text: EXPECTED })]),
      scope: { articles: 1 },
    });
  });

  it("answers each line as it comes, not at the end", async () => {
    const child = start(["ask", "--stdin", "--json", "--quiet"]);
    for (let asked = 0; asked < 2; asked++) {
      child.stdin.write(`${QUESTION}\n`);
      const [line] = await new Promise<Buffer[]>((resolve) =>
        child.stdout.once("data", (...data) => resolve(data)),
      );
      expect(JSON.parse(String(line))).toMatchObject({ kind: "found" });
    }
    expect((await finish(child)).status).toBe(0);
  });

  it("ends quietly when its reader has gone", async () => {
    const child = start(["search", "--stdin", "--json", "--quiet"]);
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.on("error", () => {});
    child.stdin.end(`${QUESTION}\n`.repeat(2000));
    const [stderr, status] = await Promise.all([text(child.stderr), exit(child)]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends tidily with status 130 on %s", async (signal) => {
    const child = start(["ask", "--stdin", "--json", "--quiet"]);
    child.stdin.write(`${QUESTION}\n`);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill(signal);
    expect(await exit(child)).toBe(130);
  });

  it("says wrong usage with status 2 and a failure with status 1", async () => {
    expect(await finish(start(["tanya"]))).toMatchObject({ status: 2, stdout: "" });
    const failed = await finish(start(["ask", QUESTION, "--articles", "nirwana", "--json"]));
    expect(failed).toMatchObject({ status: 1, stderr: "" });
    expect(JSON.parse(failed.stdout)).toMatchObject({ error: { code: "articles-folder-missing" } });
  });

  it("finds itself in order", async () => {
    const { stdout, status } = await finish(start(["doctor", "--json"]));
    expect(JSON.parse(stdout)).toMatchObject({ ok: true });
    expect(status).toBe(0);
  });
});
