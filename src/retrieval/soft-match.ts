import type { Language } from "../language/language.ts";
import { termsOfWord } from "../language/stem.ts";
import { cosine } from "./cosine.ts";

/** A question's word as soft matching sees it. */
export interface SoftWord {
  /** Terms that count as the word itself. */
  readonly variants: readonly string[];
  /** Unit vector; null for a word that the model does not know, which then only matches as a term. */
  readonly vector: Float32Array | null;
  /** What the word counts for among the others, > 0. */
  readonly weight: number;
}

export interface SoftPassage {
  readonly language: Language;
  /** Distinct folded words of the passage. */
  readonly words: readonly string[];
  /** Distinct folded words of its context: the article's title. */
  readonly context: readonly string[];
}

export interface SoftMatchParameters {
  /**
   * Cosine of two words from which they count as the same, in (0, 1]. Translations and inflections lie about there; a
   * smaller one counts in proportion.
   */
  readonly sameMeaning: number;
  /** What a word in the context counts for beside one in the passage, in [0, 1]. */
  readonly contextWeight: number;
}

/**
 * How much of the question each passage speaks of: for every word of the question the most similar word of the
 * passage, by stem or else by the cosine of their vectors, summed by the words' weights. It is the "MaxSim" of late
 * interaction (Khattab & Zaharia 2020, "ColBERT") with static vectors, and finds in another language what BM25 cannot.
 *
 * @param vectors unit vectors of the passages' words; words without one only match as terms
 * @returns a share in [0, 1] for each passage
 */
export function matchSoftly(
  words: readonly SoftWord[],
  passages: readonly SoftPassage[],
  vectors: ReadonlyMap<string, Float32Array | null>,
  { sameMeaning, contextWeight }: SoftMatchParameters,
): number[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return passages.map(() => 0);
  const similarities = createSimilarities(words, vectors, sameMeaning);
  const best = new Float64Array(words.length);
  return passages.map(({ language, words: own, context }) => {
    best.fill(0);
    for (const word of own) raise(best, similarities(word, language), 1);
    for (const word of context) raise(best, similarities(word, language), contextWeight);
    let sum = 0;
    for (const [position, { weight }] of words.entries()) sum += weight * (best[position] ?? 0);
    return sum / total;
  });
}

// --- internal ---

/** Similarities in [0, 1] of a passage's word to each word of the question; passages share most of their words. */
function createSimilarities(
  words: readonly SoftWord[],
  vectors: ReadonlyMap<string, Float32Array | null>,
  sameMeaning: number,
): (word: string, language: Language) => Float64Array {
  const known: Record<Language, Map<string, Float64Array>> = {
    id: new Map(),
    en: new Map(),
    other: new Map(),
  };
  const positionsOf = indexByVariant(words);
  return (word, language) => {
    const remembered = known[language].get(word);
    if (remembered !== undefined) return remembered;
    const similarities = new Float64Array(words.length);
    const vector = vectors.get(word) ?? null;
    if (vector !== null) {
      for (const [position, asked] of words.entries()) {
        if (asked.vector === null) continue;
        const similarity = cosine(asked.vector, vector);
        if (similarity > 0) similarities[position] = Math.min(1, similarity / sameMeaning);
      }
    }
    for (const term of termsOfWord(word, language)) {
      for (const position of positionsOf.get(term) ?? []) similarities[position] = 1;
    }
    known[language].set(word, similarities);
    return similarities;
  };
}

function indexByVariant(words: readonly SoftWord[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { variants }] of words.entries()) {
    for (const variant of variants) positions.set(variant, [...(positions.get(variant) ?? []), position]);
  }
  return positions;
}

function raise(best: Float64Array, similarities: Float64Array, weight: number): void {
  for (let position = 0; position < best.length; position++) {
    const value = (similarities[position] ?? 0) * weight;
    if (value > (best[position] ?? 0)) best[position] = value;
  }
}
