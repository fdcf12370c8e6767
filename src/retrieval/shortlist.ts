/** A candidate and its score by both arms. */
export interface Shortlistable {
  readonly id: number;
  readonly score: number;
  /** Whether it is in another language than the question. */
  readonly acrossLanguages: boolean;
}

/**
 * The best `size` candidates, best first, with room for `across` of another language than the question's: until their
 * words have been compared, all of them stand behind whatever shares the question's words.
 */
export function shortlist<T extends Shortlistable>(
  candidates: readonly T[],
  size: number,
  across: number,
): T[] {
  const ranked = [...candidates].sort((a, b) => b.score - a.score || a.id - b.id);
  const reserved = new Set(ranked.filter(({ acrossLanguages }) => acrossLanguages).slice(0, across));
  let free = size - reserved.size;
  return ranked.filter((candidate) => reserved.has(candidate) || free-- > 0);
}
