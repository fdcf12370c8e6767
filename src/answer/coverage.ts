import type { TermMatch } from "./match-terms.ts";

/** Weighted mean of `values` over the terms that `include` accepts; 1 when it accepts none: nothing is missing. */
export function meanOver(
  values: readonly number[],
  weights: readonly number[],
  include: (term: number) => boolean = () => true,
): number {
  let sum = 0;
  let total = 0;
  // Not entries(): a sentence is averaged over some twenty times.
  for (let term = 0; term < values.length; term++) {
    if (!include(term)) continue;
    const weight = weights[term] ?? 0;
    sum += weight * (values[term] ?? 0);
    total += weight;
  }
  return total > 0 ? sum / total : 1;
}

/** Weights that grow for terms which few of the sentences hold: those tell the sentences apart. */
export function distinctiveWeights(
  weights: readonly number[],
  matched: readonly (readonly TermMatch[])[],
): number[] {
  return weights.map((weight, term) => {
    const held = matched.reduce((sum, matches) => sum + (matches[term]?.similarity ?? 0), 0);
    return weight * Math.log(1 + matched.length / (held + 0.5));
  });
}

/** For each term the better of two matches. */
export function strongest(a: readonly TermMatch[], b: readonly TermMatch[]): readonly TermMatch[] {
  return b.map((match, term) => {
    const other = a[term];
    return other !== undefined && other.similarity > match.similarity ? other : match;
  });
}
