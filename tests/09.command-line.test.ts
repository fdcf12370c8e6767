import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "../src/engine/engine.ts";
import { KutipError } from "../src/errors.ts";
import { run } from "./cli/run.ts";
import { found, librarySample, morning, reopened, searched } from "./cli/samples.ts";
import { scriptEngine, withScript } from "./cli/scripted-engine.ts";

const QUESTION = found.question;

const runWith = async (
  argv: readonly string[],
  engine: Partial<Engine> = {},
  more: Parameters<typeof run>[1] = {},
) => {
  const script = scriptEngine(engine);
  const result = await run(argv, { services: withScript(script), ...more });
  return { ...result, script, json: () => JSON.parse(result.stdout) as unknown };
};

describe("the command line", () => {
  it("answers on standard output and says nothing else", async () => {
    const { status, stdout, stderr, script } = await runWith(["ask", QUESTION]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("“Pesawat kepresidenan Ilyushin Il-96");
    expect(script.closed).toBe(true);
  });

  it("takes a question without quotation marks around it", async () => {
    const { script } = await runWith(["ask", ...QUESTION.split(" ")]);
    expect(script.calls.find(({ method }) => method === "ask")?.args[0]).toBe(QUESTION);
  });

  it("prints an answer as JSON with exactly the promised fields", async () => {
    const { json } = await runWith(["ask", "--json", QUESTION]);
    expect(json()).toEqual(found);
  });

  it("takes global options before and after the command", async () => {
    const places: unknown[] = [];
    const services = {
      openEngine: async (given: unknown) => {
        places.push(given);
        return scriptEngine();
      },
    };
    const flags = ["--articles", "a", "--library", "b", "--model", "c", "--quiet", "--json"];
    const before = await run([...flags, "ask", QUESTION], { services });
    const after = await run(["ask", QUESTION, ...flags], { services });
    expect(places).toEqual([
      { articles: "a", library: "b", model: "c" },
      { articles: "a", library: "b", model: "c" },
    ]);
    expect(before).toEqual(after);
    expect(JSON.parse(before.stdout)).toEqual(found);
  });

  it("looks for new articles before a question, unless it is told not to", async () => {
    const methods = async (argv: readonly string[]) =>
      (await runWith(argv)).script.calls.map(({ method }) => method);
    expect(await methods(["ask", QUESTION])).toEqual(["ingest", "ask"]);
    expect(await methods(["search", "Hanoi"])).toEqual(["ingest", "search"]);
    expect(await methods(["ask", "--no-ingest", QUESTION])).toEqual(["ask"]);
    expect(await methods(["search", "Hanoi", "--no-ingest"])).toEqual(["search"]);
  });

  it("hands filters and limits on as they are meant", async () => {
    const { script } = await runWith([
      ...["search", "Hanoi", "--limit", "7", "--in", "diplomasi/", "--in", "ekonomi"],
      ...["--since", "2024", "--until", "2024-02", "--lang", "id,en"],
    ]);
    expect(script.calls.at(-1)?.args[1]).toEqual({
      limit: 7,
      filter: {
        collections: ["diplomasi", "ekonomi"],
        since: "2024-01-01",
        until: "2024-02-29",
        languages: ["id", "en"],
      },
    });
  });

  it("takes a collection with those within it, and counts the articles that have no date", async () => {
    const collections = ["dunia", "dunia/asia", "duniawi"].map((name) => ({ name, articles: 1 }));
    const { script, stderr } = await runWith(["ask", QUESTION, "--in", "dunia", "--since", "2024-05-02"], {
      status: async () => ({ ...librarySample, collections }),
    });
    const inDunia = { collections: ["dunia", "dunia/asia"] };
    expect(script.calls.find(({ method }) => method === "articles")?.args).toEqual([inDunia]);
    expect(script.calls.at(-1)?.args[1]).toMatchObject({ filter: { ...inDunia, since: "2024-05-02" } });
    expect(stderr).toBe("Tidak disertakan karena tak bertanggal: 1 artikel.\n");
  });

  it("says that something is not in the articles, and that this is done", async () => {
    const { status, stdout } = await runWith(["ask", "Berapa panjang Tol Getaci?"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Tidak ada artikel yang menyebut “Tol Getaci”.");
    expect(stdout).not.toContain(morning.text);
    const nearest = await runWith(["ask", "--nearest", "Berapa panjang Tol Getaci?"]);
    expect(nearest.stdout).toContain(morning.text);
    expect(nearest.stdout).toContain("mungkin tidak menjawab");
  });

  it.each([
    ["search", searched, ["search", searched.query]],
    ["cite", reopened, ["cite", "7xq2m"]],
    ["status", librarySample, ["status"]],
  ])("prints %s as JSON", async (_name, expected, argv) => {
    const { status, json } = await runWith([...argv, "--json"]);
    expect(status).toBe(0);
    expect(json()).toEqual(expected);
  });

  it("reopens a citation however its id was copied", async () => {
    for (const id of ["7xq2m", "[7xq2m]", " 7XQ2M ", "(7xq2m).", "· 7xq2m", "#7xq2m"]) {
      expect((await runWith(["cite", id])).status).toBe(0);
    }
  });

  it("calls a citation gone only after it has looked into new articles, unless it is told not to", async () => {
    const methods = async (argv: readonly string[]) => {
      let asked = 0;
      const cite = async () => ({
        ...reopened,
        state: asked++ === 0 ? ("gone" as const) : ("moved" as const),
      });
      const { json, script } = await runWith([...argv, "--json"], { cite });
      return [...script.calls.map(({ method }) => method), json()];
    };
    const [gone, moved] = [{ state: "gone" }, { state: "moved" }];
    expect(await methods(["cite", "7xq2m"])).toMatchObject(["cite", "ingest", "cite", moved]);
    expect(await methods(["cite", "7xq2m", "--no-ingest"])).toMatchObject(["cite", gone]);
    expect((await runWith(["cite", "7xq2m"])).script.calls).toHaveLength(1);
  });
});

describe("wrong usage", () => {
  it.each<[string, readonly string[], RegExp]>([
    [
      "an unknown command",
      ["aks", "x"],
      /^kutip: Unknown command 'aks' \(did you mean ask\?\); see kutip --help\.$/i,
    ],
    ["a question without a command", [QUESTION], /kutip ask "Kapan Putin tiba di Hanoi\?"/],
    [
      "an unknown option",
      ["ask", "--jsno", "x"],
      /'--jsno' \(did you mean --json\?\); see kutip ask --help\.$/i,
    ],
    ["a missing value", ["search", "x", "--limit"], /--limit <n>.*missing/],
    ["too much", ["status", "please"], /too many arguments/i],
    ["no question", ["ask"], /There is no question/],
    ["two sources of questions", ["ask", "--stdin", "x"], /not from both/],
    ["a limit that is no number", ["search", "x", "--limit", "many"], /--limit is "many".*1 to 100/],
    ["a limit out of range", ["ask", "x", "--limit", "0"], /--limit is "0".*1 to 3/],
    ["a date that is none", ["ask", "x", "--since", "kemarin"], /--since is "kemarin".*2024-06-20/],
    ["a day that does not exist", ["ask", "x", "--until", "2023-02-29"], /--until is "2023-02-29"/],
    ["dates the wrong way round", ["ask", "x", "--since", "2025", "--until", "2024"], /later than/],
    ["a language that is not told apart", ["ask", "x", "--lang", "fr"], /--lang is "fr".*id \(Indonesian\)/],
    ["a mistyped collection", ["ask", "x", "--in", "diplomsi"], /did you mean --in "diplomasi"\?/],
    ["an unknown collection", ["ask", "x", "--in", "olahraga"], /there are "diplomasi", "ekonomi"\.$/],
    ["a model action that is none", ["model", "fetsh", "x"], /did you mean kutip model fetch\?/],
    ["no model to fetch", ["model", "fetch"], /needs the name of a model/],
    ["no citation", ["cite"], /There is no citation id/],
    ["an empty articles folder", ["ask", "x", "--articles", ""], /^kutip: --articles is empty: /],
    ["an empty library", ["--library= ", "ask", "x"], /^kutip: --library is empty: /],
    ["an empty model", ["ask", "x", "--model", ""], /^kutip: --model is empty: /],
  ])("with %s is one sentence and exit status 2", async (_name, argv, sentence) => {
    const services = { ...withScript(scriptEngine()), models: () => ({}) as never };
    const { status, stdout, stderr } = await run(argv, { services });
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const json = await run(["--json", ...argv], { services });
    expect(json.status).toBe(2);
    expect(JSON.parse(json.stdout)).toEqual({ error: { code: "usage", message: expect.any(String) } });
  });

  it("without a command and a terminal prints the help and is wrong", async () => {
    const { status, stdout, stderr } = await run([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("kutip ask");
    const json = await run(["--json"]);
    expect({ status: json.status, stderr: json.stderr }).toEqual({ status: 2, stderr: "" });
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: "usage" } });
  });
});

describe("help", () => {
  it("is printed where it was asked for, with examples", async () => {
    for (const argv of [["--help"], ["ask", "--help"], ["help", "ask"], ["model", "-h"]]) {
      const { status, stdout, stderr } = await run(argv);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout).toContain("Examples:\n  $ kutip");
    }
  });

  it("tells the version", async () => {
    expect(await run(["--version"])).toEqual({ status: 0, stdout: "1.2.3\n", stderr: "" });
  });
});

describe("a failure", () => {
  const failing = (error: unknown): Partial<Engine> => ({
    ask: async () => {
      throw error;
    },
  });

  it("is one sentence on standard error", async () => {
    const { status, stdout, stderr, script } = await runWith(
      ["ask", QUESTION],
      failing(new KutipError("model-corrupt", "The model is broken; fetch it again.")),
    );
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: "",
      stderr: "kutip: The model is broken; fetch it again.\n",
    });
    expect(script.closed).toBe(true);
  });

  it("is an object on standard output with --json", async () => {
    const { status, json, stderr } = await runWith(
      ["ask", QUESTION, "--json"],
      failing(new KutipError("model-corrupt", "The model is broken.")),
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(json()).toEqual({ error: { code: "model-corrupt", message: "The model is broken." } });
  });

  it("that nobody foresaw is called a defect, with its stack only on request", async () => {
    const thrown = failing(new TypeError("x is undefined", { cause: new Error("deep down") }));
    const { status, stderr } = await runWith(["ask", QUESTION], thrown);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^kutip: .*\(x is undefined\).*KUTIP_DEBUG=1.*\n$/);
    const debugged = await runWith(["ask", QUESTION], thrown, { env: { KUTIP_DEBUG: "1" } });
    expect(debugged.stderr).toContain("Caused by: Error: deep down");
    const json = await runWith(["ask", QUESTION, "--json"], thrown);
    expect(json.json()).toMatchObject({ error: { code: "internal" } });
  });

  it("to write the library does not keep a question from being answered", async () => {
    const locked = {
      ingest: async () => {
        throw new KutipError("library-locked", "Process 12 is writing.");
      },
    };
    const { status, stdout, stderr } = await runWith(["ask", QUESTION], locked);
    expect(status).toBe(0);
    expect(stdout).toContain("Rabu (19/6) malam");
    expect(stderr.replace(/\s+/g, " ")).toContain("Perpustakaan sedang ditulis oleh program lain");
  });

  it("to write a library that is still empty waits until another program has read something into it", async () => {
    let looks = 0;
    const filling = {
      ingest: async () => {
        throw new KutipError("library-locked", "Process 12 is writing.");
      },
      status: async () => ({ ...librarySample, articles: ++looks < 3 ? 0 : 5 }),
    };
    const { status, stdout, stderr } = await runWith(["ask", QUESTION], filling, { env: { LANG: "en_GB" } });
    expect({ status, looks }).toEqual({ status: 0, looks: 4 });
    expect(stdout).toContain("Rabu (19/6) malam");
    expect(stderr.match(/ditunggu/g)).toHaveLength(1);
  });

  it("are told in the language of the terminal, with what they are about, and to programs in English", async () => {
    const gone = {
      ask: async () => {
        throw new KutipError("articles-folder-missing", "The folder is missing.", { about: "/klip" });
      },
    };
    const told = async (LANG: string) =>
      (await runWith(["ask", QUESTION], gone, { env: { LANG } })).stderr.replace(/\s+/g, " ");
    expect(await told("id_ID.UTF-8")).toContain("kutip: Folder artikel “/klip” tidak ada:");
    expect(await told("en_GB.UTF-8")).toContain("kutip: The folder is missing.");
    const { json } = await runWith(["ask", QUESTION, "--json"], gone, { env: { LANG: "id_ID.UTF-8" } });
    expect(json()).toEqual({
      error: { code: "articles-folder-missing", message: "The folder is missing." },
    });
    const locked = {
      ingest: async () => {
        throw new KutipError("library-locked", "Somebody writes.", { about: "kutip ingest, PID 12 (kiki)" });
      },
    };
    const note = (await runWith(["ask", QUESTION], locked)).stderr.replace(/\s+/g, " ");
    expect(note).toContain(
      "tidak dibaca ulang: Perpustakaan sedang ditulis oleh kutip ingest, PID 12 (kiki)",
    );
  });

  it("because of an interruption has exit status 130", async () => {
    const stop = new AbortController();
    const interrupted = {
      ingest: async () => {
        stop.abort();
        throw new KutipError("cancelled", "Stopped.");
      },
    };
    expect((await runWith(["ingest"], interrupted, { signal: stop.signal })).status).toBe(130);
  });
});

