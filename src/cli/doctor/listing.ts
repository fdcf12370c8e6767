import { type ScanEntry, scanFolder } from "../../article/scan.ts";
import { KutipError } from "../../errors.ts";

/** A file that an ingest would read. */
export type ArticleFile = Pick<Extract<ScanEntry, { kind: "file" }>, "path" | "modifiedMs">;

export type FolderListing =
  | {
      readonly state: "listed";
      readonly files: readonly ArticleFile[];
      /** Paths of what an ingest passes over and tells of: other kinds of files, links, folders that cannot be read. */
      readonly others: readonly string[];
    }
  | { readonly state: "missing" }
  | {
      readonly state: "unreadable";
      /** One sentence that names the folder. */
      readonly reason: string;
    };

/** What an ingest would see in an articles folder. */
export async function listArticleFiles(folder: string): Promise<FolderListing> {
  const files: ArticleFile[] = [];
  const others: string[] = [];
  try {
    for await (const entry of scanFolder(folder)) {
      if (entry.kind === "file") files.push({ path: entry.path, modifiedMs: entry.modifiedMs });
      else others.push(entry.path);
    }
  } catch (error) {
    if (!(error instanceof KutipError)) throw error;
    if (error.code === "articles-folder-missing") return { state: "missing" };
    return { state: "unreadable", reason: error.message };
  }
  return { state: "listed", files, others };
}
