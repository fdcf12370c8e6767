import type { ArticleFormat } from "./article.ts";

/** What a file of the articles folder is, by its path alone. */
export type FileKind =
  | { readonly kind: "article"; readonly format: ArticleFormat }
  /**
   * Belongs to a folder of articles or to the system, and nobody expects it to be read: images, styles, hidden
   * files.
   */
  | { readonly kind: "ignored" }
  /** Somebody may wonder why it is not read. */
  | { readonly kind: "skipped"; readonly reason: string };

/**
 * Tells articles from other files by extension (in any case) and name; `path` is relative to the articles folder,
 * with `/` between its parts. A README at the top describes the folder and is no article of it.
 */
export function kindOfFile(path: string): FileKind {
  const parts = path.split("/");
  const name = parts.at(-1) ?? path;
  if (parts.some((part) => part.startsWith(".")) || isSystemFile(name)) return { kind: "ignored" };
  const extension = /\.([^.]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = FORMATS.get(extension);
  if (format === undefined) return COMPANIONS.has(extension) ? { kind: "ignored" } : skipOther(extension);
  if (parts.length === 1 && /^readme\./i.test(name)) {
    return { kind: "skipped", reason: "A README describes the folder; rename the file if it is an article." };
  }
  return { kind: "article", format };
}

// --- internal ---

const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "markdown"],
  ["markdown", "markdown"],
  ["html", "html"],
  ["htm", "html"],
]);

/** What lies beside articles: pictures, sounds, and the parts of saved web pages. */
const COMPANIONS: ReadonlySet<string> = new Set(
  "jpg jpeg png gif webp svg avif ico bmp tif tiff heic mp3 mp4 m4a mov webm css js mjs map woff woff2 ttf".split(
    " ",
  ),
);

function isSystemFile(name: string): boolean {
  return /^(?:thumbs\.db|desktop\.ini|icon\r|.*~)$/i.test(name);
}

function skipOther(extension: string): FileKind {
  const kind = extension === "" ? "a file without an extension" : `.${extension}`;
  return { kind: "skipped", reason: `Not a kind Kutip reads: ${kind}; it reads .txt, .md and .html.` };
}
