import type { Language } from "./language.ts";
import type { Span } from "./span.ts";
import { termsOfWord } from "./stem.ts";
import { wordsOf } from "./words.ts";

/** Words of the text that share a stem with one of the terms in one of the languages; in order. */
export function matchingWords(
  text: string,
  terms: readonly string[],
  languages: readonly Language[],
): readonly Span[] {
  const stems = languages.map((language) => ({
    language,
    wanted: new Set(
      terms.flatMap((term) => wordsOf(term).flatMap((word) => termsOfWord(word.folded, language))),
    ),
  }));
  return wordsOf(text).filter(({ folded }) =>
    stems.some(({ language, wanted }) => termsOfWord(folded, language).some((stem) => wanted.has(stem))),
  );
}
