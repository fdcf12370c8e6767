import type { ModelSpec } from "./embedder.ts";

/** What a worker is started with. */
export interface WorkerSetup {
  readonly model: ModelSpec;
  /** The folder of models that holds the model's own folder. */
  readonly modelsFolder: string;
  /** Shared with the main thread; see native-calls.ts and native-binding.ts. */
  readonly flags: Int32Array<SharedArrayBuffer>;
}

/** One batch of texts; `id` comes back with its vectors. */
export interface EmbedMessage {
  readonly type: "embed";
  readonly id: number;
  readonly texts: readonly string[];
  readonly kind: "question" | "passage";
}

export type ToWorker = EmbedMessage | { readonly type: "close" };

export interface EmbeddedMessage {
  readonly type: "embedded";
  readonly id: number;
  /** Row after row, `dimensions` numbers each, in the order of the texts. Transferred, not copied. */
  readonly vectors: Float32Array<ArrayBuffer>;
  /** 1 for a text that has a vector, 0 for one without any known token. */
  readonly known: Uint8Array<ArrayBuffer>;
  /** Time that the batch took in the worker. */
  readonly milliseconds: number;
}

export type FromWorker =
  | { readonly type: "binding-wanted" }
  /** `file` is the native addon that was loaded; null when it could not be. */
  | { readonly type: "binding-loaded"; readonly file: string | null }
  | { readonly type: "ready" }
  /** The model cannot be loaded, or is not what its description says; the worker ends by itself. */
  | { readonly type: "load-failed"; readonly detail: string; readonly misdescribed: boolean }
  | EmbeddedMessage
  | { readonly type: "failed"; readonly id: number; readonly detail: string };
