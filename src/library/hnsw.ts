import Hnswlib from "hnswlib-node";
import type { VectorIndex } from "./library.ts";
import type { Scored } from "./top.ts";

/** Links of a point on each layer. */
export const LINKS = 16;
/** Candidates looked at when a point is linked. */
const EF_CONSTRUCTION = 200;
/**
 * Candidates looked at in a search. Among 100,000 passages with the embedded model's vectors 983 of 1,000 of the ten
 * nearest were found with 300, 994 with 600 in twice the time; 450 leave room above 98 of 100.
 */
const EF_SEARCH = 450;

/**
 * Approximate nearest neighbours in a hierarchical navigable small world graph (Malkov & Yashunin 2018). Adapter of
 * hnswlib; vectors are unit vectors, so that the inner product is their cosine.
 */
export class HnswIndex implements VectorIndex {
  readonly #index: Hnswlib.HierarchicalNSW;
  readonly #known: Set<number>;
  readonly #removed = new Set<number>();

  private constructor(index: Hnswlib.HierarchicalNSW, known: Set<number>) {
    this.#index = index;
    this.#known = known;
    index.setEf(EF_SEARCH);
  }

  /** An empty index that grows beyond `capacity` when it must. */
  static create(dimensions: number, capacity: number): HnswIndex {
    const index = new Hnswlib.HierarchicalNSW("ip", dimensions);
    index.initIndex(Math.max(1, capacity), LINKS, EF_CONSTRUCTION);
    return new HnswIndex(index, new Set());
  }

  /** Reads a file that {@link save} wrote. The file must have been verified: hnswlib trusts what it reads. */
  static load(file: string, dimensions: number): HnswIndex {
    const index = new Hnswlib.HierarchicalNSW("ip", dimensions);
    index.readIndexSync(file);
    return new HnswIndex(index, new Set(index.getIdsList()));
  }

  /** {@link load} on another thread. */
  static async loadAside(file: string, dimensions: number): Promise<HnswIndex> {
    const index = new Hnswlib.HierarchicalNSW("ip", dimensions);
    await index.readIndex(file);
    return new HnswIndex(index, new Set(index.getIdsList()));
  }

  get size(): number {
    return this.#known.size - this.#removed.size;
  }

  /** Points of the graph, those of removed ids among them. */
  get points(): number {
    return this.#known.size;
  }

  /** Makes room for as many points in all. */
  reserve(points: number): void {
    if (points > this.#index.getMaxElements()) this.#index.resizeIndex(points);
  }

  add(id: number, vector: Float32Array): void {
    if (this.#removed.delete(id)) this.#index.unmarkDelete(id);
    if (!this.#known.has(id) && this.points >= this.#index.getMaxElements()) {
      this.reserve(Math.ceil(this.points * 1.5) + 16);
    }
    // hnswlib takes plain arrays only.
    this.#index.addPoint(Array.from(vector), id);
    this.#known.add(id);
  }

  remove(id: number): void {
    if (!this.#known.has(id) || this.#removed.has(id)) return;
    this.#index.markDelete(id);
    this.#removed.add(id);
  }

  search(vector: Float32Array, k: number, accept?: (id: number) => boolean): Scored[] {
    const wanted = Math.min(k, this.size);
    if (wanted <= 0) return [];
    this.#index.setEf(Math.max(EF_SEARCH, wanted));
    const { neighbors, distances } = this.#index.searchKnn(Array.from(vector), wanted, accept);
    return neighbors
      .map((id, position) => ({ id, score: 1 - (distances[position] ?? 1) }))
      .sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /** Writes the index on another thread, without telling whether all of it reached the disk: verify the file. */
  async save(file: string): Promise<void> {
    await this.#index.writeIndex(file);
  }
}
