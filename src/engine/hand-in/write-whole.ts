import { randomUUID } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files that are being written are called so, which the scan of the articles folder passes over. */
const UNFINISHED = ".kutip-";
/** No write takes so long. */
const SURELY_ENDED_MS = 60 * 60 * 1000;

/**
 * Writes a file so that its path holds all of it or what was there before, even when the power fails.
 *
 * @param path in a folder that exists
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `${UNFINISHED}${randomUUID()}`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Removes what programs that ended in the midst of writing have left in a folder. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(UNFINISHED));
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > SURELY_ENDED_MS) await rm(join(folder, name), { force: true });
  }
}

/** Makes the names in a folder last. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; there the file system sees to it.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
