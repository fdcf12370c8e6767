import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../src/article/read.ts";
import { type ScanEntry, scanFolder } from "../src/article/scan.ts";
import { sortInSteps } from "../src/article/sort-in-steps.ts";

const PROSE = "Presiden Vladimir Putin tiba di Hanoi pada Rabu malam dan disambut oleh para pejabat.\n";

let root = "";
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "kutip-scan-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, contents: string | Uint8Array = PROSE): string {
  const location = join(root, path);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, contents);
  return location;
}

async function scan(folder = root): Promise<ScanEntry[]> {
  const entries: ScanEntry[] = [];
  for await (const entry of scanFolder(folder)) entries.push(entry);
  return entries;
}

async function paths(): Promise<string[]> {
  return (await scan()).filter(({ kind }) => kind === "file").map(({ path }) => path);
}

async function reasons(): Promise<Record<string, string>> {
  const entries = await scan();
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.kind === "skipped" ? [[entry.path, entry.reason]] : [])),
  );
}

/** Runs as a user without rights where the tests run as root, whom no permission stops. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe("scanning a folder", () => {
  it("finds article files in nested folders, files before folders, in the order of names", async () => {
    for (const path of ["b.txt", "a.MD", "z/c.html", "z/deep/er/d.markdown", "k/e.htm"]) put(path);
    expect(await paths()).toEqual(["a.MD", "b.txt", "k/e.htm", "z/c.html", "z/deep/er/d.markdown"]);
  });

  it("gives size and time, which change when the file does", async () => {
    const location = put("a.txt", "satu dua tiga");
    const [before] = await scan();
    expect(before).toMatchObject({ kind: "file", size: 13 });
    await appendFile(location, " empat");
    expect(await scan()).not.toEqual([before]);
  });

  it("passes over hidden files, pictures and the parts of saved pages without a word", async () => {
    for (const path of [".hidden.txt", ".git/a.txt", "photo.JPG", "Thumbs.db", "node_modules/x/readme.md"])
      put(path);
    for (const path of ["page.html", "page_files/frame.html", "notes_files/a.txt"]) put(path);
    expect(await scan()).toMatchObject([{ path: "page.html" }, { path: "notes_files/a.txt" }]);
  });

  it("names what somebody may miss, with the reason", async () => {
    for (const path of ["a.pdf", "b/c.docx", "LICENSE", "README.md"]) put(path);
    expect(await reasons()).toEqual({
      "a.pdf": "Not a kind Kutip reads: .pdf; it reads .txt, .md and .html.",
      "b/c.docx": "Not a kind Kutip reads: .docx; it reads .txt, .md and .html.",
      LICENSE: "Not a kind Kutip reads: a file without an extension; it reads .txt, .md and .html.",
      "README.md": "A README describes the folder; rename the file if it is an article.",
    });
    put("series/README.md");
    expect(await paths()).toEqual(["series/README.md"]);
  });

  it("finds nothing in an empty folder", async () => {
    expect(await scan()).toEqual([]);
  });

  it("follows links to files of the folder and no others", async () => {
    const outside = mkdtempSync(join(tmpdir(), "kutip-outside-"));
    try {
      writeFileSync(join(outside, "secret.txt"), PROSE);
      put("real/a.txt");
      symlinkSync(join(root, "real/a.txt"), join(root, "inside.txt"));
      symlinkSync(join(outside, "secret.txt"), join(root, "outside.txt"));
      symlinkSync(outside, join(root, "elsewhere"));
      symlinkSync(root, join(root, "real/up"));
      symlinkSync(join(root, "real"), join(root, "again"));
      symlinkSync("self.txt", join(root, "self.txt"));
      symlinkSync("nowhere.txt", join(root, "dangling.txt"));
      expect(await paths()).toEqual(["inside.txt", "real/a.txt"]);
      expect(await reasons()).toEqual({
        again: "A link to a folder of the articles, which is read under its own name.",
        "dangling.txt": "A link to a file that does not exist.",
        elsewhere: "A link that leads outside the articles folder.",
        "outside.txt": "A link that leads outside the articles folder.",
        "real/up": "A link to a folder of the articles, which is read under its own name.",
        "self.txt": "A link that leads back to itself.",
      });
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it("keeps strange names as they are, and reads them", async () => {
    const names = [
      "baris\nbaru.txt",
      "emoji 😀.txt",
      "..titik.txt",
      'kutip "dua".txt',
      "a\\b.txt",
      "--help.txt",
      "sp ace .txt",
    ];
    for (const name of names) put(name);
    const found = await paths();
    expect(found).toEqual(names.filter((name) => !name.startsWith(".")).sort());
    for (const path of found)
      expect(await readArticle(root, path)).toMatchObject({ kind: "article", article: { path } });
  });

  it("gives paths in NFC, reads them whatever their form on disk, and tells of two that become one", async () => {
    put("Café.txt".normalize("NFD"));
    put("Ünïon/Élysée.txt".normalize("NFD"));
    expect(await paths()).toEqual(["Café.txt", "Ünïon/Élysée.txt"].map((path) => path.normalize("NFC")));
    for (const path of await paths())
      expect(await readArticle(root, path)).toMatchObject({ kind: "article" });
    put("Café.txt".normalize("NFC"));
    expect(await reasons()).toEqual({
      ["Café.txt".normalize("NFC")]: "Another file has the same name in another Unicode form; rename one.",
    });
  });

  it("reports a name that is not valid UTF-8", async () => {
    execFileSync("sh", ["-c", `printf x > "$(printf '${root}/bad\\377.txt')"`]);
    expect(Object.values(await reasons())).toEqual(["Its name is not valid UTF-8; rename it."]);
  });

  it("reports a pipe and does not wait for its writer", async () => {
    execFileSync("mkfifo", [join(root, "pipe.txt")]);
    expect(await reasons()).toEqual({ "pipe.txt": "Not a file but a pipe, socket or device." });
    expect(await readArticle(root, "pipe.txt")).toMatchObject({ kind: "skipped" });
  });

  it("reports a subfolder without permission and goes on with the rest", async () => {
    put("a.txt");
    put("closed/b.txt");
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0o000);
    const entries = await withoutRights(() => scan());
    expect(entries).toMatchObject([
      { kind: "file", path: "a.txt" },
      { kind: "skipped", path: "closed", reason: "The folder cannot be read: permission denied." },
    ]);
    chmodSync(join(root, "closed"), 0o755);
  });

  it.each([
    ["that is missing", () => join(root, "missing"), "articles-folder-missing", "does not exist: create it"],
    ["that is a file", () => put("a.txt"), "articles-folder-unreadable", "is not a folder"],
  ])("fails in one sentence for a folder %s", async (_name, folder, code, words) => {
    await expect(scan(folder())).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("fails in one sentence for a folder without permission", async () => {
    chmodSync(root, 0o000);
    try {
      await expect(withoutRights(() => scan())).rejects.toMatchObject({
        code: "articles-folder-unreadable",
        message: expect.stringContaining("permission denied"),
      });
    } finally {
      chmodSync(root, 0o755);
    }
  });

  it("stops when it is cancelled", async () => {
    for (let index = 0; index < 200; index++) put(`${index}.txt`);
    const stop = new AbortController();
    const run = async () => {
      for await (const _ of scanFolder(root, { signal: stop.signal })) stop.abort();
    };
    await expect(run()).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("sorting in steps", () => {
  it("gives what sort() gives", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string(), { maxLength: 50 }),
        fc.integer({ min: 1, max: 300 }),
        async (some, times) => {
          const values = Array.from({ length: times }, (_, index) =>
            some.map((text) => `${text}${(index * 7) % 13}`),
          ).flat();
          expect(await sortInSteps(values)).toEqual([...values].sort());
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe("reading one file", () => {
  it("gives the article and the stamp that the scan gives", async () => {
    put("koleksi/a.txt");
    const [entry] = await scan();
    const read = await readArticle(root, "koleksi/a.txt");
    expect(read).toMatchObject({
      kind: "article",
      article: { path: "koleksi/a.txt", collection: "koleksi", text: PROSE },
    });
    if (read.kind === "article") expect(entry).toMatchObject(read.stamp);
  });

  it("refuses a file above the limit without reading it", async () => {
    const location = put("big.txt", "");
    truncateSync(location, 200 * 1024 * 1024);
    expect(await readArticle(root, "big.txt")).toEqual({
      kind: "skipped",
      path: "big.txt",
      reason: "The file has 200 MB and the limit is 20 MB; split it or raise the limit.",
    });
    put("small.txt");
    expect(await readArticle(root, "small.txt", { maxBytes: 10 })).toMatchObject({ kind: "skipped" });
  });

  it.each([
    "../secret.txt",
    "a/../../secret.txt",
    "/etc/hostname",
    "a//b.txt",
    "./a.txt",
    "",
    "gone.txt",
    "a.txt/b.txt",
    "nul\0.txt",
  ])("skips the path %j like a file that is not there", async (path) => {
    put("a.txt");
    writeFileSync(join(dirname(root), "secret.txt"), PROSE);
    expect(await readArticle(root, path)).toEqual({
      kind: "skipped",
      path,
      reason: "The file is not there any more.",
    });
    rmSync(join(dirname(root), "secret.txt"));
  });

  it("does not follow a link that came to lead outside after the scan", async () => {
    put("a.txt");
    expect(await paths()).toEqual(["a.txt"]);
    rmSync(join(root, "a.txt"));
    symlinkSync("/etc/hostname", join(root, "a.txt"));
    expect(await readArticle(root, "a.txt")).toMatchObject({
      kind: "skipped",
      reason: "A link that leads outside the articles folder.",
    });
  });

  it("skips a folder that is named like an article", async () => {
    put("folder.txt/a.txt");
    expect(await paths()).toEqual(["folder.txt/a.txt"]);
    expect(await readArticle(root, "folder.txt")).toMatchObject({ kind: "skipped" });
  });

  it("skips a file without permission", async () => {
    chmodSync(put("a.txt"), 0o000);
    chmodSync(root, 0o755);
    expect(await withoutRights(() => readArticle(root, "a.txt"))).toMatchObject({
      kind: "skipped",
      reason: "The file cannot be read: permission denied.",
    });
  });

  it("never gives half of a file that is being written", async () => {
    const line = `${"Satu kalimat yang panjang sekali. ".repeat(2_000)}\n`;
    const location = put("grows.txt", line);
    let writing = true;
    const writer = (async () => {
      for (let times = 0; times < 40; times++) await appendFile(location, line);
      writing = false;
    })();
    while (writing) {
      const read = await readArticle(root, "grows.txt");
      if (read.kind === "article") expect(read.article.text.length).toBe(read.stamp.size);
      else expect(read.reason).toBe("The file is being written; the next ingest reads it.");
    }
    await writer;
    expect(await readArticle(root, "grows.txt")).toMatchObject({
      kind: "article",
      stamp: { size: 41 * line.length },
    });
  });
});
