import type { WordsLanguage } from "../../language/language.ts";

/**
 * A sentence about how a file was read, in a language. Those that read articles write them in English; here they are in
 * Indonesian, the numbers and names in them kept.
 */
export function remarkIn(language: WordsLanguage, remark: string): string {
  if (language === "en") return remark;
  for (const [pattern, indonesian] of REMARKS) {
    if (pattern.test(remark)) return remark.replace(pattern, indonesian).replace(KIND, kindIn);
  }
  return OTHER;
}

// --- internal ---

const OTHER = "Ada catatan tentang cara berkas ini terbaca.";

/** Where a kind of file stands that has a name of its own in Indonesian. */
const KIND = /‹(.+)›/;
const KINDS: ReadonlyMap<string, string> = new Map([
  ["a PDF document", "dokumen PDF"],
  ["an RTF document", "dokumen RTF"],
  ["a ZIP archive or an office document", "arsip ZIP atau dokumen Office"],
  ["an old office document", "dokumen Office lama"],
  ["a PNG image", "gambar PNG"],
  ["a JPEG image", "gambar JPEG"],
  ["a GIF image", "gambar GIF"],
  ["a gzip archive", "arsip gzip"],
  ["a program", "program"],
  ["an SQLite database", "basis data SQLite"],
]);

function kindIn(_all: string, english: string): string {
  return KINDS.get(english) ?? "berkas jenis lain";
}

const REMARKS: readonly (readonly [RegExp, string])[] = [
  [/^The file is empty.*$/, "Berkasnya kosong (0 bita)."],
  [/^The file has no text.*$/, "Berkasnya tidak berisi teks, hanya spasi."],
  [
    /^The file is (.+) under another name; save its text as \.txt instead\.$/,
    "Berkas ini sebenarnya ‹$1›; simpan teksnya sebagai .txt.",
  ],
  [/^The file is UTF-32.*$/, "Berkasnya UTF-32, yang tidak dibaca Kutip; simpan sebagai UTF-8."],
  [
    /^The file is binary data.*$/,
    "Berkasnya data biner, bukan teks; jika ini artikel, simpan sebagai teks UTF-8.",
  ],
  [/^The file is in an encoding that.*$/, "Pengodean berkasnya tidak dikenali Kutip; simpan sebagai UTF-8."],
  [/^The file has a UTF-16 mark but.*$/, "Berkasnya bertanda UTF-16, tetapi isinya data biner."],
  [
    /^(\d+) places? of the file, (?:the first )?on line (\d+), could not be read as UTF-8.*$/,
    "$1 tempat di berkas, yang pertama di baris $2, tidak terbaca sebagai UTF-8; di sana tertulis “\ufffd”.",
  ],
  [
    /^Parts of the file are not valid UTF-16.*$/,
    "Sebagian berkas bukan UTF-16 yang sah dan tampil sebagai “\ufffd”.",
  ],
  [
    /^The front matter .*; only its plain "key: value" lines were read\.$/,
    "Bagian awal (front matter) tidak terbaca sepenuhnya; hanya baris “kunci: nilai” yang dipakai.",
  ],
  [
    /^Nothing in the file can be quoted.*$/,
    "Tidak ada yang bisa dikutip dari berkas ini: isinya hanya iklan, tautan, atau data.",
  ],
  [
    /^The web page is too large or nested too deeply; save.*$/,
    "Halaman webnya terlalu besar atau terlalu rumit; simpan artikelnya sebagai teks.",
  ],
  [
    /^The web page is too large or nested too deeply to find.*$/,
    "Halaman webnya terlalu besar atau terlalu rumit untuk menemukan artikelnya; semua teks yang terlihat diambil.",
  ],
  [/^The file could not be read as HTML\.$/, "Berkasnya tidak terbaca sebagai HTML."],
  [/^The web page has no visible text\.$/, "Halaman webnya tidak punya teks yang terlihat."],
  [/^A README describes the folder.*$/, "README menjelaskan folder; ganti nama berkasnya jika ini artikel."],
  [
    /^"(.*)" is not a kind of file that.*$/,
    "“$1” bukan jenis berkas yang dibaca Kutip: kirim .txt, .md, atau .html.",
  ],
  [/^"(.*)" can't be the name of a collection\.$/, "“$1” tidak bisa menjadi nama koleksi."],
  [/^The folder of ".*" is a link that.*$/, "Folder koleksi ini tautan ke luar folder artikel."],
  [/^.* was not taken: .*$/, "Artikelnya tidak masuk ke perpustakaan."],
  [
    /^Something else has come to .* meanwhile: hand the file in again\.$/,
    "Sementara itu ada yang lain di tempatnya: kirim lagi berkasnya.",
  ],
];
