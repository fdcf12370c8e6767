import type { FileStamp } from "../library/library.ts";
import type { KnownFile, ReadStamp, SkippedReading } from "../library/writing.ts";

/** A file of the articles folder as the scan saw it. */
export interface SeenFile extends FileStamp {
  readonly path: string;
}

/** What an ingest does with the files it saw. */
export interface IngestPlan {
  /** To be read: new, or perhaps changed. */
  readonly read: readonly SeenFile[];
  /** Read before, no article then, and still the same. */
  readonly skipped: readonly SkippedReading[];
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
  skipped: readonly SkippedReading[],
  passageFormat: string,
  isOutOfSight: (path: string) => boolean,
): IngestPlan {
  const knownByPath = new Map(known.map((file) => [file.path, file]));
  const seenPaths = new Set(seen.map(({ path }) => path));
  const skippedByPath = new Map(skipped.map((reading) => [reading.path, reading]));
  const read: SeenFile[] = [];
  const skippedAgain: SkippedReading[] = [];
  for (const file of seen) {
    const before = skippedByPath.get(file.path);
    if (before !== undefined && isSurelyUnchanged(file, before.read, passageFormat))
      skippedAgain.push(before);
    else if (!isSurelyUnchanged(file, knownByPath.get(file.path) ?? null, passageFormat)) read.push(file);
  }
  return {
    read,
    skipped: skippedAgain,
    unchanged: seen.length - read.length - skippedAgain.length,
    removed: known.map(({ path }) => path).filter((path) => !seenPaths.has(path) && !isOutOfSight(path)),
  };
}

/**
 * Tells files that surely have something to read: new ones and those of another size. Of one that could not be read before
 * nothing is sure.
 */
export function newFiles(
  known: readonly KnownFile[],
  skipped: readonly SkippedReading[],
): (file: SeenFile) => boolean {
  const sizes = new Map(skipped.map(({ path, read }) => [path, read?.size]));
  for (const { path, size } of known) sizes.set(path, size);
  return ({ path, size }) => {
    const before = sizes.get(path);
    return before === undefined ? !sizes.has(path) : before !== size;
  };
}

// --- internal ---

/** The coarsest file times in use are FAT's, two seconds. */
const TIME_RESOLUTION_MS = 2000;

function isSurelyUnchanged(file: SeenFile, known: ReadStamp | null, passageFormat: string): boolean {
  return (
    known !== null &&
    known.size === file.size &&
    known.modifiedMs === file.modifiedMs &&
    known.modifiedMs < known.checkedMs - TIME_RESOLUTION_MS &&
    known.passageFormat === passageFormat
  );
}
