import { type FSWatcher, watch } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Looks out for changes in a folder, as far as the system tells of them. */
export interface FolderWatch {
  /** Looks for subfolders that have come. */
  renew(): Promise<void>;
  close(): void;
}

/**
 * Watches a folder and its direct subfolders. It only hastens what happens anyway: deeper folders, network drives and
 * systems without notifications go unwatched, and that is no failure.
 */
export function watchFolder(folder: string, onChange: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let closed = false;

  const drop = (path: string) => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const add = (path: string) => {
    if (closed || watchers.has(path) || watchers.size >= MANY) return;
    try {
      const watcher = watch(path, { persistent: false }, onChange);
      watcher.on("error", () => drop(path));
      watchers.set(path, watcher);
    } catch {
      // Not watched: what changes there is found by looking.
    }
  };

  return {
    async renew() {
      add(folder);
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      const present = new Set(
        entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name)),
      );
      for (const path of watchers.keys()) if (path !== folder && !present.has(path)) drop(path);
      for (const path of present) add(path);
    },
    close() {
      closed = true;
      for (const path of [...watchers.keys()]) drop(path);
    },
  };
}

// --- internal ---

/** Systems have few of these to give away. */
const MANY = 128;
