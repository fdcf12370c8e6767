import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type ScanEntry, scanFolder } from "../src/article/scan.ts";

/** Prose enough for an article. */
export const PROSE =
  "Presiden Vladimir Putin tiba di Hanoi pada Rabu malam dan disambut oleh para pejabat.\n";

export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "kutip-articles-")));
}

/** Writes a file below a folder, with the folders it needs; gives its location. */
export function put(root: string, path: string, contents: string | Uint8Array = PROSE): string {
  const location = join(root, path);
  mkdirSync(dirname(location), { recursive: true });
  writeFileSync(location, contents);
  return location;
}

export async function scan(root: string): Promise<ScanEntry[]> {
  const entries: ScanEntry[] = [];
  for await (const entry of scanFolder(root)) entries.push(entry);
  return entries;
}

export async function filesOf(root: string): Promise<string[]> {
  return (await scan(root)).filter(({ kind }) => kind === "file").map(({ path }) => path);
}

/** Runs as a user without rights where the tests run as root, whom no permission stops. */
export async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
