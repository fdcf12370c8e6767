import type { WordsLanguage } from "../../language/language.ts";

export interface AnswerWords {
  /** How a follow-up was understood. */
  askedAs(question: string): string;
  /** Days of publication, as the question's words were understood. */
  published(asked: string, days: string): string;
  undatedLeftOut(count: number): string;
  /** Nothing was searched, because the asker's choice or the channel leaves no article. */
  readonly nothingInScope: string;
  /** The library is empty. */
  readonly addFirst: string;
}

export const answerWords: Readonly<Record<WordsLanguage, AnswerWords>> = {
  en: {
    askedAs: (question) => `asked as: ${question}`,
    published: (asked, days) => `${asked}: published ${days}`,
    undatedLeftOut: (count) =>
      count === 1 ? "1 article without a date left out" : `${count} articles without a date left out`,
    nothingInScope: "No article matches what you chose to search in.",
    addFirst: "Add the first one with /add.",
  },
  id: {
    askedAs: (question) => `ditanyakan sebagai: ${question}`,
    published: (asked, days) => `${asked}: terbit ${days}`,
    undatedLeftOut: (count) => `${count} artikel tanpa tanggal tidak disertakan`,
    nothingInScope: "Tidak ada artikel yang cocok dengan pilihan pencarian ini.",
    addFirst: "Tambahkan artikel pertama dengan /tambah.",
  },
};
