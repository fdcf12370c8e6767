import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { KutipError } from "../errors.ts";
import { downloadError, isPassing } from "./download-error.ts";
import { downloadFile, isComplete } from "./download-file.ts";
import type { ModelSpec } from "./embedder.ts";
import { checkHub, describeFile, type Hub, type HubFile } from "./hub.ts";
import { checkJson, install, setAside, stagingFolder, tryModel } from "./install-model.ts";
import { fileSize, locateModel, missingFiles, modelFiles } from "./model-files.ts";
import { modelFolder } from "./model-name.ts";
import { EMBEDDED_MODEL } from "./models.ts";

export interface FetchProgress {
  /** The file that is being fetched, relative to the model's folder. */
  readonly file: string;
  /** Of all files together. */
  readonly bytes: number;
  /** 0 when the hub does not say. */
  readonly totalBytes: number;
}

export interface FetchOptions {
  /** Where downloaded models are kept. */
  readonly modelsFolder: string;
  /** @default { url: "https://huggingface.co" } */
  readonly hub?: Hub;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FetchProgress) => void;
  /** Longest silence of the hub, milliseconds. @default 30000 */
  readonly patience?: number;
  /** Pause before the second attempt at a file, milliseconds; doubled before each further one. @default 1000 */
  readonly pause?: number;
}

export interface FetchedModel {
  readonly folder: string;
  /** False when the model was there and works: then nothing touched the network. */
  readonly downloaded: boolean;
}

/**
 * Brings a model to disk: into a staging folder, where a later call goes on with what an interrupted one left, then,
 * once every file is whole and the model has given a vector of the right size, to its place in one rename. A model
 * that is there but cannot be used is fetched again.
 *
 * The only part of the program that touches the network to embed, and only when it is called.
 * @throws KutipError `model-download`, `model-corrupt`, `model-unknown` (described wrongly), `disk-full`,
 *   `library-unwritable`, `cancelled`, and `config` for an address that is none
 */
export async function fetchModel(spec: ModelSpec, options: FetchOptions): Promise<FetchedModel> {
  const { modelsFolder, hub = HUGGING_FACE } = options;
  const signal = options.signal ?? new AbortController().signal;
  const folder = modelFolder(modelsFolder, spec.name);
  try {
    signal.throwIfAborted();
    checkHub(hub);
    if (spec.name === EMBEDDED_MODEL) {
      await tryModel(spec, locateModel(spec, modelsFolder), signal);
      return { folder: modelFolder(locateModel(spec, modelsFolder), spec.name), downloaded: false };
    }
    if (missingFiles(spec, modelsFolder).length === 0) {
      if (await works(spec, modelsFolder, signal)) return { folder, downloaded: false };
      await setAside(spec, modelsFolder);
    }
    const { isVerified } = await fetchFiles(spec, { ...options, hub, signal });
    await install(spec, modelsFolder, { isVerified, signal });
    return { folder, downloaded: true };
  } catch (error) {
    if (signal.aborted) {
      throw new KutipError("cancelled", `Fetching ${spec.name} was cancelled; what has arrived is kept.`, {
        cause: error,
      });
    }
    throw downloadError(error, spec.name, hub, modelsFolder);
  }
}

// --- internal ---

const HUGGING_FACE: Hub = { url: "https://huggingface.co" };
/** Attempts at a file of which nothing new arrives. */
const ATTEMPTS = 4;

type Settled = FetchOptions & { readonly hub: Hub; readonly signal: AbortSignal };

async function works(spec: ModelSpec, modelsFolder: string, signal: AbortSignal): Promise<boolean> {
  try {
    await tryModel(spec, modelsFolder, signal);
    return true;
  } catch (error) {
    if (error instanceof KutipError && error.code === "model-corrupt") return false;
    throw error;
  }
}

/** All files of a model, into the staging folder; those that are whole are kept. */
async function fetchFiles(spec: ModelSpec, options: Settled): Promise<{ readonly isVerified: boolean }> {
  const { hub, signal, modelsFolder, patience = 30_000, onProgress } = options;
  const staging = stagingFolder(modelsFolder, spec.name);
  const sources = await describeFiles(spec, patience, options);
  const sizes = [...sources.values()].map((source) => source.size);
  const totalBytes = sizes.includes(null) ? 0 : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let before = 0;
  for (const [file, source] of sources) {
    const target = join(staging, file);
    const onBytes = (bytes: number): void => onProgress?.({ file, bytes: before + bytes, totalBytes });
    if (!(await isComplete(target, source))) {
      const download = { hub, model: spec.name, file, source, target, signal, patience, onBytes };
      await persist(
        options,
        () => fileSize(`${target}.part`),
        () => downloadFile(download),
      );
    }
    if (file.endsWith(".json")) await checkJson(target, spec.name, hub);
    before += fileSize(target);
    onProgress?.({ file, bytes: before, totalBytes });
  }
  // The others have been read as JSON.
  const graphs = [...sources].filter(([file]) => !file.endsWith(".json"));
  return { isVerified: graphs.every(([, source]) => source.sha256 !== null) };
}

/** What the hub says of each file, all from one commit, even when another is published meanwhile. */
async function describeFiles(
  spec: ModelSpec,
  patience: number,
  options: Settled,
): Promise<Map<string, HubFile>> {
  const { hub, signal } = options;
  const describe = (file: string, revision: string): Promise<HubFile> =>
    persist(
      options,
      () => 0,
      () => describeFile({ hub, model: spec.name, revision, file, signal, patience }),
    );
  const files = modelFiles(spec);
  const { commit } = await describe(files[0] ?? "config.json", "main");
  const sources = new Map<string, HubFile>();
  for (const file of files) sources.set(file, await describe(file, commit ?? "main"));
  return sources;
}

/** Tries again, with growing pauses, what may pass; as long as each attempt brings something, without end. */
async function persist<T>(options: Settled, arrived: () => number, attempt: () => Promise<T>): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    const before = arrived();
    try {
      return await attempt();
    } catch (error) {
      if (options.signal.aborted || !isPassing(error)) throw error;
      if (arrived() > before) failures = 1;
      if (failures >= ATTEMPTS) throw error;
      await wait((options.pause ?? 1000) * 2 ** (failures - 1), undefined, { signal: options.signal });
    }
  }
}
