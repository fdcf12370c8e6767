import { cosine } from "../embedding/cosine.ts";
import type { Language } from "../language/language.ts";
import { termsOfWord } from "../language/stem.ts";
import { conceptOf } from "./disagreement-words.ts";
import type { AskedQuestion, QuestionTerm } from "./question.ts";
import type { ReadSentence, SentenceWord } from "./read-sentence.ts";

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
  const known = new Map<Language, KnownWords>();
  const asked = question.terms.map((term) => ({
    term,
    concept: conceptOf(term.folded),
    vector: vectors.get(term.folded),
  }));
  const size = asked.length;

  /** Similarities to each term; null for a word that is like none of them. */
  const compare = (word: SentenceWord, stems: readonly ReadonlySet<string>[]): Float64Array | null => {
    const similarities = new Float64Array(size);
    let isLike = false;
    const other = vectors.get(word.folded);
    for (const [at, term] of asked.entries()) {
      const ofTerm = stems[at];
      const isSame = word.folded === term.term.folded || word.terms.some((each) => ofTerm?.has(each));
      const similarity = isSame ? 1 : relatedness(term, word, other);
      similarities[at] = similarity;
      isLike ||= similarity > 0;
    }
    return isLike ? similarities : null;
  };

  return ({ words, language }) => {
    const ofLanguage = known.get(language) ?? {
      stems: stemsOf(question.terms, language, question.language),
      words: new Map(),
    };
    known.set(language, ofLanguage);
    const best = new Float64Array(size);
    const positions = new Int32Array(size).fill(-1);
    for (const [at, word] of words.entries()) {
      let similarities = ofLanguage.words.get(word.folded);
      if (similarities === undefined) {
        similarities = compare(word, ofLanguage.stems);
        ofLanguage.words.set(word.folded, similarities);
      }
      if (similarities === null) continue;
      for (let term = 0; term < size; term++) {
        const similarity = similarities[term] ?? 0;
        if (similarity <= (best[term] ?? 0)) continue;
        best[term] = similarity;
        positions[term] = at;
      }
    }
    return Array.from(best, (similarity, term) => ({
      similarity,
      at: positions[term] ?? -1,
      exact: similarity === 1,
    }));
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

/** For each of a question's words the stems that an article of a language may have of it. */
export function stemsOf(
  words: readonly { readonly folded: string }[],
  language: Language,
  questionLanguage: Language,
): ReadonlySet<string>[] {
  return words.map(
    ({ folded }) => new Set([...termsOfWord(folded, language), ...termsOfWord(folded, questionLanguage)]),
  );
}

// --- internal ---

/** What is known of one language's words: similarities to each term, null for a word that is like none. */
interface KnownWords {
  readonly stems: readonly ReadonlySet<string>[];
  readonly words: Map<string, Float64Array | null>;
}

interface AskedTerm {
  readonly term: QuestionTerm;
  readonly concept: string | null;
  readonly vector: Float32Array | undefined;
}

function relatedness(
  { term, concept, vector }: AskedTerm,
  word: SentenceWord,
  other: Float32Array | undefined,
): number {
  // "1945" is not nearly "1946".
  if (word.grammar || term.isNumber || /^\p{N}/u.test(word.folded)) return 0;
  if (concept !== null && concept === conceptOf(word.folded)) return SAME_CONCEPT;
  const meaning = vector === undefined || other === undefined ? 0 : cosine(vector, other);
  const spelling = spellingSimilarity(term.folded, word.folded);
  return Math.min(INEXACT, Math.max(meaning < LEAST_COSINE ? 0 : meaning, spelling));
}
