import type { WordsLanguage } from "../../language/language.ts";

/** Beginnings that go on from what was said before, longest first; what they leave is the question itself. */
const CONNECTIVES: Readonly<Record<WordsLanguage, RegExp>> = {
  id: /^(?:(?:oh|nah|ok|oke|eh)[, ]+)?(?:bagaimana (?:dengan|kalau|jika)|gimana (?:dengan|kalau|kalo)|bagaimana soal|(?:dan|lalu|terus|trus|kemudian|tapi|tetapi|sedangkan|sementara)(?:[, ]+(?:bagaimana dengan|gimana dengan|bagaimana kalau|kalau|kalo|untuk))?|kalau|kalo)[, ]+/iu,
  en: /^(?:(?:oh|ok|okay|well)[, ]+)?(?:(?:and|but|then|so|or)[, ]+)?(?:what about|how about|and|but|then|so|or)[, ]+/iu,
};

/** Words of a question that ask for more of the same, folded. */
const MORE: ReadonlySet<string> = new Set(
  `lagi lagian lanjut lanjutan lanjutkan lebih detail detailnya rinci rincian rinciannya selengkapnya lengkapnya lainnya begitu
  demikian gitu tepatnya persisnya sebenarnya sih dong ya kah else more further details detail exactly tell elaborate
  continue so instead again please explain jelaskan ceritakan`.split(/\s+/),
);

/** Nouns and verbs that are always of something: alone they ask about what was spoken of. Folded. */
const OF_SOMETHING: ReadonlySet<string> = new Set(
  `orang biaya harga tarif ongkos korban hasil alasan sebab penyebab tujuan isi pemenang peserta penumpang tempat lokasi tanggal
  jam waktu tahun nama jumlah luas panjang tinggi lama durasi selesai mulai dimulai berakhir lahir meninggal wafat pulang pergi
  berangkat tiba datang kembali terjadi berlaku dibuka ditutup diresmikan dibangun contoh contohnya saksi pelaku dampak akibat
  reaksi tanggapan people price cost fare victims casualties result results outcome reason cause purpose contents winner
  participants passengers place location date time year name number size length height duration finish finished start started
  end ended born die died leave left arrive arrived return returned happen happened open opened examples example witnesses
  impact consequences reaction response`.split(/\s+/),
);

/** Whoever is asked or asks: no topic of the articles. */
const OURSELVES: ReadonlySet<string> = new Set(
  "kamu anda kau lu lo kalian aku saya gue gua you your yourself i my".split(" "),
);

/** A question without the words that only join it to what was said before; null where it has none. */
export function withoutConnective(text: string, language: WordsLanguage): string | null {
  const match = CONNECTIVES[language].exec(text);
  const rest = match === null ? "" : text.slice(match[0].length).trim();
  return rest === "" ? null : rest;
}

export function asksForMore(folded: string): boolean {
  return MORE.has(folded);
}

export function isOfSomething(folded: string): boolean {
  // A passive without its subject: "kenapa dibatalkan?".
  return OF_SOMETHING.has(folded.replace(/nya$/, "")) || /^di\p{L}{3,}kan$/u.test(folded);
}

export function isOurselves(folded: string): boolean {
  return OURSELVES.has(folded);
}
