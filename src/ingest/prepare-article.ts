import type { Article } from "../article/article.ts";
import { termsOf } from "../language/stem.ts";
import type { FileStamp, PassageInput } from "../library/library.ts";
import type { ArticleInput } from "../library/writing.ts";
import { createPassageContext } from "../passage/context.ts";
import type { PassageOptions } from "../passage/passage.ts";
import { formPassages } from "../passage/passages.ts";
import { segmentSentences } from "../passage/sentences.ts";
import { passageFormatOf } from "./passage-format.ts";

/** An article with everything that goes into the library but its vectors. */
export interface PreparedArticle extends Omit<ArticleInput, "passages"> {
  readonly passages: readonly Omit<PassageInput, "vector">[];
  /** What is embedded for each passage: its context and its text. */
  readonly texts: readonly string[];
}

/**
 * Cuts an article into passages and finds their terms.
 *
 * @param checkedMs when the file's `stamp` was looked at
 */
export function prepareArticle(
  article: Article,
  stamp: FileStamp,
  checkedMs: number,
  options: PassageOptions,
): PreparedArticle {
  const { text, masks, language, metadata } = article;
  const sentences = segmentSentences(text, masks, language);
  const passages = formPassages(text, sentences, masks, options);
  const contextOf = createPassageContext(metadata, language);
  return {
    article,
    stamp,
    checkedMs,
    passageFormat: passageFormatOf(options),
    contextTerms: termsOf(`${metadata.title} ${metadata.place ?? ""}`, language),
    passages: passages.map((passage) => ({
      ...passage,
      terms: termsOf(text, language, passage.start, passage.end),
    })),
    texts: passages.map(({ start, end }) => embeddedText(contextOf, text.slice(start, end))),
  };
}

/** What is embedded for a passage: title, place and date say what a passage that begins with "He" speaks of. */
export function embeddedText(contextOf: (passage: string) => string, passage: string): string {
  const context = contextOf(passage);
  return context === "" ? passage : `${context}\n${passage}`;
}

/** The prepared article with its vectors, one for each of its texts. */
export function withVectors(
  { passages, texts: _, ...rest }: PreparedArticle,
  vectors: readonly (Float32Array | null)[],
): ArticleInput {
  return {
    ...rest,
    passages: passages.map((passage, index) => ({ ...passage, vector: vectors[index] ?? null })),
  };
}
