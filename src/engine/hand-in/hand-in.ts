import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { KutipError } from "../../errors.ts";
import type { IngestReport } from "../../ingest/report.ts";
import type { ArticleRecord, Library } from "../../library/library.ts";
import type { AuditEntry, TeamStore } from "../../library/team.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import type { TeamCalls } from "../team.ts";
import { destinationOf } from "./destination.ts";
import { safeCollectionName, safeFileName } from "./file-name.ts";
import { type PreviewParts, previewOf, shelvedIn } from "./preview.ts";
import type { Shelf, Undo } from "./shelf.ts";
import type { StagedFile, StagedFiles } from "./staged-files.ts";

export interface HandInParts extends PreviewParts {
  readonly team: TeamStore;
  readonly staged: StagedFiles;
  readonly shelf: Shelf;
  readonly ingest: () => Promise<IngestReport>;
}

type HandInCalls = Pick<TeamCalls, "stage" | "staged" | "add" | "unstage" | "remove">;
type Who = Omit<AuditEntry, "at" | "action" | "what">;

/**
 * Articles that people hand in and take out. A change is the file's, then the library's, then the record's of who made
 * it; where the library can't follow, the file is put back as it was. Changes come one at a time.
 */
export function createHandIn(parts: HandInParts): HandInCalls {
  const { library, team, staged, shelf } = parts;
  const inTurn = createOneAtATime();
  return {
    async stage(file) {
      if (!isSafeCollection(file.collection, library)) {
        throw new KutipError("article-refused", `"${file.collection}" can't be the name of a collection.`);
      }
      const named = { ...file, fileName: safeFileName(file.fileName) };
      const shown = await previewOf(parts, named);
      const { path, replaces } = shown;
      return { id: await staged.keep({ ...named, path, replaces: replaces?.id ?? null }), ...shown };
    },
    async staged(id) {
      const file = await staged.find(id);
      return file === null ? null : { id, ...(await previewOf(parts, file)) };
    },
    add: (id, who) =>
      inTurn(async () => {
        const file = await staged.find(id);
        if (file === null) {
          throw new KutipError("article-not-found", "The file does not wait any more: hand it in again.");
        }
        const record = await put(parts, file, who);
        await staged.drop(id);
        return record;
      }),
    unstage: (id) => staged.drop(id),
    remove: (articleId, who) =>
      inTurn(async () => {
        const article = library.article(articleId);
        if (article === null) {
          throw new KutipError("article-not-found", `No article is called "${articleId}".`);
        }
        const undo = await shelf.take(article.path);
        return following(undo, async () => {
          await ingestPatiently(parts.ingest);
          team.audit({ action: "remove", what: article.path, ...who });
          return article;
        });
      }),
  };
}

// --- internal ---

async function put(
  { library, team, shelf, ingest }: HandInParts,
  { path, replaces, bytes, fileName, collection }: StagedFile,
  who: Who,
): Promise<ArticleRecord> {
  const there = library.articleByPath(path);
  // It was put there before, and the program ended in the midst of it.
  const isDone = there?.contentHash === createHash("sha256").update(bytes).digest("hex");
  const now = await destinationOf(collection, fileName, shelvedIn({ library, shelf }));
  if (!isDone && (now.path !== path || (now.replaces?.id ?? null) !== replaces)) {
    const message = `Something else has come to ${path} meanwhile: hand the file in again.`;
    throw new KutipError("article-refused", message);
  }
  const undo = await shelf.put(path, bytes);
  return following(undo, async () => {
    const { skipped } = await ingestPatiently(ingest);
    const article = library.articleByPath(path);
    const reason = skipped.find((each) => each.path === path)?.reason;
    // An article that was there before is still there when its new file can't be read.
    if (article === null || reason !== undefined) {
      throw new KutipError("article-refused", `${path} was not taken: ${reason ?? "it could not be read."}`);
    }
    team.audit({ action: "add", what: path, ...who });
    return article;
  });
}

/** One that is there, the top, or one whose every level could be made on every system. */
function isSafeCollection(collection: string, library: Library): boolean {
  if (collection === "" || library.articles({ collections: [collection] }).length > 0) return true;
  return collection.split("/").every((level) => safeCollectionName(level) === level);
}

/** Goes on after the file was changed; when that fails, the change is taken back. */
async function following<T>(undo: Undo, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await undo();
    throw error;
  }
}

/** Another program may be reading articles in at this moment. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

async function ingestPatiently(ingest: () => Promise<IngestReport>): Promise<IngestReport> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ingest();
    } catch (error) {
      const isLocked = error instanceof KutipError && error.code === "library-locked";
      if (!isLocked || Date.now() > deadline) throw error;
    }
    await setTimeout(PAUSE_MS);
  }
}
