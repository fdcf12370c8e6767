import type { KutipErrorCode } from "../../errors.ts";
import type { WordsLanguage } from "../../language/language.ts";
import type { BotErrorCode } from "../bot-error.ts";
import { botFailures } from "./bot-failure-words.ts";

/** For each failure what is so and what can be done, to the person and without blame. */
export interface FailureWords {
  /** `detail` is Markdown already. */
  readonly bot: Readonly<Record<BotErrorCode, (detail: string) => string>>;
  /** `id` names the request in the log, for failures that only the keeper of the bot can mend. */
  readonly kutip: Readonly<Record<KutipErrorCode, (id: string) => string>>;
  unknown(id: string): string;
}

export const failureWords: Readonly<Record<WordsLanguage, FailureWords>> = {
  en: {
    bot: botFailures.en,
    kutip: {
      usage: brokenInEnglish,
      config: brokenInEnglish,
      "articles-folder-missing": () =>
        "The articles folder cannot be found. Please tell whoever looks after the bot.",
      "articles-folder-unreadable": () =>
        "The articles folder cannot be read. Please tell whoever looks after the bot.",
      "articles-folder-empty": () =>
        "The articles folder has no articles any more; those that were read before are kept. Please tell whoever looks after the bot.",
      "file-unreadable": () => "The article's file cannot be read just now.",
      "article-not-found": () => "This article is no longer in the library.",
      "article-refused": () =>
        "This file cannot be added: it must be text with whole sentences, as .txt, .md or .html.",
      "citation-not-found": () =>
        "No citation has this id here. Ids stand under each quote, for instance `a3f9k`.",
      "question-empty": () =>
        "There are no words in this question. Try for instance: When did Putin arrive in Hanoi?",
      "question-too-long": () => "This question is too long. One or two sentences work best.",
      "library-newer": brokenInEnglish,
      "library-corrupt": (id) =>
        `The library is damaged and has to be repaired. Please tell whoever looks after the bot, with the code ${id}.`,
      "library-locked": () => "The library is being written by another program. Try again in a minute.",
      "library-unwritable": (id) =>
        `The library cannot be written. Please tell whoever looks after the bot, with the code ${id}.`,
      "disk-full": (id) =>
        `There is no space left on the bot's disk. Please tell whoever looks after the bot, with the code ${id}.`,
      "model-unknown": brokenInEnglish,
      "model-download": brokenInEnglish,
      "model-corrupt": brokenInEnglish,
      "embedding-failed": brokenInEnglish,
      "evaluation-input": brokenInEnglish,
      discord: brokenInEnglish,
      cancelled: () => "This was stopped before it was done. Please try again.",
      internal: brokenInEnglish,
    },
    unknown: brokenInEnglish,
  },
  id: {
    bot: botFailures.id,
    kutip: {
      usage: brokenInIndonesian,
      config: brokenInIndonesian,
      "articles-folder-missing": () => "Folder artikel tidak ditemukan. Mohon kabari pengelola bot.",
      "articles-folder-unreadable": () => "Folder artikel tidak bisa dibaca. Mohon kabari pengelola bot.",
      "articles-folder-empty": () =>
        "Folder artikel sudah tidak berisi artikel; yang sudah dibaca tetap disimpan. Mohon kabari pengelola bot.",
      "file-unreadable": () => "Berkas artikel ini sedang tidak bisa dibaca.",
      "article-not-found": () => "Artikel ini sudah tidak ada di perpustakaan.",
      "article-refused": () =>
        "Berkas ini tidak bisa ditambahkan: isinya harus teks dengan kalimat utuh, dalam .txt, .md, atau .html.",
      "citation-not-found": () =>
        "Tidak ada kutipan dengan kode itu di sini. Kodenya tertera di bawah tiap kutipan, misalnya `a3f9k`.",
      "question-empty": () => "Belum ada kata di pertanyaan ini. Coba misalnya: Kapan Putin tiba di Hanoi?",
      "question-too-long": () => "Pertanyaannya terlalu panjang. Satu atau dua kalimat saja cukup.",
      "library-newer": brokenInIndonesian,
      "library-corrupt": (id) =>
        `Perpustakaan rusak dan perlu diperbaiki. Mohon kabari pengelola bot dengan kode ${id}.`,
      "library-locked": () => "Perpustakaan sedang ditulis program lain. Coba lagi sebentar lagi.",
      "library-unwritable": (id) =>
        `Perpustakaan tidak bisa ditulis. Mohon kabari pengelola bot dengan kode ${id}.`,
      "disk-full": (id) => `Ruang disk bot sudah habis. Mohon kabari pengelola bot dengan kode ${id}.`,
      "model-unknown": brokenInIndonesian,
      "model-download": brokenInIndonesian,
      "model-corrupt": brokenInIndonesian,
      "embedding-failed": brokenInIndonesian,
      "evaluation-input": brokenInIndonesian,
      discord: brokenInIndonesian,
      cancelled: () => "Dihentikan sebelum selesai. Silakan coba lagi.",
      internal: brokenInIndonesian,
    },
    unknown: brokenInIndonesian,
  },
};

// --- internal ---

function brokenInEnglish(id: string): string {
  return `Something went wrong on the bot's side. Please tell whoever looks after it, with the code ${id}.`;
}

function brokenInIndonesian(id: string): string {
  return `Ada yang tidak beres di sisi bot. Mohon kabari pengelolanya dengan kode ${id}.`;
}
