import { createRequire } from "node:module";
import type { MessagePort } from "node:worker_threads";
import type { FromWorker } from "./messages.ts";
import { FLAGS } from "./native-calls.ts";

/**
 * onnxruntime-node 1.14 keeps a reference to the JavaScript class of the thread that loaded it last in a C++ static,
 * and deletes that reference when the next thread loads it. After a thread has ended, that is a write to freed
 * memory: the second worker of a process crashes it. Loading it in the main thread after each worker keeps the
 * reference with a thread that never ends; the two threads take turns, because deleting another thread's reference
 * is safe only while that thread stands still.
 */
const GATE = { wanted: 0, open: 1, loaded: 2, passed: 3 } as const;

/** Worker side: loads the addon when it is this worker's turn, and returns when the main thread has loaded it too. */
export function loadBinding(flags: Int32Array, port: MessagePort): void {
  send(port, { type: "binding-wanted" });
  Atomics.wait(flags, FLAGS.gate, GATE.wanted);
  Atomics.store(flags, FLAGS.calling, 1);
  const file = requireBinding();
  Atomics.store(flags, FLAGS.calling, 0);
  Atomics.notify(flags, FLAGS.calling);
  Atomics.store(flags, FLAGS.gate, GATE.loaded);
  Atomics.notify(flags, FLAGS.gate);
  send(port, { type: "binding-loaded", file });
  Atomics.wait(flags, FLAGS.gate, GATE.loaded);
}

/** Main side: lets workers load the addon one at a time. One object for the whole process; see `bindingTurns`. */
export class BindingTurns {
  #loadedBefore = false;
  #holder: Int32Array | undefined;
  readonly #waiting: Int32Array[] = [];

  /** A worker asks for its turn. From the second on, this thread stands still while it loads (1 to 2 ms). */
  request(flags: Int32Array): void {
    if (this.#holder !== undefined) {
      this.#waiting.push(flags);
      return;
    }
    this.#holder = flags;
    Atomics.store(flags, FLAGS.gate, GATE.open);
    Atomics.notify(flags, FLAGS.gate);
    if (this.#loadedBefore) Atomics.wait(flags, FLAGS.gate, GATE.open, 1000);
  }

  /** The worker has loaded `file` and stands still; this thread loads it too. */
  takeOver(flags: Int32Array, file: string | null): void {
    if (file !== null) {
      process.dlopen({ exports: {} }, file);
      this.#loadedBefore = true;
    }
    Atomics.store(flags, FLAGS.gate, GATE.passed);
    Atomics.notify(flags, FLAGS.gate);
    this.leave(flags);
  }

  /** The worker has ended or passed; harmless when it had no turn. */
  leave(flags: Int32Array): void {
    const index = this.#waiting.indexOf(flags);
    if (index >= 0) this.#waiting.splice(index, 1);
    if (this.#holder !== flags) return;
    this.#holder = undefined;
    const next = this.#waiting.shift();
    if (next) this.request(next);
  }
}

/** The process's turns: the addon is one for the process, however often this module is loaded. */
export function bindingTurns(): BindingTurns {
  const key = Symbol.for("kutip.onnxruntime.turns");
  const existing: unknown = Reflect.get(globalThis, key);
  if (existing instanceof BindingTurns) return existing;
  const turns = new BindingTurns();
  Reflect.set(globalThis, key, turns);
  return turns;
}

// --- internal ---

function send(port: MessagePort, message: FromWorker): void {
  port.postMessage(message);
}

/** Loads the addon as transformers.js will find it; null when there is none for this platform. */
function requireBinding(): string | null {
  const ours = createRequire(import.meta.url);
  const theirs = createRequire(ours.resolve("@xenova/transformers"));
  try {
    theirs("onnxruntime-node");
  } catch {
    // transformers.js meets the same failure a moment later, and that one is reported.
    return null;
  }
  return Object.keys(theirs.cache).find((path) => path.endsWith("onnxruntime_binding.node")) ?? null;
}
