import { CONCEPTS } from "./disagreement-concepts.ts";

/**
 * Concepts of which a figure measures one or another, by a word of each: two figures whose sentences name different ones
 * do not contradict each other.
 */
const EXCLUSIVE = `
tewas luka hilang mengungsi ditangkap selamat
biaya laba pendapatan utang gaji denda bantuan anggaran rugi
panjang tinggi lebar luas kedalaman berat jarak kecepatan kapasitas suhu
tiba berangkat
dibuka ditutup
lahir tewas menikah
dimulai selesai
dimulai berakhir
ekspor impor
naik turun
menang kalah
perempuan laki-laki anak
siswa guru
pendukung menolak
mendukung menolak
keluarga rumah
pengunjung pekerja
penumpang bus
demonstran polisi
hakim dokter
dokter pasien
menjual membeli
lahir didirikan
didirikan dibuka
dibangun didirikan
rumah sekolah
medali gol
gempa erupsi
`;

/** Concepts, each by its first word, of what happens or is measured: sentences that share none tell of two things. */
const EVENTS =
  `tiba berangkat berkunjung bertemu tewas luka hilang mengungsi ditangkap selamat kebakaran kecelakaan tenggelam
erupsi diresmikan dibuka ditutup dibangun selesai dimulai berakhir biaya harga anggaran laba rugi pendapatan utang gaji denda
bantuan investasi panjang tinggi lebar luas dalam berat jarak kecepatan kapasitas suhu kekuatan inflasi pertumbuhan
pengangguran kemiskinan ekspor impor produksi penduduk penumpang pengunjung penonton peserta suara menang kalah medali
perjanjian menandatangani lahir menikah didirikan terpilih mundur diangkat memimpin ditanam mendukung menolak naik turun
mengesahkan mengibarkan menurunkan durasi hukuman dakwaan usia menjual membeli serangan bom panen`.split(
    /\s+/,
  );

const LIGHT: ReadonlySet<string> = new Set(
  `mencapai menembus tercatat sebesar sebanyak berjumlah jumlah total mencatat memiliki punya terdapat terjadi berada berlaku menjadi kata mengatakan menyebut
  disebut menurut mengaku melaporkan dilaporkan tahun hari bulan pekan jam pukul waktu reached reach reaches stood recorded
  kira-kira cuma cuman mau bakal buat tanggal just only about now currently
  number total amount amounted occurred happened occur happen stay stayed said says according give gave given reported year day month week time local setempat`.split(
    /\s+/,
  ),
);

/** Words that narrow a figure down; sentences that carry different ones of a line speak of different figures. */
const NARROWING = `
dewasa adult adults|anak anak-anak children child|pelajar student students
mancanegara asing foreign overseas|domestik lokal nusantara domestic local
harian sehari perhari daily day|mingguan seminggu weekly week|bulanan sebulan monthly month|tahunan setahun annual annually yearly year
minimum minimal terendah lowest|maksimum maksimal tertinggi highest|rata-rata average mean
pagi|malam
ekonomi economy|bisnis business|eksekutif first
kuartal-i first-quarter|kuartal-ii second-quarter
semifinal semifinals|final finals|penyisihan group|perempat quarterfinal
putra|putri
utara north northern|selatan south southern|timur east eastern|barat west western|tengah central
pertama first|kedua second|ketiga third|keempat fourth|kelima fifth
presiden president|wakil vice deputy
provinsi province provincial|nasional national|kabupaten regency district|kota city|dunia global world
bruto gross|bersih net
beli buying|jual selling
inti core
kerja weekday weekdays|akhir weekend weekends|libur holiday holidays
medium|premium
emas gold|perak silver|perunggu bronze
`;

const BY_WORD: ReadonlyMap<string, string> = readConcepts();
const EVENTS_AND_MEASURES: ReadonlySet<string> = new Set(EVENTS.map(conceptOfEntry));
const EXCLUSIVE_SETS = lines(EXCLUSIVE).map((line) => line.split(" ").map((word) => [conceptOfEntry(word)]));
const NARROWING_SETS = lines(NARROWING).map((line) =>
  line.split("|").map((side) => side.split(" ").flatMap((word) => [word, conceptOfEntry(word)])),
);

/** Words of what is meant to be: a target does not contradict what came of it. */
const INTENDED: ReadonlySet<string> = new Set(
  `target ditargetkan menargetkan rencana direncanakan merencanakan rencananya proyeksi diproyeksikan prediksi diprediksi memprediksi
  usulan diusulkan mengusulkan dijadwalkan jadwal semestinya seharusnya targeted targets planned plan plans projected projection
  forecast forecasts proposed proposal scheduled expected expects`.split(/\s+/),
);

/** Events that happen once: their date does not depend on when an article was written. */
export const ONE_TIME: ReadonlySet<string> = new Set(
  ["lahir", "didirikan", "diresmikan", "dibangun", "menandatangani", "menikah", "selesai"].map(
    conceptOfEntry,
  ),
);

/** The concept of a folded word; null where it is in none. */
export function conceptOf(folded: string): string | null {
  return BY_WORD.get(folded) ?? null;
}

/** Whether a topic word's key is a concept that tells what happened or what is measured, not who or where. */
export function isEventOrMeasure(key: string): boolean {
  return EVENTS_AND_MEASURES.has(key);
}

/** Whether words say that something is meant to be, or foreseen, rather than that it is. */
export function isIntended(words: ReadonlySet<string>): boolean {
  return [...words].some((word) => INTENDED.has(word));
}

/** Words that carry a figure without saying what it is. */
export function isLight(folded: string): boolean {
  return LIGHT.has(folded);
}

/** Whether two sets of words name different members of a set whose members exclude each other. */
export function areExclusive(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...EXCLUSIVE_SETS, ...NARROWING_SETS].some((members) => {
    const inA = members.filter((member) => hasAny(a, member));
    const inB = members.filter((member) => hasAny(b, member));
    return inA.length > 0 && inB.length > 0 && !inA.some((member) => inB.includes(member));
  });
}

// --- internal ---

function lines(list: string): string[] {
  return list.trim().split("\n");
}

/** A word of several lines keeps its first. */
function readConcepts(): Map<string, string> {
  const byWord = new Map<string, string>();
  for (const line of lines(CONCEPTS)) {
    const words = line.split(" ");
    for (const word of words) if (!byWord.has(word)) byWord.set(word, `concept:${words[0]}`);
  }
  return byWord;
}

function conceptOfEntry(word: string): string {
  return BY_WORD.get(word) ?? word;
}

function hasAny(words: ReadonlySet<string>, member: readonly string[]): boolean {
  return member.some((word) => words.has(word));
}
