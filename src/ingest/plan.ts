import type { FileStamp } from "../library/library.ts";
import type { KnownFile } from "../library/writing.ts";

/** A file of the articles folder as the scan saw it. */
export interface SeenFile extends FileStamp {
  readonly path: string;
}

/** What an ingest does with the files it saw. */
export interface IngestPlan {
  /** To be read: new, or perhaps changed. */
  readonly read: readonly SeenFile[];
  readonly unchanged: number;
  /** Paths of articles whose files are gone. */
  readonly removed: readonly string[];
}

/**
 * Sorts files by what size and modification time tell. A file is taken for unchanged only when it was last modified
 * well before it was last looked at: within the resolution of file times a second change would not show.
 *
 * @param passageFormat the current one; articles with passages of another are read again
 * @param isOutOfSight whether a path may exist although it was not seen, because its folder could not be read
 */
export function planIngest(
  seen: readonly SeenFile[],
  known: readonly KnownFile[],
  passageFormat: string,
  isOutOfSight: (path: string) => boolean,
): IngestPlan {
  const knownByPath = new Map(known.map((file) => [file.path, file]));
  const seenPaths = new Set(seen.map(({ path }) => path));
  const read = seen.filter((file) => !isSurelyUnchanged(file, knownByPath.get(file.path), passageFormat));
  return {
    read,
    unchanged: seen.length - read.length,
    removed: known.map(({ path }) => path).filter((path) => !seenPaths.has(path) && !isOutOfSight(path)),
  };
}

// --- internal ---

/** The coarsest file times in use are FAT's, two seconds. */
const TIME_RESOLUTION_MS = 2000;

function isSurelyUnchanged(file: SeenFile, known: KnownFile | undefined, passageFormat: string): boolean {
  return (
    known !== undefined &&
    known.size === file.size &&
    known.modifiedMs === file.modifiedMs &&
    known.modifiedMs < known.checkedMs - TIME_RESOLUTION_MS &&
    known.passageFormat === passageFormat
  );
}
