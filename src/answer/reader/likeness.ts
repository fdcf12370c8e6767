import { cosine } from "../../embedding/cosine.ts";
import type { Language } from "../../language/language.ts";
import { conceptOf } from "../disagreement-words.ts";
import { spellingSimilarity, stemsOf, type WordVectors } from "../match-terms.ts";
import type { SentenceWord } from "../read-sentence.ts";
import type { AskedWord } from "./read-question.ts";
import { WORD_INPUTS } from "./reader-weights.ts";

/** How like a word of an article is to each word of the question, in their order. */
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

/**
 * Makes what tells how like words of articles are to those of one question.
 *
 * @returns a function of a word, its language and its learned likeness to each word of the question
 */
export function createLikeness(
  asked: readonly AskedWord[],
  questionLanguage: Language,
  vectors: WordVectors,
): (word: SentenceWord, language: Language, learned: Float32Array) => Likeness {
  const stems = new Map<Language, Stems>();
  const concepts = asked.map(({ term, folded }) => (term === null ? null : conceptOf(folded)));
  return (word, language, learned) => {
    const ofLanguage = stems.get(language) ?? stemsOf(asked, language, questionLanguage);
    stems.set(language, ofLanguage);
    return likenessOf(asked, word, learned, ofLanguage, concepts, vectors);
  };
}

/**
 * The largest of each likeness over the question's words: same, related, cosine, cosine times how much the question's word
 * matters, learned.
 */
export function largestLikeness(asked: readonly AskedWord[], likeness: Likeness): Float32Array {
  const largest = new Float32Array(WORD_INPUTS.matches);
  largest[4] = Number.NEGATIVE_INFINITY;
  for (const [at, { weight }] of asked.entries()) {
    const meaning = likeness.cosine[at] ?? 0;
    largest[0] = Math.max(largest[0] ?? 0, likeness.same[at] ?? 0);
    largest[1] = Math.max(largest[1] ?? 0, likeness.related[at] ?? 0);
    largest[2] = Math.max(largest[2] ?? 0, meaning);
    largest[3] = Math.max(largest[3] ?? 0, meaning * weight);
    largest[4] = Math.max(largest[4] ?? 0, likeness.learned[at] ?? 0);
  }
  return largest;
}

// --- internal ---

/** Related meanings below this cosine are chance. */
const LEAST_COSINE = 0.2;
/** Words are spelt alike whose shared beginning is so much of the longer one. */
const ALIKE = 0.6;

type Stems = readonly ReadonlySet<string>[];

function likenessOf(
  asked: readonly AskedWord[],
  word: SentenceWord,
  learned: Float32Array,
  stems: Stems,
  concepts: readonly (string | null)[],
  vectors: WordVectors,
): Likeness {
  const same = new Float32Array(asked.length);
  const related = new Float32Array(asked.length);
  const cosines = new Float32Array(asked.length);
  const isFigure = /\p{N}/u.test(word.folded);
  const vector = word.grammar || isFigure ? undefined : vectors.get(word.folded);
  const concept = word.grammar ? null : conceptOf(word.folded);
  for (const [at, { folded, term }] of asked.entries()) {
    const isSame = folded === word.folded || word.terms.some((each) => stems[at]?.has(each));
    if (isSame) {
      same[at] = 1;
      cosines[at] = 1;
      continue;
    }
    if (word.grammar || term === null) continue;
    const isConcept = concept !== null && concept === concepts[at];
    if (isConcept || spellingSimilarity(folded, word.folded) >= ALIKE) related[at] = 1;
    const other = vector === undefined || term.isNumber ? undefined : vectors.get(folded);
    const meaning = vector === undefined || other === undefined ? 0 : cosine(vector, other);
    if (meaning >= LEAST_COSINE) cosines[at] = meaning;
  }
  return { same, related, cosine: cosines, learned };
}
