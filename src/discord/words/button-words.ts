import type { WordsLanguage } from "../../language/language.ts";

/** Words on buttons and menus: short, and saying what happens. */
export interface ButtonWords {
  /** `number` is the one that the quote or passage has in the message. */
  context(number: number): string;
  read(number: number): string;
  readonly more: string;
  readonly followUp: string;
  readonly openThread: string;
  readonly share: string;
  readonly nearest: string;
  /** Under a refusal that is wrong. */
  readonly isInArticles: string;
  readonly readArticle: string;
  /** Leads to the article's address. */
  readonly openSource: string;
  readonly previous: string;
  readonly next: string;
  readonly remove: string;
  readonly chooseArticle: string;
}

export const buttonWords: Readonly<Record<WordsLanguage, ButtonWords>> = {
  en: {
    context: (number) => `Context [${number}]`,
    read: (number) => `Read ${number}`,
    more: "More",
    followUp: "Ask a follow-up",
    openThread: "Open thread",
    share: "Share to channel",
    nearest: "Nearest passages",
    isInArticles: "It is in the articles",
    readArticle: "Read the article",
    openSource: "Source",
    previous: "Back",
    next: "Next",
    remove: "Remove",
    chooseArticle: "Open an article",
  },
  id: {
    context: (number) => `Konteks [${number}]`,
    read: (number) => `Baca ${number}`,
    more: "Lainnya",
    followUp: "Tanya lanjutan",
    openThread: "Buka utas",
    share: "Bagikan ke kanal",
    nearest: "Penggalan terdekat",
    isInArticles: "Ada di artikel",
    readArticle: "Baca artikelnya",
    openSource: "Sumber",
    previous: "Sebelumnya",
    next: "Berikutnya",
    remove: "Hapus",
    chooseArticle: "Buka salah satu artikel",
  },
};
