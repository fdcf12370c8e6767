import type { MessagePort } from "node:worker_threads";
import { type EngineCalls, type FromEngine, sendError, type ToEngine } from "./remote-protocol.ts";
import type { TeamEngine } from "./team.ts";

/**
 * Answers the calls of a `createRemoteEngine` in another thread with an engine of this one.
 *
 * @param port the channel to the caller's thread
 * @param open makes the engine; a failure is told to the caller, and the thread ends, and so is what it warns of
 */
export async function serveEngine(
  port: MessagePort,
  open: (onWarning: (message: string) => void) => Promise<TeamEngine>,
): Promise<void> {
  const send = (message: FromEngine) => port.postMessage(message);
  const cancels = new Map<number, AbortController>();
  const opening = open((message) => send({ kind: "warning", message }));
  port.on("message", (message: ToEngine) => {
    if (message.kind === "cancel") return cancels.get(message.id)?.abort();
    const cancel = new AbortController();
    cancels.set(message.id, cancel);
    opening
      .then((engine): Promise<unknown> => run(engine, message, cancel.signal, send))
      .then((value) => send({ kind: "result", id: message.id, value }))
      .catch((error: unknown) => send({ kind: "error", id: message.id, error: sendError(error) }))
      .finally(() => cancels.delete(message.id));
  });
  try {
    await opening;
    send({ kind: "ready" });
  } catch (error) {
    send({ kind: "failed", error: sendError(error) });
  }
}

// --- internal ---

type Call = Extract<ToEngine, { kind: "call" }>;

function run(
  engine: TeamEngine,
  { call, values, id, progress }: Call,
  signal: AbortSignal,
  send: (message: FromEngine) => void,
): Promise<unknown> {
  const { team, ...own } = engine;
  const calls: EngineCalls = {
    ...own,
    ...team,
    ask: (question, options) => engine.ask(question, { ...options, signal }),
    ingest: (options) =>
      engine.ingest({
        ...options,
        signal,
        ...(progress && { onProgress: (step) => send({ kind: "progress", id, progress: step }) }),
      }),
  };
  // The values come from `createRemoteEngine` alone, in the same program: their types are its calls'.
  const called: (...values: never[]) => Promise<unknown> = calls[call];
  return called(...(values as never[]));
}
