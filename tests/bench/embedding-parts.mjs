// What the benchmarks of embedding share: texts, the model, and how figures are taken and printed.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { randomNumbers, sampleSentences } from "./corpus.mjs";
import { machine, root } from "./machine.mjs";

const dist = (file) => import(join(root, "dist", "embedding", file));
export const { EMBEDDED_MODEL, modelSpec } = await dist("models.js");
export const { packagedModelsFolder } = await dist("model-files.js");
export const { createWordVectors } = await dist("word-vectors.js");
const { createEmbedder } = await dist("worker-embedder.js");

/** Characters of a passage, on average. */
const CHARACTERS = 439;

/** Runs the trial that the command names, or each in a fresh process. */
export async function runTrials(file, trials) {
  if (process.argv[2] === "--trial") {
    await trials[process.argv[3]]();
    return;
  }
  console.log(machine());
  console.log(`model ${EMBEDDED_MODEL}; texts recombined from the sentences of articles/`);
  for (const name of Object.keys(trials)) {
    console.log(`\n${name}`);
    const { status } = spawnSync(process.execPath, [file, "--trial", name], { stdio: "inherit" });
    assert.equal(status, 0, `the trial "${name}" failed`);
  }
}

export function openEmbedder() {
  return createEmbedder({ model: modelSpec(EMBEDDED_MODEL), modelsFolder: packagedModelsFolder() });
}

/** Passages of whole sentences of the sample articles, seeded. */
export async function passages(count) {
  const { id, en } = await sampleSentences();
  const random = randomNumbers(4);
  const passage = (sentences) => {
    let text = "";
    const wanted = CHARACTERS * (0.5 + random()) - 80;
    while (text.length < wanted)
      text += `${text === "" ? "" : " "}${sentences[Math.floor(random() * sentences.length)]}`;
    return text;
  };
  return Array.from({ length: count }, () => passage(random() < 2 / 3 ? id : en));
}

export async function differentWords() {
  const { id, en } = await sampleSentences();
  return [
    ...new Set(
      [...id, ...en]
        .join(" ")
        .toLowerCase()
        .match(/\p{L}{2,}/gu),
    ),
  ];
}

export async function assertRight(embedder, texts, vectors) {
  assert.equal(vectors.length, texts.length);
  for (let index = 0; index < texts.length; index += Math.ceil(texts.length / 50)) {
    const [alone] = await embedder.embed([texts[index]], "passage");
    const together = vectors[index];
    assert.ok(Math.abs(Math.hypot(...together) - 1) < 1e-5, "a vector is not of unit length");
    const distance = Math.hypot(...together.map((value, i) => value - alone[i]));
    assert.ok(distance < 1e-3, "a vector depends on its batch");
  }
}

export async function inBatches(texts, size, work) {
  for (let at = 0; at < texts.length; at += size) await work(texts.slice(at, at + size));
}

export async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function rate(texts, work) {
  return (texts.length / (await timeOf(work))) * 1000;
}

export function print(what, figure) {
  console.log(`  ${what.padEnd(48)} ${figure}`);
}
