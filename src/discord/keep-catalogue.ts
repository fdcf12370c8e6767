import type { TeamEngine } from "../engine/team.ts";
import { loadCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./request.ts";

/** The catalogue in memory. */
export interface CatalogueKeeper {
  current(): Catalogue;
  /** Resolves when what was changed before this call is in the catalogue. */
  refresh(): Promise<void>;
}

/** @throws KutipError of the library, when its articles cannot be listed */
export async function keepCatalogue(engine: TeamEngine): Promise<CatalogueKeeper> {
  let loaded = await loadCatalogue(engine);
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return {
    current: () => loaded.catalogue,
    refresh() {
      // A load that has begun may have missed the change; one that waits serves everybody who waits.
      next ??= running
        .catch(() => {}) // Told to whoever asked for it.
        .then(async () => {
          next = null;
          const loading = loadCatalogue(engine, loaded);
          running = loading;
          loaded = await loading;
        });
      return next;
    },
  };
}
