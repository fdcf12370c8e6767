/**
 * A worker thread that is ended while ONNX Runtime is at work aborts the whole process: the addon (1.14) throws a C++
 * exception that nothing catches ("terminate called after throwing an instance of 'Napi::Error'"). A process that
 * exits ends its workers too. So the worker marks its native calls in memory that both threads see, and the main
 * thread waits for the current one before it lets the process go.
 */

/** Positions in the shared flags. */
export const FLAGS = { gate: 0, calling: 1, stop: 2 } as const;

export function createFlags(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(Object.keys(FLAGS).length * Int32Array.BYTES_PER_ELEMENT));
}

/** Thrown in the worker instead of a native call when the main thread has asked it to stop. */
export class Stopped extends Error {}

/**
 * Worker side: runs `call` with the mark set.
 * @throws Stopped when the main thread wants no more native calls
 */
export async function nativeCall<T>(flags: Int32Array, call: () => Promise<T>): Promise<T> {
  // Mark first, look second: the main thread sets `stop` first and looks at the mark second, so one of the two sees.
  Atomics.store(flags, FLAGS.calling, 1);
  try {
    if (Atomics.load(flags, FLAGS.stop) === 1) throw new Stopped();
    return await call();
  } finally {
    Atomics.store(flags, FLAGS.calling, 0);
    Atomics.notify(flags, FLAGS.calling);
  }
}

/** Main side: from now on no native call begins. */
export function forbidNativeCalls(flags: Int32Array): void {
  Atomics.store(flags, FLAGS.stop, 1);
}

/** Main side, blocking: forbids native calls and waits until the current one is over, at most `milliseconds`. */
export function awaitNativeCall(flags: Int32Array, milliseconds: number): void {
  forbidNativeCalls(flags);
  Atomics.wait(flags, FLAGS.calling, 1, milliseconds);
}
