import type { WordsLanguage } from "../../language/language.ts";

/** For the list of articles and an article's card. */
export interface ArticleWords {
  readonly none: string;
  by(author: string): string;
  characters(count: string): string;
  /** When the file was last read into the library; `moment` says how long ago. */
  read(moment: string): string;
}

export const articleWords: Readonly<Record<WordsLanguage, ArticleWords>> = {
  en: {
    none: "No articles to show here.",
    by: (author) => `by ${author}`,
    characters: (count) => `${count} characters`,
    read: (moment) => `read ${moment}`,
  },
  id: {
    none: "Tidak ada artikel untuk ditampilkan di sini.",
    by: (author) => `oleh ${author}`,
    characters: (count) => `${count} karakter`,
    read: (moment) => `dibaca ${moment}`,
  },
};
