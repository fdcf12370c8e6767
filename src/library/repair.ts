import { existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Citations, citationOf } from "./citations.ts";
import { Connection } from "./connection.ts";
import { DATABASE_NAME, openDatabase } from "./database.ts";
import type { CitationRecord } from "./library.ts";
import { takeLock } from "./lock.ts";
import { restoreTeam, salvageTeam } from "./team-salvage.ts";

/** What a repair did. */
export interface LibraryRepair {
  /** Where the damaged library is now; null when there was none. */
  readonly setAside: string | null;
  /** Citations that could be read from it and are in the new library under their ids. */
  readonly citations: number;
  /** Whether a Discord server's settings were lost; such servers show nothing until they decide anew. */
  readonly settingsLost: boolean;
}

/**
 * Sets a damaged library aside under another name, never deleting it, and puts an empty one in its place that has
 * every citation, and of what a team keeps all, that can still be read. The articles come back with the next ingest.
 *
 * @throws KutipError `library-locked`, `library-unwritable`, `disk-full`
 */
export function repairLibrary(folder: string): LibraryRepair {
  const lock = takeLock(folder, "kutip doctor --repair");
  try {
    const file = join(folder, DATABASE_NAME);
    if (!existsSync(file)) return { setAside: null, citations: 0, settingsLost: false };
    const citations = salvageCitations(file);
    const team = salvageTeam(file);
    const setAside = setAsideAll(folder);
    const { connection } = openDatabase(folder, { readOnly: false });
    try {
      const store = new Citations(connection, true);
      connection.write(() => {
        for (const citation of citations) store.restore(citation);
        restoreTeam(connection, team);
      });
    } finally {
      connection.close();
    }
    return { setAside, citations: citations.length, settingsLost: team.settingsLost };
  } finally {
    lock.release();
  }
}

// --- internal ---

/** One by one, forwards and then backwards from the end, so that a damaged page costs only what is on it. */
function salvageCitations(file: string): CitationRecord[] {
  const found = new Map<string, CitationRecord>();
  for (const direction of ["ASC", "DESC"]) {
    let connection: Connection | null = null;
    try {
      connection = new Connection(file, { readOnly: true });
      connection.tolerateDamage();
      for (const row of connection.prepare(`SELECT * FROM citations ORDER BY rowid ${direction}`).iterate()) {
        const citation = citationOf(row);
        found.set(citation.id, citation);
      }
    } catch {
      // What could be read up to here is kept: the file is damaged, which is why it is being repaired.
    } finally {
      connection?.close();
    }
  }
  return [...found.values()];
}

/** Moves the database and its log to names that nothing has; index files of the old library are only derived. */
function setAsideAll(folder: string): string {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  let name = `library.damaged-${stamp}.sqlite`;
  for (let number = 2; existsSync(join(folder, name)); number++) {
    name = `library.damaged-${stamp}-${number}.sqlite`;
  }
  for (const existing of readdirSync(folder)) {
    if (
      existing === DATABASE_NAME ||
      existing === `${DATABASE_NAME}-wal` ||
      existing === `${DATABASE_NAME}-shm`
    ) {
      renameSync(join(folder, existing), join(folder, existing.replace(DATABASE_NAME, name)));
    }
  }
  return join(folder, name);
}
