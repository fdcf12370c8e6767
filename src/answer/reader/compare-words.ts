import { cosine } from "../../embedding/cosine.ts";
import type { Language } from "../../language/language.ts";
import { conceptOf } from "../disagreement-words.ts";
import { spellingSimilarity, stemsOf, type WordVectors } from "../match-terms.ts";
import type { SentenceWord } from "../read-sentence.ts";
import { dot } from "./layers.ts";
import type { AskedWord } from "./read-question.ts";
import { WORD_INPUTS } from "./reader-weights.ts";
import type { ReadWord, WordTable } from "./word-table.ts";

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

/** A word of an article, held against a question. */
export interface ComparedWord extends ReadWord {
  readonly likeness: Likeness;
  /**
   * The largest of each likeness over the question's words: same, related, cosine, cosine times how much the question's word
   * matters, learned.
   */
  readonly largest: Float32Array;
}

/** Holds a word in an article of a language against the words of one question. */
export type CompareWord = (word: SentenceWord, language: Language) => ComparedWord;

/** Makes what compares one question with words, each distinct word once. */
export function createWordComparison(
  asked: readonly AskedWord[],
  questionLanguage: Language,
  table: WordTable,
  vectors: WordVectors,
): CompareWord {
  const known = new Map<Language, { readonly stems: Stems; readonly words: Map<string, ComparedWord> }>();
  const concepts = asked.map(({ term, folded }) => (term === null ? null : conceptOf(folded)));
  return (word, language) => {
    let ofLanguage = known.get(language);
    if (ofLanguage === undefined) {
      ofLanguage = { stems: stemsOf(asked, language, questionLanguage), words: new Map() };
      known.set(language, ofLanguage);
    }
    let compared = ofLanguage.words.get(word.folded);
    if (compared === undefined) {
      const { values, scanned } = table(word.folded, !word.grammar, vectors);
      const likeness = compare(asked, word, values, ofLanguage.stems, concepts, vectors);
      compared = { values, scanned, likeness, largest: largestOf(asked, likeness) };
      ofLanguage.words.set(word.folded, compared);
    }
    return compared;
  };
}

// --- internal ---

/** Related meanings below this cosine are chance. */
const LEAST_COSINE = 0.2;
/** Words are spelt alike whose shared beginning is so much of the longer one. */
const ALIKE = 0.6;

type Stems = readonly ReadonlySet<string>[];

function compare(
  asked: readonly AskedWord[],
  word: SentenceWord,
  values: Float32Array,
  stems: Stems,
  concepts: readonly (string | null)[],
  vectors: WordVectors,
): Likeness {
  const same = new Float32Array(asked.length);
  const related = new Float32Array(asked.length);
  const cosines = new Float32Array(asked.length);
  const learned = new Float32Array(asked.length);
  const isFigure = /\p{N}/u.test(word.folded);
  const vector = word.grammar || isFigure ? undefined : vectors.get(word.folded);
  const concept = word.grammar ? null : conceptOf(word.folded);
  for (const [at, { folded, term, values: own }] of asked.entries()) {
    learned[at] = dot(own, 0, values, 0, values.length) / Math.sqrt(values.length);
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

function largestOf(asked: readonly AskedWord[], likeness: Likeness): Float32Array {
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
