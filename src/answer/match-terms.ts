import { cosine } from "../embedding/cosine.ts";
import type { Language } from "../language/language.ts";
import { conceptOf } from "./disagreement-words.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence, SentenceWord } from "./read-sentence.ts";
import { createSameWords } from "./same-words.ts";

/** Unit vectors by folded word, those of a static embedding; a word without one is absent. */
export type WordVectors = ReadonlyMap<string, Float32Array>;

/** How well one term of the question is found in a text. */
export interface TermMatch {
  /** 1 for the same word or stem, less for a spelling variant or a word of related meaning, 0 for nothing. */
  readonly similarity: number;
  /** Position of the best word among the sentence's words; -1 when there is none. */
  readonly at: number;
  /** The same word, stem or number stands there. */
  readonly exact: boolean;
}

/** Finds a question's terms in sentences; the matches are in the terms' order. */
export type TermMatcher = (sentence: ReadSentence) => readonly TermMatch[];

/** Related meanings below this cosine are chance: 99 of 100 random word pairs stay below 0.18. */
const LEAST_COSINE = 0.25;
/** What two words of one concept ("tewas", "killed") are worth beside one word twice. */
const SAME_CONCEPT = 0.9;
/** What a different word is worth at most. */
const INEXACT = 0.95;

/** Makes the matcher of one question, which compares each distinct word once however many sentences hold it. */
export function createTermMatcher(question: AskedQuestion, vectors: WordVectors): TermMatcher {
  const sameWords = createSameWords(question.terms, question.language);
  const known = new Map<Language, Map<string, Similarities>>();
  const asked = question.terms.map(({ folded, isNumber }) => ({
    folded,
    isNumber,
    concept: conceptOf(folded),
    vector: vectors.get(folded),
  }));
  const size = asked.length;

  const compare = (word: SentenceWord, language: Language): Similarities => {
    const same = sameWords(word, language);
    // "1945" is not nearly "1946".
    const isOnlyItself = word.grammar || STARTS_AS_FIGURE.test(word.folded);
    if (isOnlyItself && same.length === 0) return null;
    const similarities = new Float64Array(size);
    if (!isOnlyItself) putRelatedness(similarities, asked, word.folded, vectors.get(word.folded));
    for (const at of same) similarities[at] = 1;
    return similarities.some((similarity) => similarity > 0) ? similarities : null;
  };

  return ({ words, language }) => {
    const ofLanguage = known.get(language) ?? new Map<string, Similarities>();
    known.set(language, ofLanguage);
    const best = new Float64Array(size);
    const positions = new Int32Array(size).fill(-1);
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) continue;
      let similarities = ofLanguage.get(word.folded);
      if (similarities === undefined) {
        similarities = compare(word, language);
        ofLanguage.set(word.folded, similarities);
      }
      if (similarities === null) continue;
      for (let term = 0; term < size; term++) {
        const similarity = similarities[term] ?? 0;
        if (similarity <= (best[term] ?? 0)) continue;
        best[term] = similarity;
        positions[term] = at;
      }
    }
    return asked.map((_, term) => {
      const similarity = best[term] ?? 0;
      return { similarity, at: positions[term] ?? -1, exact: similarity === 1 };
    });
  };
}

/** Shared beginning as a share of the longer word: "normandia" and "norman" 0.67; below 4 letters 0. */
export function spellingSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4) return 0;
  let shared = 0;
  while (shared < shortest && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared < 4 || shared / longest < 0.6 ? 0 : shared / longest;
}

// --- internal ---

/** Of one word to each term; null for a word that is like none of them. */
type Similarities = Float64Array | null;

interface AskedTerm {
  readonly folded: string;
  readonly isNumber: boolean;
  readonly concept: string | null;
  readonly vector: Float32Array | undefined;
}

const STARTS_AS_FIGURE = /^\p{N}/u;

/** How much a word that is none of the terms has to do with each of them. */
function putRelatedness(
  into: Float64Array,
  asked: readonly AskedTerm[],
  word: string,
  vector: Float32Array | undefined,
): void {
  const ownConcept = conceptOf(word);
  for (let at = 0; at < asked.length; at++) {
    const term = asked[at];
    if (term === undefined || term.isNumber) continue;
    if (ownConcept !== null && ownConcept === term.concept) {
      into[at] = SAME_CONCEPT;
      continue;
    }
    const meaning = vector === undefined || term.vector === undefined ? 0 : cosine(term.vector, vector);
    const spelling = spellingSimilarity(term.folded, word);
    into[at] = Math.min(INEXACT, Math.max(meaning < LEAST_COSINE ? 0 : meaning, spelling));
  }
}
