import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL, modelSpec } from "../src/embedding/models.ts";
import { createWordVectors } from "../src/embedding/word-vectors.ts";
import { createEmbedder } from "../src/embedding/worker-embedder.ts";
import type { Language } from "../src/language/language.ts";
import { termsOf } from "../src/language/stem.ts";
import { openLibrary } from "../src/library/sqlite.ts";
import type { WritableLibrary } from "../src/library/writing.ts";
import { createRetriever, type Retriever } from "../src/retrieval/retriever.ts";
import { inputOf, temporaryFolder } from "./support/ingest-inputs.ts";

const ARTICLES: [path: string, language: Language, text: string][] = [
  [
    "hanoi.txt",
    "id",
    "Presiden Rusia Vladimir Putin mendarat di Hanoi pada Kamis pagi. Tentara berbaris menyambutnya.",
  ],
  [
    "hanoi-copy.txt",
    "id",
    "Presiden Rusia Vladimir Putin mendarat di Hanoi pada Kamis pagi. Tentara berbaris menyambutnya.",
  ],
  ["batik.txt", "id", "Batik diakui UNESCO sebagai warisan dunia pada 2009. Motifnya ribuan."],
  [
    "volcano.txt",
    "en",
    "Hikers died when Mount Marapi erupted. Rescuers carried the climbers down for two days.",
  ],
  ["rice.txt", "en", "The price of rice rose in March. Farmers welcomed the increase."],
  ["kopi.txt", "id", "Ekspor kopi naik pada Maret. Petani di Gayo menyambut baik."],
];

let embedder: Embedder;
let library: WritableLibrary;
let retriever: Retriever;
const folder = temporaryFolder(afterAll);

beforeAll(async () => {
  embedder = createEmbedder({ model: modelSpec(EMBEDDED_MODEL), modelsFolder: packagedModelsFolder() });
  library = await libraryOf(folder, ARTICLES);
  retriever = createRetriever({ library, embedder, wordVectors: createWordVectors(embedder) });
});

afterAll(async () => {
  library.close();
  await embedder.close();
});

async function libraryOf(folder: string, articles: typeof ARTICLES): Promise<WritableLibrary> {
  const opened = openLibrary({ folder });
  const writer = opened.beginWriting("test");
  writer.adoptModel({ name: EMBEDDED_MODEL, dimensions: embedder.model.dimensions });
  for (const [path, language, text] of articles) {
    const input = inputOf(path, text, { language });
    const sentences = input.passages.map(({ start, end }) => text.slice(start, end));
    const vectors = await embedder.embed(sentences, "passage");
    const passages = input.passages.map((passage, index) => ({
      ...passage,
      terms: termsOf(text, language, passage.start, passage.end),
      vector: vectors[index] ?? null,
    }));
    writer.commit({ put: [{ ...input, contextTerms: [], passages }] });
  }
  writer.release();
  return opened;
}

async function paths(question: string, options?: Parameters<Retriever["retrieve"]>[1]): Promise<string[]> {
  const { evidence } = await retriever.retrieve(question, options);
  return evidence.map(({ article }) => article.path);
}

describe("the retriever", () => {
  it.each([
    ["Kapan batik diakui UNESCO?", "batik.txt"],
    ["When did UNESCO recognise batik?", "batik.txt"],
    ["What killed the hikers?", "volcano.txt"],
    ["Berapa lama pendaki gunung dievakuasi?", "volcano.txt"],
    ["Apakah harga beras naik?", "rice.txt"],
  ])("finds the passage for %j", async (question, path) => {
    expect((await paths(question))[0]).toBe(path);
  });

  it("gives scores in [0, 1], best first, each explained", async () => {
    const { evidence } = await retriever.retrieve("Did soldiers greet Putin in Hanoi?");
    const scores = evidence.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { score, why, passage } of evidence) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(why.dense).toEqual(expect.any(Number));
      expect(why.meaning).toEqual(expect.any(Number));
      for (const term of why.terms) expect(passage.text.toLowerCase()).toContain(term);
    }
    expect(evidence.find(({ passage }) => passage.text.includes("Putin"))?.why.terms).toEqual([
      "putin",
      "hanoi",
    ]);
  });

  it("lets one copy stand for the others", async () => {
    const { evidence } = await retriever.retrieve("Kapan Putin mendarat di Hanoi?");
    const landing = evidence.filter(({ passage }) => passage.text.includes("mendarat"));
    expect(landing).toHaveLength(1);
    expect(landing[0]?.duplicates).toHaveLength(1);
  });

  it("says which words no article mentions", async () => {
    const { words } = await retriever.retrieve("Kapan Putin tiba di Vientiane?");
    expect(words.filter(({ containing }) => containing === 0).map(({ text }) => text)).toContain("vientiane");
    expect(words.find(({ text }) => text === "putin")).toMatchObject({ containing: 2 });
  });

  it("keeps to a filter, and to a limit", async () => {
    const filter = { languages: ["en" as const] };
    expect(new Set(await paths("Harga kopi naik?", { filter }))).not.toContain("kopi.txt");
    expect(await paths("Harga kopi naik?", { limit: 2 })).toHaveLength(2);
    expect(await paths("Harga kopi naik?", { filter: { languages: [] } })).toEqual([]);
    const { evidence } = await retriever.retrieve("Harga kopi naik?", { limit: 500 });
    expect(evidence.length).toBeGreaterThan(5);
  });

  it("measures each arm alone", async () => {
    const across = "What happened to the mountaineers?";
    const lexical = await retriever.retrieve(across, { arm: "lexical" });
    expect(lexical.evidence).toEqual([]);
    const dense = await retriever.retrieve(across, { arm: "dense" });
    expect(dense.evidence[0]?.article.path).toBe("volcano.txt");
    expect(dense.evidence[0]?.why.meaning).toBeNull();
  });

  it("finds names without an embedding of them", async () => {
    const wordless = createRetriever({ library, embedder, wordVectors: null });
    const { evidence } = await wordless.retrieve("UNESCO");
    expect(evidence[0]?.article.path).toBe("batik.txt");
  });

  it.each(["", "???", "🙂🙂", "的历史", '"a" NEAR b* -c', "yang ".repeat(3000), "x".repeat(50_000)])(
    "comes back from the odd question %#",
    async (question) => {
      const { evidence } = await retriever.retrieve(question);
      for (const { score } of evidence) expect(Number.isFinite(score)).toBe(true);
    },
  );

  it("finds nothing in an empty library", async () => {
    const empty = openLibrary({ folder: temporaryFolder() });
    const over = createRetriever({ library: empty, embedder, wordVectors: null });
    const { evidence, words } = await over.retrieve("Kapan Putin tiba?");
    expect(evidence).toEqual([]);
    expect(words.map(({ containing }) => containing)).toEqual([0, 0]);
    empty.close();
  });

  it("answers many at once as one by one", async () => {
    const questions = ["Kapan batik diakui?", "What killed the hikers?", "Harga beras?", "Putin Hanoi"];
    const together = await Promise.all(questions.map((question) => paths(question)));
    for (const [index, question] of questions.entries())
      expect(together[index]).toEqual(await paths(question));
  });
});
