import { type OpenLibraryOptions, openLibrary } from "../../src/library/sqlite.ts";
import type { ArticleInput, WritableLibrary } from "../../src/library/writing.ts";
import { TEST_MODEL, temporaryFolder } from "./ingest-inputs.ts";

/** A library that holds these articles. */
export async function libraryWith(
  inputs: readonly ArticleInput[],
  folder = temporaryFolder(),
  options: Omit<OpenLibraryOptions, "folder"> = {},
): Promise<WritableLibrary> {
  const library = openLibrary({ folder, ...options });
  await put(library, inputs);
  return library;
}

/** Changes articles as an ingest does. */
export async function put(
  library: WritableLibrary,
  inputs: readonly ArticleInput[],
  remove: readonly string[] = [],
): Promise<void> {
  const writer = library.beginWriting("test");
  writer.adoptModel(TEST_MODEL);
  writer.commit({ put: inputs, remove });
  writer.finish([]);
  await writer.refreshIndex();
  writer.release();
}

/** What is cited of an article's text between two offsets. */
export function quoteOf(library: WritableLibrary, path: string, start: number, end: number) {
  const article = library.articleByPath(path);
  if (article === null) throw new Error(`${path} is missing`);
  const text = library.articleText(article.id)?.text.slice(start, end) ?? "";
  const { id: articleId, contentHash, title, outlet, published, url } = article;
  return { articleId, path, contentHash, start, end, text, title, outlet, published, url };
}
