import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL, modelSpec } from "../src/embedding/models.ts";
import { createEmbedder } from "../src/embedding/worker-embedder.ts";
import { embedderContract } from "./04.embedder-contract.ts";
import { createHashEmbedder } from "./04.hash-embedder.ts";

const model = modelSpec(EMBEDDED_MODEL);
const modelsFolder = packagedModelsFolder();
const create = (): Embedder => createEmbedder({ model, modelsFolder });

embedderContract("the embedded model in a worker", create);
embedderContract("the tests' hash embedder", createHashEmbedder);

describe("the embedded model", () => {
  const embedder = create();
  afterAll(() => embedder.close());

  it("puts a question nearer to the sentence that answers it, in its own language and across", async () => {
    const [indonesian, english] = await embedder.embed(
      ["Kapan Putin tiba di Hanoi?", "When did Putin arrive in Hanoi?"],
      "question",
    );
    const [answer, other] = await embedder.embed(
      [
        "Pesawat Presiden Rusia Vladimir Putin mendarat di Hanoi Kamis pagi.",
        "Harga cabai rawit naik di Pasar Minggu.",
      ],
      "passage",
    );
    expect(dot(indonesian, answer)).toBeGreaterThan(dot(indonesian, other) + 0.2);
    expect(dot(english, answer)).toBeGreaterThan(dot(english, other) + 0.2);
  });

  it("has no vector for a text in a script that it does not know", async () => {
    expect(await embedder.embed(["汉字", "🙂", "한국어", "kata"], "passage")).toEqual([
      null,
      null,
      null,
      expect.any(Float32Array),
    ]);
  });

  it("reads a text up to its token limit, however long it is", async () => {
    const [cut, whole] = await embedder.embed(["kata ".repeat(512), "kata ".repeat(2_000_000)], "passage");
    expect(dot(cut, whole)).toBeCloseTo(1, 4);
  });

  it("answers a question before the passages that came first", async () => {
    const passages = Array.from(
      { length: 8000 },
      (_, index) => `Berita ke-${index} tentang harga beras di Jakarta.`,
    );
    const order: string[] = [];
    await Promise.all([
      embedder.embed(passages, "passage").then(() => order.push("passages")),
      embedder.embed(["Berapa harga beras?"], "question").then(() => order.push("question")),
    ]);
    expect(order).toEqual(["question", "passages"]);
  });
});

describe("a model's folder", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kutip-models-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const own = modelSpec("team/own-model", { dimensions: 256, pooling: "graph" });

  it("that is missing is named with the command that fetches it, and works once it is there", async () => {
    const embedder = createEmbedder({ model: own, modelsFolder: folder });
    await expect(embedder.embed(["kata"], "question")).rejects.toMatchObject({
      code: "model-download",
      message: expect.stringContaining("kutip model fetch team/own-model"),
    });
    await cp(join(modelsFolder, EMBEDDED_MODEL), join(folder, "team/own-model"), { recursive: true });
    expect(await embedder.embed(["kata"], "question")).toEqual([expect.any(Float32Array)]);
    await embedder.close();
  });

  it("that is damaged is told as such, and not for ever", async () => {
    const damaged = modelSpec("team/damaged", { dimensions: 256, pooling: "graph" });
    const place = join(folder, "team/damaged");
    await cp(join(modelsFolder, EMBEDDED_MODEL), place, { recursive: true });
    await writeFile(join(place, "onnx/model_quantized.onnx"), "not a model");
    const embedder = createEmbedder({ model: damaged, modelsFolder: folder });
    const error = {
      code: "model-corrupt",
      message: expect.stringContaining("kutip model fetch team/damaged"),
    };
    await expect(embedder.embed(["kata"], "question")).rejects.toMatchObject(error);
    await expect(embedder.embed(["kata"], "question")).rejects.toMatchObject(error);
    await cp(join(modelsFolder, EMBEDDED_MODEL), place, { recursive: true });
    expect(await embedder.embed(["kata"], "question")).toEqual([expect.any(Float32Array)]);
    await embedder.close();
  });

  it("that is of another shape than its description is found out at the first use", async () => {
    const described = [
      modelSpec("team/own-model", { dimensions: 384, pooling: "graph" }),
      modelSpec("team/own-model", { dimensions: 128, pooling: "mean" }),
    ];
    const messages = await Promise.all(
      described.map(async (spec) => {
        const embedder = createEmbedder({ model: spec, modelsFolder: folder });
        const message = await embedder.embed(["kata"], "question").catch((error: Error) => error.message);
        await embedder.close();
        return message;
      }),
    );
    expect(messages[0]).toContain("256 dimensions, not 384");
    expect(messages[1]).toContain('no output "last_hidden_state"');
  });
});

function dot(a: Float32Array | null | undefined, b: Float32Array | null | undefined): number {
  return [...(a ?? [])].reduce((sum, value, index) => sum + value * (b?.[index] ?? 0), 0);
}
