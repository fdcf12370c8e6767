import { mkdir, readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { KutipError } from "../errors.ts";
import type { ModelSpec } from "./embedder.ts";
import { type Hub, hostOf } from "./hub.ts";
import { modelFolder } from "./model-name.ts";
import { createEmbedder } from "./worker-embedder.ts";

/** Holds what is being fetched, laid out as the folder of models around it. No model's name begins with a point. */
const STAGING = ".fetching";

/** Where a model's files wait until it is whole. */
export function stagingFolder(modelsFolder: string, name: string): string {
  return modelFolder(join(modelsFolder, STAGING), name);
}

/**
 * Tries a staged model and puts it in its place.
 * @param isVerified hashes are right; otherwise a model that cannot be loaded is thrown away, so that the next attempt
 *   starts afresh
 * @throws KutipError `model-corrupt` when the model cannot be loaded; `model-unknown` when it is not what its
 *   description says
 */
export async function install(
  spec: ModelSpec,
  modelsFolder: string,
  { isVerified, signal }: { readonly isVerified: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const staging = stagingFolder(modelsFolder, spec.name);
  try {
    await tryModel(spec, join(modelsFolder, STAGING), signal);
  } catch (error) {
    const isCorrupt = error instanceof KutipError && error.code === "model-corrupt";
    if (isCorrupt && !isVerified) await rm(staging, { recursive: true, force: true });
    throw error;
  }
  const folder = modelFolder(modelsFolder, spec.name);
  await mkdir(dirname(folder), { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await rename(staging, folder);
  await removeEmpty(dirname(staging));
  await removeEmpty(join(modelsFolder, STAGING));
}

/** Moves a model that cannot be used to the staging folder, where what is right of it need not be fetched again. */
export async function setAside(spec: ModelSpec, modelsFolder: string): Promise<void> {
  const staging = stagingFolder(modelsFolder, spec.name);
  await rm(staging, { recursive: true, force: true });
  await mkdir(dirname(staging), { recursive: true });
  await rename(modelFolder(modelsFolder, spec.name), staging);
}

/** @throws KutipError `model-corrupt`, `model-unknown`; see `install` */
export async function tryModel(spec: ModelSpec, modelsFolder: string, signal: AbortSignal): Promise<void> {
  const embedder = createEmbedder({ model: spec, modelsFolder });
  try {
    await embedder.embed(["Kutip"], "passage", { signal });
  } finally {
    await embedder.close();
  }
}

/**
 * Throws a file away that is not JSON: a sign-in page or a proxy's message, sent with status 200.
 * @throws KutipError `model-download`
 */
export async function checkJson(path: string, name: string, hub: Hub): Promise<void> {
  const text = await readFile(path, "utf8");
  try {
    JSON.parse(text);
  } catch (error) {
    await rm(path);
    const start = JSON.stringify(text.slice(0, 40));
    throw new KutipError(
      "model-download",
      `What ${hostOf(hub)} sent for the model ${name} is not its data (it begins with ${start}): a proxy or a sign-in page may stand in between; run "kutip model fetch ${name}" again once it is passed.`,
      { cause: error },
    );
  }
}

// --- internal ---

async function removeEmpty(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(() => ["unreadable"]);
  if (entries.length === 0) await rmdir(folder);
}
