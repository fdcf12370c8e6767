import type { ModelSpec } from "./embedder.ts";
import type { WorkerSetup } from "./messages.ts";
import { nativeCall } from "./native-calls.ts";
import { paddedBatches } from "./padded-batches.ts";
import { poolRow } from "./pooling.ts";
import { createTokenize } from "./tokens.ts";

/** The model works, but is not what its description says. */
export class Misdescribed extends Error {}

/** A model in memory. */
export interface LoadedModel {
  /** Vectors row after row in the order of the texts; rows of texts without a known token are zeros, and 0 in `known`. */
  embed(
    texts: readonly string[],
    kind: "question" | "passage",
  ): Promise<{ vectors: Float32Array<ArrayBuffer>; known: Uint8Array<ArrayBuffer> }>;
}

/**
 * Tokens of one run of the model, padding included. With the embedded model 256 to 1,024 is fastest: what a run
 * reads and writes then stays in the processor's cache.
 */
const RUN_TOKENS = 512;

/**
 * Loads a model with transformers.js, from disk alone. Runs in the worker thread: ONNX Runtime computes on the
 * thread that calls it.
 * @throws Misdescribed when its output is not what `setup.model` says
 * @throws whatever transformers.js and ONNX Runtime throw for files that are damaged or not of a model
 */
export async function loadModel(setup: WorkerSetup): Promise<LoadedModel> {
  const { model: spec, modelsFolder, flags } = setup;
  const { AutoModel, AutoTokenizer, env, Tensor } = await import("@xenova/transformers");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = modelsFolder;
  env.useFSCache = false;
  env.useBrowserCache = false;

  const [tokenizer, model] = await Promise.all([
    AutoTokenizer.from_pretrained(spec.name, { local_files_only: true }),
    nativeCall(flags, () =>
      AutoModel.from_pretrained(spec.name, { local_files_only: true, quantized: spec.quantized }),
    ),
  ]);
  const tokenize = createTokenize(tokenizer, spec.maxTokens);

  const loaded: LoadedModel = {
    async embed(texts, kind) {
      const vectors = new Float32Array(texts.length * spec.dimensions);
      const known = new Uint8Array(texts.length);
      const sequences = texts.map((text) => tokenize(spec.prefixes[kind], text));
      for (const batch of paddedBatches(sequences, RUN_TOKENS)) {
        const shape = [batch.rows.length, batch.width];
        const inputs = {
          input_ids: new Tensor("int64", batch.inputIds, shape),
          attention_mask: new Tensor("int64", batch.attentionMask, shape),
        };
        const outputs: unknown = await nativeCall(flags, () => model(inputs));
        const data = readOutput(outputs, spec, batch.rows.length, batch.width);
        batch.rows.forEach((row, line) => {
          const target = vectors.subarray(row * spec.dimensions, (row + 1) * spec.dimensions);
          const tokens = sequences[row]?.length ?? 0;
          const hasDirection = poolRow(
            data,
            line,
            { width: batch.width, tokens, pooling: spec.pooling },
            target,
          );
          known[row] = hasDirection ? 1 : 0;
        });
      }
      return { vectors, known };
    },
  };
  // A model of another shape than its description is found out here, not in the middle of an ingest.
  await loaded.embed(["Kutip"], "passage");
  return loaded;
}

// --- internal ---

/** The numbers of the output that the pooling starts from, checked against what the table says of the model. */
function readOutput(outputs: unknown, spec: ModelSpec, rows: number, width: number): Float32Array {
  const name = spec.pooling === "graph" ? "sentence_embedding" : "last_hidden_state";
  const tensor: unknown = outputs instanceof Object ? Reflect.get(outputs, name) : undefined;
  // Taken once: every access to a transformers.js tensor passes through a Proxy.
  const data: unknown = tensor instanceof Object ? Reflect.get(tensor, "data") : undefined;
  if (!(data instanceof Float32Array)) {
    throw new Misdescribed(`it has no output "${name}", which the pooling "${spec.pooling}" needs`);
  }
  const vectors = spec.pooling === "graph" ? rows : rows * width;
  if (data.length !== vectors * spec.dimensions) {
    throw new Misdescribed(`it gives ${data.length / vectors} dimensions, not ${spec.dimensions}`);
  }
  return data;
}
