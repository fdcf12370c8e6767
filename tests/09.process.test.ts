import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const PROGRAM = join(import.meta.dirname, "..", "dist", "cli", "main.js");
const QUESTION = "Kapan Putin tiba di Hanoi?";

const EXPECTED = "Presiden Rusia Vladimir Putin tiba di Hanoi pada Kamis pagi.";

/** The fields that are promised for every answer, and those of a quote. */
const ANSWER = {
  question: expect.any(String),
  language: "id",
  confidence: expect.any(Number),
  scope: { articles: 1, passages: expect.any(Number) },
  elapsedMs: expect.any(Number),
};
const QUOTE = {
  id: expect.stringMatching(/^[0-9a-z]{5,}$/),
  text: EXPECTED,
  answer: { start: EXPECTED.indexOf("Kamis"), end: EXPECTED.length - 1, text: "Kamis pagi" },
  article: {
    id: expect.any(String),
    path: "putin.txt",
    title: expect.any(String),
    outlet: null,
    published: null,
    url: null,
    language: "id",
  },
  start: 8,
  end: 8 + EXPECTED.length,
  line: 1,
  paragraph: 1,
  score: expect.any(Number),
};

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
function start(argv: readonly string[], ...nodeOptions: readonly string[]) {
  const child = spawn(process.execPath, [...nodeOptions, PROGRAM, ...argv], {
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
  it("says in one sentence that the folder it was started in is gone, or that .env cannot be read", () => {
    const gone = join(folder, "hilang");
    mkdirSync(gone);
    const script = 'rmdir "$PWD" && exec "$0" "$1" status';
    const inNowhere = spawnSync("sh", ["-c", script, process.execPath, PROGRAM], {
      cwd: gone,
      encoding: "utf8",
    });
    expect(inNowhere).toMatchObject({ status: 2, stdout: "" });
    expect(inNowhere.stderr).toMatch(
      /kutip: The folder that Kutip was started in does not exist any more: .*\.\n$/s,
    );
    mkdirSync(join(gone, ".env"), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, "--version"], {
      cwd: gone,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^kutip: \.env cannot be read \(EISDIR\).*: mend it, or remove it\.\n$/),
    });
    expect(stdout).toMatch(/^\d/);
  });

  it("reads .env, answers, and ends by itself", async () => {
    const { stdout, stderr, status } = await finish(start(["ask", QUESTION, "--json", "--quiet"]));
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "found",
      quotes: expect.arrayContaining([expect.objectContaining({ text: EXPECTED })]),
      scope: { articles: 1 },
    });
  });

  it("says in one sentence, without a stack, what broke that nothing waited for", async () => {
    const breaks =
      "const timer = setInterval(() => { if (process.listenerCount('SIGTERM') === 0) return; " +
      "clearInterval(timer); throw new Error('the line was cut'); }, 1)";
    const { stderr, status } = await finish(
      start(["ask", QUESTION, "--quiet"], "--import", `data:text/javascript,${breaks}`),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(/^kutip: [^\n]*\(the line was cut\)[^\n]*\n/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("keeps what it promises to programs, from a real library", async () => {
    const asked = await finish(
      start(["ask", "--stdin", "--json", "--quiet"]),
      `${QUESTION}\nBerapa panjang Tol Getaci?\n`,
    );
    const [found, refused] = asked.stdout
      .split("\n")
      .slice(0, 2)
      .map((line) => JSON.parse(line) as unknown);
    expect(found).toMatchObject({ ...ANSWER, kind: "found", disagreements: [], independentArticles: 1 });
    expect(found).toHaveProperty("quotes.0", expect.objectContaining(QUOTE));
    expect(refused).toMatchObject({ ...ANSWER, kind: "notFound", missingTerms: ["Tol Getaci"] });
    expect(refused).toMatchObject({ reason: "missing-terms", nearest: expect.any(Array) });

    const { stdout } = await finish(start(["search", "Hanoi", "--json", "--quiet"]));
    expect(JSON.parse(stdout)).toMatchObject({
      query: "Hanoi",
      language: "id",
      elapsedMs: expect.any(Number),
      passages: [
        {
          article: QUOTE.article,
          start: expect.any(Number),
          end: expect.any(Number),
          text: expect.stringContaining(EXPECTED),
          line: 1,
          score: expect.any(Number),
          why: { dense: expect.any(Number), lexical: expect.any(Number), terms: ["hanoi"] },
        },
      ],
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
    child.stdout.once("data", () => child.kill(signal));
    const [stdout, status] = await Promise.all([text(child.stdout), exit(child)]);
    expect(status).toBe(130);
    // The last word comes only from an orderly end.
    expect(JSON.parse(stdout.trim().split("\n").at(-1) ?? "")).toMatchObject({
      error: { code: "cancelled" },
    });
  });

  it("keeps its articles when their folder is suddenly empty, answers from them, and says so", async () => {
    const places = ["--articles", "pindah", "--library", "perpustakaan-pindah"];
    cpSync(join(folder, "artikel"), join(folder, "pindah"), { recursive: true });
    await finish(start(["ingest", "--quiet", ...places]));
    rmSync(join(folder, "pindah"), { recursive: true });
    mkdirSync(join(folder, "pindah"));
    const asked = await finish(start(["ask", QUESTION, "--json", ...places]));
    expect(JSON.parse(asked.stdout)).toMatchObject({ kind: "found" });
    expect(asked.stderr).toContain("--allow-empty");
    expect((await finish(start(["ingest", ...places]))).status).toBe(1);
    const shown = await finish(start(["status", ...places]));
    expect(shown.stdout.replace(/\s+/g, " ")).toContain("Folder artikel sudah tidak berisi artikel");
    const emptied = await finish(start(["ingest", "--allow-empty", "--json", ...places]));
    expect(JSON.parse(emptied.stdout)).toMatchObject({ removed: ["putin.txt"] });
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
