import { chmodSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readArticle } from "../src/article/read.ts";
import { filesOf, makeFolder, PROSE, put, scan, withoutRights } from "./01.articles-folder.ts";

let root = "";
beforeEach(() => {
  root = makeFolder();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("reading one file", () => {
  it("gives the article and the stamp that the scan gives", async () => {
    put(root, "koleksi/a.txt");
    const [entry] = await scan(root);
    const read = await readArticle(root, "koleksi/a.txt");
    expect(read).toMatchObject({
      kind: "article",
      article: { path: "koleksi/a.txt", collection: "koleksi", text: PROSE },
    });
    if (read.kind === "article") expect(entry).toMatchObject(read.stamp);
  });

  it("refuses a file above the limit without reading it", async () => {
    const location = put(root, "big.txt", "");
    truncateSync(location, 200 * 1024 * 1024);
    expect(await readArticle(root, "big.txt")).toEqual({
      kind: "skipped",
      path: "big.txt",
      reason: "The file has 200 MB and the limit is 20 MB; split it or raise the limit.",
    });
    put(root, "small.txt");
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
    put(root, "a.txt");
    writeFileSync(join(dirname(root), "secret.txt"), PROSE);
    expect(await readArticle(root, path)).toEqual({
      kind: "skipped",
      path,
      reason: "The file is not there any more.",
    });
    rmSync(join(dirname(root), "secret.txt"));
  });

  it("does not follow a link that came to lead outside after the scan", async () => {
    put(root, "a.txt");
    expect(await filesOf(root)).toEqual(["a.txt"]);
    rmSync(join(root, "a.txt"));
    symlinkSync("/etc/hostname", join(root, "a.txt"));
    expect(await readArticle(root, "a.txt")).toMatchObject({
      kind: "skipped",
      reason: "A link that leads outside the articles folder.",
    });
  });

  it("skips a folder that is named like an article", async () => {
    put(root, "folder.txt/a.txt");
    expect(await filesOf(root)).toEqual(["folder.txt/a.txt"]);
    expect(await readArticle(root, "folder.txt")).toMatchObject({ kind: "skipped" });
  });

  it("skips a file without permission", async () => {
    chmodSync(put(root, "a.txt"), 0o000);
    chmodSync(root, 0o755);
    expect(await withoutRights(() => readArticle(root, "a.txt"))).toMatchObject({
      kind: "skipped",
      reason: "The file cannot be read: permission denied.",
    });
  });

  it("never gives half of a file that is being written", async () => {
    const line = `${"Satu kalimat yang panjang sekali. ".repeat(2_000)}\n`;
    const location = put(root, "grows.txt", line);
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
