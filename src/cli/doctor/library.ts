import { access, constants } from "node:fs/promises";
import { dirname, join } from "node:path";
import { broken, type Finding, good, warning } from "./check.ts";

/** The database of a library's folder. */
export function libraryFile(folder: string): string {
  return join(folder, "library.sqlite");
}

/** Whether the library's folder can be written, and its database is whole and of a format that is known. */
export async function examineLibrary(folder: string): Promise<Finding> {
  // Loaded here, so that a native package that does not load is found by its own check and not by a crash.
  const { openDatabase } = await import("../../library/database.ts");
  const { damageOf } = await import("../../library/integrity.ts");
  const file = libraryFile(folder);
  const writable = await canWrite(folder);
  if (!(await exists(file))) {
    if (writable)
      return good(`There is no library in ${folder} yet; the first question or \`kutip ingest\` makes it.`);
    return broken(
      `There is no library in ${folder}, and the folder cannot be written.`,
      "Give yourself permission to write it, or name another folder with --library.",
    );
  }
  const { connection } = openDatabase(folder, { readOnly: true });
  try {
    const damage = damageOf(connection);
    if (damage !== null) {
      return broken(
        `The library ${file} is damaged: ${damage}.`,
        "Run `kutip doctor --repair`: it sets the file aside and keeps its citations.",
      );
    }
  } finally {
    connection.close();
  }
  if (writable) return good(`The library ${file} is whole and can be written.`);
  return warning(
    `The library ${file} is whole, but its folder cannot be written: new articles and citations are not kept.`,
    "Give yourself permission to write it, or name another folder with --library.",
  );
}

// --- internal ---

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Whether a folder can be written or, where it does not exist, made. */
async function canWrite(folder: string): Promise<boolean> {
  if (!(await exists(folder))) return dirname(folder) !== folder && canWrite(dirname(folder));
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
