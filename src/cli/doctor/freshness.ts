import { existsSync } from "node:fs";
import type { Engine } from "../../engine/engine.ts";
import type { ArticleRecord, SkippedFile } from "../../library/library.ts";
import { type Finding, good, warning } from "./check.ts";
import { libraryFile } from "./library.ts";
import { type FolderListing, listArticleFiles } from "./listing.ts";

type FolderContents = Pick<Extract<FolderListing, { state: "listed" }>, "files" | "others">;

/** Whether the library holds what the articles folder holds, by names and times. */
export async function examineFreshness(
  { articlesFolder, libraryFolder }: { readonly articlesFolder: string; readonly libraryFolder: string },
  openEngine: () => Promise<Engine>,
): Promise<Finding> {
  // Opening the engine would make a library, and looking should leave everything as it is.
  if (!existsSync(libraryFile(libraryFolder)))
    return good("There is no library yet, so nothing in it is old.");
  const engine = await openEngine();
  try {
    const listing = await listArticleFiles(articlesFolder);
    const { passages, bytes, skipped } = await engine.status();
    const { EXACT_VECTORS } = await import("../../library/nearest.ts");
    if (passages > EXACT_VECTORS && bytes.index === 0) {
      return warning("The index of the library is missing.", "Run `kutip ingest`; it builds the index anew.");
    }
    if (listing.state !== "listed") {
      return warning("Whether the library is up to date cannot be told.", "Mend the articles folder first.");
    }
    return judgeFreshness(listing, await engine.articles(), skipped);
  } finally {
    await engine.close();
  }
}

export function judgeFreshness(
  { files, others }: FolderContents,
  articles: readonly Pick<ArticleRecord, "path" | "ingestedAt">[],
  skipped: readonly SkippedFile[],
): Finding {
  const ingested = new Map(articles.map(({ path, ingestedAt }) => [path, Date.parse(ingestedAt)]));
  const known = new Set([...ingested.keys(), ...skipped.map(({ path }) => path)]);
  const present = new Set(files.map(({ path }) => path));
  // What lies in a folder that cannot be read is not gone.
  const isHidden = (path: string) => others.some((other) => path.startsWith(`${other}/`));
  const counts = [
    [files.filter(({ path }) => !known.has(path)).length, "new"],
    [files.filter(({ path, modifiedMs }) => modifiedMs > (ingested.get(path) ?? Infinity)).length, "changed"],
    [articles.filter(({ path }) => !present.has(path) && !isHidden(path)).length, "deleted"],
  ] as const;
  if (files.length === 0 && articles.length > 0 && counts[2][0] > 0) {
    return warning(
      `The articles folder has no articles any more; the library keeps its ${articles.length}.`,
      "Bring the files back, or run `kutip ingest --allow-empty` to empty the library too.",
    );
  }
  const differences = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  if (differences.length > 0) {
    return warning(
      `The library is behind its folder: ${differences.join(", ")}.`,
      "The next question brings it up to date; so does `kutip ingest`.",
    );
  }
  if (articles.length === 0) return good("The library is empty, as is its folder.");
  const passedOver =
    skipped.length === 0 ? "" : `; ${skipped.length} files were skipped, see \`kutip status\``;
  return good(`The library is up to date: ${articles.length} articles${passedOver}.`);
}
