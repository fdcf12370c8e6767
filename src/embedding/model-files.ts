import { statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KutipError } from "../errors.ts";
import type { ModelSpec } from "./embedder.ts";
import { modelFolder } from "./model-name.ts";
import { EMBEDDED_MODEL } from "./models.ts";

/** The files that a model is made of, relative to its folder, smallest first. */
export function modelFiles(spec: Pick<ModelSpec, "quantized">): readonly string[] {
  return [
    "config.json",
    "tokenizer_config.json",
    "tokenizer.json",
    spec.quantized ? "onnx/model_quantized.onnx" : "onnx/model.onnx",
  ];
}

/** The folder of models that is part of the installed program. Two levels up from src/embedding as from dist/embedding. */
export function packagedModelsFolder(): string {
  return fileURLToPath(new URL("../../embeddings/models/", import.meta.url));
}

/**
 * The folder of models that holds all files of a model: `modelsFolder`, or, for the embedded model, the program's own.
 * @throws KutipError `model-download` when a file is missing
 */
export function locateModel(spec: ModelSpec, modelsFolder: string): string {
  const candidates = spec.name === EMBEDDED_MODEL ? [modelsFolder, packagedModelsFolder()] : [modelsFolder];
  for (const candidate of candidates) {
    if (missingFiles(spec, candidate).length === 0) return candidate;
  }
  throw notHere(spec, modelsFolder);
}

/** The files of a model that are absent or empty in a folder of models. */
export function missingFiles(spec: Pick<ModelSpec, "name" | "quantized">, modelsFolder: string): string[] {
  const folder = modelFolder(modelsFolder, spec.name);
  return modelFiles(spec).filter((file) => fileSize(join(folder, file)) === 0);
}

/**
 * A file's size in bytes; 0 when there is none.
 * @throws KutipError `model-corrupt` when it cannot be looked at
 */
export function fileSize(path: string): number {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats.size : 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // A file stands where a folder should be, so nothing is in it.
    if (code === "ENOTDIR") return 0;
    throw new KutipError("model-corrupt", `${path} cannot be read (${code}): allow Kutip to read it.`, {
      cause: error,
    });
  }
}

/** Files that are there and cannot be used. */
export function modelTrouble(spec: ModelSpec, modelsFolder: string, detail: string): KutipError {
  const remedy =
    spec.name === EMBEDDED_MODEL
      ? "install Kutip again"
      : `run "kutip model fetch ${spec.name}" to fetch it again`;
  return new KutipError(
    "model-corrupt",
    `The model in ${modelFolder(modelsFolder, spec.name)} cannot be used (${detail}): ${remedy}.`,
  );
}

/** Files that are a model, but not the one that was described. */
export function misdescription(spec: ModelSpec, detail: string): KutipError {
  return new KutipError(
    "model-unknown",
    `The model ${spec.name} is not what its description says (${detail}): correct its dimensions and pooling.`,
  );
}

// --- internal ---

function notHere(spec: ModelSpec, modelsFolder: string): KutipError {
  if (spec.name === EMBEDDED_MODEL) {
    return new KutipError(
      "model-download",
      `The embedded model is missing from ${packagedModelsFolder()}: install Kutip again.`,
    );
  }
  const size = spec.downloadMegabytes > 0 ? ` (about ${spec.downloadMegabytes} MB)` : "";
  return new KutipError(
    "model-download",
    `The model ${spec.name} is not in ${modelsFolder}: run "kutip model fetch ${spec.name}" once${size}.`,
  );
}
