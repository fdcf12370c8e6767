import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ModelSpec } from "./embedder.ts";
import { stagingFolder } from "./install-model.ts";
import { fileSize, missingFiles, packagedModelsFolder } from "./model-files.ts";
import { modelFolder } from "./model-name.ts";
import { EMBEDDED_MODEL, KNOWN_MODELS } from "./models.ts";

export interface ListedModel {
  readonly name: string;
  /** Null for a model that is on disk but not in the table. */
  readonly spec: ModelSpec | null;
  /** All files are on disk. */
  readonly present: boolean;
  readonly embedded: boolean;
  /** On disk, also of a download that was interrupted. */
  readonly bytes: number;
}

/** The known models in the table's order, then others that are on disk, by name. */
export function listModels(modelsFolder: string): ListedModel[] {
  const known = KNOWN_MODELS.map((spec): ListedModel => {
    const embedded = spec.name === EMBEDDED_MODEL;
    const folders = embedded ? [modelsFolder, packagedModelsFolder()] : [modelsFolder];
    const home = folders.find((folder) => missingFiles(spec, folder).length === 0);
    const place = home === undefined ? stagingFolder(modelsFolder, spec.name) : modelFolder(home, spec.name);
    return { name: spec.name, spec, present: home !== undefined, embedded, bytes: folderSize(place) };
  });
  const names = new Set<string>(known.map((model) => model.name));
  const others = namesOnDisk(modelsFolder)
    .filter((name) => !names.has(name))
    .sort()
    .map((name): ListedModel => {
      const present = [true, false].some(
        (quantized) => missingFiles({ name, quantized }, modelsFolder).length === 0,
      );
      const bytes = folderSize(modelFolder(modelsFolder, name));
      return { name, spec: null, present, embedded: false, bytes };
    });
  return [...known, ...others];
}

// --- internal ---

/** Folders with a `config.json`, one or two levels down. */
function namesOnDisk(modelsFolder: string): string[] {
  return folders(modelsFolder).flatMap((first) =>
    isModel(join(modelsFolder, first))
      ? [first]
      : folders(join(modelsFolder, first))
          .filter((second) => isModel(join(modelsFolder, first, second)))
          .map((second) => `${first}/${second}`),
  );
}

function isModel(folder: string): boolean {
  return fileSize(join(folder, "config.json")) > 0;
}

/** Only names that a model can have. */
function folders(path: string): string[] {
  return entries(path)
    .filter((entry) => entry.isDirectory() && /^[\w-][\w.-]*$/.test(entry.name) && !entry.name.includes(".."))
    .map((entry) => entry.name);
}

function folderSize(path: string): number {
  return entries(path).reduce((sum, entry) => {
    const inside = join(path, entry.name);
    return sum + (entry.isDirectory() ? folderSize(inside) : fileSize(inside));
  }, 0);
}

/** Of a folder that may not be there. */
function entries(path: string): Dirent[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? readdirSync(path, { withFileTypes: true }) : [];
}
