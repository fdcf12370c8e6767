import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModelSpec } from "../src/embedding/embedder.ts";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL, type ModelOverrides, modelSpec } from "../src/embedding/models.ts";
import { createEmbedder } from "../src/embedding/worker-embedder.ts";
import { withHiddenStates } from "./bench/embedding-states.mjs";

// Models without `sentence_embedding` are pooled by us. The embedded model's graph computes a last hidden state on
// its way, so giving its graph that output makes a transformer-shaped model whose mean we know.

const TEXTS = [
  "Harga beras naik lagi di Jakarta.",
  "beras",
  "The price of rice rose again, and again, in Jakarta.",
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kutip-pooled-"));
  const place = join(folder, "test/states");
  await cp(join(packagedModelsFolder(), EMBEDDED_MODEL), place, { recursive: true });
  const graph = join(place, "onnx/model_quantized.onnx");
  await writeFile(graph, withHiddenStates(await readFile(graph)));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a model that gives a hidden state for each token", () => {
  it("is pooled to the mean of a text's own tokens", async () => {
    const pooled = await embed({ dimensions: 256, pooling: "mean" }, TEXTS);
    const expected = await embed({ dimensions: 256, pooling: "graph" }, TEXTS);
    pooled.forEach((vector, row) => {
      expect(distance(vector, expected[row])).toBeLessThan(1e-4);
    });
  });

  it("is pooled to its first token where the table says so", async () => {
    const pooled = await embed({ dimensions: 256, pooling: "cls" }, ["beras mahal sekali", "beras"]);
    expect(distance(pooled[0], pooled[1])).toBeLessThan(1e-4);
  });

  it("gets the prefix of a question or of a passage", async () => {
    const prefixes = { question: "tanya ", passage: "berita " };
    const prefixed = await embed({ dimensions: 256, pooling: "mean", prefixes }, ["beras", ""]);
    const [expected] = await embed({ dimensions: 256, pooling: "mean" }, ["berita beras"]);
    expect(distance(prefixed[0], expected)).toBeLessThan(1e-4);
    expect(prefixed[1]).toBeNull();
  });
});

async function embed(overrides: ModelOverrides, texts: string[]): Promise<(Float32Array | null)[]> {
  const model: ModelSpec = modelSpec("test/states", overrides);
  const embedder = createEmbedder({ model, modelsFolder: folder });
  try {
    return await embedder.embed(texts, "passage");
  } finally {
    await embedder.close();
  }
}

function distance(a: Float32Array | null | undefined, b: Float32Array | null | undefined): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  return Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));
}
