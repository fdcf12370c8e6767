import { type Dirent, lstatSync, type Stats } from "node:fs";
import { opendir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { KutipError } from "../errors.ts";
import { isInside, realFolder, systemCode, unreadable } from "./folder.ts";
import { kindOfFile } from "./format.ts";
import { sortInSteps } from "./sort-in-steps.ts";

/** A file's size and time: as long as both stay, its contents count as unchanged. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modifiedMs: number;
}

/** A file or folder that was met. Paths are relative to the scanned folder, `/` between their parts, NFC. */
export type ScanEntry =
  | ({ readonly kind: "file"; readonly path: string } & FileStamp)
  | {
      readonly kind: "skipped";
      readonly path: string;
      /** One sentence. */
      readonly reason: string;
    };

/**
 * Lists the article files of a folder: in every folder first its files, then its folders, each in the order of
 * their names. Hidden files and folders, pictures and other companions of articles go unmentioned; what somebody
 * may miss (a .pdf, a link that leads outside, a folder without permission) is named with the reason. Links to
 * files of the folder count as files; links to its folders are not followed. Works in small steps, so that other
 * work goes on.
 *
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`, `cancelled`
 */
export async function* scanFolder(
  root: string,
  options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<ScanEntry, void, undefined> {
  const realRoot = await realFolder(root);
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const listing = await list(join(realRoot, folder));
    if (listing.kind === "failed") {
      if (folder === "") throw unreadable(root, listing.error);
      yield {
        kind: "skipped",
        path: folder.normalize("NFC"),
        reason: `The folder ${whyNot(listing.error)}.`,
      };
      continue;
    }
    const { links, subfolders, ...unsorted } = sortOut(listing.entries, folder);
    const files = await sortInSteps(unsorted.files);
    const seen = new Set<string>();
    let pause = performance.now() + SLICE_MS;
    for (const path of files) {
      if (performance.now() > pause) {
        await setImmediate();
        pause = performance.now() + SLICE_MS;
      }
      if (options.signal?.aborted === true)
        throw new KutipError("cancelled", "Reading the articles folder was cancelled.");
      const entry = links.has(path) ? await inspectLink(realRoot, path) : inspect(realRoot, path);
      if (entry !== null) yield withoutNamesake(entry, seen);
    }
    folders.push(...subfolders.reverse());
  }
}

// --- internal ---

/**
 * How long the event loop is kept from other work, give or take a file. Asking for one file after the other costs a
 * fifth of the processor's time that promises of as many answers do.
 */
const SLICE_MS = 5;
const LISTING_STEP = 512;

type Listing =
  | { readonly kind: "listed"; readonly entries: readonly Dirent[] }
  | { readonly kind: "failed"; readonly error: unknown };

async function list(folder: string): Promise<Listing> {
  try {
    const entries: Dirent[] = [];
    for await (const entry of await opendir(folder, { bufferSize: LISTING_STEP })) entries.push(entry);
    return { kind: "listed", entries };
  } catch (error) {
    return { kind: "failed", error };
  }
}

interface SortedOut {
  /** Paths of everything that is no folder, on disk. */
  readonly files: readonly string[];
  readonly links: ReadonlySet<string>;
  readonly subfolders: string[];
}

function sortOut(entries: readonly Dirent[], folder: string): SortedOut {
  const links = new Set<string>();
  const files: string[] = [];
  const subfolders: string[] = [];
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) subfolders.push(path);
    else files.push(path);
    if (entry.isSymbolicLink()) links.add(path);
  }
  const isRead = (path: string) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    // Browsers save a page's pictures and frames beside it in "<page>_files".
    const page = /^(.*)[_-]files$/.exec(path)?.[1];
    const isCompanion =
      page !== undefined && files.some((file) => file === `${page}.html` || file === `${page}.htm`);
    return !name.startsWith(".") && name !== "node_modules" && !isCompanion;
  };
  return { files, links, subfolders: subfolders.filter(isRead).sort() };
}

function inspect(realRoot: string, onDisk: string): ScanEntry | null {
  const path = onDisk.normalize("NFC");
  const kind = kindOfFile(path);
  if (kind.kind === "ignored") return null;
  if (kind.kind === "skipped") return { kind: "skipped", path, reason: kind.reason };
  try {
    return entryOf(path, lstatSync(join(realRoot, onDisk)));
  } catch (error) {
    return whyNotEntry(path, error);
  }
}

async function inspectLink(realRoot: string, onDisk: string): Promise<ScanEntry | null> {
  const path = onDisk.normalize("NFC");
  const kind = kindOfFile(path);
  // A link may lead to a folder whatever its name; other files are told by theirs.
  if (kind.kind === "ignored") return null;
  const location = join(realRoot, onDisk);
  try {
    const reason = await refusalOfLink(realRoot, location);
    if (reason !== null) return { kind: "skipped", path, reason };
    if (kind.kind === "skipped") return { kind: "skipped", path, reason: kind.reason };
    return entryOf(path, await stat(location));
  } catch (error) {
    return whyNotEntry(path, error);
  }
}

function entryOf(path: string, stats: Stats): ScanEntry {
  if (!stats.isFile()) return { kind: "skipped", path, reason: "Not a file but a pipe, socket or device." };
  return { kind: "file", path, size: stats.size, modifiedMs: stats.mtimeMs };
}

function whyNotEntry(path: string, error: unknown): ScanEntry | null {
  if (systemCode(error) !== "ENOENT") return { kind: "skipped", path, reason: `The file ${whyNot(error)}.` };
  // Gone since the folder was listed; or its name has bytes that cannot be asked for.
  return path.includes("\ufffd")
    ? { kind: "skipped", path, reason: "Its name is not valid UTF-8; rename it." }
    : null;
}

async function refusalOfLink(realRoot: string, location: string): Promise<string | null> {
  try {
    const target = await realpath(location);
    if (target !== realRoot && !isInside(realRoot, target))
      return "A link that leads outside the articles folder.";
    return (await stat(target)).isDirectory()
      ? "A link to a folder of the articles, which is read under its own name."
      : null;
  } catch (error) {
    if (systemCode(error) === "ELOOP") return "A link that leads back to itself.";
    if (systemCode(error) === "ENOENT") return "A link to a file that does not exist.";
    throw error;
  }
}

/** Two names on disk may be one in NFC; the second one cannot be told apart from the first. */
function withoutNamesake(entry: ScanEntry, seen: Set<string>): ScanEntry {
  if (entry.kind === "skipped" || /^\p{ASCII}*$/u.test(entry.path)) return entry;
  if (seen.has(entry.path)) {
    return {
      kind: "skipped",
      path: entry.path,
      reason: "Another file has the same name in another Unicode form; rename one.",
    };
  }
  seen.add(entry.path);
  return entry;
}

function whyNot(error: unknown): string {
  const code = systemCode(error);
  if (code === "EACCES" || code === "EPERM") return "cannot be read: permission denied";
  return `cannot be read (${code === "" ? String(error) : code})`;
}
