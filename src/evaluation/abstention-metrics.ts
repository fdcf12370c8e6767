/** How sure an answer to a question was, and whether there was anything to answer. */
export interface Confidence {
  readonly confidence: number;
  readonly answerable: boolean;
}

/**
 * Area under the ROC curve: the probability that a random answerable question was answered with more confidence than a
 * random unanswerable one, ties counting half (the Mann–Whitney U statistic). 0.5 is guessing.
 *
 * @returns null unless there are questions of both kinds
 */
export function areaUnderRoc(items: readonly Confidence[]): number | null {
  const sorted = [...items].sort((a, b) => a.confidence - b.confidence);
  const positives = sorted.filter(({ answerable }) => answerable).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]?.confidence === sorted[start]?.confidence) end++;
    // Ranks from 1; equal values share the mean of theirs.
    const rank = (start + 1 + end) / 2;
    for (let at = start; at < end; at++) if (sorted[at]?.answerable) rankSum += rank;
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
