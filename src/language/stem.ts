import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemIndonesian } from "@orama/stemmers/indonesian";
import type { Language } from "./language.ts";
import { wordsOf } from "./words.ts";

const STEMMERS: Record<Language, (word: string) => string> = {
  id: stemIndonesian,
  en: stemEnglish,
  other: (word) => word,
};

// Stemming costs ten times a map look-up and articles repeat their words; bounded so that a hostile
// vocabulary cannot fill memory.
const CACHE_LIMIT = 100_000;
const caches: Record<Language, Map<string, string>> = { id: new Map(), en: new Map(), other: new Map() };

/** The Snowball stem of a folded word in a language; the word itself for other languages. */
export function stem(folded: string, language: Language): string {
  const cache = caches[language];
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const stemmed = STEMMERS[language](folded);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(folded, stemmed);
  return stemmed;
}

/** The stemmed terms of a text, in order, with repetitions: what the full-text index stores and is asked for. */
export function termsOf(text: string, language: Language, start = 0, end = text.length): string[] {
  return wordsOf(text, start, end).map((word) => stem(word.folded, language));
}
