import { setImmediate } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import { integerOf } from "./rows.ts";

/** A look-up visits every segment, but small ones cost little. */
const TOLERATED_SEGMENTS = 10;
/** What the largest segment holds of all where others may stay beside it. */
const LEAST_SHARE = 0.9;
/** Pages that are merged before the event loop gets its turn. */
const PAGES_A_STEP = 200;

/**
 * Merges the segments that a large ingest leaves in the full-text index into one, which makes looking up a rare term
 * several times faster and reading a common one's passages twice as fast. Costs in proportion to what has come since the
 * last time. Yields to the event loop; may be left at any moment.
 */
export async function mergeLexicon(connection: Connection, signal?: AbortSignal): Promise<void> {
  if (isMerged(connection)) return;
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

// --- internal ---

function isMerged(connection: Connection): boolean {
  // A row for each page, more or less.
  const row = connection
    .prepare(
      `SELECT count(*) AS segments, ifnull(sum(pages), 0) AS pages, ifnull(max(pages), 0) AS largest
       FROM (SELECT count(*) AS pages FROM lexicon_idx GROUP BY segid)`,
    )
    .get();
  if (row === undefined) return true;
  const segments = integerOf(row, "segments");
  const isLarge = integerOf(row, "largest") >= LEAST_SHARE * integerOf(row, "pages");
  return segments <= 1 || (segments <= TOLERATED_SEGMENTS && isLarge);
}
