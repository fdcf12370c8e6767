/** The worker thread's entry: loads one model, then turns each batch of texts into vectors, one batch at a time. */
import { format } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import type { EmbedMessage, FromWorker, ToWorker, WorkerSetup } from "./messages.ts";
import { loadBinding } from "./native-binding.ts";
import { Stopped } from "./native-calls.ts";
import { type LoadedModel, loadModel, Misdescribed } from "./transformers.ts";
import { leaveOutUnusedImports } from "./unused-imports.ts";

if (!parentPort) throw new Error("This file runs in a worker thread only.");
const port = parentPort;
const setup: WorkerSetup = workerData;

// transformers.js explains on the console what its exceptions leave out.
const remarks: string[] = [];
console.warn = (...parts: unknown[]) => void remarks.push(format(...parts));
console.error = console.warn;

loadBinding(setup.flags, port);
leaveOutUnusedImports();

const loading: Promise<LoadedModel | undefined> = load();
let previous: Promise<unknown> = loading;

port.on("message", (message: ToWorker) => {
  if (message.type === "close") {
    port.close();
    return;
  }
  previous = previous.then(async () => {
    const model = await loading;
    if (model) await embed(model, message);
  });
});

// --- internal ---

async function load(): Promise<LoadedModel | undefined> {
  try {
    const model = await loadModel(setup);
    send({ type: "ready" });
    return model;
  } catch (error) {
    if (!(error instanceof Stopped)) {
      send({ type: "load-failed", detail: explain(error), misdescribed: error instanceof Misdescribed });
    }
    port.close();
    return undefined;
  }
}

async function embed(model: LoadedModel, message: EmbedMessage): Promise<void> {
  const started = performance.now();
  try {
    const { vectors, known } = await model.embed(message.texts, message.kind);
    const milliseconds = performance.now() - started;
    const answer: FromWorker = { type: "embedded", id: message.id, vectors, known, milliseconds };
    port.postMessage(answer, [vectors.buffer, known.buffer]);
  } catch (error) {
    if (error instanceof Stopped) port.close();
    else send({ type: "failed", id: message.id, detail: explain(error) });
  }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return [message, ...remarks.splice(0)].join("; ").slice(0, 1000);
}

function send(message: FromWorker): void {
  port.postMessage(message);
}
