import type { Stance } from "../../answer/claims/evidence-report.ts";
import type { WordsLanguage } from "../../language/language.ts";

export interface EvidenceWords {
  readonly heading: string;
  sentences(count: number): string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly silent: string;
  /** What differs, in the words of the message and of the article. */
  differs(claimed: string, quoted: string): string;
  omitted(count: number): string;
  leftOut(count: number): string;
  readonly nothing: string;
}

export const evidenceWords: Readonly<Record<WordsLanguage, EvidenceWords>> = {
  en: {
    heading: "What the articles say about this message",
    sentences: (count) => `${count} ${count === 1 ? "sentence" : "sentences"}`,
    stance: { supports: "supports", contradicts: "contradicts", mentions: "mentions" },
    silent: "The articles say nothing about it.",
    differs: (claimed, quoted) => `here “${claimed}”, in the article “${quoted}”`,
    omitted: (count) => `${count} more ${count === 1 ? "sentence was" : "sentences were"} not looked into.`,
    leftOut: (count) => `${count} more left out, for room.`,
    nothing: "There is nothing in this message to look up.",
  },
  id: {
    heading: "Kata artikel tentang pesan ini",
    sentences: (count) => `${count} kalimat`,
    stance: { supports: "mendukung", contradicts: "bertentangan", mentions: "menyebut" },
    silent: "Artikel tidak menyebut soal ini.",
    differs: (claimed, quoted) => `di sini “${claimed}”, di artikel “${quoted}”`,
    omitted: (count) => `${count} kalimat lagi tidak diperiksa.`,
    leftOut: (count) => `${count} lagi tidak termuat di sini.`,
    nothing: "Tidak ada yang bisa diperiksa di pesan ini.",
  },
};
