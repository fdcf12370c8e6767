import type { ArticleFilter, Library } from "../library/library.ts";
import { idealScore, scoreByBm25 } from "./bm25.ts";
import type { KnownPassage, KnownPassages } from "./known-passages.ts";
import type { RetrievalParameters } from "./parameters.ts";
import type { WeighedQuestionWord } from "./weigh.ts";

/** A passage that one of the arms found, with the scores of both. */
export interface Candidate {
  readonly id: number;
  readonly passage: KnownPassage;
  /** Positions in the question's words of those that it contains. */
  readonly matched: readonly number[];
  /** Cosine in [-1, 1]; null when the question or the passage has no embedding. */
  readonly dense: number | null;
  /** BM25, ≥ 0. */
  readonly lexical: number;
  /** BM25 as a share of the ideal, in [0, 1]. */
  readonly coverage: number;
}

/** Which arms look for candidates. */
export type Arm = "hybrid" | "lexical" | "dense";

/** What candidates are looked for by. */
export interface CandidateSearch {
  readonly words: readonly WeighedQuestionWord[];
  readonly arm: Arm;
  readonly filter: ArticleFilter;
  /** As many are asked of each arm, even if its usual number is smaller. */
  readonly least: number;
}

/**
 * What the lexical arm finds, best first. It needs no embedding: it is asked while the question is embedded, and what
 * scoring will need of its passages is read meanwhile.
 */
export function findByTerms(
  library: Library,
  known: KnownPassages,
  { words, arm, filter, least }: CandidateSearch,
  { candidates }: RetrievalParameters,
): number[] {
  const terms = words.filter((word) => word.containing > 0).flatMap((word) => word.variants);
  if (arm === "dense" || terms.length === 0) return [];
  const found = library.lexical.candidates(terms, Math.max(candidates.lexical, least), filter);
  known.of(found);
  return found;
}

/**
 * What the arms find, each candidate with the exact scores of both arms, in no particular order. The number of
 * candidates bounds the work, however large the library is.
 *
 * @param vector the question's; null when it has none
 * @param byTerms see {@link findByTerms}
 */
export function findCandidates(
  library: Library,
  known: KnownPassages,
  { words, arm, filter, least }: CandidateSearch,
  vector: Float32Array | null,
  byTerms: readonly number[],
  { bm25, candidates }: RetrievalParameters,
): Candidate[] {
  const near = new Map<number, number>();
  if (vector !== null && arm !== "lexical") {
    const count = Math.max(candidates.dense, least);
    for (const { id, score } of library.nearest(vector, count, filter)) near.set(id, score);
  }
  const shared = byTerms.filter((id) => !near.has(id));
  if (vector !== null && arm !== "lexical") {
    for (const [id, score] of library.similarities(vector, shared)) near.set(id, score);
  }
  const passages = known.of([...new Set([...near.keys(), ...shared])]);
  const lexical = scoreByBm25(words, passages, library.lexical.statistics().meanTerms, bm25);
  const ideal = idealScore(words, bm25);
  return passages.map((passage, index) => {
    const { score, matched } = lexical[index] ?? { score: 0, matched: [] };
    return {
      id: passage.id,
      passage,
      matched,
      dense: near.get(passage.id) ?? null,
      lexical: score,
      coverage: ideal > 0 ? Math.min(1, score / ideal) : 0,
    };
  });
}
