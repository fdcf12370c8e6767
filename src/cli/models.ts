import { fetchModel } from "../embedding/fetch-model.ts";
import { listModels } from "../embedding/list-models.ts";
import { locateModel } from "../embedding/model-files.ts";
import { EMBEDDED_MODEL, type ModelOverrides, modelSpec } from "../embedding/models.ts";
import { createEmbedder } from "../embedding/worker-embedder.ts";
import type { ModelsPort } from "./ports.ts";

export interface ModelsParts {
  readonly modelsFolder: string;
  readonly libraryFolder: string;
  readonly overrides: ModelOverrides;
  /** Name of the model that questions are asked with; null where there is no library yet. */
  current(): Promise<string | null>;
}

/** The models of this machine and of the hub, and the library's choice among them. */
export function createModels({ modelsFolder, libraryFolder, overrides, current }: ModelsParts): ModelsPort {
  return {
    async list() {
      const inUse = (await current()) ?? EMBEDDED_MODEL;
      return listModels(modelsFolder).map((model) => ({ ...model, current: model.name === inUse }));
    },

    async fetch(name, { signal, onProgress }) {
      const spec = modelSpec(name, overrides);
      await fetchModel(spec, {
        modelsFolder,
        signal,
        onProgress: ({ bytes, totalBytes }) =>
          onProgress({
            label: name,
            done: bytes,
            total: totalBytes > 0 ? totalBytes : null,
            unit: "bytes",
          }),
      });
      return spec;
    },

    async use(name, { signal, onProgress }) {
      const spec = modelSpec(name, overrides);
      // Before anything is made: only `fetch` touches the network, and says so.
      locateModel(spec, modelsFolder);
      const { openLibrary } = await import("../library/sqlite.ts");
      const { switchModel } = await import("../ingest/switch-model.ts");
      const library = openLibrary({ folder: libraryFolder });
      const embedder = createEmbedder({ model: spec, modelsFolder });
      try {
        await switchModel({
          library,
          embedder,
          signal,
          onProgress: ({ phase, done, total }) => onProgress({ label: LABELS[phase], done, total }),
        });
        return spec;
      } finally {
        await embedder.close();
        library.close();
      }
    },
  };
}

// --- internal ---

const LABELS = {
  scan: "Looking at the library",
  read: "Embedding passages",
  index: "Building the index",
} as const;
