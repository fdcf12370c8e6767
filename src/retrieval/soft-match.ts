import { type AskedKind, strengthOf } from "./asked-kind.ts";
import { MARKS } from "./word-looks.ts";
import type { WordTable } from "./word-table.ts";

/** A question's word as soft matching sees it. */
export interface SoftWord {
  /** Terms that count as the word itself. */
  readonly variants: readonly string[];
  /** What the initials of its words spell where it is a name written out; null for what is no abbreviation. */
  readonly abbreviation: string | null;
  /** Unit vector; null for a word that the model does not know, which then only matches as a term. */
  readonly vector: Float32Array | null;
  /** What the word counts for among the others, > 0. */
  readonly weight: number;
}

/** A sentence as numbers of words in a {@link WordTable}, each distinct. */
export interface SoftSentence {
  readonly words: Int32Array;
  /** What could answer about each of them, and about the sentence; see {@link import("./word-looks.ts").MARKS}. */
  readonly marks: Uint16Array;
  readonly signs: number;
  readonly initials: string;
}

export interface SoftPassage {
  readonly sentences: readonly SoftSentence[];
  /** The words of its context: the article's title. */
  readonly context: Int32Array;
}

/** How a passage compares with a question, each in [0, 1]. */
export interface SoftScore {
  /** How much of the question the passage speaks of. */
  readonly meaning: number;
  /**
   * How much of it a sentence speaks of that may hold the answer: the best of its sentences, each as far as it has
   * something of the asked kind.
   */
  readonly answer: number;
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
 * A passage that has the words and one that has the answer differ by what is asked for: the same sum over a single
 * sentence counts as far as a figure, a date or a name stands there that the question does not have.
 *
 * @param kind what is asked for; null when nothing that could be seen
 * @param table has the passages' words; words without a vector only match as terms
 */
export function matchSoftly(
  words: readonly SoftWord[],
  kind: AskedKind | null,
  passages: readonly SoftPassage[],
  table: WordTable,
  { sameMeaning, contextWeight }: SoftMatchParameters,
): SoftScore[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return passages.map(() => ({ meaning: 0, answer: 0 }));
  const similarities = new Similarities(words, table, sameMeaning);
  const abbreviations = words.flatMap(({ abbreviation }, position) =>
    abbreviation === null ? [] : [{ abbreviation, position }],
  );
  const weights = Float64Array.from(words, ({ weight }) => weight / total);
  const titled = new Float64Array(words.length);
  const own = new Float64Array(words.length);
  const best = new Float64Array(words.length);
  return passages.map(({ sentences, context }) => {
    titled.fill(0);
    similarities.raise(titled, context, contextWeight);
    best.set(titled);
    let answer = 0;
    for (const { words: said, marks, signs, initials } of sentences) {
      own.set(titled);
      similarities.raise(own, said, 1);
      for (const { abbreviation, position } of abbreviations) {
        if (initials.includes(abbreviation)) own[position] = 1;
      }
      for (let position = 0; position < own.length; position++) {
        best[position] = Math.max(best[position] ?? 0, own[position] ?? 0);
      }
      const strength = kind === null ? 1 : strengthOf(kind, signs | similarities.newMarks(said, marks));
      answer = Math.max(answer, strength * sumOf(own, weights));
    }
    return { meaning: sumOf(best, weights), answer };
  });
}

// --- internal ---

function sumOf(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let position = 0; position < values.length; position++) {
    sum += (values[position] ?? 0) * (weights[position] ?? 0);
  }
  return Math.min(1, sum);
}

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
  /** By number of the word: whether it is one of the question's, by a term. */
  readonly #asked: Uint8Array;
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
    this.#asked = new Uint8Array(table.size);
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

  /** The marks by which a sentence, whose words have been raised before, may answer; see {@link strengthOf}. */
  newMarks(words: Int32Array, marks: Uint16Array): number {
    let found = 0;
    for (let index = 0; index < words.length; index++) {
      const mark = marks[index] ?? 0;
      if (mark === 0) continue;
      // What is counted is the question's own word, and all else is news only where it is not.
      found |= this.#asked[words[index] ?? 0] === 0 ? mark & ~MARKS.counted : mark & MARKS.counted;
    }
    return found;
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
      for (const position of this.#positions.get(term) ?? []) {
        this.#values[place + position] = 1;
        this.#asked[word] = 1;
      }
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
