/** What a known model needs and gives. */
export interface ModelSpec {
  /** Hugging Face id (`Xenova/multilingual-e5-small`) or the embedded model's name (`kutip-id-en-256`). */
  readonly name: string;
  readonly dimensions: number;
  /** Longest input in tokens; longer texts are cut there by the tokenizer. */
  readonly maxTokens: number;
  /** Text put before a question or a passage, e.g. `query: `. */
  readonly prefixes: { readonly question: string; readonly passage: string };
  /** `graph`: the ONNX graph returns `sentence_embedding`; the others are computed from the last hidden state. */
  readonly pooling: "graph" | "mean" | "cls";
  readonly quantized: boolean;
  /** About the cosine of texts that have nothing to do with each other, in [0, 1). @default 0 */
  readonly unrelatedCosine?: number;
  /** Approximate download in megabytes; 0 for the embedded model. */
  readonly downloadMegabytes: number;
  readonly languages: string;
  readonly licence: string;
}

export interface EmbedOptions {
  readonly signal?: AbortSignal;
  /** Called with the number of texts that are done, at most every 50 ms. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Turns texts into unit vectors. Port; the adapter runs in a worker thread and never blocks its caller's
 * event loop.
 */
export interface Embedder {
  readonly model: ModelSpec;
  /**
   * One vector of `model.dimensions` float32 for each text, unit length, in the order of the texts; `null` for a text
   * without any token that the model knows. Vectors may share a buffer: go by `byteOffset` and `length`.
   * @throws KutipError `embedding-failed`, `model-download`, `model-corrupt`, `model-unknown` (described wrongly),
   *   `cancelled`
   */
  embed(
    texts: readonly string[],
    kind: "question" | "passage",
    options?: EmbedOptions,
  ): Promise<(Float32Array | null)[]>;
  /** Ends the worker; further calls reject with `cancelled`. Idempotent. */
  close(): Promise<void>;
}
