import type { WordTable } from "./word-table.ts";

/** A question's word as soft matching sees it. */
export interface SoftWord {
  /** Terms that count as the word itself. */
  readonly variants: readonly string[];
  /** Unit vector; null for a word that the model does not know, which then only matches as a term. */
  readonly vector: Float32Array | null;
  /** What the word counts for among the others, > 0. */
  readonly weight: number;
}

/** A passage as numbers of words in a {@link WordTable}, each distinct. */
export interface SoftPassage {
  readonly words: Int32Array;
  /** Those of its context: the article's title. */
  readonly context: Int32Array;
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
 * @param table has the passages' words; words without a vector only match as terms
 * @returns a share in [0, 1] for each passage
 */
export function matchSoftly(
  words: readonly SoftWord[],
  passages: readonly SoftPassage[],
  table: WordTable,
  { sameMeaning, contextWeight }: SoftMatchParameters,
): number[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return passages.map(() => 0);
  const similarities = new Similarities(words, table, sameMeaning);
  const best = new Float64Array(words.length);
  return passages.map(({ words: own, context }) => {
    best.fill(0);
    similarities.raise(best, own, 1);
    similarities.raise(best, context, contextWeight);
    let sum = 0;
    for (const [position, { weight }] of words.entries()) sum += weight * (best[position] ?? 0);
    return sum / total;
  });
}

// --- internal ---

/** Similarities in [0, 1] of passages' words to each word of a question, each found once: passages share their words. */
class Similarities {
  readonly #width: number;
  readonly #table: WordTable;
  readonly #sameMeaning: number;
  /** Positions of the question's words by term. */
  readonly #positions: ReadonlyMap<string, readonly number[]>;
  /** The question's word that each probe of the table is. */
  readonly #probed: readonly number[];
  /** By number of the word: where its similarities begin; 0 when they have not been found yet. */
  readonly #places: Int32Array;
  #values: Float64Array;
  #used: number;

  constructor(words: readonly SoftWord[], table: WordTable, sameMeaning: number) {
    this.#width = words.length;
    this.#table = table;
    this.#sameMeaning = sameMeaning;
    this.#positions = indexByVariant(words);
    this.#probed = [...words.keys()].filter((position) => words[position]?.vector !== null);
    table.probe(words.flatMap(({ vector }) => vector ?? []));
    this.#places = new Int32Array(table.size);
    this.#values = new Float64Array(this.#width * 2048);
    this.#used = this.#width;
  }

  /** Raises the best similarities to those of some words, where they are higher. */
  raise(best: Float64Array, words: Int32Array, weight: number): void {
    for (let index = 0; index < words.length; index++) {
      const word = words[index] ?? 0;
      const place = this.#places[word] || this.#find(word);
      for (let position = 0; position < best.length; position++) {
        const value = (this.#values[place + position] ?? 0) * weight;
        if (value > (best[position] ?? 0)) best[position] = value;
      }
    }
  }

  #find(word: number): number {
    const place = this.#used;
    this.#used += this.#width;
    if (this.#used > this.#values.length) {
      const larger = new Float64Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#places[word] = place;
    const cosines = this.#table.cosinesOf(word);
    if (cosines !== null) {
      for (let probe = 0; probe < cosines.length; probe++) {
        const similarity = (cosines[probe] ?? 0) / this.#sameMeaning;
        if (similarity > 0) this.#values[place + (this.#probed[probe] ?? 0)] = Math.min(1, similarity);
      }
    }
    for (const term of this.#table.termsOf(word)) {
      for (const position of this.#positions.get(term) ?? []) this.#values[place + position] = 1;
    }
    return place;
  }
}

function indexByVariant(words: readonly SoftWord[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { variants }] of words.entries()) {
    for (const variant of variants) positions.set(variant, [...(positions.get(variant) ?? []), position]);
  }
  return positions;
}
