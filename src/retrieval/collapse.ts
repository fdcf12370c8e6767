import { resemble } from "./shingles.ts";

/** A passage in the order of its rank. */
export interface RankedPassage {
  readonly id: number;
  readonly articleId: string;
  /** See {@link import("./shingles.ts").shinglesOf}. */
  readonly shingles: Uint32Array;
}

export interface CollapseParameters {
  /** Terms in a row that make a shingle, ≥ 1. */
  readonly shingleTerms: number;
  /** Share of common shingles (Jaccard) from which two passages are copies, in (0, 1]. */
  readonly similarity: number;
}

/**
 * Groups near-duplicate passages: each that resembles a better ranked one of another article is a copy of it.
 * Passages of one article overlap by design and are never copies of each other.
 *
 * @returns the ids that stay, in their order, each with the ids of its copies
 */
export function collapse(
  ranked: readonly RankedPassage[],
  { similarity }: Pick<CollapseParameters, "similarity">,
): Map<number, number[]> {
  const kept: Kept[] = [];
  const holders = new Map<number, Kept[]>();
  for (const passage of ranked) {
    const { id, articleId, shingles } = passage;
    // Sets that share a share t of theirs share one of the first n − ⌈t·n⌉ + 1 (Bayardo, Ma & Srikant 2007, "Scaling
    // up all pairs similarity search"): who has none of those in common is not compared.
    const prefix = shingles.subarray(
      0,
      shingles.length - Math.ceil(similarity * shingles.length - ROUNDING) + 1,
    );
    const likely = new Set<Kept>();
    for (const shingle of prefix) for (const other of holders.get(shingle) ?? []) likely.add(other);
    const original = [...likely]
      .sort((a, b) => a.rank - b.rank)
      .find((other) => other.articleId !== articleId && resemble(other.shingles, shingles, similarity));
    if (original !== undefined) {
      original.copies.push(id);
      continue;
    }
    const added = { id, articleId, shingles, rank: kept.length, copies: [] };
    kept.push(added);
    for (const shingle of prefix) {
      const holding = holders.get(shingle);
      if (holding === undefined) holders.set(shingle, [added]);
      else holding.push(added);
    }
  }
  return new Map(kept.map(({ id, copies }) => [id, copies]));
}

// --- internal ---

const ROUNDING = 1e-9;

interface Kept extends RankedPassage {
  readonly rank: number;
  readonly copies: number[];
}
