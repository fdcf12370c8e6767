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
  const kept: Kept[] = [];
  // Which of the kept passages have a shingle: copies share most, other passages none, so few are ever compared.
  const holders = new Map<number, Kept[]>();
  for (const passage of ranked) {
    const shingles = shinglesOf(passage.terms, shingleTerms);
    const common = new Map<Kept, number>();
    for (const shingle of shingles) {
      for (const other of holders.get(shingle) ?? []) common.set(other, (common.get(other) ?? 0) + 1);
    }
    const original = kept.find((other) => {
      const shared = common.get(other) ?? 0;
      if (shared === 0 || other.articleId === passage.articleId) return false;
      return shared / (shingles.size + other.shingles - shared) >= similarity;
    });
    if (original !== undefined) {
      original.copies.push(passage.id);
      continue;
    }
    const added = { id: passage.id, articleId: passage.articleId, shingles: shingles.size, copies: [] };
    kept.push(added);
    for (const shingle of shingles) {
      const holding = holders.get(shingle);
      if (holding === undefined) holders.set(shingle, [added]);
      else holding.push(added);
    }
  }
  return new Map(kept.map(({ id, copies }) => [id, copies]));
}

// --- internal ---

interface Kept {
  readonly id: number;
  readonly articleId: string;
  /** How many distinct ones it has. */
  readonly shingles: number;
  readonly copies: number[];
}

/** 32-bit FNV-1a hashes of every run of terms; a shorter passage is one shingle. */
function shinglesOf(terms: readonly string[], size: number): ReadonlySet<number> {
  const hashes = terms.map(hashOf);
  const shingles = new Set<number>();
  const last = Math.max(0, terms.length - size);
  for (let start = 0; start <= last; start++) {
    let hash = SEED;
    for (let at = start; at < Math.min(start + size, hashes.length); at++) {
      hash = Math.imul(hash ^ (hashes[at] ?? 0), PRIME);
    }
    shingles.add(hash >>> 0);
  }
  return shingles;
}

const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(term: string): number {
  let hash = SEED;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), PRIME);
  return hash;
}
