/** A passage in the order of its rank. */
export interface RankedPassage {
  readonly id: number;
  readonly articleId: string;
  readonly terms: readonly string[];
}

export interface CollapseParameters {
  /** Terms in a row that make a shingle, ≥ 1. */
  readonly shingleTerms: number;
  /** Share of common shingles (Jaccard) from which two passages are copies, in (0, 1]. */
  readonly similarity: number;
}

/**
 * Groups near-duplicate passages (Broder 1997, "On the resemblance and containment of documents"): each passage that
 * resembles a better ranked one of another article is a copy of it. Passages of one article overlap by design and
 * are never copies of each other.
 *
 * @returns the ids that stay, in their order, each with the ids of its copies
 */
export function collapse(
  ranked: readonly RankedPassage[],
  { shingleTerms, similarity }: CollapseParameters,
): Map<number, number[]> {
  const kept: { passage: RankedPassage; shingles: ReadonlySet<number>; copies: number[] }[] = [];
  for (const passage of ranked) {
    const shingles = shinglesOf(passage.terms, shingleTerms);
    const original = kept.find(
      (other) =>
        other.passage.articleId !== passage.articleId && resemblance(shingles, other.shingles) >= similarity,
    );
    if (original === undefined) kept.push({ passage, shingles, copies: [] });
    else original.copies.push(passage.id);
  }
  return new Map(kept.map(({ passage, copies }) => [passage.id, copies]));
}

// --- internal ---

/** 32-bit FNV-1a hashes of every run of terms; a shorter passage is one shingle. */
function shinglesOf(terms: readonly string[], size: number): ReadonlySet<number> {
  const shingles = new Set<number>();
  const last = Math.max(0, terms.length - size);
  for (let start = 0; start <= last; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < Math.min(start + size, terms.length); at++) {
      const term = terms[at] ?? "";
      for (let char = 0; char < term.length; char++) {
        hash = Math.imul(hash ^ term.charCodeAt(char), 0x01000193);
      }
      hash = Math.imul(hash ^ 0x20, 0x01000193);
    }
    shingles.add(hash >>> 0);
  }
  return shingles;
}

function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  // The smaller set is at most wholly common: many pairs need no counting.
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / (a.size + b.size - common);
}
