import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { KutipError } from "../src/errors.ts";
import { type IngestOptions, ingest } from "../src/ingest/ingest.ts";
import type { IngestProgress } from "../src/ingest/report.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import type { WritableLibrary } from "../src/library/writing.ts";
import { bagOfWordsEmbedder, writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";

const HANOI =
  "Presiden Rusia tiba di Hanoi pada Kamis pagi. Ia disambut di bandara oleh wakil perdana menteri.";
const RICE = "Harga beras naik lima persen di Jakarta. Pedagang menyebut pasokan dari Karawang berkurang.";
const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa sejak Minggu malam.";

interface World {
  readonly articles: string;
  readonly library: WritableLibrary;
  readonly run: (overrides?: Partial<IngestOptions>) => ReturnType<typeof ingest>;
}

function world(files: Readonly<Record<string, string>> = {}): World {
  const articles = temporaryFolder();
  const library = openLibrary({ folder: temporaryFolder(), exactVectors: 0 });
  writeArticles(articles, files);
  const embedder = bagOfWordsEmbedder();
  const passageOptions = { maxTokens: 100, overlapSentences: 1 } as const;
  return {
    articles,
    library,
    run: (overrides = {}) =>
      ingest({ articlesFolder: articles, library, embedder, passageOptions, ...overrides }),
  };
}

const paths = (library: WritableLibrary) => library.articles().map(({ path }) => path);

test("new, changed, unchanged and removed files are told apart", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI, "b.txt": RICE, "sub/c.txt": FLOOD });
  const first = await run();
  expect([...first.added].sort()).toEqual(["a.txt", "b.txt", "sub/c.txt"]);
  expect(first).toMatchObject({ changed: [], removed: [], unchanged: 0, skipped: [] });

  writeArticles(articles, {
    "a.txt": `${HANOI} Kunjungan berlangsung sehari.`,
    "b.txt": null,
    "d.txt": RICE,
  });
  const second = await run();
  expect(second).toMatchObject({ added: ["d.txt"], changed: ["a.txt"], removed: ["b.txt"], unchanged: 1 });
  expect(paths(library)).toEqual(["a.txt", "d.txt", "sub/c.txt"]);
  library.close();
});

test("an ingest that finds nothing new reads and embeds nothing", async () => {
  const { run } = world({ "a.txt": HANOI, "b.txt": RICE });
  await run();
  const embedder = bagOfWordsEmbedder();
  expect(await run({ embedder })).toMatchObject({ added: [], changed: [], unchanged: 2, passages: 0 });
  expect(embedder.embedded).toEqual([]);
});

test("a file that was only touched is read, found to be the same, and not embedded", async () => {
  const { articles, run } = world({ "a.txt": HANOI });
  await run();
  utimesSync(join(articles, "a.txt"), 1_700_000_500, 1_700_000_500);
  const embedder = bagOfWordsEmbedder();
  expect(await run({ embedder })).toMatchObject({ changed: [], unchanged: 1 });
  expect(embedder.embedded).toEqual([]);
});

test("a change within the resolution of file times is noticed", async () => {
  const { articles, library, run } = world();
  const file = join(articles, "a.txt");
  writeFileSync(file, RICE);
  const now = new Date();
  utimesSync(file, now, now);
  await run();
  // The same size and the same time, as when a file is written twice within one tick of the clock.
  writeFileSync(file, RICE.replace("naik lima", "naik enam"));
  utimesSync(file, now, now);
  expect(await run()).toMatchObject({ changed: ["a.txt"] });
  const [article] = library.articles();
  expect(library.articleText(article?.id ?? "")?.text).toContain("naik enam");
});

test("passages are made anew when the options for them change", async () => {
  const { library, run } = world({ "a.txt": `${HANOI} ${RICE} ${FLOOD}` });
  await run();
  const before = library.counts().passages;
  expect(await run({ passageOptions: { maxTokens: 12, overlapSentences: 0 } })).toMatchObject({
    changed: ["a.txt"],
  });
  expect(library.counts().passages).toBeGreaterThan(before);
});