describe("standard input", () => {
  const ask = (stdin: string | Buffer, argv: readonly string[] = ["--json"]) =>
    runWith(["ask", "--stdin", ...argv], {}, { stdin });
  const lines = (stdout: string) =>
    stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as unknown);

  it("is answered line by line, in order, and a bad line does not stop the rest", async () => {
    const { status, stdout } = await ask(`${QUESTION}\n\n${"x".repeat(3000)}\r\nBerapa panjang Tol Getaci?`);
    expect(status).toBe(0);
    expect(lines(stdout)).toMatchObject([
      { kind: "found", question: QUESTION },
      { error: { code: "question-empty" }, line: 2 },
      { error: { code: "question-too-long" }, line: 3 },
      { kind: "notFound" },
    ]);
  });

  it("is answered for people with blank lines passed over", async () => {
    const { stdout, stderr } = await ask(`\n${QUESTION}\n\n${"x".repeat(3000)}\n${QUESTION}\n`, []);
    expect(stdout.match(/2 kutipan/g)).toHaveLength(2);
    expect(stderr).toBe("kutip: line 4: The question is too long.\n");
  });

  it("may hold a line of megabytes", async () => {
    const { stdout } = await ask(`${"a ".repeat(2_000_000)}\n${QUESTION}`);
    expect(lines(stdout)).toMatchObject([{ error: { code: "question-too-long" } }, { kind: "found" }]);
  });

  it("fails as a whole when Kutip, not a line, is at fault", async () => {
    let asked = 0;
    const { status, stdout } = await runWith(
      ["ask", "--stdin", "--json"],
      {
        ask: async () => {
          asked++;
          if (asked === 1) throw new KutipError("embedding-failed", "The worker died.");
          return found;
        },
      },
      { stdin: "a\nb\n" },
    );
    expect(status).toBe(1);
    expect(lines(stdout)).toMatchObject([
      { error: { code: "embedding-failed" }, line: 1 },
      { kind: "found" },
    ]);
  });

  it("gives one JSON line for each of any lines, whatever bytes they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 12 }), async (parts) => {
        const stdin = Buffer.concat(
          parts.map((part) => Buffer.concat([part.filter((byte) => byte !== 10), Buffer.from("\n")])),
        );
        const { stdout } = await ask(stdin);
        expect(lines(stdout)).toHaveLength(parts.length);
      }),
      { numRuns: 30 },
    );
  });
});
