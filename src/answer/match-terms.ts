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
  const known = new Map<string, Float64Array>();
  const variants = new Map<Language, readonly ReadonlySet<string>[]>();
  const concepts = question.terms.map(({ folded }) => conceptOf(folded));

  const compare = (word: SentenceWord, language: Language): Float64Array => {
    const key = `${language} ${word.folded}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const ofLanguage = variants.get(language) ?? variantsOf(question, language);
    variants.set(language, ofLanguage);
    const similarities = Float64Array.from(question.terms, (term, at) => {
      const stems = ofLanguage[at];
      if (word.folded === term.folded || word.terms.some((each) => stems?.has(each))) return 1;
      return relatedness(term, concepts[at] ?? null, word, vectors);
    });
    known.set(key, similarities);
    return similarities;
  };

  return (sentence) => {
    const best = question.terms.map(() => ({ similarity: 0, at: -1 }));
    for (const [at, word] of sentence.words.entries()) {
      const similarities = compare(word, sentence.language);
      for (const [term, match] of best.entries()) {
        const similarity = similarities[term] ?? 0;
        if (similarity > match.similarity) {
          match.similarity = similarity;
          match.at = at;
        }
      }
    }
    return best.map(({ similarity, at }) => ({ similarity, at, exact: similarity === 1 }));
  };
}

/** Cosine of two unit vectors of one length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

// --- internal ---

/** For each term the stems that an article of a language may have of it. */
function variantsOf(question: AskedQuestion, language: Language): ReadonlySet<string>[] {
  return question.terms.map(
    ({ folded }) => new Set([...termsOfWord(folded, language), ...termsOfWord(folded, question.language)]),
  );
}

function relatedness(
  term: QuestionTerm,
  concept: string | null,
  word: SentenceWord,
  vectors: WordVectors,
): number {
  // "1945" is not nearly "1946".
  if (word.grammar || term.isNumber || /^\p{N}/u.test(word.folded)) return 0;
  if (concept !== null && concept === conceptOf(word.folded)) return SAME_CONCEPT;
  const [vector, other] = [vectors.get(term.folded), vectors.get(word.folded)];
  const meaning = vector === undefined || other === undefined ? 0 : cosine(vector, other);
  const spelling = spellingSimilarity(term.folded, word.folded);
  return Math.min(INEXACT, Math.max(meaning < LEAST_COSINE ? 0 : meaning, spelling));
}

/** Shared beginning as a share of the longer word: "normandia" and "norman" 0.67; below 4 letters 0. */
function spellingSimilarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4) return 0;
  let shared = 0;
  while (shared < shortest && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared < 4 || shared / longest < 0.6 ? 0 : shared / longest;
}
