import { termNumber } from "./term-number.ts";

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

/** The numbers of a passage's terms, in any order, with repetitions; see {@link termNumber}. */
export interface PassageTerms {
  readonly terms: Uint32Array;
  readonly context: Uint32Array;
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
  const wordsOf = indexByTerm(words);
  const frequencies = new Float64Array(words.length);
  return passages.map(({ terms, context }) => {
    frequencies.fill(0);
    count(terms, 1, wordsOf, frequencies);
    if (contextWeight > 0) count(context, contextWeight, wordsOf, frequencies);
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

/** Positions of the words that a term's number stands for; undefined for nearly all of them. */
type WordsOf = (term: number) => readonly number[] | undefined;

function indexByTerm(words: readonly WeightedWord[]): WordsOf {
  const index = new Map<number, number[]>();
  // Most terms are told apart from the question's by their last bits alone.
  const maybe = new Uint8Array(LAST_BITS + 1);
  for (const [position, word] of words.entries()) {
    for (const number of word.variants.map(termNumber)) {
      const positions = index.get(number);
      if (positions === undefined) index.set(number, [position]);
      else positions.push(position);
      maybe[number & LAST_BITS] = 1;
    }
  }
  return (term) => (maybe[term & LAST_BITS] === 1 ? index.get(term) : undefined);
}

const LAST_BITS = 0xfff;

function count(terms: Uint32Array, weight: number, wordsOf: WordsOf, frequencies: Float64Array): void {
  for (let at = 0; at < terms.length; at++) {
    const positions = wordsOf(terms[at] ?? 0);
    if (positions === undefined) continue;
    for (const position of positions) frequencies[position] = (frequencies[position] ?? 0) + weight;
  }
}
