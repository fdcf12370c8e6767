/** The scores of one passage from both arms. */
export interface ArmScores {
  /** Cosine of question and passage in [-1, 1]; null when either has no embedding. */
  readonly dense: number | null;
  /** BM25 as a share of the ideal, in [0, 1]. */
  readonly coverage: number;
}

export interface FusionParameters {
  /** Share of the lexical arm, in [0, 1]. */
  readonly lexicalWeight: number;
}

/**
 * Convex combination of the arms' scores, each on a scale of its own that does not depend on the other candidates
 * (Bruch et al., arXiv 2210.11934: it beats reciprocal rank fusion in and out of domain). A weak best lexical hit
 * therefore stays weak, as it must when a question shares few words with articles in another language.
 *
 * @returns scores in [0, 1], in the order of the passages
 */
export function fuse(passages: readonly ArmScores[], { lexicalWeight }: FusionParameters): number[] {
  return passages.map(({ dense, coverage }) => {
    const meaning = Math.max(0, dense ?? 0);
    return Math.min(1, lexicalWeight * coverage + (1 - lexicalWeight) * meaning);
  });
}
