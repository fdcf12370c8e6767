// How long does embedding take a person who waits: for the first vector, for a question, for an answer's words?
//
//   npm run bench -- embedding-latency
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import {
  createWordVectors,
  differentWords,
  openEmbedder,
  passages,
  print,
  rate,
  runTrials,
  timeOf,
} from "./embedding-parts.mjs";
import { milliseconds, percentile } from "./machine.mjs";

await runTrials(fileURLToPath(import.meta.url), {
  "first vector, fresh process (1)": firstVector,
  "first vector, fresh process (2)": firstVector,
  "first vector, fresh process (3)": firstVector,
  words: words,
  questions: questions,
});

/** Start-up: what a person waits for once, from asking for an embedder to the first vector. */
async function firstVector() {
  const start = performance.now();
  const embedder = openEmbedder();
  const [vector] = await embedder.embed(["Kapan Putin tiba di Hanoi?"], "question");
  const first = performance.now() - start;
  assert.equal(vector.length, 256);
  const again = await timeOf(() => embedder.embed(["Siapa yang menyambut Putin?"], "question"));
  await embedder.close();
  print("worker start, model, first vector", milliseconds(first));
  print("the next question", milliseconds(again));
}

/** What the answer finder asks for: the vectors of many single words. */
async function words() {
  const embedder = openEmbedder();
  await embedder.embed(["pemanasan"], "question");
  const all = await differentWords();
  const cold = [];
  const warm = [];
  const vectors = createWordVectors(embedder);
  for (let at = 0; at + 100 <= all.length; at += 100) {
    const call = all.slice(at, at + 100);
    cold.push(await timeOf(() => vectors.vectorsOf(call)));
    warm.push(await timeOf(async () => assert.equal((await vectors.vectorsOf(call)).size, 100)));
  }
  const unkept = createWordVectors(embedder, { limit: 0 });
  const speed = await rate(all, () => unkept.vectorsOf(all));
  await embedder.close();
  print(`100 words, never seen (${cold.length} calls)`, spread(cold));
  print("100 words, kept", spread(warm));
  print(`${all.length} words in one call, none kept`, `${Math.round(speed)} words/s`);
}

/** A question alone, and while passages are embedded for an ingest. */
async function questions() {
  const embedder = openEmbedder();
  const ask = () =>
    timeOf(() => embedder.embed(["Berapa harga tiket Borobudur untuk turis asing?"], "question"));
  await ask();
  const idle = [];
  for (let i = 0; i < 100; i += 1) idle.push(await ask());
  const texts = await passages(20_000);
  const busy = [];
  let ingesting = true;
  const ingest = embedder.embed(texts, "passage").then(() => {
    ingesting = false;
  });
  while (ingesting) busy.push(await ask());
  await ingest;
  await embedder.close();
  print(`a question (${idle.length})`, spread(idle));
  print(`a question while passages are embedded (${busy.length})`, spread(busy));
}

// --- internal ---

function spread(figures) {
  return [0.5, 0.95, 0.99].map((p) => `p${p * 100} ${milliseconds(percentile(figures, p))}`).join(", ");
}
