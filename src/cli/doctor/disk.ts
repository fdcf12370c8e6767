import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { broken, type Finding, good, warning } from "./check.ts";

const MEGABYTE = 1_000_000;
/** About what a library of 10,000 passages, its index and the journal of one ingest take. */
const COMFORTABLE = 200 * MEGABYTE;
const LITTLE = 20 * MEGABYTE;

export async function examineDisk(folder: string): Promise<Finding> {
  return judgeDisk(folder, await freeBytes(folder));
}

export function judgeDisk(folder: string, free: number): Finding {
  const room = `${Math.floor(free / MEGABYTE).toLocaleString("en")} MB are free where the library is kept (${folder})`;
  if (free < LITTLE) {
    return broken(
      `Only ${room}: the library cannot grow.`,
      "Free some space, or name another folder with --library.",
    );
  }
  if (free < COMFORTABLE) return warning(`${room}; a few thousand articles need more.`, "Free some space.");
  return good(`${room}.`);
}

// --- internal ---

/** Bytes that a person without privileges may still write to the file system of a folder that may not exist yet. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if (dirname(folder) === folder) throw error;
    return freeBytes(dirname(folder));
  }
}
