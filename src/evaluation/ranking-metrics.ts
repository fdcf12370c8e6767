/**
 * Whether any relevant result is among the first `k`: 1 or 0. With several relevant ones it is the share of questions
 * that can be answered from the first `k`, not the share of relevant results found.
 *
 * @param relevance of each result, best ranked first
 */
export function recallAt(relevance: readonly boolean[], k: number): number {
  return relevance.slice(0, k).includes(true) ? 1 : 0;
}

/** 1 / rank of the first relevant result among the first `k`; 0 if there is none. */
export function reciprocalRank(relevance: readonly boolean[], k: number): number {
  const position = relevance.slice(0, k).indexOf(true);
  return position === -1 ? 0 : 1 / (position + 1);
}

/**
 * Normalised discounted cumulative gain of the first `k` results with gains of 1 and 0 (Järvelin & Kekäläinen 2002).
 *
 * @param relevant number of relevant results there are, found or not
 */
export function normalisedGain(relevance: readonly boolean[], relevant: number, k: number): number {
  const ideal = gain(new Array<boolean>(Math.min(relevant, k)).fill(true));
  return ideal === 0 ? 0 : gain(relevance.slice(0, k)) / ideal;
}

// --- internal ---

function gain(relevance: readonly boolean[]): number {
  return relevance.reduce(
    (sum, relevant, position) => (relevant ? sum + 1 / Math.log2(position + 2) : sum),
    0,
  );
}
