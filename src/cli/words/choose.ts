import type { Language, WordsLanguage } from "../../language/language.ts";
import type { Environment } from "../io.ts";
import { english } from "./english.ts";
import { indonesian } from "./indonesian.ts";
import type { Words } from "./words.ts";

/** The language of a terminal by POSIX's order of precedence; Malay counts as Indonesian, all else as English. */
export function localeLanguage(env: Environment): WordsLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return /^(id|ms)(_|\.|@|$)/i.test(locale) ? "id" : "en";
}

/** Kutip's words for a question in `language`; those of the terminal when it has none in that language. */
export function wordsFor(language: Language, fallback: WordsLanguage): Words {
  return TABLES[language === "other" ? fallback : language];
}

// --- internal ---

const TABLES: Readonly<Record<WordsLanguage, Words>> = { id: indonesian, en: english };
