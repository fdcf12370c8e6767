/** A term and the number of passages that contain it. */
export interface TermCount {
  readonly term: string;
  readonly passages: number;
}

/** Which posting lists are read: those of single terms, or of pairs that stand in one passage. */
export interface PostingPlan {
  readonly terms: readonly TermCount[];
  readonly pairs: readonly (readonly [TermCount, TermCount])[];
}

/**
 * Chooses the posting lists that tell most for a bounded amount of reading. Rare terms decide a ranking and cost
 * little; the lists of common ones are long and hardly change it. So the rarest terms are taken until the budget is
 * used up. Where even the rarest is above it, passages with two of the rarer terms are asked for instead.
 *
 * @param counts terms of a question that some passage contains
 * @param budget postings that may be read, > 0
 */
export function planPostings(counts: readonly TermCount[], budget: number): PostingPlan {
  const rarestFirst = counts
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.passages - b.passages || (a.term < b.term ? -1 : 1));
  const terms: TermCount[] = [];
  let read = 0;
  for (const count of rarestFirst) {
    read += count.passages;
    if (read > budget) break;
    terms.push(count);
  }
  return { terms, pairs: terms.length > 0 ? [] : pairsOf(rarestFirst.slice(0, PAIRED_TERMS)) };
}

/** What a term that `containing` of `passages` passages contain says of one: BM25's inverse document frequency, > 0. */
export function weightOf(containing: number, passages: number): number {
  const rest = Math.max(0, passages - containing);
  return Math.log(1 + (rest + 0.5) / (containing + 0.5));
}

// --- internal ---

/** Four terms make six pairs. */
const PAIRED_TERMS = 4;

function pairsOf(counts: readonly TermCount[]): (readonly [TermCount, TermCount])[] {
  return counts.flatMap((first, position) =>
    counts.slice(position + 1).map((second): readonly [TermCount, TermCount] => [first, second]),
  );
}
