import { expect, test } from "vitest";
import { openLibrary } from "../src/library/sqlite.ts";
import { expectWhole } from "./support/ingest-check.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";
import { ingestInChild } from "./support/ingest-processes.ts";

function articlesFolder(count: number): string {
  const folder = temporaryFolder();
  const text = (at: number) =>
    Array.from(
      { length: 30 },
      (_, line) => `Warga desa ${at} melaporkan kejadian nomor ${line} pada hari Kamis.`,
    ).join(" ");
  writeArticles(
    folder,
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.txt`, text(at)])),
  );
  return folder;
}

test("of two processes that ingest at once one does, and the other says who", async () => {
  const articles = articlesFolder(150);
  const library = temporaryFolder();
  const ended = await Promise.all([ingestInChild(articles, library), ingestInChild(articles, library)]);
  const outputs = ended.map(({ output }) => output);
  const done = outputs.filter((output) => output.includes("done"));
  const locked = outputs.filter((output) => output.includes("library-locked"));
  expect(done.length + locked.length).toBe(2);
  expect(done.length).toBeGreaterThan(0);
  for (const output of locked)
    expect(output).toMatch(/being written by kutip ingest \(test\) \(process \d+ on \S+, since/);
  expect(expectWhole(library).size).toBe(150);
});

test("a process reads a whole library at any time while another one writes it", async () => {
  const articles = articlesFolder(150);
  const folder = temporaryFolder();
  const library = openLibrary({ folder });
  let ended = false;
  const child = ingestInChild(articles, folder).finally(() => {
    ended = true;
  });
  const seen = new Set<number>();
  while (!ended) {
    library.read(() => {
      const { articles: count, passages } = library.counts();
      seen.add(count);
      const all = library.articles();
      expect(all).toHaveLength(count);
      expect(all.reduce((sum, article) => sum + article.passages, 0)).toBe(passages);
      const last = all.at(-1);
      if (last) expect(library.passagesOf(last.id)).toHaveLength(last.passages);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect((await child).output).toContain("done");
  expect(library.counts().articles).toBe(150);
  expect(seen.size).toBeGreaterThan(1);
  library.close();
});

test("a write that the system refuses leaves a whole library, and the next ingest completes it", async () => {
  const articles = articlesFolder(150);
  const library = temporaryFolder();
  // No file may grow beyond what a part of the articles needs: what a full disk does, without filling one.
  const limited = await ingestInChild(articles, library, { fileLimitKb: 700 });
  expect(limited.output).toMatch(/^ready\n(disk-full|library-unwritable)\n.*library\.sqlite/);
  const stored = expectWhole(library).size;
  expect(stored).toBeLessThan(150);
  expect((await ingestInChild(articles, library)).output).toContain("done");
  expect(expectWhole(library).size).toBe(150);
});
