import { mkdirSync, type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { KutipError } from "../errors.ts";

/**
 * Makes a folder and the ones above it, one by one: Node's own recursive `mkdirSync` never returns where the filesystem
 * answers ENOENT to making a folder in one that exists, as /proc does.
 *
 * @param folder absolute
 * @throws KutipError `library-unwritable` when a file stands in the way; what `mkdirSync` throws otherwise
 */
export function makeFolder(folder: string): void {
  const there = entryAt(folder);
  if (there?.isDirectory()) return;
  if (there !== undefined) {
    throw new KutipError(
      "library-unwritable",
      `The library needs a folder, but ${folder} is a file; name a folder with --library.`,
    );
  }
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!entryAt(folder)?.isDirectory()) throw error;
  }
}

// --- internal ---

/** Nothing is below a file: that is no failure here, since the file itself is found on the way up. */
function entryAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return undefined;
    throw error;
  }
}
