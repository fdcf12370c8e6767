import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { packagedModelsFolder } from "../src/embedding/model-files.ts";
import { EMBEDDED_MODEL, modelSpec } from "../src/embedding/models.ts";
import { createEmbedder } from "../src/embedding/worker-embedder.ts";

const model = modelSpec(EMBEDDED_MODEL);
const modelsFolder = packagedModelsFolder();
const worker = new URL("./04.dying-worker.mjs", import.meta.url);

describe("an embedder whose worker dies", () => {
  let folder: string;
  let embedder: Embedder;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kutip-dying-"));
    embedder = createEmbedder({ model, modelsFolder, worker });
  });
  afterAll(async () => {
    await embedder.close();
    await rm(folder, { recursive: true });
  });

  it.each(["exit", "throw"])("does the work again with another one after an %s", async (how) => {
    const texts = ["satu", `${how} once ${join(folder, how)}`, "dua"];
    const passages = Array.from({ length: 500 }, (_, index) => `Berita ke-${index} tentang harga beras.`);
    const [vectors, others] = await Promise.all([
      embedder.embed(texts, "passage"),
      embedder.embed(passages, "passage"),
    ]);
    expect(vectors).toEqual(await embedder.embed(texts, "passage"));
    expect(others.every((vector) => vector !== null)).toBe(true);
  });

  it("gives up texts that kill it twice, and them alone", async () => {
    const [deadly, harmless] = await Promise.allSettled([
      embedder.embed(["exit always"], "passage"),
      embedder.embed(["satu", "dua"], "passage"),
    ]);
    expect(deadly).toMatchObject({ status: "rejected", reason: { code: "embedding-failed" } });
    expect(harmless).toMatchObject({ status: "fulfilled", value: { length: 2 } });
  });
});

describe("a process with an embedder", () => {
  // In a process of its own, because that is what is at stake: the addon below ends processes, not tests.
  const run = (body: string) => {
    const url = (file: string): string =>
      JSON.stringify(new URL(`../dist/embedding/${file}`, import.meta.url));
    const script = `
      import { createEmbedder } from ${url("worker-embedder.js")};
      import { EMBEDDED_MODEL, modelSpec } from ${url("models.js")};
      const model = modelSpec(EMBEDDED_MODEL);
      const create = (options = {}) => createEmbedder({ model, modelsFolder: "nowhere", ...options });
      const passages = Array.from({ length: 50_000 }, (_, index) => "Berita tentang harga beras di Jakarta " + index);
      ${body}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  };

  it("ends by itself when nothing is left to embed", () => {
    expect(run(`console.log((await create().embed(["kata"], "question")).length);`)).toEqual({
      status: 0,
      stdout: "1\n",
      stderr: "",
    });
  });

  it("can be ended in the middle of an ingest with its own status", () => {
    const ended = run(`
      const embedder = create();
      void embedder.embed(passages, "passage", { onProgress: (done) => { if (done > 5_000) process.exit(7); } });`);
    expect(ended).toEqual({ status: 7, stdout: "", stderr: "" });
  });

  it("reports an uncaught error in the middle of an ingest as that error", () => {
    const ended = run(`
      const embedder = create();
      void embedder.embed(passages, "passage");
      await embedder.embed(["kata"], "question");
      throw new Error("uncaught on purpose");`);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain("uncaught on purpose");
    expect(ended.stderr).not.toContain("terminate called");
  });

  it("can use one embedder after another, and several at once", () => {
    const ended = run(`
      for (let round = 0; round < 3; round += 1) {
        const [one, other] = [create(), create()];
        const vectors = await Promise.all([one.embed(["kata"], "question"), other.embed(["kata"], "question")]);
        await one.close();
        vectors.push(await other.embed(["kata"], "question"));
        await other.close();
        console.log(vectors.every(([vector]) => vector.length === 256));
      }`);
    expect(ended).toEqual({ status: 0, stdout: "true\ntrue\ntrue\n", stderr: "" });
  });

  it("can close an embedder in the middle of an ingest", () => {
    const ended = run(`
      const embedder = create();
      const ingest = embedder.embed(passages, "passage").catch((error) => error.code);
      await embedder.embed(["kata"], "question");
      await embedder.close();
      console.log(await ingest);`);
    expect(ended).toEqual({ status: 0, stdout: "cancelled\n", stderr: "" });
  });

  it.each([0, 50, 150, 400])("can load ahead and end %i ms later without having embedded", (milliseconds) => {
    const ended = run(`
      create({ atOnce: true });
      setTimeout(() => console.log("over"), ${milliseconds});`);
    expect(ended).toEqual({ status: 0, stdout: "over\n", stderr: "" });
  });

  it("that loads ahead can be closed at once, and says at the first text what is wrong", () => {
    const ended = run(`
      await create({ atOnce: true }).close();
      const missing = create({ atOnce: true, model: { ...model, name: "nobody/none" } });
      console.log(await missing.embed(["kata"], "question").catch(({ code }) => code));
      await missing.close();`);
    expect(ended).toEqual({ status: 0, stdout: "model-download\n", stderr: "" });
  });
});
