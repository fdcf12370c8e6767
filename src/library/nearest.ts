import { cosine } from "../embedding/cosine.ts";
import type { Allowed, AllowedPassages } from "./allowed-passages.ts";
import type { Connection, Query } from "./connection.ts";
import { ExactIndex } from "./exact.ts";
import { HnswIndex } from "./hnsw.ts";
import type { IndexFiles } from "./index-files.ts";
import type { ArticleFilter, VectorIndex } from "./library.ts";
import { integerOf } from "./rows.ts";
import { type Scored, Top } from "./top.ts";
import type { StoredModel, Vectors } from "./vectors.ts";

/**
 * Up to this many vectors are compared one by one, which takes a millisecond: half of what searching a graph takes
 * that finds as much, without the time that building the graph takes, and exact.
 */
export const EXACT_VECTORS = 20_000;

/** Where a graph is in use, a filter that leaves so few passages is searched without it: reading them is quick. */
const NARROW = 5000;

interface Loaded {
  readonly model: StoredModel;
  /** Builds that the database knew when this was loaded; others mean that the file was replaced. */
  readonly builds: string;
  /** The graph of the file; null for a small library, or where there is no intact file. */
  readonly graph: VectorIndex | null;
  /** Vectors that the graph does not hold. */
  readonly fresh: ExactIndex;
  lastPassage: number;
  lastRemoval: number;
  generation: number;
}

/**
 * The best passages for a vector. What is held in memory follows the database: before each search, passages that
 * were added or removed since, by whichever process, are applied to it.
 */
export class NearestPassages {
  readonly #connection: Connection;
  readonly #allowed: AllowedPassages;
  readonly #vectors: Vectors;
  readonly #files: IndexFiles;
  readonly #exactVectors: number;
  readonly #totals: Query;
  readonly #removals: Query;
  readonly #lastRemoval: Query;
  readonly #few = new WeakMap<Allowed, { readonly slot: number; readonly index: ExactIndex }>();
  #loaded: Loaded | null = null;

  /** @param exactVectors up to so many are compared one by one */
  constructor(
    connection: Connection,
    allowed: AllowedPassages,
    vectors: Vectors,
    files: IndexFiles,
    exactVectors = EXACT_VECTORS,
  ) {
    this.#connection = connection;
    this.#allowed = allowed;
    this.#vectors = vectors;
    this.#files = files;
    this.#exactVectors = exactVectors;
    this.#totals = connection.prepare("SELECT generation, passages FROM totals");
    this.#removals = connection.prepare(
      "SELECT seq, passage FROM removed_passages WHERE seq > ? ORDER BY seq",
    );
    this.#lastRemoval = connection.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'removed_passages'");
  }

  /** Reads into memory what a search needs. */
  load(): void {
    this.#connection.read(() => this.#current());
  }

  /** At most `k`, best first; nothing when the library's vectors have another length than `vector`. */
  search(vector: Float32Array, k: number, filter: ArticleFilter = {}): Scored[] {
    return this.#connection.read(() => {
      const model = this.#vectors.currentModel();
      if (model === null || model.dimensions !== vector.length || k < 1) return [];
      const allowed = this.#allowed.within(filter);
      if (allowed !== null && allowed.ids.length <= NARROW && this.#passages() > this.#exactVectors) {
        return this.#among(model, allowed).search(vector, k);
      }
      const loaded = this.#current();
      if (loaded === null) return [];
      const accept = allowed === null ? undefined : (id: number) => allowed.has(id);
      const top = new Top(k);
      for (const index of [loaded.graph, loaded.fresh]) {
        for (const { id, score } of index?.search(vector, k, accept) ?? []) top.offer(id, score);
      }
      return top.sorted();
    });
  }

  /** Cosine of a vector and each of the passages; none when the library's vectors have another length. */
  similarities(vector: Float32Array, passages: readonly number[]): Map<number, number> {
    return this.#connection.read(() => {
      const model = this.#vectors.currentModel();
      if (model === null || model.dimensions !== vector.length || passages.length === 0) return new Map();
      const loaded = this.#current();
      const found = loaded?.fresh.similarities(vector, passages) ?? new Map<number, number>();
      const others = passages.filter((passage) => !found.has(passage));
      if (others.length === 0) return found;
      for (const [id, stored] of this.#vectors.keptByIds(model, others)) {
        found.set(id, cosine(vector, stored));
      }
      return found;
    });
  }

  /** The stored vectors of a few passages, kept for as long as what their filter leaves is remembered. */
  #among(model: StoredModel, allowed: Allowed): ExactIndex {
    const known = this.#few.get(allowed);
    if (known !== undefined && known.slot === model.slot) return known.index;
    const index = new ExactIndex(model.dimensions);
    for (const [id, vector] of this.#vectors.byIds(model, allowed.ids)) index.add(id, vector);
    this.#few.set(allowed, { slot: model.slot, index });
    return index;
  }

  #passages(): number {
    const row = this.#totals.get();
    return row === undefined ? 0 : integerOf(row, "passages");
  }

  #current(): Loaded | null {
    const row = this.#totals.get();
    const generation = row === undefined ? 0 : integerOf(row, "generation");
    if (this.#loaded?.generation === generation) return this.#loaded;
    const model = this.#vectors.currentModel();
    if (model === null) {
      this.#loaded = null;
      return null;
    }
    const builds = this.#files
      .of(model.slot)
      .map(({ build }) => build)
      .join(" ");
    const kept =
      this.#loaded?.model.slot === model.slot && this.#loaded.builds === builds ? this.#loaded : null;
    const loaded = kept !== null && this.#applyRemovals(kept) ? kept : this.#read(model, builds);
    this.#applyAdditions(loaded);
    loaded.generation = generation;
    this.#loaded = loaded;
    return loaded;
  }

  #read(model: StoredModel, builds: string): Loaded {
    const file = this.#passages() > this.#exactVectors ? this.#files.intact(model.slot) : null;
    const loaded = {
      model,
      builds,
      graph: file === null ? null : HnswIndex.load(this.#files.pathOf(file), model.dimensions),
      fresh: new ExactIndex(model.dimensions),
      lastPassage: file?.lastPassage ?? 0,
      // The vectors that are stored are those of passages that are there; only a file may hold others.
      lastRemoval: file === null ? this.#removalsSoFar() : 0,
      generation: -1,
    };
    this.#applyRemovals(loaded);
    return loaded;
  }

  /** Says whether every passage that was removed is still noted; those of a file of its own may not be. */
  #applyRemovals(loaded: Loaded): boolean {
    const removals = this.#removalsSoFar();
    const since = removals - loaded.lastRemoval;
    if (since === 0) return true;
    const rows = this.#removals.all(loaded.lastRemoval);
    for (const row of rows) {
      const passage = integerOf(row, "passage");
      loaded.graph?.remove(passage);
      loaded.fresh.remove(passage);
    }
    loaded.lastRemoval = removals;
    return rows.length === since;
  }

  #removalsSoFar(): number {
    const row = this.#lastRemoval.get();
    return row === undefined ? 0 : integerOf(row, "seq");
  }

  #applyAdditions(loaded: Loaded): void {
    for (;;) {
      const added = this.#vectors.after(loaded.model, loaded.lastPassage, 1024);
      for (const { passage, vector } of added) {
        loaded.fresh.add(passage, vector);
        loaded.lastPassage = passage;
      }
      if (added.length < 1024) return;
    }
  }
}
