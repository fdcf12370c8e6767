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
const caches: Record<Language, Map<string, readonly string[]>> = {
  id: new Map(),
  en: new Map(),
  other: new Map(),
};

/** The Snowball stem of a folded word in a language; the word itself for other languages. */
export function stem(folded: string, language: Language): string {
  return STEMMERS[language](folded.replace(/['’]s$/, "").replace(/['’]/g, ""));
}

/**
 * The terms that the full-text index knows a folded word by. Most words have one, their Snowball stem in the
 * language. A hyphenated word has its distinct parts' ("covid-19" → `covid`, `19`; "buku-buku" → `buku`). Numbers
 * lose what languages write differently ("1.500" and "1,500" → `1500`; "1,5" → `1.5`).
 */
export function termsOfWord(folded: string, language: Language): readonly string[] {
  const cache = caches[language];
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const parts = folded.split(/[-‑]/).map((part) => termOfPart(part, language));
  const terms = [...new Set(parts.filter((part) => part !== ""))];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(folded, terms);
  return terms;
}

/** The terms of a text, in order, with repetitions: what the full-text index stores and is asked for. */
export function termsOf(text: string, language: Language, start = 0, end = text.length): string[] {
  const terms: string[] = [];
  for (const { folded } of wordsOf(text, start, end)) {
    for (const term of termsOfWord(folded, language)) terms.push(term);
  }
  return terms;
}

// --- internal ---

function termOfPart(part: string, language: Language): string {
  if (/^\d+(?:[.,]\d+)*$/.test(part)) return termOfNumber(part);
  return stem(part, language);
}

/** Points and commas before exactly three digits group thousands in both languages; another one is decimal. */
function termOfNumber(digits: string): string {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, "");
  return digits.replaceAll(",", ".");
}
