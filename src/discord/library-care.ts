import { scanFolder } from "../article/scan.ts";
import { keepFresh } from "../engine/keep-fresh.ts";
import type { TeamEngine } from "../engine/team.ts";
import { KutipError } from "../errors.ts";
import type { IngestReport } from "../ingest/report.ts";
import { watchFolder } from "../ingest/watch-folder.ts";
import type { Health } from "./health.ts";
import { type CatalogueKeeper, keepCatalogue } from "./keep-catalogue.ts";
import type { Log } from "./log.ts";
import { fulfilledWithin } from "./within.ts";

export interface LibraryCareParts {
  readonly engine: TeamEngine;
  readonly articlesFolder: string;
  readonly log: Log;
  /** Aborted when the bot ends. */
  readonly signal: AbortSignal;
}

/** The library as the bot keeps it: fresh, and its catalogue in memory. */
export interface LibraryCare {
  readonly catalogue: CatalogueKeeper;
  /**
   * From now on, what comes into the articles folder is read. Resolves when an empty library has been filled,
   * or after ten seconds.
   */
  keepFresh(): Promise<void>;
  health(): Promise<Health["library"]>;
  close(): Promise<void>;
}

/**
 * @throws KutipError `articles-folder-missing`, `articles-folder-unreadable`, `config` when there is not one article; those
 *   of the library
 */
export async function tendLibrary(parts: LibraryCareParts): Promise<LibraryCare> {
  const { engine, articlesFolder, log, signal } = parts;
  const catalogue = await keepCatalogue(engine);
  const isEmpty = catalogue.current().articles.length === 0;
  if (isEmpty) await demandArticles(articlesFolder, signal);

  let lastRead: string | null = null;
  let problem: string | null = null;
  let refreshedAt = performance.now();
  let ended: Promise<void> = Promise.resolve();

  const failed = (error: unknown) => {
    const code = error instanceof KutipError ? error.code : "internal";
    // A folder that stays away, or a lock that stays held, is told once.
    if (code !== problem) log.warn({ error }, "the articles folder is not read");
    problem = code;
  };
  const refreshAfter = (milliseconds: number) => {
    if (performance.now() - refreshedAt < milliseconds) return;
    refreshedAt = performance.now();
    catalogue.refresh().catch(failed);
  };
  const renew = (report: IngestReport) => {
    lastRead = new Date().toISOString();
    problem = null;
    const changes = report.added.length + report.changed.length + report.removed.length;
    if (changes > 0) log.info(countsOf(report), "articles read");
    // Another process may have read what is new.
    refreshAfter(changes > 0 ? 0 : REFRESH_EVERY_MS);
  };

  return {
    catalogue,
    async keepFresh() {
      const freshness = keepFresh({
        engine,
        signal,
        onReport: renew,
        onProgress: () => refreshAfter(REFRESH_WHILE_READING_MS),
        onFailure: failed,
      });
      const watch = watchFolder(articlesFolder, freshness.nudge);
      const renewing = setInterval(() => void watch.renew(), REFRESH_EVERY_MS);
      void watch.renew();
      ended = freshness.ended.finally(() => {
        clearInterval(renewing);
        watch.close();
      });
      if (isEmpty) await fulfilledWithin(FIRST_READING_MS, freshness.looked);
    },
    async health() {
      // The engine's thread and its database answer a question that costs nothing.
      const ok = await fulfilledWithin(ANSWERS_WITHIN_MS, engine.articles({ articleIds: [] }));
      return { ok, articles: catalogue.current().articles.length, lastRead, problem };
    },
    close: () => ended,
  };
}

// --- internal ---

const REFRESH_EVERY_MS = 60_000;
/** A first reading may take long; what is read already can be found. */
const REFRESH_WHILE_READING_MS = 10_000;
const FIRST_READING_MS = 10_000;
const ANSWERS_WITHIN_MS = 5_000;

async function demandArticles(folder: string, signal: AbortSignal): Promise<void> {
  for await (const entry of scanFolder(folder, { signal })) if (entry.kind === "file") return;
  throw new KutipError(
    "config",
    `There are no articles in ${folder}: put .txt, .md or .html files into it, or name another folder with --articles.`,
  );
}

function countsOf({ added, changed, removed, skipped, passages, elapsedMs }: IngestReport) {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    skipped: skipped.length,
    passages,
    ms: Math.round(elapsedMs),
  };
}
