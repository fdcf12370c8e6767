import type { WordsLanguage } from "../../language/language.ts";

/** For the list of articles and an article's card. */
export interface ArticleWords {
  readonly none: string;
  by(author: string): string;
  characters(count: string): string;
  /** When the file was last read into the library; `moment` says how long ago. */
  read(moment: string): string;
  /** How many remarks there are on how the file was read. */
  remarks(count: number): string;
}

export const articleWords: Readonly<Record<WordsLanguage, ArticleWords>> = {
  en: {
    none: "There are no articles here.",
    by: (author) => `by ${author}`,
    characters: (count) => `${count} characters`,
    read: (moment) => `read ${moment}`,
    remarks: (count) => (count === 1 ? "1 remark on its file" : `${count} remarks on its file`),
  },
  id: {
    none: "Belum ada artikel di sini.",
    by: (author) => `oleh ${author}`,
    characters: (count) => `${count} karakter`,
    read: (moment) => `dibaca ${moment}`,
    remarks: (count) => `${count} catatan soal berkasnya`,
  },
};
