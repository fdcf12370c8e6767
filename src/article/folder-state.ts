import { KutipError } from "../errors.ts";
import { scanFolder } from "./scan.ts";

/** What an articles folder has to read; `empty`: it can be read, and has no article file. */
export type FolderState = "articles" | "empty" | "missing" | "unreadable";

/** Looks at an articles folder up to its first article file. */
export async function folderStateOf(root: string): Promise<FolderState> {
  try {
    for await (const { kind } of scanFolder(root)) if (kind === "file") return "articles";
    return "empty";
  } catch (error) {
    if (!(error instanceof KutipError)) throw error;
    return error.code === "articles-folder-missing" ? "missing" : "unreadable";
  }
}
