import { existsSync } from "node:fs";
import { KutipError } from "../../errors.ts";
import { libraryFile } from "./library.ts";

/**
 * Puts a new library in the place of a damaged one, which is set aside with its citations copied. A library that is
 * whole is left alone.
 *
 * @returns one sentence or two that say what was done
 * @throws KutipError `library-newer`, `library-locked`, `library-unwritable`, `disk-full`
 */
export async function repairIfDamaged(folder: string): Promise<string> {
  const file = libraryFile(folder);
  if (!existsSync(file)) return `There is no library in ${folder}: nothing to repair.`;
  if (!(await isDamaged(folder))) return `The library ${file} is whole: nothing to repair.`;
  const { repairLibrary } = await import("../../library/repair.ts");
  const { setAside, citations, settingsLost } = repairLibrary(folder);
  const kept = citations === 1 ? "1 citation" : `${citations} citations`;
  const done = `The damaged library is now ${setAside ?? "gone"}, a new one has its ${kept}, and the next question or \`kutip ingest\` reads the articles into it.`;
  return settingsLost ? `${done} ${SETTINGS_LOST}` : done;
}

// --- internal ---

const SETTINGS_LOST =
  "What Discord servers had decided could not all be read, so the bot shows nothing in those until somebody uses /settings there.";

async function isDamaged(folder: string): Promise<boolean> {
  const { openDatabase } = await import("../../library/database.ts");
  const { damageOf } = await import("../../library/integrity.ts");
  const { KeptSettings } = await import("../../library/team-settings.ts");
  try {
    const { connection } = openDatabase(folder, { readOnly: true });
    try {
      if (damageOf(connection) !== null) return true;
      new KeptSettings(connection).all();
      return false;
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof KutipError && error.code === "library-corrupt") return true;
    throw error;
  }
}
