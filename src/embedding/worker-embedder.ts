import { KutipError } from "../errors.ts";
import { type Call, cancelled, startCall, type Vectors } from "./call.ts";
import { nextBudget } from "./chunk-budget.ts";
import type { Embedder, EmbedOptions, ModelSpec } from "./embedder.ts";
import { type Chunk, JobQueue } from "./job-queue.ts";
import type { EmbeddedMessage } from "./messages.ts";
import { locateModel, misdescription, modelTrouble } from "./model-files.ts";
import { workerFile } from "./worker-file.ts";
import { startWorker, type WorkerThread } from "./worker-thread.ts";

export interface EmbedderOptions {
  readonly model: ModelSpec;
  /** Where downloaded models are; the embedded model is found without it. */
  readonly modelsFolder: string;
  /** Loads the model now rather than when it is needed first. @default false */
  readonly atOnce?: boolean;
  /** The worker's file. @default the one of this program */
  readonly worker?: URL;
}

/**
 * An embedder whose model lives in a worker thread, started at the first use and kept. Loads from disk alone.
 *
 * Calls are cut into chunks of about 12 ms, of which at most two are at the worker; everything else waits with its
 * caller, and a question goes before all passages. The vectors of a chunk share one buffer: go by their
 * `byteOffset` and `length`. A worker that dies is replaced, and its chunk tried once more. A waiting worker does
 * not keep the process alive.
 *
 * To be created in the main thread, or in a thread that lives as long as the process; see native-binding.ts.
 */
export function createEmbedder(options: EmbedderOptions): Embedder {
  return new WorkerEmbedder(options);
}

// --- internal ---

/** At the worker at a time: the one that it works on, and one so that it need not wait for the next. */
const AT_WORKER = 2;
/** Characters of the first chunk. */
const FIRST_BUDGET = 8192;
/** No known tokenizer averages more characters a token on text; what follows in a longer text is not looked at. */
const CHARACTERS_PER_TOKEN = 64;

class WorkerEmbedder implements Embedder {
  readonly model: ModelSpec;
  readonly #options: EmbedderOptions;
  readonly #queue = new JobQueue<Call>();
  /** By id, oldest first; the worker answers in this order. */
  readonly #atWorker = new Map<number, Chunk<Call>>();
  #thread: WorkerThread | undefined;
  #gone: Promise<unknown> = Promise.resolve();
  #nextId = 0;
  #budget = FIRST_BUDGET;
  #closed = false;

  constructor(options: EmbedderOptions) {
    this.#options = options;
    this.model = options.model;
    if (options.atOnce === true) this.#startAhead();
  }

  async embed(
    texts: readonly string[],
    kind: "question" | "passage",
    options: EmbedOptions = {},
  ): Promise<Vectors> {
    if (this.#closed) throw new KutipError("cancelled", "The embedder is closed.");
    if (options.signal?.aborted) throw cancelled(options.signal);
    if (texts.length === 0) return [];
    this.#thread ??= this.#start();
    const { call, result } = startCall(texts, kind, options, (aborted) => {
      this.#queue.remove(aborted);
      this.#pump();
    });
    this.#queue.add(call);
    this.#pump();
    return result;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#abandon(new KutipError("cancelled", "The embedder was closed before it had finished."));
    await this.#gone;
  }

  #start(): WorkerThread {
    const file = this.#options.worker ?? workerFile();
    const modelsFolder = locateModel(this.model, this.#options.modelsFolder);
    return startWorker(
      file,
      { model: this.model, modelsFolder },
      {
        onEmbedded: (message) => this.#receive(message),
        onFailed: (id, detail) => {
          const chunk = this.#takeBack(id);
          if (chunk) this.#retry(chunk, detail);
          this.#pump();
        },
        onLoadFailed: (detail, misdescribed) => {
          const trouble = misdescribed
            ? misdescription(this.model, detail)
            : modelTrouble(this.model, modelsFolder, detail);
          this.#abandon(trouble);
        },
        onDeath: (detail) => this.#recover(detail),
      },
    );
  }

  #startAhead(): void {
    try {
      this.#thread = this.#start();
      this.#thread.hold(false);
    } catch {
      // Whoever embeds first is told what is wrong.
    }
  }

  /** Gives the worker what it can take, and lets the process end when there is nothing to wait for. */
  #pump(): void {
    while (this.#atWorker.size < AT_WORKER) {
      const chunk = this.#queue.take(this.#budget);
      if (!chunk) break;
      this.#thread ??= this.#start();
      const id = this.#nextId;
      this.#nextId += 1;
      this.#atWorker.set(id, chunk);
      const longest = this.model.maxTokens * CHARACTERS_PER_TOKEN;
      const texts = chunk.job.texts
        .slice(chunk.from, chunk.to)
        .map((text) => (text.length > longest ? text.slice(0, longest) : text));
      this.#thread.send({ type: "embed", id, texts, kind: chunk.job.kind });
    }
    this.#thread?.hold(this.#atWorker.size > 0);
  }

  #receive(message: EmbeddedMessage): void {
    const chunk = this.#takeBack(message.id);
    if (!chunk) return;
    const { job, from, to } = chunk;
    let characters = 0;
    for (let i = from; i < to; i += 1) characters += job.texts[i]?.length ?? 0;
    this.#budget = nextBudget(this.#budget, characters, message.milliseconds);
    // The worker's next chunk first: what the caller does with these vectors may take time.
    this.#pump();
    job.accept(from, message);
  }

  #takeBack(id: number): Chunk<Call> | undefined {
    const chunk = this.#atWorker.get(id);
    this.#atWorker.delete(id);
    return chunk;
  }

  /** The worker died: the chunk that it was at is tried once more, the others have not been touched. */
  #recover(detail: string): void {
    this.#thread = undefined;
    const [first, ...untouched] = this.#atWorker.values();
    this.#atWorker.clear();
    if (first) this.#retry(first, detail);
    for (const chunk of untouched) this.#queue.giveBack(chunk);
    try {
      this.#pump();
    } catch (error) {
      // The model's files have gone since the first start.
      this.#abandon(error instanceof KutipError ? error : failure(this.model, String(error)));
    }
  }

  #retry(chunk: Chunk<Call>, detail: string): void {
    if (chunk.failures === 0) {
      this.#queue.giveBack({ ...chunk, failures: 1 });
      return;
    }
    this.#queue.remove(chunk.job);
    chunk.job.fail(failure(this.model, detail));
  }

  /** Fails every call and lets the worker go; the next call starts another one. */
  #abandon(error: KutipError): void {
    const calls = [...this.#atWorker.values()].map((chunk) => chunk.job).concat(this.#queue.waiting());
    this.#atWorker.clear();
    for (const call of calls) {
      this.#queue.remove(call);
      call.fail(error);
    }
    const thread = this.#thread;
    this.#thread = undefined;
    if (thread) this.#gone = Promise.all([this.#gone, thread.end()]);
  }
}

function failure(model: ModelSpec, detail: string): KutipError {
  return new KutipError(
    "embedding-failed",
    `The model ${model.name} failed twice on the same texts (${detail}): run "kutip doctor" to check the installation.`,
  );
}
