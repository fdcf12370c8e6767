import type { WordVectors } from "../embedding/word-vectors.ts";
import { fold, wordsOf } from "../language/words.ts";
import type { ArticleRecord, PassageRecord } from "../library/library.ts";
import type { RetrievalParameters } from "./parameters.ts";
import type { Question } from "./question.ts";
import { salienceOf } from "./salience.ts";
import { matchSoftly, type SoftWord } from "./soft-match.ts";
import type { WeighedQuestionWord } from "./weigh.ts";

/** A shortlisted passage, read from the library. */
export interface ReadPassage {
  readonly record: PassageRecord;
  readonly article: ArticleRecord;
}

/**
 * Soft coverage of the question by each passage, in [0, 1]; see {@link matchSoftly}. A word weighs as much as it pulls
 * the question's vector, so that "nama" or "called" count for little without a list that says so.
 */
export async function compareWords(
  question: Question,
  words: readonly WeighedQuestionWord[],
  passages: readonly ReadPassage[],
  wordVectors: WordVectors,
  { softMatch, softWords }: RetrievalParameters,
): Promise<number[]> {
  const asked = await softWordsOf(question, rarest(words, softWords), wordVectors);
  const soft = passages.map(({ record, article }) => ({
    language: article.language,
    words: distinctWords(record.text),
    context: distinctWords(article.title),
  }));
  const vocabulary = new Set(soft.flatMap(({ words: own, context }) => [...own, ...context]));
  const vectors = await wordVectors.vectorsOf([...vocabulary]);
  return matchSoftly(asked, soft, vectors, softMatch);
}

// --- internal ---

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
  const weights =
    whole === null
      ? mixed.map(() => 1)
      : salienceOf(
          whole,
          mixed.map(({ folded }) => vectors.get(folded) ?? null),
        );
  const weightOf = new Map(mixed.map(({ folded }, position) => [folded, weights[position] ?? 1]));
  return words.map(({ folded, variants }) => ({
    variants,
    vector: vectors.get(folded) ?? null,
    weight: weightOf.get(folded) ?? 1,
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
    if (!folded.includes("-")) distinct.add(folded);
    else for (const part of folded.split("-")) if (part !== "") distinct.add(fold(part));
  }
  return [...distinct];
}
