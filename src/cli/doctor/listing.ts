import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

export interface ArticleFile {
  /** As `Article.path`. */
  readonly path: string;
  readonly modifiedMs: number;
}

export type FolderListing =
  | { readonly state: "listed"; readonly files: readonly ArticleFile[]; readonly others: number }
  | { readonly state: "missing" }
  | { readonly state: "unreadable"; readonly reason: string };

/** The files of an articles folder that have an article's extension; hidden ones do not count. */
export async function listArticleFiles(folder: string): Promise<FolderListing> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const visible = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (file) =>
          !relative(folder, file)
            .split(sep)
            .some((part) => part.startsWith(".")),
      );
    const articles = visible.filter((file) => ARTICLE.test(file));
    const files: ArticleFile[] = [];
    for (const file of articles) {
      const path = relative(folder, file).split(sep).join("/").normalize("NFC");
      files.push({ path, modifiedMs: (await stat(file)).mtimeMs });
    }
    return { state: "listed", files, others: visible.length - articles.length };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "ENOENT") return { state: "missing" };
    return { state: "unreadable", reason: REASONS.get(code) ?? code };
  }
}

// --- internal ---

const ARTICLE = /\.(txt|text|md|markdown|html?)$/i;

const REASONS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["ENOTDIR", "it is a file"],
]);
