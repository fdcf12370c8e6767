/** At least what spreading needs to know about a result. */
export interface Spreadable {
  readonly articleId: string;
}

/**
 * The best `limit` results with at most `perArticle` of one article, in their order; results beyond that share fill
 * up what would stay empty. The order by score is kept.
 *
 * @param ranked best first
 * @param perArticle ≥ 1
 */
export function spread<T extends Spreadable>(
  ranked: readonly T[],
  limit: number,
  perArticle: number,
): readonly T[] {
  const taken = new Map<string, number>();
  const within = new Set<number>();
  const beyond: number[] = [];
  for (const [rank, { articleId }] of ranked.entries()) {
    if (within.size >= limit) break;
    const count = taken.get(articleId) ?? 0;
    if (count < perArticle) {
      taken.set(articleId, count + 1);
      within.add(rank);
    } else beyond.push(rank);
  }
  for (const rank of beyond) {
    if (within.size >= limit) break;
    within.add(rank);
  }
  return ranked.filter((_, rank) => within.has(rank));
}
