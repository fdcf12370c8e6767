import { createHash, randomUUID } from "node:crypto";
import { renameSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { KutipError } from "../errors.ts";
import type { Connection, Query } from "./connection.ts";
import { explainFailure } from "./failures.ts";
import { HnswIndex } from "./hnsw.ts";
import { sealIndexFile } from "./hnsw-file.ts";
import type { IndexFile, IndexFiles } from "./index-files.ts";
import { EXACT_VECTORS } from "./nearest.ts";
import { integerOf } from "./rows.ts";
import type { StoredModel, Vectors } from "./vectors.ts";
import type { RefreshOptions } from "./writing.ts";

/** The file is left as it is while what it lacks and what was removed is at most this share of its points. */
const TOLERATED_CHANGE = 0.1;
/** The graph is built anew, without the points of removed passages, when they are more than this share. */
const TOLERATED_REMOVED = 0.3;
/** A file is given up when the library has shrunk to this share of what needs one, and not at every step around that. */
const GIVEN_UP = 0.5;
/** Where there is no file, removals that are noted for readers, at least. */
const NOTED_REMOVALS = 10_000;
/** A new graph is written after this many points each, so that an interrupted build goes on from there. */
const CHECKPOINT_POINTS = 20_000;
/** How long the event loop is kept from other work. */
const SLICE_MS = 20;
/** Grows when the same vectors would make another file. */
const INDEX_FORMAT = 1;

/**
 * Keeps a model's HNSW file in step with its vectors at a cost that grows with what changed. Searches add what the
 * file lacks and leave out what was removed, so it is extended only when that is more than a tenth of it. The file
 * never marks points as removed: `removed_passages` tells which are, until the graph is built anew. A library small
 * enough to be compared vector by vector has no file.
 *
 * No article may be changed while a refresh runs.
 */
export class IndexBuilder {
  readonly #connection: Connection;
  readonly #folder: string;
  readonly #vectors: Vectors;
  readonly #files: IndexFiles;
  readonly #exactVectors: number;
  readonly #totals: Query;
  readonly #removed: Query;
  readonly #forgetRemoved: Query;
  readonly #advance: Query;

  /** @param exactVectors up to so many vectors need no file */
  constructor(
    connection: Connection,
    folder: string,
    vectors: Vectors,
    files: IndexFiles,
    exactVectors = EXACT_VECTORS,
  ) {
    this.#connection = connection;
    this.#folder = folder;
    this.#vectors = vectors;
    this.#files = files;
    this.#exactVectors = exactVectors;
    this.#totals = connection.prepare("SELECT passages FROM totals");
    this.#removed = connection.prepare("SELECT count(*) AS removed FROM removed_passages WHERE passage <= ?");
    this.#forgetRemoved = connection.prepare(
      "DELETE FROM removed_passages WHERE NOT EXISTS (SELECT 1 FROM index_files WHERE slot <> ?)",
    );
    this.#advance = connection.prepare("UPDATE totals SET generation = generation + 1");
  }

  /** @throws KutipError `cancelled`, `disk-full`, `library-unwritable` */
  async refresh(model: StoredModel, { signal, onProgress }: RefreshOptions = {}): Promise<void> {
    const passages = this.#countPassages();
    if (passages <= this.#exactVectors) {
      await this.#doWithout(model.slot, passages);
      return;
    }
    const stored = this.#files.intact(model.slot);
    const stale = stored === null || this.#countRemoved(stored) > TOLERATED_REMOVED * stored.vectors;
    const base = stale ? null : stored;
    const lacking = this.#vectors.countAfter(model.slot, base?.lastPassage ?? 0);
    if (base !== null && lacking <= TOLERATED_CHANGE * base.vectors) return;
    const points = (base?.vectors ?? 0) + lacking;
    const index =
      base === null
        ? HnswIndex.create(model.dimensions, points)
        : await HnswIndex.loadAside(this.#files.pathOf(base), model.dimensions);
    index.reserve(points);
    let last = base?.lastPassage ?? 0;
    let checkpoint = index.points + CHECKPOINT_POINTS;
    while (index.points < points) {
      last = this.#addSlice(index, model, last);
      onProgress?.(index.points, points);
      await setImmediate();
      if (signal?.aborted) throw new KutipError("cancelled", "Building the index was cancelled.");
      if (index.points < points && (base !== null || index.points < checkpoint)) continue;
      await this.#save(index, model, last, base === null);
      checkpoint = index.points + CHECKPOINT_POINTS;
    }
    await this.removeStrays();
  }

  #countPassages(): number {
    const row = this.#totals.get();
    return row === undefined ? 0 : integerOf(row, "passages");
  }

  /** Of the passages that a file may hold. */
  #countRemoved(
    { lastPassage }: Pick<IndexFile, "lastPassage"> = { lastPassage: Number.MAX_SAFE_INTEGER },
  ): number {
    const row = this.#removed.get(lastPassage);
    return row === undefined ? 0 : integerOf(row, "removed");
  }

  /** Adds vectors for {@link SLICE_MS}; returns the passage of the last one. */
  #addSlice(index: HnswIndex, model: StoredModel, after: number): number {
    const end = performance.now() + SLICE_MS;
    let last = after;
    do {
      const batch = this.#vectors.after(model, last, 16);
      for (const { passage, vector } of batch) {
        index.add(passage, vector);
        last = passage;
      }
      if (batch.length === 0) return last;
    } while (performance.now() < end);
    return last;
  }

  async #save(index: HnswIndex, model: StoredModel, lastPassage: number, anew: boolean): Promise<void> {
    const name = fileNameOf(model);
    const path = this.#files.pathOf({ file: name });
    const temporary = `${path}.${process.pid}.tmp`;
    try {
      await index.save(temporary);
      const identity = await sealIndexFile(temporary, index.points, model.dimensions);
      if (identity === null) throw notWhole(path);
      const build = randomUUID();
      const record = { ...identity, build, file: name, vectors: index.points, lastPassage };
      this.#connection.write(() => this.#files.announce(model.slot, record));
      renameSync(temporary, path);
      this.#connection.write(() => {
        this.#files.settle(model.slot, build);
        if (anew) this.#forgetRemoved.run(model.slot);
        this.#advance.run();
      });
    } catch (error) {
      rmSync(temporary, { force: true });
      throw explainFailure(error, path);
    }
  }

  /** Vectors that are few are found without a file. */
  async #doWithout(slot: number, passages: number): Promise<void> {
    const [stored] = this.#files.of(slot);
    if (stored !== undefined && passages > GIVEN_UP * this.#exactVectors) return;
    if (stored === undefined && this.#countRemoved() <= Math.max(NOTED_REMOVALS, passages)) return;
    this.#connection.write(() => {
      this.#files.settle(slot, "");
      this.#forgetRemoved.run(slot);
      this.#advance.run();
    });
    await this.removeStrays();
  }

  /** Files of models and builds that the library no longer uses; half-written ones are of processes that ended. */
  async removeStrays(): Promise<void> {
    const used = new Set(this.#files.names());
    for (const name of await readdir(this.#folder)) {
      if (/^passages\.[0-9a-f]+\.hnsw(\..*)?$/.test(name) && !used.has(name)) {
        rmSync(join(this.#folder, name), { force: true });
      }
    }
  }
}

// --- internal ---

function fileNameOf({ name, dimensions }: StoredModel): string {
  const made = JSON.stringify([name, dimensions, INDEX_FORMAT]);
  return `passages.${createHash("sha256").update(made).digest("hex").slice(0, 12)}.hnsw`;
}

function notWhole(path: string): KutipError {
  return new KutipError(
    "disk-full",
    `The index ${path} could not be written whole, most likely because the disk is full; free some space and run \`kutip ingest\` again (questions work meanwhile, more slowly).`,
  );
}
