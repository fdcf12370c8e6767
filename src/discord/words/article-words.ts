import type { WordsLanguage } from "../../language/language.ts";

export interface ArticleWords {
  readonly heading: string;
  readonly none: string;
  readonly undated: string;
  readonly collection: string;
  readonly author: string;
  readonly place: string;
  /** When the file was read into the library. */
  added(date: string): string;
  characters(count: string): string;
  readonly top: string;
  readonly remarks: string;
}

export const articleWords: Readonly<Record<WordsLanguage, ArticleWords>> = {
  en: {
    heading: "Articles",
    none: "There are no articles here.",
    undated: "undated",
    collection: "collection",
    author: "by",
    place: "from",
    added: (date) => `read ${date}`,
    characters: (count) => `${count} characters`,
    top: "(top)",
    remarks: "Read with remarks.",
  },
  id: {
    heading: "Artikel",
    none: "Belum ada artikel di sini.",
    undated: "tanpa tanggal",
    collection: "koleksi",
    author: "oleh",
    place: "dari",
    added: (date) => `dibaca ${date}`,
    characters: (count) => `${count} karakter`,
    top: "(paling atas)",
    remarks: "Dibaca dengan catatan.",
  },
};
