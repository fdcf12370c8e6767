import type { WordVectors } from "../embedding/word-vectors.ts";
import { wordsOf } from "../language/words.ts";
import type { ArticleRecord, PassageRecord } from "../library/library.ts";
import type { RetrievalParameters } from "./parameters.ts";
import type { Question } from "./question.ts";
import { createRemembered } from "./remembered.ts";
import { salienceOf } from "./salience.ts";
import { matchSoftly, type SoftWord } from "./soft-match.ts";
import type { WeighedQuestionWord } from "./weigh.ts";

/** What is compared of a passage and its article. */
export interface ComparedPassage {
  readonly record: Pick<PassageRecord, "id" | "text">;
  readonly article: Pick<ArticleRecord, "language" | "title">;
}

/** Compares questions and passages word by word. */
export interface WordComparison {
  /**
   * The question's rarest words with their vectors and weights. A word weighs as much as it pulls the question's
   * vector, so that "nama" or "called" count for little without a list that says so, times the root of its inverse
   * document frequency, because what is common in one library is rare in another.
   */
  readonly wordsOf: (question: Question, words: readonly WeighedQuestionWord[]) => Promise<SoftWord[]>;
  /** Soft coverage of the question by each passage, in [0, 1]; see {@link matchSoftly}. */
  readonly compare: (asked: readonly SoftWord[], passages: readonly ComparedPassage[]) => Promise<number[]>;
}

/** What was read and embedded for earlier questions is remembered, within bounds. */
export function createWordComparison(
  wordVectors: WordVectors,
  { softMatch, softWords }: RetrievalParameters,
): WordComparison {
  const passageWords = createRemembered<number, readonly string[]>(REMEMBERED_PASSAGES);
  const vectors = createRemembered<string, Float32Array | null>(REMEMBERED_WORDS);
  return {
    wordsOf: (question, words) => softWordsOf(question, rarest(words, softWords), wordVectors),
    async compare(asked, passages) {
      passageWords.reserve(passages.length);
      const soft = passages.map(({ record, article }) => ({
        language: article.language,
        words: passageWords.get(record.id, () => distinctWords(record.text)),
        context: distinctWords(article.title),
      }));
      const vocabulary = new Set(soft.flatMap(({ words, context }) => [...words, ...context]));
      vectors.reserve(vocabulary.size);
      const missing = [...vocabulary].filter((word) => !vectors.known.has(word) && !FIGURE.test(word));
      if (missing.length > 0) vectors.add(await wordVectors.vectorsOf(missing));
      return matchSoftly(asked, soft, vectors.known, softMatch);
    },
  };
}

// --- internal ---

/** Another figure is another fact, however near its vector: figures match as they are or not at all. */
const FIGURE = /\d/;

/** About a kilobyte each with the embedded model. */
const REMEMBERED_WORDS = 40_000;
/** About half a kilobyte each. Passage ids are never reused. */
const REMEMBERED_PASSAGES = 10_000;

/** Weights come from the whole question but its question words: the small words have their share in its vector. */
async function softWordsOf(
  question: Question,
  words: readonly WeighedQuestionWord[],
  wordVectors: WordVectors,
): Promise<SoftWord[]> {
  const chosen = new Set(words.map(({ folded }) => folded));
  const mixed = question.words.filter(({ folded, role }) => chosen.has(folded) || role === "function");
  const text = mixed.map(({ folded }) => folded).join(" ");
  const vectors = await wordVectors.vectorsOf([text, ...mixed.map(({ folded }) => folded)]);
  const whole = vectors.get(text) ?? null;
  const parts = mixed.map(({ folded }) => vectors.get(folded) ?? null);
  const weights = whole === null ? parts.map(() => 1) : salienceOf(whole, parts);
  const weightOf = new Map(mixed.map(({ folded }, position) => [folded, weights[position] ?? 1]));
  return words.map(({ folded, variants, idf, numeric }) => ({
    variants,
    vector: numeric ? null : (vectors.get(folded) ?? null),
    weight: (weightOf.get(folded) ?? 1) * Math.sqrt(idf),
  }));
}

function rarest(words: readonly WeighedQuestionWord[], count: number): readonly WeighedQuestionWord[] {
  if (words.length <= count) return words;
  return [...words].sort((a, b) => b.idf - a.idf).slice(0, count);
}

/** Folded; hyphenated words as their parts, as in questions. */
function distinctWords(text: string): readonly string[] {
  const distinct = new Set<string>();
  for (const { folded } of wordsOf(text)) {
    if (!/[-‑‐]/.test(folded)) distinct.add(folded);
    else for (const part of folded.split(/[-‑‐]/)) if (part !== "") distinct.add(part);
  }
  return [...distinct];
}
