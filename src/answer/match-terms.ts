import { termsOfWord } from "../language/stem.ts";
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

/** Related meanings below this cosine are chance: 99 of 100 random word pairs stay below 0.18. */
const LEAST_COSINE = 0.25;
const NOTHING: TermMatch = { similarity: 0, at: -1, exact: false };

/** The best match of each of the question's terms among the sentence's words, in the terms' order. */
export function matchTerms(
  question: AskedQuestion,
  sentence: ReadSentence,
  vectors: WordVectors,
): readonly TermMatch[] {
  return question.terms.map((term) => matchTerm(term, question, sentence, vectors));
}

/** Cosine of two unit vectors of one length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

// --- internal ---

function matchTerm(
  term: QuestionTerm,
  question: AskedQuestion,
  sentence: ReadSentence,
  vectors: WordVectors,
): TermMatch {
  const variants = new Set([
    ...termsOfWord(term.folded, sentence.language),
    ...termsOfWord(term.folded, question.language),
  ]);
  const vector = vectors.get(term.folded);
  let best = NOTHING;
  for (const [at, word] of sentence.words.entries()) {
    if (word.folded === term.folded || word.terms.some((each) => variants.has(each))) {
      return { similarity: 1, at, exact: true };
    }
    const similarity = soften(term, word, vector, vectors);
    if (similarity > best.similarity) best = { similarity, at, exact: false };
  }
  return best;
}

function soften(
  term: QuestionTerm,
  word: SentenceWord,
  vector: Float32Array | undefined,
  vectors: WordVectors,
): number {
  // "1945" is not nearly "1946".
  if (term.isNumber || /^\p{N}/u.test(word.folded) || word.grammar) return 0;
  const other = vectors.get(word.folded);
  const meaning = vector === undefined || other === undefined ? 0 : cosine(vector, other);
  const spelling = spellingSimilarity(term.folded, word.folded);
  const best = Math.max(meaning < LEAST_COSINE ? 0 : meaning, spelling);
  return Math.min(0.95, best);
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
