import { setImmediate } from "node:timers/promises";
import type { ArticleFile } from "../article/read.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import type { FileStamp } from "../library/library.ts";
import type { ArticleInput, KnownFile, LibraryWriter } from "../library/writing.ts";
import type { PassageOptions } from "../passage/passage.ts";
import { beginLoading } from "./begin-loading.ts";
import { embedArticles } from "./embed-articles.ts";
import { passageFormatOf } from "./passage-format.ts";
import type { SeenFile } from "./plan.ts";
import { type PreparedArticle, prepareArticle } from "./prepare-article.ts";
import type { Tally } from "./tally.ts";
import { unforeseenReason } from "./unforeseen.ts";

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
/** Of one transaction, which the event loop waits for. */
const COMMIT_PASSAGES = 48;
const COMMIT_ARTICLES = 64;
/** How long reading and cutting keep the event loop from other work, give or take an article. */
const SLICE_MS = 10;

/**
 * Reads files and puts their articles into the library, in groups of a few hundred passages, each of them one
 * transaction of whole articles. While one group is embedded the next is read. A file at which reading or cutting fails
 * unforeseen is skipped, and what was read of it before stays.
 *
 * @throws KutipError `cancelled`, and of the embedder and the writer; earlier groups are kept
 */
export async function storeArticles(files: readonly SeenFile[], parts: StoreParts): Promise<void> {
  let storing: Promise<void> = Promise.resolve();
  let group = new Group();
  let pause = performance.now() + SLICE_MS;
  for (const { path } of files) {
    throwIfCancelled(parts.signal);
    group.files += 1;
    try {
      sortInto(group, { path, file: await parts.read(path) }, parts);
    } catch (error) {
      skipKeeping(path, unforeseenReason(error), parts);
    }
    if (performance.now() > pause) {
      await setImmediate();
      pause = performance.now() + SLICE_MS;
    }
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

interface FileReading {
  readonly path: string;
  readonly file: ArticleFile;
}

function sortInto(group: Group, { path, file }: FileReading, parts: StoreParts): void {
  const { known, passageOptions, checkedMs, tally } = parts;
  const before = known.get(path);
  if (file.kind === "skipped") {
    if (file.stamp === undefined) {
      skipKeeping(path, file.reason, parts);
    } else {
      tally.skip(path, file.reason, {
        ...file.stamp,
        checkedMs,
        passageFormat: passageFormatOf(passageOptions),
      });
      if (before !== undefined) group.removed.push(path);
    }
    return;
  }
  const { article, stamp } = file;
  if (
    before?.contentHash === article.contentHash &&
    before.passageFormat === passageFormatOf(passageOptions)
  ) {
    group.touched.push({ path, stamp, checkedMs });
    return;
  }
  if (group.articles.length === 0) beginLoading(parts.embedder);
  const prepared = prepareArticle(article, stamp, checkedMs, passageOptions);
  group.articles.push(prepared);
  group.passages += prepared.passages.length;
}

/** Skips a file of which nothing is known now: the next ingest looks at it again. */
function skipKeeping(path: string, reason: string, { known, tally }: StoreParts): void {
  tally.skip(path, known.has(path) ? `${reason} ${KEPT}` : reason);
}

async function store(group: Group, parts: StoreParts): Promise<void> {
  const { writer, embedder, known, tally, signal, onDone } = parts;
  if (group.files === 0) return;
  const { embedded, failed } = await embedArticles(group.articles, embedder, signal);
  throwIfCancelled(signal);
  writer.commit({ remove: group.removed, touch: group.touched });
  for (const put of portionsOf(embedded)) {
    writer.commit({ put });
    await setImmediate();
  }
  for (const { article, passages } of embedded) {
    tally.store(article, passages.length, known.has(article.path));
  }
  for (const { path, reason } of failed) skipKeeping(path, reason, parts);
  for (const path of group.removed) tally.remove(path);
  tally.leave(group.touched.length);
  onDone(group.files);
}

/** Runs of articles with about {@link COMMIT_PASSAGES} passages together. */
function* portionsOf(articles: readonly ArticleInput[]): Generator<ArticleInput[]> {
  let portion: ArticleInput[] = [];
  let passages = 0;
  for (const article of articles) {
    portion.push(article);
    passages += article.passages.length;
    if (passages < COMMIT_PASSAGES && portion.length < COMMIT_ARTICLES) continue;
    yield portion;
    portion = [];
    passages = 0;
  }
  if (portion.length > 0) yield portion;
}

const KEPT = "What was read before is kept.";

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) {
    throw new KutipError("cancelled", "The ingest was cancelled; what was read so far is kept.");
  }
}
