import type { KutipErrorCode } from "../../errors.ts";
import type { WordsLanguage } from "../../language/language.ts";
import type { BotErrorCode } from "../bot-error.ts";

/** One sentence or two for each failure: what is so, and what can be done. `detail` is escaped already. */
export interface FailureWords {
  readonly bot: Readonly<Record<BotErrorCode, (detail: string) => string>>;
  readonly kutip: Readonly<Partial<Record<KutipErrorCode, string>>>;
  /** `id` is the request's, for whoever keeps the log. */
  unknown(id: string): string;
}

export const failureWords: Readonly<Record<WordsLanguage, FailureWords>> = {
  en: {
    bot: {
      "not-allowed": () => "You may not do that here.",
      "nothing-visible": () => "No articles may be shown in this channel.",
      "missing-permission": (detail) => `The bot lacks the permission ${detail} here.`,
      "thread-exists": () => "There is a thread under this message already.",
      "button-unknown": () => "This button is of another version of the bot. Please ask again.",
      "answer-gone": () => "What was asked here is no longer kept. Please ask again.",
      "source-unknown": (detail) => `There is no article or collection “${detail}” here.`,
      "date-unknown": (detail) => `“${detail}” is no date. Write it as 2024-06-20.`,
      "dates-reversed": () => "The first date lies after the last.",
      "message-empty": () => "There is no text in this message to look into.",
      "too-many": (detail) => `Try again in ${detail} s.`,
      "one-at-a-time": () => "Your earlier question is still being answered.",
      "queue-full": () => "Many questions are waiting. Try again in a minute.",
      "file-too-large": (detail) => `The file is larger than ${detail} MB.`,
      "file-kind": (detail) => `${detail} is no .txt, .md or .html file.`,
      "download-failed": () => "The file could not be downloaded from Discord. Try again.",
      "settings-unreadable": () => "The settings could not be read, so nothing is shown.",
      ending: () => "The bot is restarting. Try again in a minute.",
    },
    kutip: {},
    unknown: (id) => `Something went wrong. The log has it under ${id}.`,
  },
  id: {
    bot: {
      "not-allowed": () => "Anda tidak berhak melakukan itu di sini.",
      "nothing-visible": () => "Tidak ada artikel yang boleh ditampilkan di kanal ini.",
      "missing-permission": (detail) => `Bot belum punya izin ${detail} di sini.`,
      "thread-exists": () => "Pesan ini sudah punya utas.",
      "button-unknown": () => "Tombol ini dari versi bot yang lain. Silakan tanyakan lagi.",
      "answer-gone": () => "Pertanyaan ini sudah tidak tersimpan. Silakan tanyakan lagi.",
      "source-unknown": (detail) => `Tidak ada artikel atau koleksi “${detail}” di sini.`,
      "date-unknown": (detail) => `“${detail}” bukan tanggal. Tulis seperti 2024-06-20.`,
      "dates-reversed": () => "Tanggal awalnya sesudah tanggal akhirnya.",
      "message-empty": () => "Tidak ada teks di pesan ini untuk diperiksa.",
      "too-many": (detail) => `Coba lagi dalam ${detail} detik.`,
      "one-at-a-time": () => "Pertanyaan Anda sebelumnya masih dijawab.",
      "queue-full": () => "Banyak pertanyaan sedang antre. Coba lagi sebentar lagi.",
      "file-too-large": (detail) => `Berkasnya lebih besar dari ${detail} MB.`,
      "file-kind": (detail) => `${detail} bukan berkas .txt, .md, atau .html.`,
      "download-failed": () => "Berkas tidak dapat diunduh dari Discord. Coba lagi.",
      "settings-unreadable": () => "Pengaturan tidak terbaca, jadi tidak ada yang ditampilkan.",
      ending: () => "Bot sedang dimulai ulang. Coba lagi sebentar lagi.",
    },
    kutip: {},
    unknown: (id) => `Ada yang tidak beres. Di log tercatat sebagai ${id}.`,
  },
};
