import { KutipError } from "../errors.ts";
import type { EmbedOptions } from "./embedder.ts";
import type { Job } from "./job-queue.ts";
import type { EmbeddedMessage } from "./messages.ts";

/** What a call of `embed` resolves to. */
export type Vectors = (Float32Array | null)[];

/** One call of `embed` under way. Whatever comes after it is over, is ignored. */
export interface Call extends Job {
  /** Takes the vectors of the texts from `from` on; the last ones resolve the call. */
  accept(from: number, message: EmbeddedMessage): void;
  fail(error: KutipError): void;
}

/**
 * Starts a call: adds the promise's ends, the signal's listener and the reports of progress to a job.
 * @param onAbort called after the call has failed because its signal was aborted
 */
export function startCall(
  texts: readonly string[],
  kind: Job["kind"],
  options: EmbedOptions,
  onAbort: (call: Call) => void,
): { call: Call; result: Promise<Vectors> } {
  const { signal, onProgress } = options;
  const { promise: result, resolve, reject } = deferred<Vectors>();
  // The caller may go on with its list.
  const own = [...texts];
  const vectors = new Array<Float32Array | null>(texts.length).fill(null);
  let done = 0;
  let reported = Number.NEGATIVE_INFINITY;
  let over = false;

  const finish = (settle: () => void): void => {
    if (over) return;
    over = true;
    signal?.removeEventListener("abort", abort);
    settle();
  };
  const report = (): void => {
    const now = performance.now();
    if (!onProgress || (done < texts.length && now - reported < PROGRESS_INTERVAL)) return;
    reported = now;
    onProgress(done, texts.length);
  };
  const call: Call = {
    texts: own,
    kind,
    next: 0,
    accept(from, message) {
      if (over) return;
      const dimensions = message.vectors.length / message.known.length;
      message.known.forEach((isKnown, row) => {
        if (isKnown === 1) {
          vectors[from + row] = message.vectors.subarray(row * dimensions, (row + 1) * dimensions);
        }
      });
      done += message.known.length;
      report();
      if (done === texts.length) finish(() => resolve(vectors));
    },
    fail: (error) => finish(() => reject(error)),
  };
  const abort = (): void => {
    call.fail(cancelled(signal));
    onAbort(call);
  };
  signal?.addEventListener("abort", abort, { once: true });
  return { call, result };
}

/** What an aborted call fails with. */
export function cancelled(signal: AbortSignal | undefined): KutipError {
  return new KutipError("cancelled", "Embedding was cancelled.", { cause: signal?.reason });
}

// --- internal ---

/** Least time between two reports of progress, milliseconds. */
const PROGRESS_INTERVAL = 50;

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: Error) => void } {
  let resolve: (value: T) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
