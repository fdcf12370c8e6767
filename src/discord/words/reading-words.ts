import type { WordsLanguage } from "../../language/language.ts";

export interface ReadingWords {
  /** A quote's words, longer than a message can show. */
  readonly shortened: string;
  readonly beginning: string;
  readonly end: string;
}

export const readingWords: Readonly<Record<WordsLanguage, ReadingWords>> = {
  en: { shortened: "shortened here", beginning: "the article's beginning", end: "the article's end" },
  id: { shortened: "dipendekkan di sini", beginning: "awal artikel", end: "akhir artikel" },
};
