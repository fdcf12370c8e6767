import { KutipError } from "../errors.ts";
import type { IngestProgress } from "../ingest/report.ts";
import { type EngineCall, type FromEngine, receiveError, type ToEngine } from "./remote-protocol.ts";
import type { TeamEngine } from "./team.ts";

/** The end of a channel to the thread that an engine lives in; a `Worker` is one. */
export interface EngineChannel {
  postMessage(message: ToEngine): void;
  on(event: "message", listener: (message: FromEngine) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/**
 * An engine that lives in another thread, so that its caller's event loop never waits for SQLite or an index.
 * When that thread ends, calls under way reject and the next call starts a new one.
 *
 * @param start makes the thread; called at the first call and after an end
 * @param onWarning told what is not as it should be but does not hinder, in a sentence
 */
export function createRemoteEngine(
  start: () => EngineChannel,
  onWarning: (message: string) => void = () => {},
): TeamEngine {
  const remote = new RemoteEngine(start, onWarning);
  const passing =
    <Values extends readonly unknown[], Value>(call: EngineCall) =>
    (...values: Values): Promise<Value> =>
      remote.call(call, values);
  return {
    ask: (question, { signal, ...options } = {}) => remote.call("ask", [question, options], { signal }),
    search: passing("search"),
    ingest: ({ signal, onProgress, ...values } = {}) =>
      remote.call("ingest", [values], { signal, onProgress }),
    articles: passing("articles"),
    cite: passing("cite"),
    status: passing("status"),
    read: passing("read"),
    catalogue: passing("catalogue"),
    evidence: passing("evidence"),
    team: {
      allSettings: passing("allSettings"),
      saveSettings: passing("saveSettings"),
      remember: passing("remember"),
      asked: passing("asked"),
      lastAsked: passing("lastAsked"),
      feedback: passing("feedback"),
      audits: passing("audits"),
      find: passing("find"),
      stage: passing("stage"),
      staged: passing("staged"),
      add: passing("add"),
      unstage: passing("unstage"),
      remove: passing("remove"),
    },
    close: () => remote.close(),
  };
}

// --- internal ---

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: IngestProgress) => void) | undefined;
}

interface Extras {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
}

class RemoteEngine {
  private channel: EngineChannel | null = null;
  private closed = false;
  private lastId = 0;
  private readonly pending = new Map<number, Pending>();
  private readonly start: () => EngineChannel;
  private readonly onWarning: (message: string) => void;

  constructor(start: () => EngineChannel, onWarning: (message: string) => void) {
    this.start = start;
    this.onWarning = onWarning;
  }

  call<T>(call: EngineCall, values: readonly unknown[], { signal, onProgress }: Extras = {}): Promise<T> {
    if (this.closed)
      return Promise.reject(
        new KutipError("cancelled", "Kutip is closing; ask again after it has restarted."),
      );
    if (signal?.aborted) return Promise.reject(new KutipError("cancelled", "The request was cancelled."));
    const channel = this.open();
    const id = ++this.lastId;
    return new Promise<T>((resolve, reject) => {
      const cancel = () => channel.postMessage({ kind: "cancel", id });
      const settle =
        <V>(settled: (value: V) => void) =>
        (value: V) => {
          signal?.removeEventListener("abort", cancel);
          settled(value);
        };
      this.pending.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
      signal?.addEventListener("abort", cancel, { once: true });
      channel.postMessage({ kind: "call", id, call, values, progress: onProgress !== undefined });
    });
  }

  async close(): Promise<void> {
    if (this.closed) return;
    const channel = this.channel;
    if (channel) await this.call("close", []).catch(() => undefined);
    this.closed = true;
    this.channel = null;
    await channel?.terminate();
  }

  private open(): EngineChannel {
    if (this.channel) return this.channel;
    const channel = this.start();
    channel.on("message", (message) => this.receive(message));
    channel.on("error", (error) => this.lose(channel, error));
    channel.on("exit", () =>
      this.lose(channel, new KutipError("internal", "The engine's thread ended; ask again.")),
    );
    this.channel = channel;
    return channel;
  }

  private receive(message: FromEngine): void {
    if (message.kind === "ready") return;
    if (message.kind === "warning") {
      this.onWarning(message.message);
      return;
    }
    if (message.kind === "failed") {
      this.lose(this.channel, receiveError(message.error));
      return;
    }
    const pending = this.pending.get(message.id);
    if (message.kind === "progress") {
      pending?.onProgress?.(message.progress);
      return;
    }
    this.pending.delete(message.id);
    if (message.kind === "error") pending?.reject(receiveError(message.error));
    else pending?.resolve(message.value as never);
  }

  private lose(channel: EngineChannel | null, error: Error): void {
    if (channel === null || channel !== this.channel) return;
    this.channel = null;
    const lost = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of lost) reject(error);
    void channel.terminate();
  }
}
