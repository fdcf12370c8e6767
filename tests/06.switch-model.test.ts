import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { ingest } from "../src/ingest/ingest.ts";
import { switchModel } from "../src/ingest/switch-model.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import type { WritableLibrary } from "../src/library/writing.ts";
import { expectWhole } from "./support/ingest-check.ts";
import { bagOfWordsEmbedder, writeArticles } from "./support/ingest-folder.ts";
import { temporaryFolder, vectorOf } from "./support/ingest-inputs.ts";

const ARTICLES = 80;

/** Vectors of 16 numbers. */
function smallEmbedder(refuse?: (text: string) => Error | null): Embedder & { readonly embedded: string[] } {
  const embedder = bagOfWordsEmbedder(refuse, "small-16");
  return {
    ...embedder,
    model: { ...embedder.model, dimensions: 16 },
    embed: async (texts, kind) => {
      await embedder.embed(texts, kind);
      return texts.map((text) => vectorOf(text, 16));
    },
  };
}

async function ingested(): Promise<{
  library: WritableLibrary;
  folder: string;
  run: (with_: Embedder) => Promise<unknown>;
}> {
  const articlesFolder = temporaryFolder();
  const folder = temporaryFolder();
  const library = openLibrary({ folder, exactVectors: 0 });
  const texts = Array.from({ length: ARTICLES }, (_, at) => [
    `${at}.txt`,
    `Berita nomor ${at} dari kota ke-${at % 7}.`,
  ]);
  writeArticles(articlesFolder, Object.fromEntries(texts));
  const passageOptions = { maxTokens: 100, overlapSentences: 1 } as const;
  const run = (embedder: Embedder) => ingest({ articlesFolder, library, embedder, passageOptions });
  await run(bagOfWordsEmbedder());
  return { library, folder, run };
}

test("after a switch the new model's vectors are searched and the old ones are gone", async () => {
  const { library, folder, run } = await ingested();
  const { passages } = library.counts();
  const [before] = readdirSync(folder).filter((name) => name.endsWith(".hnsw"));
  const progress: string[] = [];
  const result = await switchModel({
    library,
    embedder: smallEmbedder(),
    onProgress: ({ phase, done, total }) => progress.push(`${phase} ${done}/${total}`),
  });
  expect(result.embedded).toBe(passages);
  // How many steps the index takes is the machine's business.
  expect([progress[0], progress.at(-1)]).toEqual([
    `read ${passages}/${passages}`,
    `index ${passages}/${passages}`,
  ]);
  expect(progress.slice(1).every((step) => step.startsWith("index "))).toBe(true);
  expect(library.model).toMatchObject({ name: "small-16", dimensions: 16 });
  expect(library.nearest(vectorOf("Berita nomor 7", 16), 3)).toHaveLength(3);
  expect(library.nearest(vectorOf("Berita nomor 7", 32), 3)).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.endsWith(".hnsw"))).not.toContain(before);
  expect(await run(smallEmbedder())).toMatchObject({ unchanged: ARTICLES, changed: [] });
  library.close();
  expectWhole(folder);
});

test("until it is complete the old model serves, and an interrupted switch goes on where it was", async () => {
  const { library } = await ingested();
  const many = library.counts().passages;
  const controller = new AbortController();
  const interrupted = switchModel({
    library,
    embedder: smallEmbedder(),
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(interrupted).rejects.toMatchObject({ code: "cancelled" });
  expect(library.model?.name).toBe("bag-of-words-32");
  expect(library.nearest(vectorOf("Berita nomor 7"), 3)).toHaveLength(3);
  const embedder = smallEmbedder();
  expect((await switchModel({ library, embedder })).embedded).toBeLessThan(many);
  expect(library.model?.name).toBe("small-16");
  expect(library.nearest(vectorOf("Berita nomor 7", 16), many)).toHaveLength(many);
});

test("switching to the model that is there, or back, embeds nothing", async () => {
  const { library, folder } = await ingested();
  expect((await switchModel({ library, embedder: bagOfWordsEmbedder() })).embedded).toBe(0);
  const failing = smallEmbedder(() => new Error("no"));
  await expect(switchModel({ library, embedder: failing })).rejects.toThrow("no");
  expect((await switchModel({ library, embedder: bagOfWordsEmbedder() })).embedded).toBe(0);
  expect(library.model?.name).toBe("bag-of-words-32");
  library.close();
  expectWhole(folder);
});

test("articles that come while a switch is interrupted are not forgotten", async () => {
  const { library, run } = await ingested();
  const controller = new AbortController();
  await switchModel({
    library,
    embedder: smallEmbedder(),
    signal: controller.signal,
    onProgress: () => controller.abort(),
  }).catch(() => {});
  const writer = library.beginWriting("test");
  writer.commit({ remove: ["3.txt"] });
  writer.release();
  await run(bagOfWordsEmbedder());
  await switchModel({ library, embedder: smallEmbedder() });
  const { passages } = library.counts();
  expect(library.nearest(vectorOf("Berita nomor 3", 16), passages + 5)).toHaveLength(passages);
});

test("an empty library takes any model at once", async () => {
  const library = openLibrary({ folder: temporaryFolder() });
  await switchModel({ library, embedder: bagOfWordsEmbedder() });
  await switchModel({ library, embedder: smallEmbedder() });
  expect(library.model?.name).toBe("small-16");
});
