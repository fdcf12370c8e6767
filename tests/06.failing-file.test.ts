import { expect, test } from "vitest";
import type { Mask } from "../src/article/article.ts";
import { readArticle } from "../src/article/read.ts";
import { ingest } from "../src/ingest/ingest.ts";
import { storeArticles } from "../src/ingest/store-articles.ts";
import { Tally } from "../src/ingest/tally.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import { bagOfWordsEmbedder, writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder } from "./support/ingest-inputs.ts";

const HANOI = "Presiden Rusia tiba di Hanoi pada Kamis pagi. Ia disambut di bandara.";
const RICE = "Harga beras naik lima persen di Jakarta. Pasokan dari Karawang berkurang.";
const FLOOD = "Banjir merendam dua desa di Demak. Warga mengungsi ke balai desa.";

test("a file at which Kutip fails is skipped with a warning, keeps its old version, and holds up no other", async () => {
  const articles = temporaryFolder();
  const library = openLibrary({ folder: temporaryFolder(), exactVectors: 0 });
  const embedder = bagOfWordsEmbedder();
  const passageOptions = { maxTokens: 100, overlapSentences: 1 } as const;
  const run = () => ingest({ articlesFolder: articles, library, embedder, passageOptions });
  writeArticles(articles, { "a.txt": HANOI, "b.txt": RICE });
  await run();
  writeArticles(articles, {
    "a.txt": `${HANOI} RUSAK.`,
    "b.txt": `${RICE} Beras impor datang.`,
    "c.txt": FLOOD,
  });
  writeArticles(articles, { "d.txt": `RUSAK. ${FLOOD}` });
  const writer = library.beginWriting("test");
  const known = new Map(writer.files().map((file) => [file.path, file]));
  const tally = new Tally();
  let done = 0;
  await storeArticles(
    ["a.txt", "b.txt", "c.txt", "d.txt"].map((path) => ({ path, size: 0, modifiedMs: 0 })),
    {
      writer,
      embedder,
      passageOptions,
      read: async (path) => {
        const file = await readArticle(articles, path);
        if (file.kind === "skipped" || !file.article.text.includes("RUSAK")) return file;
        if (path === "d.txt") throw new TypeError("x is undefined");
        return { ...file, article: { ...file.article, masks: failing() } };
      },
      known,
      checkedMs: Date.now(),
      tally,
      onDone: (files) => {
        done += files;
      },
    },
  );
  writer.finish(tally.skipped);
  writer.release();
  expect(done).toBe(4);
  const report = tally.report(0);
  expect(report).toMatchObject({ added: ["c.txt"], changed: ["b.txt"], removed: [] });
  const [a, d] = report.skipped;
  expect(report.skipped).toHaveLength(2);
  expect(a?.reason).toMatch(/RangeError: too many masks.*report it.*What was read before is kept\.$/);
  expect(d?.reason).toMatch(/TypeError: x is undefined.*report it/);
  const kept = library.articleByPath("a.txt");
  expect(library.articleText(kept?.id ?? "")?.text).toBe(HANOI);
  // It is looked at again as long as it can't be read.
  expect(await run()).toMatchObject({ changed: ["a.txt"], added: ["d.txt"], skipped: [] });
  library.close();
});

/** Masks at which every reader fails. */
function failing(): readonly Mask[] {
  return new Proxy([], {
    get: () => {
      throw new RangeError("too many masks");
    },
  });
}
