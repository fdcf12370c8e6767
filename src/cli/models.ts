import { fetchModel } from "../embedding/fetch-model.ts";
import { listModels } from "../embedding/list-models.ts";
import { EMBEDDED_MODEL, type ModelOverrides, modelSpec } from "../embedding/models.ts";
import type { ModelsPort } from "./ports.ts";

export interface ModelsParts {
  readonly modelsFolder: string;
  readonly overrides: ModelOverrides;
  /** Name of the model that questions are asked with; null where there is no library yet. */
  current(): Promise<string | null>;
  readonly switchTo: ModelsPort["use"];
}

/** The models of this machine and of the hub. */
export function createModels({ modelsFolder, overrides, current, switchTo }: ModelsParts): ModelsPort {
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
    use: switchTo,
  };
}