test("an article that can't be embedded is reported, keeps its old version, and holds up no other", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI, "b.txt": RICE });
  await run();
  writeArticles(articles, {
    "a.txt": `${HANOI} RACUN.`,
    "b.txt": `${RICE} Beras impor datang.`,
    "c.txt": FLOOD,
  });
  const embedder = bagOfWordsEmbedder((text) =>
    text.includes("RACUN") ? new KutipError("embedding-failed", "The model did not like it.") : null,
  );
  const report = await run({ embedder });
  expect(report).toMatchObject({ added: ["c.txt"], changed: ["b.txt"] });
  expect(report.skipped).toEqual([
    { path: "a.txt", reason: expect.stringContaining("The model did not like it.") },
  ]);
  expect(library.skipped()).toEqual(report.skipped);
  const kept = library.articleByPath("a.txt");
  expect(library.articleText(kept?.id ?? "")?.text).toBe(HANOI);
  expect(await run()).toMatchObject({ changed: ["a.txt"], skipped: [] });
});

test("when nothing at all can be embedded the ingest fails and the library is as it was", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI });
  await run();
  writeArticles(articles, { "a.txt": RICE, "b.txt": FLOOD });
  const embedder = bagOfWordsEmbedder(() => new KutipError("embedding-failed", "The worker died."));
  await expect(run({ embedder })).rejects.toMatchObject({ code: "embedding-failed" });
  expect(library.articleText(library.articleByPath("a.txt")?.id ?? "")?.text).toBe(HANOI);
  expect(paths(library)).toEqual(["a.txt"]);
  expect(await run()).toMatchObject({ added: ["b.txt"], changed: ["a.txt"] });
});

test("a missing articles folder is an error and prunes nothing; an empty one only when that is wanted", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI, "b.txt": RICE });
  await run();
  rmSync(articles, { recursive: true });
  await expect(run()).rejects.toMatchObject({ code: "articles-folder-missing" });
  expect(library.counts().articles).toBe(2);
  mkdirSync(articles);
  writeFileSync(join(articles, "foto.jpg"), "");
  await expect(run()).rejects.toMatchObject({
    code: "articles-folder-empty",
    message: expect.stringContaining("keeps its 2"),
  });
  expect(library.counts().articles).toBe(2);
  expect(await run({ allowEmpty: true })).toMatchObject({ removed: ["a.txt", "b.txt"] });
  expect(library.counts()).toEqual({ articles: 0, passages: 0 });
  expect(library.nearest(vectorOf(HANOI), 5)).toEqual([]);
  expect(library.lexical.documentFrequencies(["beras"]).get("beras")).toBe(0);
});

test("what can't be an article is skipped with a reason, and the rest goes on", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI, "kosong.txt": "", "data.pdf": "%PDF-1.4" });
  writeFileSync(join(articles, "biner.txt"), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7, 0, 0, 0]));
  symlinkSync("/etc/hostname", join(articles, "luar.txt"));
  const report = await run();
  expect(report.added).toEqual(["a.txt"]);
  expect(report.skipped.map(({ path }) => path).sort()).toEqual([
    "biner.txt",
    "data.pdf",
    "kosong.txt",
    "luar.txt",
  ]);
  for (const { reason } of report.skipped) expect(reason).toMatch(/^[A-Z"].*[.]$/);
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect(library.skipped()).toEqual([...report.skipped].sort(byPath));
  expect([...(await run()).skipped].sort(byPath)).toEqual(library.skipped());
  writeArticles(articles, { "kosong.txt": RICE });
  expect(await run()).toMatchObject({ added: ["kosong.txt"], unchanged: 1 });
});

test("a file that stops being an article leaves the library; one that can't be read stays", async () => {
  const { articles, library, run } = world({ "a.txt": HANOI, "b.txt": RICE, "c.txt": FLOOD });
  await run();
  writeArticles(articles, { "a.txt": "" });
  rmSync(join(articles, "b.txt"));
  writeArticles(articles, { "c.txt": `${FLOOD} ${RICE}` });
  const report = await run({ maxFileBytes: FLOOD.length });
  expect([...report.removed].sort()).toEqual(["a.txt", "b.txt"]);
  expect(paths(library)).toEqual(["c.txt"]);
  expect(report.skipped).toEqual([
    { path: "a.txt", reason: expect.any(String) },
    { path: "c.txt", reason: expect.stringMatching(/limit.*What was read before is kept\.$/) },
  ]);
});

