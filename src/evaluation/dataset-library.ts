import { articleFromBytes } from "../article/from-bytes.ts";
import type { ArticleFile } from "../article/read.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import { storeArticles } from "../ingest/store-articles.ts";
import { Tally } from "../ingest/tally.ts";
import type { WritableLibrary } from "../library/writing.ts";
import type { PassageOptions } from "../passage/passage.ts";
import type { DatasetDocument } from "./dataset.ts";

export interface DatasetLibraryParts {
  /** Empty. */
  readonly library: WritableLibrary;
  readonly embedder: Embedder;
  readonly passageOptions: PassageOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Puts a dataset's documents into a library as if each were a .txt file, and returns the ids of the documents by the
 * paths that they got. A document that is nothing but white space is left out.
 *
 * @throws KutipError `cancelled`, and those of the embedder and the library
 */
export async function storeDataset(
  documents: readonly DatasetDocument[],
  { library, embedder, passageOptions, signal, onProgress }: DatasetLibraryParts,
): Promise<ReadonlyMap<string, string>> {
  // Ids may be anything; positions make safe paths.
  const byPath = new Map(documents.map((document, at) => [`${at}.txt`, document]));
  const writer = library.beginWriting("kutip eval");
  try {
    writer.adoptModel(embedder.model);
    let done = 0;
    await storeArticles(
      [...byPath.keys()].map((path) => ({ path, ...STAMP })),
      {
        writer,
        embedder,
        passageOptions,
        read: (path) => readDocument(path, byPath.get(path)),
        known: new Map(),
        checkedMs: 0,
        tally: new Tally(),
        ...(signal && { signal }),
        onDone: (files) => {
          done += files;
          onProgress?.(done, documents.length);
        },
      },
    );
    await writer.refreshIndex(signal ? { signal } : {});
  } finally {
    writer.release();
  }
  return new Map([...byPath].map(([path, { id }]) => [path, id]));
}

// --- internal ---

const STAMP = { size: 0, modifiedMs: 0 };

async function readDocument(path: string, document: DatasetDocument | undefined): Promise<ArticleFile> {
  if (document === undefined) throw new KutipError("internal", `The dataset has no document for ${path}.`);
  const reading = await articleFromBytes(path, new TextEncoder().encode(document.text));
  if (reading.kind === "skipped") return { kind: "skipped", path, reason: reading.reason };
  const title = document.title.trim();
  if (title === "") return { ...reading, stamp: STAMP };
  const { article } = reading;
  const metadata = { ...article.metadata, title, titleSource: "front-matter" as const };
  return { kind: "article", article: { ...article, metadata }, stamp: STAMP };
}
