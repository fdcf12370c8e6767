import type { Language } from "../../language/language.ts";
import { termsOfWord } from "../../language/stem.ts";
import { conceptOf } from "../disagreement-words.ts";
import { cosine, spellingSimilarity, type WordVectors } from "../match-terms.ts";
import type { SentenceWord } from "../read-sentence.ts";
import { dot } from "./layers.ts";
import type { AskedWord } from "./read-question.ts";
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
      const read = table(word.folded, !word.grammar, vectors);
      const likeness = {
        ...compare(asked, word, ofLanguage.stems, concepts, vectors),
        learned: Float32Array.from(asked, ({ values }) => learnedLikeness(values, read.values)),
      };
      compared = { ...read, likeness };
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

function stemsOf(asked: readonly AskedWord[], language: Language, questionLanguage: Language): Stems {
  return asked.map(
    ({ folded }) => new Set([...termsOfWord(folded, language), ...termsOfWord(folded, questionLanguage)]),
  );
}

function compare(
  asked: readonly AskedWord[],
  word: SentenceWord,
  stems: Stems,
  concepts: readonly (string | null)[],
  vectors: WordVectors,
): Omit<Likeness, "learned"> {
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
  return { same, related, cosine: cosines };
}

function learnedLikeness(a: Float32Array, b: Float32Array): number {
  return dot(a, 0, b, 0, a.length) / Math.sqrt(a.length);
}
