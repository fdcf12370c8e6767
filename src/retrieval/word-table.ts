import { VectorMatrix } from "../embedding/vector-matrix.ts";
import type { Language } from "../language/language.ts";
import { termsOfWord } from "../language/stem.ts";

/**
 * The words of passages, each once for a language, under numbers from 0. A passage that is kept as numbers is compared
 * without looking its words up again.
 */
export class WordTable {
  readonly #numbers: Record<Language, Map<string, number>> = {
    id: new Map(),
    en: new Map(),
    other: new Map(),
  };
  /** By number. */
  readonly #terms: (readonly string[])[] = [];
  readonly #rows: number[] = [];
  /** Row of each word's vector; -1 for a word without one. */
  readonly #rowOf = new Map<string, number>();
  readonly #probes: number;
  #vectors: VectorMatrix | null = null;

  /** @param probes words at most that {@link probe} takes, ≥ 1 */
  constructor(probes: number) {
    this.#probes = probes;
  }

  /** Words in the table. */
  get size(): number {
    return this.#rows.length;
  }

  /** Whether it is known which vector a word has, or that it has none. */
  hasVector(word: string): boolean {
    return this.#rowOf.has(word);
  }

  setVector(word: string, vector: Float32Array | null): void {
    if (this.#rowOf.has(word)) return;
    if (vector !== null) this.#vectors ??= new VectorMatrix(vector.length, this.#probes);
    this.#rowOf.set(word, vector === null ? -1 : (this.#vectors?.add(vector) ?? -1));
  }

  /** The numbers of folded words, which are put into the table when they are not in it. */
  numbersOf(words: readonly string[], language: Language): Int32Array {
    const numbers = this.#numbers[language];
    const found = new Int32Array(words.length);
    for (const [at, word] of words.entries()) found[at] = numbers.get(word) ?? this.#add(word, language);
    return found;
  }

  #add(word: string, language: Language): number {
    const added = this.#rows.length;
    this.#numbers[language].set(word, added);
    this.#terms.push(termsOfWord(word, language));
    this.#rows.push(this.#rowOf.get(word) ?? -1);
    return added;
  }

  /** The terms that an index knows a word by, in its language. */
  termsOf(number: number): readonly string[] {
    return this.#terms[number] ?? [];
  }

  /** Sets the unit vectors that {@link cosinesOf} compares with. */
  probe(vectors: readonly Float32Array[]): void {
    this.#vectors?.probe(vectors);
  }

  /** The cosines of a word and each of the probes, overwritten by the next call; null for a word without a vector. */
  cosinesOf(number: number): Float32Array | null {
    const row = this.#rows[number] ?? -1;
    return row < 0 || this.#vectors === null ? null : this.#vectors.productsOf(row);
  }

  clear(): void {
    for (const numbers of Object.values(this.#numbers)) numbers.clear();
    this.#terms.length = 0;
    this.#rows.length = 0;
    this.#rowOf.clear();
    this.#vectors?.clear();
  }
}
