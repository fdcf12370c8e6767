import type { ArticleFile } from "../article/read.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import type { FileStamp } from "../library/library.ts";
import type { KnownFile, LibraryWriter } from "../library/writing.ts";
import type { PassageOptions } from "../passage/passage.ts";
import { embedArticles } from "./embed-articles.ts";
import { passageFormatOf } from "./passage-format.ts";
import type { SeenFile } from "./plan.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import type { Tally } from "./tally.ts";

/** What articles are read with and go into. */
export interface StoreParts {
  readonly writer: LibraryWriter;
  readonly embedder: Embedder;
  readonly passageOptions: PassageOptions;
  readonly read: (path: string) => Promise<ArticleFile>;
  readonly known: ReadonlyMap<string, KnownFile>;
  /** When the files' stamps were looked at. */
  readonly checkedMs: number;
  readonly tally: Tally;
  readonly signal?: AbortSignal;
  /** Called after each group of files with how many were dealt with. */
  readonly onDone: (files: number) => void;
}

/** Passages that are embedded together: enough to keep the embedder busy, few enough to store in one go. */
const GROUP_PASSAGES = 768;
/** Files of a group, where most turn out to be unchanged or empty. */
const GROUP_FILES = 256;

/**
 * Reads files and puts their articles into the library, in groups of a few hundred passages, each of them one
 * transaction of whole articles. While one group is embedded the next is read.
 *
 * @throws KutipError `cancelled`, and of the embedder and the writer; earlier groups are kept
 */
export async function storeArticles(files: readonly SeenFile[], parts: StoreParts): Promise<void> {
  let storing: Promise<void> = Promise.resolve();
  let group = new Group();
  for (const file of files) {
    throwIfCancelled(parts.signal);
    await readInto(group, file, parts);
    if (group.passages < GROUP_PASSAGES && group.files < GROUP_FILES) continue;
    await storing;
    storing = store(group, parts);
    // It is awaited above or below; until then its failure must not count as unhandled.
    storing.catch(() => {});
    group = new Group();
  }
  await storing;
  await store(group, parts);
}

// --- internal ---

class Group {
  readonly articles: PreparedArticle[] = [];
  readonly touched: { readonly path: string; readonly stamp: FileStamp; readonly checkedMs: number }[] = [];
  readonly removed: string[] = [];
  passages = 0;
  files = 0;
}

async function readInto(group: Group, { path }: SeenFile, parts: StoreParts): Promise<void> {
  const { read, known, passageOptions, checkedMs, tally } = parts;
  const before = known.get(path);
  group.files += 1;
  const reading = await read(path);
  if (reading.kind === "skipped") {
    tally.skip(path, before === undefined ? reading.reason : `${reading.reason} ${KEPT}`);
    return;
  }
  const { article, stamp } = reading;
  if (
    before?.contentHash === article.contentHash &&
    before.passageFormat === passageFormatOf(passageOptions)
  ) {
    group.touched.push({ path, stamp, checkedMs });
    return;
  }
  const prepared = prepareArticle(article, stamp, checkedMs, passageOptions);
  group.articles.push(prepared);
  group.passages += prepared.passages.length;
}

async function store(group: Group, parts: StoreParts): Promise<void> {
  const { writer, embedder, known, tally, signal, onDone } = parts;
  if (group.files === 0) return;
  const { embedded, failed } = await embedArticles(group.articles, embedder, signal);
  throwIfCancelled(signal);
  writer.commit({ put: embedded, remove: group.removed, touch: group.touched });
  for (const { article, passages } of embedded) {
    tally.store(article, passages.length, known.has(article.path));
  }
  for (const { path, reason } of failed) tally.skip(path, known.has(path) ? `${reason} ${KEPT}` : reason);
  for (const path of group.removed) tally.remove(path);
  tally.leave(group.touched.length);
  onDone(group.files);
}

const KEPT = "What was read before is kept.";

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new KutipError("cancelled", "The ingest was cancelled; what was read so far is kept.");
  }
}
