// How fast is embedding, from texts in the main thread to vectors in the main thread?
//
// The measure is the tokenizer alone, run beside the worker in the same process, in turns, on the same passages:
// passages/s mean little on another machine, the ratio does. Each trial is a fresh process; medians over its rounds.
//
//   npm run bench -- embedding
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { randomNumbers } from "./corpus.mjs";
import {
  assertRight,
  EMBEDDED_MODEL,
  inBatches,
  openEmbedder,
  packagedModelsFolder,
  passages,
  print,
  rate,
  runTrials,
} from "./embedding-parts.mjs";
import { withHiddenStates } from "./embedding-states.mjs";
import { milliseconds, percentile } from "./machine.mjs";

const ROUNDS = 7;
const PASSAGES = 2000;

await runTrials(fileURLToPath(import.meta.url), {
  passages: () => beside((texts) => texts),
  "passages of words that were never seen": () => beside(withShuffledLetters),
  "the same through transformers.js' feature-extraction pipeline": pipelineAlone,
});

/** The tokenizer and the worker in turns; `change` makes the passages harder. */
async function beside(change) {
  const { tokenizer } = await transformers();
  const embedder = openEmbedder();
  await embedder.embed(["pemanasan"], "passage");
  const texts = change(await passages(PASSAGES * ROUNDS));
  const characters = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  print("rounds × passages, characters on average", `${ROUNDS} × ${PASSAGES}, ${characters}`);
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    texts.slice(round * PASSAGES, (round + 1) * PASSAGES),
  );
  const memoryBefore = process.memoryUsage.rss();
  const figures = { tokenizer: [], batched: [], worker: [], block: [], idle: [] };
  const processor = { tokenizer: 0, worker: 0 };
  let last = [];
  for (const round of rounds) {
    let before = processorTime();
    figures.tokenizer.push(await rate(round, () => encodeEach(tokenizer, round)));
    processor.tokenizer += processorTime() - before;

    figures.batched.push(
      await rate(round, () =>
        inBatches(round, 32, (batch) => tokenizer(batch, { padding: true, truncation: true })),
      ),
    );

    before = processorTime();
    const loop = watchLoop();
    const start = performance.now();
    figures.worker.push(
      await rate(round, async () => {
        last = await embedder.embed(round, "passage");
      }),
    );
    figures.block.push(loop.stop());
    processor.worker += processorTime() - before;

    // What the machine's other work does to a thread that does nothing.
    const control = watchLoop();
    await wait(performance.now() - start);
    figures.idle.push(control.stop());
  }
  await assertRight(embedder, rounds.at(-1), last);
  const memory = process.memoryUsage.rss();
  await embedder.close();

  const [alone, batched, worker] = [figures.tokenizer, figures.batched, figures.worker].map(median);
  const block = `${milliseconds(Math.max(...figures.block))}; idle, for comparison: ${milliseconds(Math.max(...figures.idle))}`;
  print("tokenizer alone, text by text", `${Math.round(alone)} passages/s`);
  print("tokenizer alone, padded batches of 32", `${Math.round(batched)} passages/s`);
  print("worker, end to end", `${Math.round(worker)} passages/s`);
  print("worker / tokenizer text by text", ratios(figures.worker, figures.tokenizer));
  print("the same by processor time", (processor.tokenizer / processor.worker).toFixed(2));
  print("longest block of the main thread", block);
  print("memory of the process", `${megabytes(memoryBefore)}, at the end ${megabytes(memory)}`);
}

/** What the obvious way gives: states for each token out of the graph, pooled in JavaScript, on the main thread. */
async function pipelineAlone() {
  const folder = await mkdtemp(join(tmpdir(), "kutip-bench-"));
  try {
    await cp(join(packagedModelsFolder(), EMBEDDED_MODEL), join(folder, "states"), { recursive: true });
    const graph = join(folder, "states", "onnx", "model_quantized.onnx");
    await writeFile(graph, withHiddenStates(await readFile(graph)));
    const { env, pipeline } = await import("@xenova/transformers");
    env.allowRemoteModels = false;
    env.localModelPath = folder;
    const extract = await pipeline("feature-extraction", "states");
    const texts = await passages(640);
    const vectors = [];
    const speed = await rate(texts, () =>
      inBatches(texts, 32, async (batch) => {
        const { data } = await extract(batch, { pooling: "mean", normalize: true });
        for (let row = 0; row < batch.length; row += 1) vectors.push(data.slice(row * 256, (row + 1) * 256));
      }),
    );
    const embedder = openEmbedder();
    await assertRight(embedder, texts, vectors);
    await embedder.close();
    print("feature-extraction pipeline, batches of 32", `${Math.round(speed)} passages/s`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// --- internal ---

async function transformers() {
  const library = await import("@xenova/transformers");
  library.env.allowRemoteModels = false;
  library.env.localModelPath = packagedModelsFolder();
  return { ...library, tokenizer: await library.AutoTokenizer.from_pretrained(EMBEDDED_MODEL) };
}

/** The letters inside each word shuffled: no word was seen before, as in the first minute of an ingest, only worse. */
function withShuffledLetters(texts) {
  const random = randomNumbers(5);
  const shuffle = (word) =>
    [...word]
      .map((letter) => [random(), letter])
      .sort(([a], [b]) => a - b)
      .map(([, letter]) => letter)
      .join("");
  return texts.map((text) => text.replace(/\p{L}{3,}/gu, shuffle));
}

function encodeEach(tokenizer, texts) {
  for (const text of texts) tokenizer.encode(text);
}

/** Of all threads of the process, microseconds. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** The longest time that a timer of this thread was late. */
function watchLoop() {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 1);
    last = now;
  }, 1);
  return {
    stop() {
      clearInterval(timer);
      return longest;
    },
  };
}

function median(figures) {
  return percentile(figures, 0.5);
}

function ratios(over, under) {
  const each = over.map((figure, index) => figure / under[index]);
  return `${median(each).toFixed(2)} (${Math.min(...each).toFixed(2)} to ${Math.max(...each).toFixed(2)})`;
}

function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}
