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
}

export const feedbackWords: Readonly<Record<WordsLanguage, FeedbackWords>> = {
  en: {
    thanksGood: "Thank you. Noted as a good answer.",
    thanksBad: "Thank you. The question is now one that Kutip is tested with.",
    whichRight: "Which passage would have been right?",
    choose: "Choose a passage",
    notInArticles: "Not in the articles",
    anotherPassage: "Another passage",
    tellTitle: "The right passage",
    tellLabel: "Words of the passage",
    tellHint: "Copied from the article, a few words are enough",
  },
  id: {
    thanksGood: "Terima kasih. Dicatat sebagai jawaban yang tepat.",
    thanksBad: "Terima kasih. Pertanyaan ini kini ikut menguji Kutip.",
    whichRight: "Penggalan mana yang seharusnya?",
    choose: "Pilih penggalan",
    notInArticles: "Tidak ada di artikel",
    anotherPassage: "Penggalan lain",
    tellTitle: "Penggalan yang tepat",
    tellLabel: "Bunyi penggalannya",
    tellHint: "Salin dari artikel, beberapa kata cukup",
  },
};
