import { cosine } from "../../embedding/cosine.ts";
import type { Language } from "../../language/language.ts";
import { conceptOf } from "../disagreement-words.ts";
import { spellingSimilarity, type WordVectors } from "../match-terms.ts";
import { createSameWords } from "../same-words.ts";
import { keepLargest } from "./layers.ts";
import type { AskedWord } from "./read-question.ts";
import { WORD_INPUTS } from "./reader-weights.ts";
import type { LanguageWord } from "./surroundings.ts";

/** How like words of articles are to the words of a question: a row for each, a column for each of the question's. */
export interface Likeness {
  /** 1 for the same word or stem. */
  readonly same: Float32Array;
  /** 1 for another word of one concept, or one that is spelt alike. */
  readonly related: Float32Array;
  /** Cosine of the words' vectors, 1 for the same word; 0 below {@link LEAST_COSINE}. */
  readonly cosine: Float32Array;
  /** Learned likeness of what stands for the words. */
  readonly learned: Float32Array;
}

/** Tells how like words of articles are to those of a question. */
export function likenessOf(
  asked: readonly AskedWord[],
  questionLanguage: Language,
  words: readonly LanguageWord[],
  learned: Float32Array,
  vectors: WordVectors,
): Likeness {
  const columns = asked.length;
  const same = new Float32Array(words.length * columns);
  const related = new Float32Array(words.length * columns);
  const cosines = new Float32Array(words.length * columns);
  const sameWords = createSameWords(asked, questionLanguage);
  const compared = asked.flatMap(({ folded, term }, at) =>
    term === null
      ? []
      : [{ at, folded, concept: conceptOf(folded), vector: term.isNumber ? undefined : vectors.get(folded) }],
  );
  for (const [index, { word, language }] of words.entries()) {
    const row = index * columns;
    for (const at of sameWords(word, language)) {
      same[row + at] = 1;
      cosines[row + at] = 1;
    }
    if (word.grammar) continue;
    const own = FIGURE.test(word.folded) ? undefined : vectors.get(word.folded);
    const ownConcept = conceptOf(word.folded);
    for (const { at, folded, concept, vector } of compared) {
      if (same[row + at] === 1) continue;
      const isConcept = ownConcept !== null && ownConcept === concept;
      if (isConcept || spellingSimilarity(folded, word.folded) >= ALIKE) related[row + at] = 1;
      const meaning = own === undefined || vector === undefined ? 0 : cosine(own, vector);
      if (meaning >= LEAST_COSINE) cosines[row + at] = meaning;
    }
  }
  return { same, related, cosine: cosines, learned };
}

/**
 * The largest of each likeness over the question's words: same, related, cosine, cosine times how much the question's word
 * matters, learned. `WORD_INPUTS.matches` numbers for each row.
 */
export function largestLikeness(
  asked: readonly AskedWord[],
  { same, related, cosine: cosines, learned }: Likeness,
  rows: number,
): Float32Array {
  const columns = asked.length;
  const weights = Float64Array.from(asked, ({ weight }) => weight);
  const largest = new Float32Array(rows * WORD_INPUTS.matches);
  for (let row = 0; row < rows; row++) {
    const into = row * WORD_INPUTS.matches;
    largest[into + 4] = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < columns; at++) {
      const from = row * columns + at;
      const meaning = cosines[from] ?? 0;
      keepLargest(largest, into, same[from] ?? 0);
      keepLargest(largest, into + 1, related[from] ?? 0);
      keepLargest(largest, into + 2, meaning);
      keepLargest(largest, into + 3, meaning * (weights[at] ?? 0));
      keepLargest(largest, into + 4, learned[from] ?? 0);
    }
  }
  return largest;
}

// --- internal ---

/** Related meanings below this cosine are chance. */
const LEAST_COSINE = 0.2;
/** Words are spelt alike whose shared beginning is so much of the longer one. */
const ALIKE = 0.6;
/** Another figure is another fact, however near its vector. */
const FIGURE = /\p{N}/u;
