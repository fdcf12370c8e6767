import { existsSync } from "node:fs";
import { KutipError } from "../errors.ts";

/**
 * The worker's compiled file: beside this one in `dist`, and in `dist` when this one runs from `src` (under vitest),
 * because a worker thread of Node 20 cannot load TypeScript.
 * @throws KutipError `internal` when the program has not been built
 */
export function workerFile(): URL {
  const here = new URL(import.meta.url);
  const file = here.pathname.endsWith(".ts")
    ? new URL("../../dist/embedding/worker.js", here)
    : new URL("./worker.js", here);
  if (!existsSync(file)) {
    throw new KutipError("internal", 'Kutip has not been built yet: run "npm run build" in its folder once.');
  }
  return file;
}