test("a library of another model is not mixed up", async () => {
  const { library, run } = world({ "a.txt": HANOI });
  await run();
  const other = bagOfWordsEmbedder(undefined, "another-model");
  await expect(run({ embedder: other })).rejects.toThrow(
    /made with the model bag-of-words-32, not another-model/,
  );
  expect(library.model?.name).toBe("bag-of-words-32");
});

test("cancelling keeps what was stored, and the next ingest goes on", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 600 }, (_, at) => [`${at}.txt`, `Berita nomor ${at} dari Demak.`]),
  );
  const { library, run } = world(files);
  const controller = new AbortController();
  const cancelled = run({
    signal: controller.signal,
    onProgress: ({ phase, done }) => {
      if (phase === "read" && done > 0) controller.abort();
    },
  });
  await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
  const { articles } = library.counts();
  expect(articles).toBeGreaterThan(0);
  expect(articles).toBeLessThan(600);
  const rest = await run();
  expect(rest.added).toHaveLength(600 - articles);
  expect(rest.unchanged).toBe(articles);
});

test("progress grows to its total in each phase", async () => {
  const { run } = world({ "a.txt": HANOI, "b.txt": RICE, "c.txt": FLOOD });
  const seen: IngestProgress[] = [];
  await run({ onProgress: (progress) => seen.push(progress) });
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(["scan", "read", "index"]);
  for (const phase of ["scan", "read", "index"]) {
    const own = seen.filter((progress) => progress.phase === phase);
    expect(own.map(({ done }) => done)).toEqual(own.map(({ done }) => done).sort((a, b) => a - b));
    expect(own.at(-1)?.done).toBe(own.at(-1)?.total);
  }
});

test("names with line breaks, quotation marks, emoji and SQL are only names", async () => {
  const names = [
    "baris\nbaru.txt",
    "'; DROP TABLE articles; --.txt",
    '🦩 "flamingo".txt',
    "ünïcödé/naïve.txt",
  ];
  const { library, run } = world(Object.fromEntries(names.map((name) => [name, HANOI])));
  expect((await run()).added).toHaveLength(4);
  expect(paths(library).sort()).toEqual(names.map((name) => name.normalize("NFC")).sort());
  for (const name of names) expect(library.articleByPath(name)?.path).toBe(name);
});

test("after any history of changes the library is the same as one made from the final files at once", async () => {
  const texts = [HANOI, RICE, FLOOD, `${HANOI} ${FLOOD}`, `${RICE}\n\n${RICE}`];
  const change = fc.record({
    path: fc.constantFrom("a.txt", "b.txt", "sub/c.txt", "sub/d.txt"),
    text: fc.option(fc.constantFrom(...texts)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (history) => {
        const { articles, library, run } = world();
        const files = new Map<string, string>();
        for (const changes of history) {
          for (const { path, text } of changes) {
            if (text !== null) files.set(path, text);
            else if (files.delete(path)) writeArticles(articles, { [path]: null });
          }
          writeArticles(articles, Object.fromEntries(files));
          await run({ allowEmpty: true });
        }
        const clean = world(Object.fromEntries(files));
        await clean.run();
        expect(contentOf(library)).toEqual(contentOf(clean.library));
        library.close();
        clean.library.close();
      },
    ),
    { numRuns: 10 },
  );
});

/** Everything that a reader sees of a library, but for ids and times. */
function contentOf(library: WritableLibrary): unknown {
  const terms = ["beras", "hanoi", "hano", "banjir", "desa", "presiden", "kamis", "rusia"];
  return {
    counts: library.counts(),
    statistics: library.lexical.statistics(),
    frequencies: library.lexical.documentFrequencies(terms),
    articles: library.articles().map(({ ingestedAt: _, ...article }) => ({
      ...article,
      text: library.articleText(article.id),
      passages: library.passagesOf(article.id).map(({ id, ...passage }) => ({
        ...passage,
        terms: library.lexical.termsOf([id]).get(id),
        vector: library.vectors([id]).get(id),
      })),
    })),
    nearest: library.nearest(vectorOf(HANOI), 3).map(({ score }) => score.toFixed(4)),
    candidates: terms.map((term) => library.lexical.candidates([term], 50).length),
  };
}
