import type { Disagreement } from "../../answer/answer.ts";
import type { Stance } from "../../answer/claims/evidence-report.ts";
import type { WordsLanguage } from "../../language/language.ts";

export interface EvidenceWords {
  readonly heading: string;
  sentences(count: number): string;
  /** How many sentences; `mentions` are those that are neither supported nor contradicted, `silent` those of which there is nothing. */
  readonly count: Readonly<Record<Stance | "silent", (count: number) => string>>;
  omitted(count: number): string;
  readonly supports: string;
  readonly mentions: string;
  readonly contradicts: string;
  /** What the message says and what the article says instead. */
  differs(about: Disagreement["about"], claimed: string, quoted: string): string;
  readonly silent: string;
  /** Quotes on a sentence that are not shown. */
  further(count: number): string;
  /** Quotes for which there was no room; their buttons are there. */
  leftOut(count: number): string;
  readonly nothing: string;
}

export const evidenceWords: Readonly<Record<WordsLanguage, EvidenceWords>> = {
  en: {
    heading: "What the articles say about this message",
    sentences: (count) => `${count} ${count === 1 ? "sentence" : "sentences"}`,
    count: {
      supports: (count) => `${count} supported`,
      contradicts: (count) => `${count} contradicted`,
      mentions: (count) => `${count} only mentioned`,
      silent: (count) => `${count} not in the articles`,
    },
    omitted: (count) => `${count} more not looked into`,
    supports: "Supported",
    mentions: "Mentioned",
    contradicts: "Contradicted",
    differs: (about, claimed, quoted) =>
      `Differs on the ${ABOUT.en[about]}: “${claimed}” in the message, “${quoted}” in the article`,
    silent: "The articles say nothing about it.",
    further: (count) => (count === 1 ? "1 more quote on it" : `${count} more quotes on it`),
    leftOut: (count) =>
      count === 1
        ? "1 quote has no room here; its button opens it."
        : `${count} quotes have no room here; their buttons open them.`,
    nothing: "This message has no sentence to look into.",
  },
  id: {
    heading: "Apa kata artikel soal pesan ini",
    sentences: (count) => `${count} kalimat`,
    count: {
      supports: (count) => `${count} didukung`,
      contradicts: (count) => `${count} berbeda`,
      mentions: (count) => `${count} hanya disinggung`,
      silent: (count) => `${count} tidak ada di artikel`,
    },
    omitted: (count) => `${count} lagi tidak diperiksa`,
    supports: "Didukung",
    mentions: "Disinggung",
    contradicts: "Bertentangan",
    differs: (about, claimed, quoted) =>
      `Berbeda soal ${ABOUT.id[about]}: “${claimed}” di pesan, “${quoted}” di artikel`,
    silent: "Artikel tidak menyebut apa-apa soal ini.",
    further: (count) => `${count} kutipan lagi soal ini`,
    leftOut: (count) => `${count} kutipan tidak muat di sini; buka lewat tombolnya.`,
    nothing: "Tidak ada kalimat yang bisa diperiksa di pesan ini.",
  },
};

// --- internal ---

const ABOUT: Readonly<Record<WordsLanguage, Readonly<Record<Disagreement["about"], string>>>> = {
  en: {
    date: "date",
    time: "time",
    duration: "duration",
    money: "amount of money",
    percentage: "percentage",
    count: "number",
    name: "name",
  },
  id: {
    date: "tanggal",
    time: "waktu",
    duration: "lamanya",
    money: "jumlah uang",
    percentage: "persentase",
    count: "jumlah",
    name: "nama",
  },
};
