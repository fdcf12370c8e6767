import { KutipError } from "../errors.ts";
import type { ModelSpec } from "./embedder.ts";
import { checkModelName } from "./model-name.ts";

/** The model that is part of Kutip and is used when none is chosen. */
export const EMBEDDED_MODEL = "kutip-id-en-256";

/** What may be said about a model beside its name; a model that is not in the table needs the first two. */
export type ModelOverrides = Partial<Omit<ModelSpec, "name" | "downloadMegabytes">>;

/**
 * Models with what each needs. Dimensions, token limits, pooling and prefixes are those of the models' cards on
 * huggingface.co; sizes are those of the quantised ONNX file with the tokenizer.
 */
export const KNOWN_MODELS = [
  {
    name: EMBEDDED_MODEL,
    dimensions: 256,
    maxTokens: 512,
    prefixes: { question: "", passage: "" },
    pooling: "graph",
    quantized: true,
    downloadMegabytes: 0,
    languages: "Indonesian, English",
    licence: "see its card",
  },
  {
    name: "Xenova/multilingual-e5-small",
    dimensions: 384,
    maxTokens: 512,
    prefixes: { question: "query: ", passage: "passage: " },
    pooling: "mean",
    quantized: true,
    // Its card: trained with a low temperature, its cosines lie between 0.7 and 1.
    unrelatedCosine: 0.7,
    downloadMegabytes: 135,
    languages: "about 100, among them Indonesian and English",
    licence: "MIT",
  },
  {
    name: "Xenova/multilingual-e5-base",
    dimensions: 768,
    maxTokens: 512,
    prefixes: { question: "query: ", passage: "passage: " },
    pooling: "mean",
    quantized: true,
    // Its card: trained with a low temperature, its cosines lie between 0.7 and 1.
    unrelatedCosine: 0.7,
    downloadMegabytes: 296,
    languages: "about 100, among them Indonesian and English",
    licence: "MIT",
  },
  {
    name: "Xenova/paraphrase-multilingual-MiniLM-L12-v2",
    dimensions: 384,
    maxTokens: 128,
    prefixes: { question: "", passage: "" },
    pooling: "mean",
    quantized: true,
    downloadMegabytes: 135,
    languages: "about 50, among them Indonesian and English",
    licence: "Apache-2.0",
  },
  {
    name: "Xenova/bge-m3",
    dimensions: 1024,
    maxTokens: 8192,
    prefixes: { question: "", passage: "" },
    pooling: "cls",
    quantized: true,
    downloadMegabytes: 587,
    languages: "more than 100, among them Indonesian and English",
    licence: "MIT",
  },
] as const satisfies readonly ModelSpec[];

/**
 * What a model needs and gives: a known one from the table, with `overrides` laid over it; any other Hugging Face
 * id from `overrides` alone, which must then say `dimensions` and `pooling`.
 * @throws KutipError `model-unknown` when the name is no model's name, or the description is incomplete or impossible
 */
export function modelSpec(name: string, overrides: ModelOverrides = {}): ModelSpec {
  checkModelName(name);
  const known: ModelSpec | undefined = KNOWN_MODELS.find((model) => model.name === name);
  const { dimensions, pooling } = { ...known, ...overrides };
  if (dimensions === undefined || pooling === undefined) {
    throw new KutipError(
      "model-unknown",
      `Kutip does not know the model "${name}": choose one of ${KNOWN_MODELS.map((model) => model.name).join(", ")}, or give its dimensions and pooling too.`,
    );
  }
  return checkSpec({ ...DEFAULTS, ...known, ...overrides, name, dimensions, pooling });
}

// --- internal ---

const DEFAULTS = {
  maxTokens: 512,
  prefixes: { question: "", passage: "" },
  quantized: true,
  downloadMegabytes: 0,
  languages: "unknown",
  licence: "unknown",
} as const;

const POOLINGS: readonly string[] = ["graph", "mean", "cls"] satisfies ModelSpec["pooling"][];

function checkSpec(spec: ModelSpec): ModelSpec {
  const { name, dimensions, maxTokens, pooling } = spec;
  // hnswlib and the library's blobs take any size; the bounds catch typing errors before a download does.
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > 16_384) {
    throw impossible(name, "dimensions", dimensions, "a whole number from 1 to 16384");
  }
  if (!Number.isInteger(maxTokens) || maxTokens < 8 || maxTokens > 131_072) {
    throw impossible(name, "token limit", maxTokens, "a whole number from 8 to 131072");
  }
  if (!POOLINGS.includes(pooling)) {
    throw impossible(name, "pooling", pooling, POOLINGS.join(", "));
  }
  return spec;
}

function impossible(name: string, what: string, value: unknown, wanted: string): KutipError {
  return new KutipError(
    "model-unknown",
    `The ${what} of the model "${name}" cannot be ${JSON.stringify(value)}: give ${wanted}.`,
  );
}
