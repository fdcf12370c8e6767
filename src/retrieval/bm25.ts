/** A question's word as the lexical arm sees it. */
export interface WeightedWord {
  /** Terms that count as the word; see {@link import("./question.ts").QuestionWord}. */
  readonly variants: readonly string[];
  /** Inverse document frequency, > 0; see {@link inverseDocumentFrequency}. */
  readonly idf: number;
}

export interface Bm25Parameters {
  /** How fast repetitions of a word saturate, in [0, 3]. */
  readonly k1: number;
  /** How much a passage's length counts, in [0, 1]. */
  readonly b: number;
  /** What a word in the passage's context (title, place) counts for beside one in the passage, in [0, 2]. */
  readonly contextWeight: number;
}

/** The terms of a passage, in any order, with repetitions. */
export interface PassageTerms {
  readonly terms: readonly string[];
  readonly context: readonly string[];
}

export interface LexicalScore {
  /** BM25, ≥ 0. */
  readonly score: number;
  /** Positions in the question's words of those that the passage or its context contains, ascending. */
  readonly matched: readonly number[];
}

/**
 * Lucene's inverse document frequency, never negative: ln(1 + (N − n + ½) / (n + ½)) for a word that `n` of `N`
 * passages contain.
 */
export function inverseDocumentFrequency(containing: number, passages: number): number {
  const n = Math.min(containing, passages);
  return Math.log(1 + (passages - n + 0.5) / (n + 0.5));
}

/**
 * BM25 of each passage for the words (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework"), without
 * any passage but the given ones being looked at.
 *
 * @param meanTerms mean number of terms of the library's passages, ≥ 0
 */
export function scoreByBm25(
  words: readonly WeightedWord[],
  passages: readonly PassageTerms[],
  meanTerms: number,
  { k1, b, contextWeight }: Bm25Parameters,
): LexicalScore[] {
  const wordsOfTerm = indexByTerm(words);
  const frequencies = new Float64Array(words.length);
  return passages.map(({ terms, context }) => {
    frequencies.fill(0);
    count(terms, 1, wordsOfTerm, frequencies);
    if (contextWeight > 0) count(context, contextWeight, wordsOfTerm, frequencies);
    const norm = k1 * (1 - b + (meanTerms > 0 ? (b * terms.length) / meanTerms : b));
    const matched: number[] = [];
    let score = 0;
    for (const [position, word] of words.entries()) {
      const frequency = frequencies[position] ?? 0;
      if (frequency === 0) continue;
      matched.push(position);
      score += (word.idf * frequency * (k1 + 1)) / (frequency + norm);
    }
    return { score, matched };
  });
}

/**
 * What a passage of average length that contains every word about once scores, the unit of "coverage":
 * Σ idf × (k1 + 1) × 0.6.
 */
export function idealScore(words: readonly WeightedWord[], { k1 }: Bm25Parameters): number {
  let sum = 0;
  for (const word of words) sum += word.idf;
  return sum * (k1 + 1) * 0.6;
}

// --- internal ---

function indexByTerm(words: readonly WeightedWord[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [position, word] of words.entries()) {
    for (const variant of word.variants) {
      const positions = index.get(variant);
      if (positions === undefined) index.set(variant, [position]);
      else positions.push(position);
    }
  }
  return index;
}

function count(
  terms: readonly string[],
  weight: number,
  wordsOfTerm: ReadonlyMap<string, readonly number[]>,
  frequencies: Float64Array,
): void {
  for (const term of terms) {
    const positions = wordsOfTerm.get(term);
    if (positions === undefined) continue;
    for (const position of positions) frequencies[position] = (frequencies[position] ?? 0) + weight;
  }
}
