import type { Language } from "../language/language.ts";

/** Abbreviations by what a full stop after them means; as written, without their last full stop. */
export interface Abbreviations {
  /** Something always follows: titles, kinds of companies, "yg.", "e.g.". Never the end of a sentence. */
  readonly leading: ReadonlySet<string>;
  /** A number follows: "No. 5", "hlm. 12". Otherwise an ordinary word. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Part of a name: the sentence ends there only if a function word begins the next one. */
  readonly within: ReadonlySet<string>;
  /** Often last: the sentence ends there if a capital follows. */
  readonly trailing: ReadonlySet<string>;
}

/** Words whose capital plainly begins a sentence: they are no part of a name. */
export const SENTENCE_STARTERS: ReadonlySet<string> = words(`
  Ia Dia Mereka Kami Kita Saya Namun Tetapi Tapi Sementara Selain Menurut Pada Di Dalam Dengan Untuk Hal Ini Itu
  Setelah Sebelum Saat Ketika Karena Akibat Meski Meskipun Adapun Sebab Sejumlah Para Jika Bila Kemudian Lalu
  Selanjutnya Sebelumnya Kini Dari Oleh Sebanyak Sekitar Bahkan Juga Maka Selama Sejak Hingga Tak Tidak Bukan Ada
  Usai Beberapa Bagi Atas Sebagai Sebuah Seorang Semua Setiap Tersebut Usulan Padahal Walau
  The He She It They We You In On At But And However This That These Those A An His Her Its Their Our There When
  While After Before As For From If So Then Since Though Although Meanwhile According Some Many Most Not One Two
  What Who Why How Where Now Today Yesterday My By With To Of Both Each Every Such Here Nothing Nobody Everyone`);

/** Capitalised words that go on after "9 a.m." or "Jan." instead of beginning a sentence. */
export const CALENDAR_WORDS: ReadonlySet<string> = words(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
  September October November December Senin Selasa Rabu Kamis Jumat Sabtu Minggu Januari Februari Maret Mei Juni
  Juli Agustus Oktober Desember Eastern Central Pacific Mountain GMT UTC EST EDT PST PDT CET BST ET PT WIB WITA WIT`);

/** Verbs that give the speaker of a quotation just before them. */
export const SPEECH_VERBS: ReadonlySet<string> = words(`
  kata katanya ujar ujarnya tanya tanyanya ucap ucapnya tutur tuturnya jelas jelasnya tegas tegasnya seru serunya
  teriak teriaknya sebut sebutnya imbuh imbuhnya tulis tulisnya said says asked asks added replied shouted told
  wrote cried answered exclaimed demanded`);

/** Last parts of domain names that articles name: "Kompas.com" holds no end of a sentence, whatever its case. */
export const DOMAIN_ENDINGS: ReadonlySet<string> = words(
  "com id co net org go ac my sg tv io gov edu info news au uk asia biz me us",
);

/** The abbreviations of a language; those of all for an article in neither language. */
export function abbreviationsOf(language: Language): Abbreviations {
  return BY_LANGUAGE[language];
}

// --- internal ---

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}

const SHARED = {
  leading: `Dr dr DR Drs dr Mr Mrs Ms Prof Rev Fr Gen Lt Col Sgt Capt Cpt Cmdr Maj Adm Gov Sen Rep Hon Pres Msgr
    vs v cf viz e.g i.e ca approx Mt Ft`,
  beforeNumber: `No no Nos nos Vol vol pp p hal hlm Fig fig Ch ch Sec sec Art art Tel tel ext Ext Rp
    RP Apt Rm Ste Hwy Rte c`,
  within:
    "St Ave Blvd Rd Inc Ltd Co Corp Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec U.S U.K U.N E.U D.C",
  trailing: "etc Jr Sr Ph.D B.A M.A B.Sc M.Sc M.D B.C A.D a.m p.m A.M P.M am pm al est",
};

const INDONESIAN = {
  leading: `Ir Hj Moh Mohd Muh Muhd Much Moch Mhd Tn Ny Nn Sdr Sdri Bpk Kol Letkol Mayjen Brigjen Letjen Jend Jen Kapt Serka Kombes Ust Ustaz KH
    K.H R.A R.M Tgk Dra drg drh PT CV UD Pdt Rm Jl jl Jln jln Gg gg Kec Kab Kel Kep Prov Ds Kp yg dgn utk dg tgl Tgl
    bhw krn spt a.n A.n u.p U.p d.a s.d c.q q.q sbb ttg thd pd kpd jo juncto NIP NIK Yth yth Alm alm Almh`,
  beforeNumber:
    "tgl Tgl psl Psl ps ay pk Pk pkl Pkl Nr nr th Th thn Thn Telp telp Hlm Hal gbr Gbr RT RW Blok Lt lt",
  within: "Agu Ags Okt Des",
  trailing: `dll Dll dsb Dsb dst Dst dkk Dkk ybs tsb Tbk S.H S.E S.T S.Pd S.Ag S.Sos S.Kom S.IP S.Psi S.Si S.Ked
    S.Farm M.H M.M M.Si M.Pd M.Kom M.T M.Ag M.Hum M.A M.Sc M.Kes Sp.A Sp.B Sp.OG Sp.PD Sp.P Sp.JP SH SE MH MM MSi
    SM H.c`,
};

function build(...parts: (typeof SHARED)[]): Abbreviations {
  const collect = (key: keyof typeof SHARED) => words(parts.map((part) => part[key]).join(" "));
  return {
    leading: collect("leading"),
    beforeNumber: collect("beforeNumber"),
    within: collect("within"),
    trailing: collect("trailing"),
  };
}

const ALL = build(SHARED, INDONESIAN);

const BY_LANGUAGE: Record<Language, Abbreviations> = { id: ALL, en: build(SHARED), other: ALL };
