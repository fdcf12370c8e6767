import type { Language, WordsLanguage } from "../language/language.ts";
import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";
import type { Words } from "./words.ts";

/** Kutip's words for a question in `language`; those of `fallback` when it has none in that language. */
export function wordsFor(language: Language, fallback: WordsLanguage): Words {
  return TABLES[language === "other" ? fallback : language];
}

// --- internal ---

const TABLES: Readonly<Record<WordsLanguage, Words>> = { id: indonesian, en: english };
