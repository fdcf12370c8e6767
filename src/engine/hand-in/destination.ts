import type { ArticleRecord } from "../../library/library.ts";

/** Where a file that was handed in would be kept. */
export interface Destination {
  /** Below the articles folder. */
  readonly path: string;
  /** The article whose place it takes. */
  readonly replaces: ArticleRecord | null;
}

export interface Shelved {
  readonly articles: readonly ArticleRecord[];
  /** Whether anything, an article or not, lies at a path. */
  readonly isTaken: (path: string) => Promise<boolean>;
}

/**
 * The path for a file of a collection: that of its article of the same name, whose place it takes, however the letters
 * are written, since some systems know no difference; else one at which nothing lies yet.
 */
export async function destinationOf(
  collection: string,
  fileName: string,
  { articles, isTaken }: Shelved,
): Promise<Destination> {
  const wanted = collection === "" ? fileName : `${collection}/${fileName}`;
  const replaces =
    articles.find(
      (article) => article.collection === collection && folded(article.path) === folded(wanted),
    ) ?? null;
  if (replaces !== null) return { path: replaces.path, replaces };
  const ending = wanted.lastIndexOf(".");
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted.slice(0, ending)}-${number}${wanted.slice(ending)}`;
    const isArticle = articles.some((article) => folded(article.path) === folded(path));
    if (!isArticle && !(await isTaken(path))) return { path, replaces: null };
  }
}

// --- internal ---

function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}
