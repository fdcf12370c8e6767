import type { RankedSentence } from "./rank-sentences.ts";

/** What spreading quotes over articles needs to know of a candidate sentence. */
export interface Quotable {
  readonly article: string;
  /** Articles that copy one another share a cluster. */
  readonly cluster: string;
  readonly text: string;
}

/** Added to the score of a sentence from an article that is not quoted yet, when it may well answer too. */
const NEW_ARTICLE = 0.7;
/** How far below the best sentence that still counts as "may well answer", in nats. */
const MAY_ANSWER = 2;

/**
 * Chooses at most `count` sentences to quote, the likeliest answer first, then the likeliest others, preferring
 * articles that are not quoted yet. The same words are never quoted twice, nor two articles that copy one another.
 *
 * @param ranked best first
 * @param quotables in the order of the candidate sentences that `ranked` refers to
 */
export function selectQuotes(
  ranked: readonly RankedSentence[],
  quotables: readonly Quotable[],
  count: number,
): readonly RankedSentence[] {
  const chosen: RankedSentence[] = [];
  const clusters = new Map<string, string>();
  const texts = new Set<string>();
  const best = ranked[0]?.score ?? 0;
  while (chosen.length < count) {
    let next: { readonly ranked: RankedSentence; readonly score: number } | null = null;
    for (const each of ranked) {
      const quotable = quotables[each.index];
      if (quotable === undefined || texts.has(quotable.text)) continue;
      const mayAnswer = each.score >= best - MAY_ANSWER;
      // Not even from a new article would it, or one that comes after it, be preferred.
      if (next !== null && (!mayAnswer || each.score + NEW_ARTICLE <= next.score)) break;
      const quoted = clusters.size === 0 ? undefined : clusters.get(quotable.cluster);
      if (quoted !== undefined && quoted !== quotable.article) continue;
      const fresh = quoted === undefined && mayAnswer;
      const score = each.score + (fresh ? NEW_ARTICLE : 0);
      if (next === null || score > next.score) next = { ranked: each, score };
      // The first quote is the best sentence, whatever its article.
      if (chosen.length === 0) break;
    }
    const quotable = next === null ? undefined : quotables[next.ranked.index];
    if (next === null || quotable === undefined) break;
    chosen.push(next.ranked);
    clusters.set(quotable.cluster, quotable.article);
    texts.add(quotable.text);
  }
  return chosen;
}
