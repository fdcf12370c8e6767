import type { Connection, Query } from "./connection.ts";
import { CurrentCache } from "./current-cache.ts";
import { unpackVector } from "./packing.ts";
import { bytesOfLength, integerOf, type Row, textOf } from "./rows.ts";

/** A model whose vectors the library holds. */
export interface StoredModel {
  /** Its number in this library. */
  readonly slot: number;
  readonly name: string;
  readonly dimensions: number;
}

/** The stored vectors, by model and passage. */
export class Vectors {
  readonly #model: Query;
  readonly #byIds: Query;
  readonly #after: Query;
  readonly #countAfter: Query;
  /** By {@link vectorId}. */
  readonly #kept: CurrentCache<number, Float32Array>;

  constructor(connection: Connection) {
    this.#model = connection.prepare("SELECT slot, name, dimensions FROM models WHERE state = ?");
    this.#byIds = connection.prepare(
      "SELECT value AS passage, vector FROM json_each(?) JOIN vectors ON vectors.id = value + ?",
    );
    this.#after = connection.prepare(
      "SELECT id, vector FROM vectors WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
    );
    this.#countAfter = connection.prepare("SELECT count(*) AS vectors FROM vectors WHERE id > ? AND id < ?");
    this.#kept = new CurrentCache(connection, KEPT_NUMBERS);
  }

  /** The model that questions are compared with; null before the first ingest. */
  currentModel(): StoredModel | null {
    return this.#modelIn("current");
  }

  /** The model that is to take its place, when all its vectors are there. */
  comingModel(): StoredModel | null {
    return this.#modelIn("coming");
  }

  byIds({ slot, dimensions }: StoredModel, passages: readonly number[]): Map<number, Float32Array> {
    const found = new Map<number, Float32Array>();
    for (const row of this.#byIds.all(JSON.stringify(passages), vectorId(slot, 0))) {
      found.set(integerOf(row, "passage"), vectorIn(row, dimensions));
    }
    return found;
  }

  /** {@link byIds}, of passages that are asked for again and again: the vectors are kept in memory. */
  keptByIds(model: StoredModel, passages: readonly number[]): Map<number, Float32Array> {
    const kept = this.#kept.current();
    const found = new Map<number, Float32Array>();
    const missing: number[] = [];
    for (const passage of passages) {
      const vector = kept.get(vectorId(model.slot, passage));
      if (vector === undefined) missing.push(passage);
      else found.set(passage, vector);
    }
    if (missing.length === 0) return found;
    for (const [passage, vector] of this.byIds(model, missing)) {
      found.set(passage, vector);
      this.#kept.keep(vectorId(model.slot, passage), vector, vector.length);
    }
    return found;
  }

  /** The next `limit` vectors of passages after one, by passage. */
  after(
    { slot, dimensions }: StoredModel,
    passage: number,
    limit: number,
  ): { readonly passage: number; readonly vector: Float32Array }[] {
    return this.#after.all(vectorId(slot, passage), vectorId(slot + 1, 0), limit).map((row) => ({
      passage: integerOf(row, "id") - vectorId(slot, 0),
      vector: vectorIn(row, dimensions),
    }));
  }

  countAfter(slot: number, passage: number): number {
    const row = this.#countAfter.get(vectorId(slot, passage), vectorId(slot + 1, 0));
    return row === undefined ? 0 : integerOf(row, "vectors");
  }

  #modelIn(state: "current" | "coming"): StoredModel | null {
    const row = this.#model.get(state);
    if (row === undefined) return null;
    return {
      slot: integerOf(row, "slot"),
      name: textOf(row, "name"),
      dimensions: integerOf(row, "dimensions"),
    };
  }
}

/** The id of a model's vector of a passage; vectors of one model lie together, in the order of the passages. */
export function vectorId(slot: number, passage: number): number {
  return slot * 2 ** 32 + passage;
}

// --- internal ---

/** Four bytes each: the vectors of eight thousand passages with the embedded model. */
const KEPT_NUMBERS = 2_000_000;

function vectorIn(row: Row, dimensions: number): Float32Array {
  return unpackVector(bytesOfLength(row, "vector", dimensions * Float32Array.BYTES_PER_ELEMENT));
}
