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
  for (const { id, articleId, shingles } of ranked) {
    // Comparing all pairs costs less than an index of shingles would: most are told apart after a few numbers.
    const original = kept.find(
      (other) => other.articleId !== articleId && resemble(other.shingles, shingles, similarity),
    );
    if (original === undefined) kept.push({ id, articleId, shingles, copies: [] });
    else original.copies.push(id);
  }
  return new Map(kept.map(({ id, copies }) => [id, copies]));
}

// --- internal ---

interface Kept extends RankedPassage {
  readonly copies: number[];
}
