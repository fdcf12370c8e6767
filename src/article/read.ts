import { constants, fstatSync, readSync, realpathSync, type Stats, statSync } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Article } from "./article.ts";
import { isInside, realFolder, systemCode } from "./folder.ts";
import { articleFromBytes } from "./from-bytes.ts";
import type { FileStamp } from "./scan.ts";

/** An article as its file is now, or why there is none. */
export type ArticleFile =
  | { readonly kind: "article"; readonly article: Article; readonly stamp: FileStamp }
  | {
      readonly kind: "skipped";
      readonly path: string;
      /** One sentence. */
      readonly reason: string;
      /**
       * There when the file was read whole and what it says is no article, rather than that it could not be read.
       */
      readonly stamp?: FileStamp;
    };

export interface ReadOptions {
  /** Larger files are refused before they are read. @default 20 MB (20 × 1024 × 1024 bytes) */
  readonly maxBytes?: number;
}

/**
 * Reads one article of a folder. Everything is asked of the opened file, so that what is checked is what is read:
 * it lies in the folder (links may not lead out of it), is a file, is not too large, and did not change meanwhile.
 *
 * @param path as `scanFolder` gives it; anything else (`../`, absolute) is skipped like a file that is not there
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`
 */
export async function readArticle(
  root: string,
  path: string,
  options: ReadOptions = {},
): Promise<ArticleFile> {
  const { maxBytes = DEFAULT_MAX_BYTES } = options;
  const realRoot = await realFolder(root);
  try {
    const contents = await readContents(realRoot, path, maxBytes);
    if (typeof contents === "string") return { kind: "skipped", path, reason: contents };
    const reading = await articleFromBytes(path, contents.bytes);
    if (reading.kind === "skipped") {
      return { kind: "skipped", path, reason: reading.reason, stamp: contents.stamp };
    }
    return { kind: "article", article: reading.article, stamp: contents.stamp };
  } catch (error) {
    const reason = reasonOf(systemCode(error));
    if (reason === null) throw error;
    return { kind: "skipped", path, reason };
  }
}

/**
 * Where an article lies on disk, whose names may be in another Unicode form than its path; null when nothing is there,
 * or the path leaves the folder. What is there may be a link.
 *
 * @param path as `scanFolder` gives it
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`
 */
export async function locateArticle(root: string, path: string): Promise<string | null> {
  const realRoot = await realFolder(root);
  try {
    const location = await locate(realRoot, path);
    return location !== null && (await exists(location)) ? location : null;
  } catch (error) {
    if (reasonOf(systemCode(error)) === NOT_THERE) return null;
    throw error;
  }
}

// --- internal ---

const MEGABYTE = 1024 * 1024;
const DEFAULT_MAX_BYTES = 20 * MEGABYTE;
const ATTEMPTS = 3;

interface Contents {
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

/**
 * The bytes of a file, or one sentence that says why not. The open file is asked one thing after the other: articles
 * are small, and a promise for each of a dozen calls takes five times the processor's time.
 */
async function readContents(realRoot: string, path: string, maxBytes: number): Promise<Contents | string> {
  const location = await locate(realRoot, path);
  if (location === null) return NOT_THERE;
  // Without O_NONBLOCK, opening a pipe would wait for its writer.
  const file = await open(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const before = fstatSync(file.fd);
      if (!before.isFile()) return "Not a file but a folder, pipe, socket or device.";
      if (!isThisFile(realRoot, location, before)) return "A link that leads outside the articles folder.";
      if (before.size > maxBytes) return tooLarge(before.size, maxBytes);
      const bytes = readAll(file.fd, before.size);
      const after = fstatSync(file.fd);
      if (bytes.length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs) {
        return { bytes, stamp: { size: after.size, modifiedMs: after.mtimeMs } };
      }
    }
    return "The file is being written; the next ingest reads it.";
  } finally {
    await file.close();
  }
}

/** Whether the path still leads to the opened file, inside the folder. */
function isThisFile(realRoot: string, location: string, opened: Stats): boolean {
  const target = realpathSync.native(location);
  if (!isInside(realRoot, target)) return false;
  const { dev, ino } = statSync(target);
  return dev === opened.dev && ino === opened.ino;
}

/** Up to one byte more than expected, which shows that the file grew. */
function readAll(file: number, expected: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(expected + 1);
  let length = 0;
  while (length < buffer.length) {
    const bytesRead = readSync(file, buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

/**
 * Where a path of the library lies on disk, whose names may be in another Unicode form; null for paths that leave.
 */
async function locate(realRoot: string, path: string): Promise<string | null> {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".." || part.includes("\0"))) return null;
  const location = join(realRoot, ...parts);
  if (/^\p{ASCII}*$/u.test(path) || (await exists(location))) return location;
  let folder = realRoot;
  for (const part of parts) {
    const names = await readdir(folder);
    const name = names.includes(part) ? part : names.find((candidate) => candidate.normalize("NFC") === part);
    if (name === undefined) return null;
    folder = join(folder, name);
  }
  return folder;
}

async function exists(location: string): Promise<boolean> {
  try {
    await lstat(location);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

const NOT_THERE = "The file is not there any more.";

function tooLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number) => (bytes / MEGABYTE).toLocaleString("en", { maximumFractionDigits: 1 });
  return `The file has ${megabytes(size)} MB and the limit is ${megabytes(maxBytes)} MB; split it or raise the limit.`;
}

function reasonOf(code: string): string | null {
  if (code === "ENOENT" || code === "ENOTDIR") return NOT_THERE;
  if (code === "EACCES" || code === "EPERM") return "The file cannot be read: permission denied.";
  if (code === "ELOOP") return "A link that leads back to itself.";
  return code === "" ? null : `The file cannot be read (${code}).`;
}
