import { Worker } from "node:worker_threads";
import type { ModelSpec } from "./embedder.ts";
import type { EmbeddedMessage, EmbedMessage, FromWorker, ToWorker, WorkerSetup } from "./messages.ts";
import { bindingTurns } from "./native-binding.ts";
import { awaitNativeCall, createFlags, forbidNativeCalls } from "./native-calls.ts";

/** What a worker tells its owner. After `onLoadFailed` or `onDeath` nothing else comes. */
export interface WorkerEvents {
  onEmbedded(message: EmbeddedMessage): void;
  /** One batch failed; the worker goes on. */
  onFailed(id: number, detail: string): void;
  /** The model's files are no model that transformers.js can load, or another one than was described. */
  onLoadFailed(detail: string, misdescribed: boolean): void;
  /** The worker ended without having been asked to. */
  onDeath(detail: string): void;
}

/** One running worker thread. Batches that are sent before its model is loaded wait in its port. */
export interface WorkerThread {
  send(message: EmbedMessage): void;
  /** Whether the worker keeps the process alive. */
  hold(alive: boolean): void;
  /** Ends the worker after its current native call, and resolves when it is gone. Idempotent; no events follow. */
  end(): Promise<void>;
}

/** Starts a worker with a model; see `workerFile` for the file. */
export function startWorker(
  file: URL,
  setup: { readonly model: ModelSpec; readonly modelsFolder: string },
  events: WorkerEvents,
): WorkerThread {
  const flags = createFlags();
  const workerData: WorkerSetup = { ...setup, flags };
  // No inherited options: a profiler's or a loader's would slow the worker down or break it.
  const worker = new Worker(file, { workerData, execArgv: [], name: "kutip-embedding" });
  let finished = false;
  let error: Error | undefined;

  const beforeProcessExit = (): void => awaitNativeCall(flags, LONGEST_NATIVE_CALL);
  process.on("exit", beforeProcessExit);

  const ended = new Promise<void>((resolve) => {
    worker.on("exit", (code) => {
      process.off("exit", beforeProcessExit);
      bindingTurns().leave(flags);
      resolve();
      if (finished) return;
      finished = true;
      events.onDeath(error?.message ?? `its thread ended with code ${code}`);
    });
  });
  worker.on("error", (cause: Error) => {
    error = cause;
  });
  worker.on("message", (message: FromWorker) => {
    if (message.type === "binding-wanted") bindingTurns().request(flags);
    else if (message.type === "binding-loaded") bindingTurns().takeOver(flags, message.file);
    if (finished) return;
    if (message.type === "embedded") events.onEmbedded(message);
    else if (message.type === "failed") events.onFailed(message.id, message.detail);
    else if (message.type === "load-failed") {
      finished = true;
      events.onLoadFailed(message.detail, message.misdescribed);
    }
  });

  return {
    send: (message) => post(worker, message),
    hold(alive) {
      if (alive) worker.ref();
      else worker.unref();
    },
    end() {
      finished = true;
      forbidNativeCalls(flags);
      // Whoever waits for the end must live to see it.
      worker.ref();
      post(worker, { type: "close" });
      return ended;
    },
  };
}

// --- internal ---

/** A run of the largest known model on a slow machine, with room to spare; milliseconds. */
const LONGEST_NATIVE_CALL = 5000;

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
