import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../src/article/read.ts";
import { scanFolder } from "../src/article/scan.ts";
import { sortInSteps } from "../src/article/sort-in-steps.ts";
import { filesOf, makeFolder, PROSE, put, scan, withoutRights } from "./01.articles-folder.ts";

let root = "";
beforeEach(() => {
  root = makeFolder();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function reasons(): Promise<Record<string, string>> {
  const entries = await scan(root);
  return Object.fromEntries(
    entries.flatMap((entry) => (entry.kind === "skipped" ? [[entry.path, entry.reason]] : [])),
  );
}

describe("scanning a folder", () => {
  it("finds article files in nested folders, files before folders, in the order of names", async () => {
    for (const path of ["b.txt", "a.MD", "z/c.html", "z/deep/er/d.markdown", "k/e.htm"]) put(root, path);
    expect(await filesOf(root)).toEqual(["a.MD", "b.txt", "k/e.htm", "z/c.html", "z/deep/er/d.markdown"]);
  });

  it("gives size and time, which change when the file does", async () => {
    const location = put(root, "a.txt", "satu dua tiga");
    const [before] = await scan(root);
    expect(before).toMatchObject({ kind: "file", size: 13 });
    await appendFile(location, " empat");
    expect(await scan(root)).not.toEqual([before]);
  });

  it("passes over hidden files, pictures and the parts of saved pages without a word", async () => {
    for (const path of [".hidden.txt", ".git/a.txt", "photo.JPG", "Thumbs.db", "node_modules/x/readme.md"])
      put(root, path);
    for (const path of ["page.html", "page_files/frame.html", "notes_files/a.txt"]) put(root, path);
    expect(await scan(root)).toMatchObject([{ path: "page.html" }, { path: "notes_files/a.txt" }]);
  });

  it("names what somebody may miss, with the reason", async () => {
    for (const path of ["a.pdf", "b/c.docx", "LICENSE", "README.md"]) put(root, path);
    expect(await reasons()).toEqual({
      "a.pdf": "Not a kind Kutip reads: .pdf; it reads .txt, .md and .html.",
      "b/c.docx": "Not a kind Kutip reads: .docx; it reads .txt, .md and .html.",
      LICENSE: "Not a kind Kutip reads: a file without an extension; it reads .txt, .md and .html.",
      "README.md": "A README describes the folder; rename the file if it is an article.",
    });
    put(root, "series/README.md");
    expect(await filesOf(root)).toEqual(["series/README.md"]);
  });

  it("finds nothing in an empty folder", async () => {
    expect(await scan(root)).toEqual([]);
  });

  it("follows links to files of the folder and no others", async () => {
    const outside = mkdtempSync(join(tmpdir(), "kutip-outside-"));
    try {
      writeFileSync(join(outside, "secret.txt"), PROSE);
      put(root, "real/a.txt");
      symlinkSync(join(root, "real/a.txt"), join(root, "inside.txt"));
      symlinkSync(join(outside, "secret.txt"), join(root, "outside.txt"));
      symlinkSync(outside, join(root, "elsewhere"));
      symlinkSync(root, join(root, "real/up"));
      symlinkSync(join(root, "real"), join(root, "again"));
      symlinkSync("self.txt", join(root, "self.txt"));
      symlinkSync("nowhere.txt", join(root, "dangling.txt"));
      expect(await filesOf(root)).toEqual(["inside.txt", "real/a.txt"]);
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
    for (const name of names) put(root, name);
    const found = await filesOf(root);
    expect(found).toEqual(names.filter((name) => !name.startsWith(".")).sort());
    for (const path of found)
      expect(await readArticle(root, path)).toMatchObject({ kind: "article", article: { path } });
  });

  it("gives paths in NFC, reads them whatever their form on disk, and tells of two that become one", async () => {
    put(root, "Café.txt".normalize("NFD"));
    put(root, "Ünïon/Élysée.txt".normalize("NFD"));
    expect(await filesOf(root)).toEqual(
      ["Café.txt", "Ünïon/Élysée.txt"].map((path) => path.normalize("NFC")),
    );
    for (const path of await filesOf(root))
      expect(await readArticle(root, path)).toMatchObject({ kind: "article" });
    put(root, "Café.txt".normalize("NFC"));
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
    put(root, "a.txt");
    put(root, "closed/b.txt");
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0o000);
    const entries = await withoutRights(() => scan(root));
    expect(entries).toMatchObject([
      { kind: "file", path: "a.txt" },
      { kind: "skipped", path: "closed", reason: "The folder cannot be read: permission denied." },
    ]);
    chmodSync(join(root, "closed"), 0o755);
  });

  it.each([
    ["that is missing", () => join(root, "missing"), "articles-folder-missing", "does not exist: create it"],
    ["that is a file", () => put(root, "a.txt"), "articles-folder-unreadable", "is not a folder"],
  ])("fails in one sentence for a folder %s", async (_name, folder, code, words) => {
    await expect(scan(folder())).rejects.toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it("fails in one sentence for a folder without permission", async () => {
    chmodSync(root, 0o000);
    try {
      await expect(withoutRights(() => scan(root))).rejects.toMatchObject({
        code: "articles-folder-unreadable",
        message: expect.stringContaining("permission denied"),
      });
    } finally {
      chmodSync(root, 0o755);
    }
  });

  it("stops when it is cancelled", async () => {
    for (let index = 0; index < 200; index++) put(root, `${index}.txt`);
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
