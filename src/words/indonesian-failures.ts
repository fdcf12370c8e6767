import type { FailureWords } from "./words.ts";

/** The failures that somebody who asks may meet, in Indonesian; what is wrong with a command line stays with its help, in English. */
export const indonesianFailures: FailureWords = {
  "articles-folder-missing": (folder) =>
    `Folder artikel${quoted(folder)} tidak ada: buat foldernya dan isi dengan berkas .txt, .md, atau .html, atau sebutkan folder lain dengan --articles.`,
  "articles-folder-unreadable": (folder) =>
    `Folder artikel${quoted(folder)} tidak bisa dibaca: periksa izinnya, atau sebutkan folder lain dengan --articles.`,
  "articles-folder-empty": (folder) =>
    `Folder artikel${quoted(folder)} sudah tidak berisi artikel, dan perpustakaan tetap menyimpan yang sudah dibaca: kembalikan berkasnya (apakah disk belum terpasang?), atau kosongkan juga perpustakaannya dengan \`kutip ingest --allow-empty\`.`,
  "citation-not-found": (id) =>
    `Tidak ada kutipan dengan kode${quoted(id)}; kodenya seperti a3f9k dan tertera di bawah tiap kutipan.`,
  "question-empty": () =>
    'Pertanyaannya kosong: tulis yang ingin diketahui, kutip ask "Kapan Putin tiba di Hanoi?".',
  "question-too-long": () => "Pertanyaannya terlalu panjang: satu atau dua kalimat saja cukup.",
  "library-newer": (file) =>
    `Perpustakaan${quoted(file)} dibuat oleh Kutip yang lebih baru: perbarui Kutip, atau pilih folder lain dengan --library.`,
  "library-corrupt": (file) =>
    `Perpustakaan${quoted(file)} rusak; \`kutip doctor --repair\` menyisihkannya, menyimpan kutipannya, dan menyusun yang baru dari artikel.`,
  "library-locked": (writer) =>
    `Perpustakaan sedang ditulis oleh ${writer ?? "program lain"}; coba lagi setelah selesai.`,
  "library-unwritable": (file) =>
    `${file ?? "Perpustakaan"} tidak bisa ditulis: periksa izinnya, atau pilih folder lain dengan --library.`,
  "disk-full": (file) =>
    `Disk penuh${file === null ? "" : `: ${file} tidak bisa ditulis`}; kosongkan sebagian, lalu ulangi.`,
  cancelled: () => "Dihentikan.",
};

// --- internal ---

function quoted(value: string | null): string {
  return value === null ? "" : ` “${value}”`;
}
