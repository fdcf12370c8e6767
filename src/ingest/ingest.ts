import { readArticle } from "../article/read.ts";
import { scanFolder } from "../article/scan.ts";
import type { Embedder } from "../embedding/embedder.ts";
import { KutipError } from "../errors.ts";
import type { SkippedFile } from "../library/library.ts";
import type { LibraryWriter, WritableLibrary } from "../library/writing.ts";
import type { PassageOptions } from "../passage/passage.ts";
import { beginLoading } from "./begin-loading.ts";
import { passageFormatOf } from "./passage-format.ts";
import { newFiles, planIngest, type SeenFile } from "./plan.ts";
import type { IngestProgress, IngestReport } from "./report.ts";
import { storeArticles } from "./store-articles.ts";
import { Tally } from "./tally.ts";

export interface IngestOptions {
  readonly articlesFolder: string;
  readonly library: WritableLibrary;
  readonly embedder: Embedder;
  readonly passageOptions: PassageOptions;
  /** Larger files are skipped, and said to be. @default that of `readArticle` */
  readonly maxFileBytes?: number;
  /** Takes every article out of the library where the folder has none any more. @default false */
  readonly allowEmpty?: boolean;
  /** What others are told who want to write meanwhile. @default "kutip ingest" */
  readonly command?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/**
 * Brings a library up to date with a folder of articles: reads what is new or changed, removes what is gone, leaves
 * the rest. Works in transactions of whole articles, so that it can be ended at any moment, and the next one goes on.
 * A folder without one article file empties no library: it looks like that when a disk is not mounted.
 *
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`, `articles-folder-empty`; `library-locked`,
 *   `library-unwritable`, `library-corrupt`, `disk-full`; `config` when the library was made with another model;
 *   those of the embedder; `cancelled`
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const started = performance.now();
  const { library, command = "kutip ingest" } = options;
  const writer = library.beginWriting(command);
  try {
    const tally = await update(writer, options);
    return tally.report(performance.now() - started);
  } finally {
    writer.release();
  }
}

// --- internal ---

async function update(writer: LibraryWriter, options: IngestOptions): Promise<Tally> {
  const { articlesFolder, embedder, passageOptions, maxFileBytes, signal, onProgress } = options;
  const known = writer.files();
  const before = writer.skipped();
  const isNew = newFiles(known, before);
  let loading = false;
  const checkedMs = Date.now();
  const { seen, skipped } = await scan(options, (file) => {
    // There will be something to embed, and loading the model takes as long as looking at thousands of files.
    if (loading || !isNew(file)) return;
    loading = true;
    beginLoading(embedder);
  });
  const outOfSight = outOfSightOf(skipped);
  const plan = planIngest(seen, known, before, passageFormatOf(passageOptions), outOfSight);
  if (seen.length === 0 && plan.removed.length > 0 && options.allowEmpty !== true)
    throw emptied(articlesFolder, known.length);
  const tally = new Tally();
  for (const { path, reason } of skipped) tally.skip(path, reason);
  for (const { path, reason, read } of plan.skipped) tally.skip(path, reason, read);
  tally.leave(plan.unchanged);

  writer.adoptModel(embedder.model);
  if (plan.removed.length > 0) writer.commit({ remove: plan.removed });
  for (const path of plan.removed) tally.remove(path);

  let done = 0;
  const total = plan.read.length;
  onProgress?.({ phase: "read", done, total });
  await storeArticles(plan.read, {
    writer,
    embedder,
    passageOptions,
    read: (path) =>
      readArticle(articlesFolder, path, maxFileBytes === undefined ? {} : { maxBytes: maxFileBytes }),
    known: new Map(known.map((file) => [file.path, file])),
    checkedMs,
    tally,
    ...(signal !== undefined && { signal }),
    onDone: (files) => {
      done += files;
      onProgress?.({ phase: "read", done, total });
    },
  });
  writer.finish(tally.skipped);
  await writer.refreshIndex({
    ...(signal !== undefined && { signal }),
    onProgress: (indexed, vectors) => onProgress?.({ phase: "index", done: indexed, total: vectors }),
  });
  return tally;
}

async function scan(
  { articlesFolder, signal, onProgress }: IngestOptions,
  onFile: (file: SeenFile) => void,
): Promise<{ readonly seen: readonly SeenFile[]; readonly skipped: readonly SkippedFile[] }> {
  const seen: SeenFile[] = [];
  const skipped: SkippedFile[] = [];
  for await (const entry of scanFolder(articlesFolder, signal === undefined ? {} : { signal })) {
    if (entry.kind === "skipped") skipped.push({ path: entry.path, reason: entry.reason });
    else {
      const file = { path: entry.path, size: entry.size, modifiedMs: entry.modifiedMs };
      onFile(file);
      seen.push(file);
    }
    const files = seen.length + skipped.length;
    if (files % PROGRESS_FILES === 0) onProgress?.({ phase: "scan", done: files, total: null });
  }
  onProgress?.({ phase: "scan", done: seen.length + skipped.length, total: seen.length + skipped.length });
  return { seen, skipped };
}

const PROGRESS_FILES = 500;

function emptied(folder: string, articles: number): KutipError {
  return new KutipError(
    "articles-folder-empty",
    `The articles folder "${folder}" has no articles any more, and the library keeps its ${articles}: bring the files back ` +
      "(is a disk not mounted?), or empty the library too with `kutip ingest --allow-empty`.",
    { about: folder },
  );
}

/** A path that was skipped, or lies in a folder that was, may still exist: nothing is known of it. */
function outOfSightOf(skipped: readonly SkippedFile[]): (path: string) => boolean {
  const hidden = new Set(skipped.map(({ path }) => path));
  return (path) => {
    for (let end = path.length; end > 0; end = path.lastIndexOf("/", end - 1)) {
      if (hidden.has(path.slice(0, end))) return true;
    }
    return false;
  };
}
