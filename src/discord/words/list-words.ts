import type { WordsLanguage } from "../../language/language.ts";

/** For lists that have pages. */
export interface ListWords {
  /** Both from 1. */
  page(page: number, pages: number): string;
}

export const listWords: Readonly<Record<WordsLanguage, ListWords>> = {
  en: { page: (page, pages) => `page ${page} of ${pages}` },
  id: { page: (page, pages) => `halaman ${page} dari ${pages}` },
};
