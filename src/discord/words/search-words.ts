import type { WordsLanguage } from "../../language/language.ts";

export interface SearchWords {
  page(page: number, pages: number): string;
}

export const searchWords: Readonly<Record<WordsLanguage, SearchWords>> = {
  en: { page: (page, pages) => `page ${page} of ${pages}` },
  id: { page: (page, pages) => `halaman ${page} dari ${pages}` },
};
