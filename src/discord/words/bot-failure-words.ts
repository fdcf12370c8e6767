import type { WordsLanguage } from "../../language/language.ts";
import type { BotErrorCode } from "../bot-error.ts";
import { permissionName } from "./permission-names.ts";

/** A sentence or two for each failure of the bot; `detail` is Markdown already. */
export const botFailures: Readonly<
  Record<WordsLanguage, Readonly<Record<BotErrorCode, (detail: string) => string>>>
> = {
  en: {
    "not-allowed": () =>
      "You can't do that here. Whoever manages the server decides who may, with /settings.",
    "nothing-visible": () =>
      "There are no articles that may be shown here yet. Whoever manages the server decides that, with /settings.",
    "missing-permission": (detail) =>
      `I need the permission “${permissionName(detail, "en")}” in this channel for that.`,
    "your-permission": (detail) =>
      `You need the permission “${permissionName(detail, "en")}” in this channel for that.`,
    "for-you-alone": () => "Here I answer you alone, so this can't be shared.",
    "thread-exists": () => "There is a thread under this message already.",
    "too-many-threads": () =>
      "This server has as many open threads as Discord allows. Close some that are finished, then try again.",
    "channel-gone": () => "The channel or thread has been deleted meanwhile.",
    "button-unknown": () => "This button is from another version of the bot. Please ask again.",
    "answer-gone": () => "What was asked here is no longer kept. Please ask again.",
    "source-unknown": (detail) =>
      `There is no article or collection “${detail}” here. Choose one from the list that comes up as you type.`,
    "collection-needed": () => "Choose the collection that the article goes into.",
    "date-unknown": (detail) =>
      `“${detail}” is not a date I know. Write for instance 2024-06-20, or “last week”.`,
    "dates-reversed": (detail) => `The first day comes after the last: ${detail}.`,
    "message-empty": () => "There are no words in this message to look into.",
    "too-many": (detail) => `One moment: try again in ${detail} s.`,
    "one-at-a-time": () => "Your earlier question is still being answered. Ask again once it is there.",
    "queue-full": () => "Many questions are waiting just now. Try again in a minute.",
    "file-too-large": (detail) => `This file is too large: at most ${detail} MB.`,
    "file-kind": (detail) => `I cannot read “${detail}”: send a .txt, .md or .html file.`,
    "file-name": (detail) =>
      `No file can be kept under the name “${detail}”: rename it, for instance to article.txt, and send it again.`,
    "download-failed": () => "The file did not arrive from Discord. Please try again.",
    "settings-unreadable": () =>
      "This server's settings cannot be read just now, so nothing is shown. Please tell whoever looks after the bot.",
    ending: () => "The bot is restarting. Try again in a minute.",
  },
  id: {
    "not-allowed": () =>
      "Anda belum bisa melakukan itu di sini. Siapa yang boleh, diatur pengelola server lewat /pengaturan.",
    "nothing-visible": () =>
      "Belum ada artikel yang boleh ditampilkan di sini. Pengelola server mengaturnya lewat /pengaturan.",
    "missing-permission": (detail) =>
      `Untuk itu saya perlu izin “${permissionName(detail, "id")}” di kanal ini.`,
    "your-permission": (detail) =>
      `Untuk itu Anda perlu izin “${permissionName(detail, "id")}” di kanal ini.`,
    "for-you-alone": () => "Di sini saya menjawab Anda saja, jadi ini tidak bisa dibagikan.",
    "thread-exists": () => "Pesan ini sudah punya utas.",
    "too-many-threads": () =>
      "Utas terbuka di server ini sudah sebanyak yang diizinkan Discord. Tutup beberapa yang sudah selesai, lalu coba lagi.",
    "channel-gone": () => "Kanal atau utasnya sudah dihapus.",
    "button-unknown": () => "Tombol ini dari versi bot yang lain. Silakan tanyakan lagi.",
    "answer-gone": () => "Pertanyaan ini sudah tidak tersimpan. Silakan tanyakan lagi.",
    "source-unknown": (detail) =>
      `Tidak ada artikel atau koleksi “${detail}” di sini. Pilih dari daftar yang muncul saat mengetik.`,
    "collection-needed": () => "Pilih koleksi tempat artikelnya.",
    "date-unknown": (detail) =>
      `“${detail}” belum saya kenali sebagai tanggal. Tulis misalnya 2024-06-20, atau “minggu lalu”.`,
    "dates-reversed": (detail) => `Tanggal awalnya sesudah tanggal akhirnya: ${detail}.`,
    "message-empty": () => "Tidak ada kata yang bisa diperiksa di pesan ini.",
    "too-many": (detail) => `Tunggu sebentar: coba lagi dalam ${detail} detik.`,
    "one-at-a-time": () => "Pertanyaan sebelumnya masih dijawab. Silakan tanya lagi setelah itu.",
    "queue-full": () => "Sedang banyak pertanyaan mengantre. Coba lagi sebentar lagi.",
    "file-too-large": (detail) => `Berkasnya terlalu besar: paling banyak ${detail} MB.`,
    "file-kind": (detail) => `“${detail}” tidak bisa saya baca: kirim berkas .txt, .md, atau .html.`,
    "file-name": (detail) =>
      `Nama “${detail}” tidak bisa dipakai untuk berkas: ganti namanya, misalnya menjadi artikel.txt, lalu kirim lagi.`,
    "download-failed": () => "Berkasnya tidak sampai dari Discord. Silakan coba lagi.",
    "settings-unreadable": () =>
      "Pengaturan server ini sedang tidak terbaca, jadi tidak ada yang ditampilkan. Mohon kabari pengelola bot.",
    ending: () => "Bot sedang dimulai ulang. Coba lagi sebentar lagi.",
  },
};
