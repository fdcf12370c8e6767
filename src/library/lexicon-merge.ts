import { setImmediate } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import { integerOf } from "./rows.ts";

/** A look-up visits every segment; FTS5's own upkeep leaves up to this many. */
const TOLERATED_SEGMENTS = 10;
/** Pages that are merged before the event loop gets its turn. */
const PAGES_A_STEP = 200;

/**
 * Merges the segments that a large ingest leaves in the full-text index into one, which makes looking up a rare term
 * ten times faster. Yields to the event loop; may be left at any moment.
 */
export async function mergeLexicon(connection: Connection, signal?: AbortSignal): Promise<void> {
  const row = connection.prepare("SELECT count(DISTINCT segid) AS segments FROM lexicon_idx").get();
  if (row === undefined || integerOf(row, "segments") <= TOLERATED_SEGMENTS) return;
  const merge = connection.prepare("INSERT INTO lexicon (lexicon, rank) VALUES ('merge', ?)");
  const changes = connection.prepare("SELECT total_changes() AS changes");
  const changesSoFar = () => {
    const counted = changes.get();
    return counted === undefined ? 0 : integerOf(counted, "changes");
  };
  // A negative number starts a merge of all segments, a positive one goes on with it; one change is the statement's own.
  for (let pages = -PAGES_A_STEP; signal?.aborted !== true; pages = PAGES_A_STEP) {
    const before = changesSoFar();
    merge.run(pages);
    if (changesSoFar() - before < 2) return;
    await setImmediate();
  }
}
