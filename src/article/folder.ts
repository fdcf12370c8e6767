import { realpathSync, statSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";
import { KutipError } from "../errors.ts";

/** The system's code of an error (`ENOENT`, `EACCES`, …), or an empty string. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/**
 * The real path of an articles folder.
 *
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`
 */
export async function realFolder(root: string): Promise<string> {
  try {
    if (statSync(root).isDirectory()) return realpathSync.native(root);
  } catch (error) {
    if (systemCode(error) === "ENOENT") {
      const advice = "create it and put .txt, .md or .html files in it, or name another with --articles";
      throw new KutipError(
        "articles-folder-missing",
        `The articles folder "${root}" does not exist: ${advice}.`,
        { cause: error, about: root },
      );
    }
    throw unreadable(root, error);
  }
  throw new KutipError(
    "articles-folder-unreadable",
    `"${root}" is not a folder: name the folder of the articles with --articles.`,
    { about: root },
  );
}

/** The error for an articles folder that the system refuses to open. */
export function unreadable(root: string, cause: unknown): KutipError {
  const why =
    systemCode(cause) === "EACCES" || systemCode(cause) === "EPERM" ? "permission denied" : String(cause);
  return new KutipError(
    "articles-folder-unreadable",
    `The articles folder "${root}" cannot be read (${why}): allow this user to read it, or name another with --articles.`,
    { cause, about: root },
  );
}

/** Whether a real path lies in a folder with that real path. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
