import type { WordsLanguage } from "../../language/language.ts";

/** For reading an article page by page. */
export interface ReadingWords {
  /** All of the article is masked or blank. */
  readonly nothing: string;
}

export const readingWords: Readonly<Record<WordsLanguage, ReadingWords>> = {
  en: { nothing: "This article has no text to read." },
  id: { nothing: "Artikel ini tidak memuat teks untuk dibaca." },
};
