import type { WordsLanguage } from "../../language/language.ts";

export interface FeedbackWords {
  readonly thanksGood: string;
  /** After a passage was named, or it was said that the articles do not answer. */
  readonly thanksBad: string;
  readonly whichRight: string;
  readonly choose: string;
  readonly notInArticles: string;
  readonly anotherPassage: string;
  readonly tellTitle: string;
  readonly tellLabel: string;
  readonly tellHint: string;
  readonly wordsNotFound: string;
}

export const feedbackWords: Readonly<Record<WordsLanguage, FeedbackWords>> = {
  en: {
    thanksGood: "Thank you. Noted as a good answer.",
    thanksBad: "Thank you. Kutip will be tested with this question from now on.",
    whichRight: "Which passage would have been right?",
    choose: "Which passage?",
    notInArticles: "Not in the articles",
    anotherPassage: "Another passage",
    tellTitle: "The right passage",
    tellLabel: "Words of the passage",
    tellHint: "Copied from the article; one sentence is enough",
    wordsNotFound: "No article has exactly these words. Copy them from the article, without leaving any out.",
  },
  id: {
    thanksGood: "Terima kasih. Dicatat sebagai jawaban yang tepat.",
    thanksBad: "Terima kasih. Mulai sekarang Kutip ikut diuji dengan pertanyaan ini.",
    whichRight: "Penggalan mana yang seharusnya?",
    choose: "Penggalan mana?",
    notInArticles: "Tidak ada di artikel",
    anotherPassage: "Penggalan lain",
    tellTitle: "Penggalan yang tepat",
    tellLabel: "Bunyi penggalannya",
    tellHint: "Salin dari artikelnya; satu kalimat cukup",
    wordsNotFound:
      "Tidak ada artikel yang memuat persis kata-kata ini. Salin dari artikelnya tanpa ada yang terlewat.",
  },
};
