import { counted, dayOf, daysOf, durationOf, megabytesOf, quotedList } from "./amounts.ts";
import type { Words } from "./words.ts";

const LOCALE = "id";
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
const UNITS = { second: "detik", minute: "menit", hour: "jam" };
const count = (noun: string) => (value: number) => counted(LOCALE, value, noun, noun);

export const indonesian: Words = {
  language: "id",
  languages: { id: "bahasa Indonesia", en: "bahasa Inggris", other: "bahasa lain" },
  number: (value) => value.toLocaleString(LOCALE),
  date: (published) => dayOf(published, MONTHS),
  dates: (first, last) => daysOf(first, last, MONTHS),
  duration: (milliseconds) => durationOf(milliseconds, LOCALE, UNITS),
  megabytes: (bytes) => megabytesOf(bytes, LOCALE),

  quotes: count("kutipan"),
  articles: count("artikel"),
  passages: count("penggalan"),
  citations: count("kutipan"),
  independent: (value) => `${value.toLocaleString(LOCALE)} independen`,
  line: (number) => `baris ${number}`,
  paragraph: (number) => `paragraf ${number}`,
  undated: (value) => `${value.toLocaleString(LOCALE)} tanpa tanggal`,
  withoutDate: (value) => `Tidak disertakan karena tak bertanggal: ${value.toLocaleString(LOCALE)} artikel.`,

  answer: {
    differ: {
      date: "Artikel-artikel ini berbeda soal tanggal",
      time: "Artikel-artikel ini berbeda soal waktu",
      duration: "Artikel-artikel ini berbeda soal lamanya",
      money: "Artikel-artikel ini berbeda soal jumlah uang",
      percentage: "Artikel-artikel ini berbeda soal persentase",
      count: "Artikel-artikel ini berbeda soal jumlah",
      name: "Artikel-artikel ini berbeda soal nama",
    },
    notFound: "Tidak ada di artikel",
    reason: {
      "missing-terms": "Tidak ada artikel yang menyebut hal yang ditanyakan.",
      "no-passage": "Tidak ada penggalan yang mendekati pertanyaan ini.",
      "weak-evidence": "Penggalan terdekat belum cukup menjawab untuk dikutip.",
      "no-answer-of-type": "Ada artikel yang menyinggungnya, tetapi tidak menyebut yang ditanyakan.",
      "empty-library": "Belum ada artikel di perpustakaan.",
    },
    missing: (terms) => `Tidak ada artikel yang menyebut ${quotedList(terms, "atau")}.`,
    searched: (articles, passages) => `Sudah dicari di ${articles}, ${passages}.`,
    nearest: "Penggalan terdekat (mungkin tidak menjawab):",
    nearestHint: (how) => `Untuk melihat penggalan terdekat: ${how}`,
    nothingNear: "Tidak ada penggalan yang mendekati.",
    addArticles: (folder) =>
      `Taruh berkas .txt, .md, atau .html di ${folder}, lalu bertanyalah.`,
  },
  search: {
    none: "Tidak ada penggalan yang cocok.",
    score: (value) => `skor ${value}`,
    meaning: (value) => `makna ${value}`,
    wording: (value) => `kata ${value}`,
  },
  cite: {
    state: {
      intact: "Berkasnya masih memuat ini, di tempat ini.",
      moved: "Berkasnya sudah berubah: kata-kata ini sekarang ada di sini.",
      gone: "Tidak ada lagi berkas yang memuat ini. Inilah kata-katanya saat dikutip.",
    },
    movedTo: (path) => `Kata-kata ini tidak ada lagi di berkasnya; sekarang ada di ${path}.`,
    given: (date) => `pertama dikutip ${date}`,
  },
  ingest: {
    added: (value) => `${value.toLocaleString(LOCALE)} baru`,
    changed: (value) => `${value.toLocaleString(LOCALE)} berubah`,
    unchanged: (value) => `${value.toLocaleString(LOCALE)} tetap`,
    removed: (value) => `${value.toLocaleString(LOCALE)} dihapus`,
    skipped: (value) => `${value.toLocaleString(LOCALE)} dilewati`,
    removedNote: (articles) => `${articles} hilang dari folder, jadi juga dari perpustakaan.`,
    skippedNote: (value) => `${value.toLocaleString(LOCALE)} dilewati, lihat \`kutip status\`.`,
    nothingNew: "Perpustakaan sudah mutakhir.",
    nothing: "Tidak ada artikel di folder artikel: taruh berkas .txt, .md, atau .html di situ.",
    finished: (articles, duration) => `${articles} dibaca dalam ${duration}.`,
    more: (value) => `dan ${value.toLocaleString(LOCALE)} lagi; lihat \`kutip status\``,
    goesOnWithout: (reason) => `Folder artikel tidak dibaca ulang: ${reason}`,
  },
  progress: {
    phase: { scan: "Mencari artikel", read: "Membaca artikel", index: "Menyusun indeks" },
    rate: (perSecond) => `${perSecond}/detik`,
    left: (duration) => `sisa ${duration}`,
  },
  status: {
    articlesFolder: "Folder artikel",
    libraryFolder: "Perpustakaan",
    articles: "Artikel",
    languages: "Bahasa",
    collections: "Koleksi",
    passages: "Penggalan",
    citations: "Kutipan",
    model: "Model",
    sizes: "Di disk",
    sizesOf: (database, index) => `basis data ${database}, indeks ${index}`,
    lastIngest: "Terakhir dibaca",
    never: "belum pernah",
    writer: "Sedang menulis",
    skipped: "Dilewati",
    warnings: "Dibaca dengan catatan",
    top: "(paling atas)",
    dimensions: (value) => `${value} dimensi`,
    empty: "Perpustakaan masih kosong. Jalankan `kutip ingest`.",
  },
  conversation: {
    greeting: (articles) => `Kutip sudah membaca ${articles}. Silakan bertanya.`,
    hint: "/open 1 menampilkan kutipan dalam konteksnya, /help daftar perintah, Ctrl-D selesai.",
    help: [
      ["/open N", "kutipan N dari jawaban terakhir, dalam konteksnya"],
      ["/nearest", "penggalan terdekat dengan pertanyaan terakhir"],
      ["/search KATA", "penggalan saja, tanpa jawaban"],
      ["/articles", "isi perpustakaan"],
      ["/help", "daftar ini"],
      ["/quit", "selesai (juga Ctrl-D)"],
    ],
    goodbye: "Sampai jumpa.",
    unknownCommand: (command) => `Tidak ada perintah ${command}; lihat /help.`,
    noSuchQuote: (value) =>
      value === 1 ? "Hanya ada kutipan 1: /open 1" : `Sebutkan nomornya, 1 sampai ${value}: /open 2`,
    nothingToOpen: "Belum ada kutipan untuk dibuka: ajukan pertanyaan dulu.",
    nothingAsked: "Belum ada pertanyaan.",
    stopped: "Dihentikan.",
    searchWhat: "Sebutkan yang dicari: /search banjir Demak",
  },
};
