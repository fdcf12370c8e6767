import type { FoundAnswer, NotFoundAnswer, Quote } from "../src/answer/answer.ts";
import type { EvidenceReport, ExaminedClaim, Finding } from "../src/answer/claims/evidence-report.ts";
import type { ReadPage } from "../src/engine/team.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import { found, morning, night, records, refused } from "./cli/samples.ts";

/** A quote with other words, its answering ones named. */
export function quoteOf(base: Quote, id: string, text: string, words: string | null): Quote {
  const start = words === null ? -1 : text.indexOf(words);
  return {
    ...base,
    id,
    text,
    end: base.start + text.length,
    answer: words === null ? null : { start, end: start + words.length, text: words },
  };
}

/** Three articles, two of which have the same wire story; a period that was read from the question. */
export const copied: FoundAnswer = {
  ...found,
  question: "Berapa warga Demak yang mengungsi minggu lalu?",
  quotes: [
    quoteOf(night, "m4p2x", "Sedikitnya 1.200 warga Demak mengungsi ke balai desa.", "1.200 warga"),
    quoteOf(morning, "m4p3y", "Sedikitnya 1.200 warga Demak mengungsi ke balai desa.", "1.200 warga"),
    quoteOf(
      {
        ...morning,
        article: { ...morning.article, id: "z9z9z", title: "Banjir Demak meluas", outlet: "Radar Contoh" },
      },
      "m4p4z",
      "Hingga Minggu sore, jumlah pengungsi menurut BPBD mencapai 1.350 orang, tersebar di enam titik.",
      "1.350 orang",
    ),
  ],
  independentArticles: 2,
  disagreements: [],
  period: { text: "minggu lalu", since: "2024-06-10", until: "2024-06-16", undated: 3 },
};

/** What an article must not be able to do to a message. */
export const hostile: FoundAnswer = {
  ...found,
  question: "Apa kata @everyone soal **diskon** <@123456789012345678>?",
  quotes: [
    quoteOf(
      {
        ...morning,
        article: {
          ...morning.article,
          title: "[Klik] di sini: https://jahat.example `kode`",
          outlet: "Warta_Contoh | *Bebas*",
          url: "https://berita.example/a_(b)?q=`x`&r=>y|z",
        },
      },
      "b4d0x",
      "# Judul\n> \u202e@everyone klik [di sini](https://jahat.example) atau discord.gg/abc,\n1. diskon **70%** sampai <t:1718863200:R> ||rahasia|| :smile:\u0000.",
      "diskon **70%**",
    ),
  ],
  disagreements: [],
};

const sentence = "Rombongan itu berhenti di setiap desa, mencatat nama setiap warga, lalu berjalan lagi. ";

/** A sentence of over 4,000 characters whose answer stands far in it. */
export const long: FoundAnswer = {
  ...found,
  quotes: [
    quoteOf(
      night,
      "p4nj4",
      `${sentence.repeat(30)}Putin baru tiba pada Rabu (19/6) malam, kata seorang saksi. ${sentence.repeat(20).trim()}`,
      "Rabu (19/6) malam",
    ),
    morning,
  ],
};

export const refusedPeriod: NotFoundAnswer = {
  ...refused,
  question: "Siapa yang meresmikan Tol Getaci sejak Maret 2024?",
  reason: "no-answer-of-type",
  missingTerms: [],
  period: { text: "sejak Maret 2024", since: "2024-03-01", until: null, undated: 8 },
};

export const page: ReadPage = {
  article: morning.article,
  start: 72,
  end: 420,
  text: "Tuan rumahnya, Presiden To Lam, baru sekitar sebulan menduduki jabatan itu.\n\nRombongan Putin tiba di Hanoi Kamis pagi, langsung dari Pyongyang.\n\nUpacara penyambutan digelar pada tengah hari.",
  line: 3,
  previous: 0,
  next: 421,
};

export const tenRecords: readonly ArticleRecord[] = Array.from({ length: 10 }, (_, at) => {
  const base = records[at % records.length];
  if (base === undefined) throw new Error("There are no records.");
  return {
    ...base,
    id: `art${at}x`,
    title: at === 3 ? "Laporan *khusus*: harga_beras | 2024" : `${base.title} (${at + 1})`,
    published: at % 3 === 0 ? null : `2024-06-${10 + at}`,
  };
});

const claim = (text: string, start: number, findings: readonly Finding[]): ExaminedClaim => ({
  text,
  start,
  end: start + text.length,
  findings,
});

/** One sentence that an article contradicts and another supports, one only mentioned, one that none has. */
export const evidence: EvidenceReport = {
  claims: [
    claim("Putin tiba di Hanoi Kamis pagi.", 0, [
      {
        quote: night,
        stance: "contradicts",
        difference: { about: "time", claimed: "Kamis pagi", quoted: "Rabu (19/6) malam" },
      },
      { quote: morning, stance: "supports", difference: null },
    ]),
    claim("Ia langsung bertemu To Lam.", 33, [
      {
        quote: quoteOf(morning, "t0l4m", "Presiden To Lam baru sekitar sebulan menduduki jabatan itu.", null),
        stance: "mentions",
        difference: null,
      },
      { quote: morning, stance: "mentions", difference: null },
    ]),
    claim("Makan malamnya pho.", 62, []),
  ],
  omitted: 2,
  scope: { articles: 23, passages: 1412 },
  elapsedMs: 12,
};

/** A long message, of which each sentence has three quotes: more than there is room for. */
export const crowdedEvidence: EvidenceReport = {
  ...evidence,
  claims: Array.from({ length: 8 }, (_, at) =>
    claim(`Kalimat ke-${at + 1}: jumlah pengungsi di Demak mencapai 1.350 orang.`, at * 80, [
      {
        quote: quoteOf(
          night,
          `c${at}aaa`,
          "Sedikitnya 1.200 warga Demak mengungsi ke balai desa.",
          "1.200 warga",
        ),
        stance: at % 2 === 0 ? "contradicts" : "supports",
        difference: at % 2 === 0 ? { about: "count", claimed: "1.350 orang", quoted: "1.200 warga" } : null,
      },
      ...["bbb", "ccc"].map(
        (ending): Finding => ({
          quote: quoteOf(morning, `c${at}${ending}`, "Banjir di Demak belum surut hingga Minggu sore.", null),
          stance: "mentions",
          difference: null,
        }),
      ),
    ]),
  ),
};
