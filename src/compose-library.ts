import type { Config } from "./config.ts";
import type { Embedder, ModelSpec } from "./embedding/embedder.ts";
import { EMBEDDED_MODEL, modelSpec } from "./embedding/models.ts";
import { createEmbedder } from "./embedding/worker-embedder.ts";
import { KutipError } from "./errors.ts";
import type { Library } from "./library/library.ts";
import { openLibrary } from "./library/sqlite.ts";
import type { WritableLibrary } from "./library/writing.ts";

/** A library and an embedder of its model. Both are to be closed. */
export interface OpenedLibrary {
  readonly library: WritableLibrary;
  readonly embedder: Embedder;
}

/**
 * Opens a library by itself: what answers from it takes longer to be read than this, and meanwhile the model can load.
 *
 * @param atOnce loads the model now rather than when it is needed first
 * @throws KutipError of the library, and `config` when another model than the library's own is asked for
 */
export function openLibraryOf(
  config: Config,
  { atOnce = false }: { readonly atOnce?: boolean } = {},
): OpenedLibrary {
  const library = openLibrary({ folder: config.libraryFolder });
  try {
    const model = modelFor(config, library);
    return { library, embedder: createEmbedder({ model, modelsFolder: config.modelsFolder, atOnce }) };
  } catch (error) {
    library.close();
    throw error;
  }
}

/** The model that was asked for, or the library's own, or the embedded one. */
export function modelFor(config: Config, library: Library): ModelSpec {
  const own = library.model?.name;
  const wanted = config.model ?? own ?? EMBEDDED_MODEL;
  if (own !== undefined && own !== wanted && library.counts().passages > 0) {
    throw new KutipError(
      "config",
      `The library was made with the model ${own}, not ${wanted}: run \`kutip model use ${wanted}\` to embed it anew, or leave --model out.`,
    );
  }
  return modelSpec(wanted, config.modelOverrides);
}
