import type { WordsLanguage } from "../../language/language.ts";

/** Words on buttons and menus: short, and saying what happens. */
export interface ButtonWords {
  /** `number` is the one that the quote has in the message. */
  context(number: number): string;
  readonly more: string;
  readonly followUp: string;
  readonly openThread: string;
  readonly share: string;
  readonly nearest: string;
  readonly isInArticles: string;
  readonly read: string;
  readonly readArticle: string;
  readonly openSource: string;
  readonly previous: string;
  readonly next: string;
  readonly remove: string;
  readonly chooseArticle: string;
}

export const buttonWords: Readonly<Record<WordsLanguage, ButtonWords>> = {
  en: {
    context: (number) => `Context [${number}]`,
    more: "More",
    followUp: "Ask a follow-up",
    openThread: "Open thread",
    share: "Share to channel",
    nearest: "Nearest passages",
    isInArticles: "It is in the articles",
    read: "Read on",
    readArticle: "Read the article",
    openSource: "Source",
    previous: "Previous",
    next: "Next",
    remove: "Remove",
    chooseArticle: "Open an article",
  },
  id: {
    context: (number) => `Konteks [${number}]`,
    more: "Lainnya",
    followUp: "Tanya lanjutan",
    openThread: "Buka utas",
    share: "Bagikan ke kanal",
    nearest: "Penggalan terdekat",
    isInArticles: "Sebenarnya ada di artikel",
    read: "Baca lanjutannya",
    readArticle: "Baca artikelnya",
    openSource: "Sumber",
    previous: "Sebelumnya",
    next: "Berikutnya",
    remove: "Hapus",
    chooseArticle: "Buka artikel",
  },
};
