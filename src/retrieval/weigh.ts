import type { LexicalIndex } from "../library/library.ts";
import { inverseDocumentFrequency } from "./bm25.ts";
import { type Question, type QuestionWord, searchedWords } from "./question.ts";

/** A question's word and how common it is in the library. */
export interface WeighedQuestionWord extends QuestionWord {
  /** Passages that contain it; of its variants, the one that most contain counts. */
  readonly containing: number;
  /** Inverse document frequency, > 0. */
  readonly idf: number;
}

/** The words that a question is searched by, with their statistics in the library, or in some collections of it. */
export function weighWords(
  question: Question,
  lexicon: Pick<LexicalIndex, "statistics" | "documentFrequencies">,
  collections?: readonly string[],
): WeighedQuestionWord[] {
  const searched = searchedWords(question);
  const { passages } = lexicon.statistics(collections);
  const variants = searched.flatMap((word) => word.variants);
  const frequencies = lexicon.documentFrequencies(variants, collections);
  return searched.map((word) => {
    const containing = Math.max(0, ...word.variants.map((variant) => frequencies.get(variant) ?? 0));
    return { ...word, containing, idf: inverseDocumentFrequency(containing, passages) };
  });
}
