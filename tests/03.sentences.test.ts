import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mask } from "../src/article/article.ts";
import { LONGEST_SENTENCE } from "../src/passage/cut.ts";
import { segmentSentences } from "../src/passage/sentences.ts";
import { hostileText, someMasks } from "./03.hostile-text.ts";

/** Each text has a `¦` where a sentence ends; white space beside it belongs to neither. */
const INDONESIAN = [
  "Presiden B.J. Habibie meresmikan pabrik itu. ¦Ia lalu terbang ke Bandung.",
  "Buku J. K. Rowling terjual 500 juta eksemplar. ¦Angka itu tercatat tahun 2018.",
  "Pelatih A.S. Roma mundur. ¦Namun klub belum menunjuk pengganti.",
  "Nilai kontraknya Rp1,2 triliun. ¦Pemerintah membayar Rp 1.200.000 per orang.",
  "Harga tiket Rp. 500 ribu. ¦Tiket habis dalam sejam.",
  "Peraturan No. 5 Tahun 2020 dicabut. ¦Aturan baru menyusul.",
  "Ketua IDI, dr. Budi Santoso, membantah kabar itu. ¦Menurut dia, stok aman.",
  "Prof. Dr. Ir. H. Bambang Sutrisno, M.Sc. hadir. ¦Hj. Siti juga datang.",
  "Ia menemui Tn. Hasan dan Ny. Rahma. ¦Pertemuan berlangsung sejam.",
  "Dr. H. Moh. Rizal, M.Si. adalah bupati Sigi. ¦Wakilnya Muh. Said, adik Mhd. Yusuf.",
  "Hakim ketua Budi Santoso, S.H., M.H. membacakan putusan. ¦Terdakwa diam.",
  "Sidang dipimpin Budi Santoso, S.H. ¦Putusan dibacakan besok.",
  "Surat itu ditandatangani a.n. Menteri Perdagangan. ¦Isinya dirahasiakan.",
  "Pasar menjual beras, gula, minyak, dll. ¦Pedagang mulai ramai.",
  "Buah-buahan seperti mangga, jambu, dsb. laku keras.",
  "Tim Kim dkk. menang telak. ¦Mereka melaju ke final.",
  "Warga yg. mengungsi mencapai 300 orang. ¦Sebagian tidur di masjid.",
  "Rapat tgl. 5 Mei dibatalkan. ¦Belum ada jadwal baru.",
  "Kantornya di Jl. Sudirman No. 10 Jakarta. ¦Gedung itu baru.",
  "PT. Astra Internasional Tbk. mencatat laba. ¦Saham naik 2,5 persen.",
  "PT Bank Rakyat Indonesia Tbk. (BBRI) membagi dividen. ¦Pembagiannya Juni.",
  "Laba PT Telkom Tbk. ¦Direktur utama optimistis.",
  "Upacara dimulai pukul 10.30 WIB. ¦Presiden tiba lebih awal.",
  "KOMPAS.com memuat berita itu. ¦Detik.com menyusul.",
  "Laporan Kompas.com. ¦Berita serupa dimuat CNN.com dan Tempo.Co kemarin.",
  "Entahlah... ¦Kami tidak tahu.",
  "Kami menunggu… ¦Dia tak datang.",
  "Ia berkata bahwa [...] Pemerintah akan membayar. ¦Itu saja.",
  '"Kunjungan ini penting," kata Dang Minh, dikutip CNN. ¦Ia tak merinci.',
  '"Kami siap." ¦Dia lalu pergi.',
  '"Kami siap. ¦Kami berangkat besok," kata Budi. ¦Ia tersenyum.',
  '"Siap!" kata Budi. ¦Semua tertawa.',
  '"Kapan Anda pulang?" tanya wartawan. ¦Ia diam.',
  "“Kami tidak mundur.” ¦Pernyataan itu disambut tepuk tangan.",
  "Dia menjawab, “Tidak.” ¦Rapat pun bubar.",
  '"Kami siap. " ¦Begitu katanya.',
  "1. Beras ¦2. Gula ¦3. Minyak goreng",
  "Syaratnya: ¦1. Warga negara Indonesia. ¦2. Berusia 17 tahun. ¦3. Sehat.",
  "1. Beras naik.\n¦2. Gula turun.",
  "Harga Beras Naik\n¦Harga beras naik sepuluh persen pekan ini.",
  "Putin tiba di bandara\nketika hujan turun deras. ¦Ia disambut menteri.",
  "Presiden Rusia bertemu dengan Presiden Vietnam,\nTo Lam, di istana. ¦Mereka bersalaman.",
  "Pesawat mendarat di Hanoi.¦Putin bertemu To Lam.",
  'Ia mengaku "lelah."¦Putin lalu pulang.',
  'Ia pulang."¦Kami kecewa," kata Budi.'.replace('pulang."', 'pulang.¦"').replace('.¦"¦', '.¦"'),
  "Indeks turun ke 3.500 poin. ¦Analis menyebut koreksi wajar.",
  "(Ia lahir di Solo.) ¦Keluarganya pindah ke Medan.",
  "Bung Tomo (lahir 1920. Wafat 1981) dikenal luas. ¦Namanya menjadi nama stadion.",
  "Apa yang terjadi? ¦Tidak ada yang tahu! ¦Polisi menyelidiki.",
  "Siapa pelakunya?! ¦Entah.",
  "Apa kabar?¦Baik!¦Syukurlah.",
  "Ia menang pada 2024. ¦Putin menang lagi.",
  "Sebanyak 12 orang tewas. ¦300 orang mengungsi.",
  "Letjen. Agus memimpin operasi. ¦Brigjen. Tono mendampingi.",
  "Kelompok itu kekurangan vitamin C. ¦Penelitian lain membantahnya.",
  "Situs https://contoh.id/a?b=1.Satu&c! memuat daftar. ¦Daftar itu panjang.",
  "Kirim surel ke Redaksi.Harian@Contoh.Id segera. ¦Kami membalas.",
  "Produk baru diluncurkan. ¦iPhone 15 dijual Rp16 juta.",
  "Bupati Kab. Sleman hadir. ¦Wali Kota absen.",
  "Lihat hlm. 12 dan gbr. 3. ¦Tabelnya jelas.",
  "Ia lulus dengan gelar S.Pd. dan M.Pd. dari UNY. ¦Kini ia guru.",
  "Jakarta, CNN Indonesia --\n¦Presiden Rusia tiba.",
  "HANOI – Di tengah sanksi, Putin datang. ¦Ia disambut.",
  "Museum dibuka 2018.[3] ¦Koleksinya banyak.[4][5]. ¦Pengunjung datang.[6]¦Tiketnya murah.",
  "Kata dia: tidak. ¦Lalu ia pergi; semua diam.",
];

const ENGLISH = [
  "Mr. Putin met Gen. To Lam. ¦They shook hands.",
  "Sen. John McCain spoke. ¦The room fell silent.",
  "The U.S. Senate voted 51-49. ¦It was close.",
  "He left the U.S. ¦The next day he returned.",
  "She moved to St. Petersburg in Jan. 2020. ¦There she wrote.",
  "The train left at 9 a.m. ¦Passengers waited.",
  "The train left at 9 a.m. Wednesday. ¦It was late.",
  "They met at 5 p.m. GMT. ¦Talks went on.",
  "Use fruit, e.g. Fuji apples. ¦Wash them first.",
  "Apple Inc. Chief Executive Tim Cook resigned. ¦Shares fell.",
  "It was bought by Apple Inc. ¦The price was $3.5 billion.",
  "J. K. Rowling and J.R.R. Tolkien wrote novels. ¦Both sold well.",
  "It was his plan B. ¦Nobody liked it.",
  "Brown vs. Board of Education was decided in 1954. ¦Schools changed.",
  "The index rose 3.5 percent to 1,200.5 points. ¦Banks led.",
  "“We will not leave,” he said. ¦“We stay.”",
  '"Are you ready?" Mr. Putin asked reporters. ¦Nobody answered.',
  '"Stop!" she said. ¦He stopped.',
  "He said no. ¦No. 5 was sold out.",
  "Did he know? ¦No. ¦He did not.",
  "Martin Luther King Jr. ¦Day is a holiday.".replace(" ¦Day", " Day").replace("Jr. Day", "Jr. day"),
  "Wait… ¦What was that?",
  "Well... maybe. ¦Perhaps not.",
  "The company, Yahoo! Inc., was sold. ¦Verizon paid.",
  "She earned a Ph.D. in physics. ¦Her thesis won a prize.",
  "Visit www.example.com/About.Us for more. ¦Tickets are free.",
  "President Biden visited Hanoi.¦He met Trong.",
  "The storm hit on Oct. 5. ¦Ten people died.",
  "It is about 300 sq. ft. ¦The rent is high.",
  "Prices rose in Q2. ¦Wages did not.",
];

describe("segmentSentences", () => {
  it.each(INDONESIAN)("cuts %s", (marked) => expectCuts(marked, "id"));
  it.each(ENGLISH)("cuts %s", (marked) => expectCuts(marked, "en"));

  it("leaves bullets, heading and quotation marks out", () => {
    const text =
      "## Harga Naik ##\r\n\r\n- Beras naik\r\n* Gula turun.\r\n> Kata dia, tidak.\r\n\r\n---\r\n\r\n# Akhir\r\n";
    expect(sentences(text, "id")).toEqual([
      "Harga Naik",
      "Beras naik",
      "Gula turun.",
      "Kata dia, tidak.",
      "Akhir",
    ]);
  });

  it("joins the lines of a wrapped paragraph whose dateline is masked", () => {
    const dateline = "PALU, KOMPAS.com - ";
    const lines = [
      `${dateline}Gempa bermagnitudo 5,3 mengguncang wilayah`,
      "Kabupaten Sigi, Sulawesi Tengah, pada Selasa pukul 03.12 WITA.",
      "Sebanyak 47 rumah rusak ringan dan sebuah sekolah di Desa Lolu",
      "roboh, kata kepala badan penanggulangan bencana daerah",
      "Kabupaten Sigi.",
    ];
    for (const before of ["", "Gempa Sigi\n\n"]) {
      const text = before + lines.join("\n");
      const mask = { start: before.length, end: before.length + dateline.length, reason: "dateline" };
      const found = segmentSentences(text, [mask], "id").map((s) =>
        text.slice(s.start, s.end).replaceAll("\n", " "),
      );
      expect(found.slice(-2)).toEqual([
        "Gempa bermagnitudo 5,3 mengguncang wilayah Kabupaten Sigi, Sulawesi Tengah, pada Selasa pukul 03.12 WITA.",
        "Sebanyak 47 rumah rusak ringan dan sebuah sekolah di Desa Lolu roboh, kata kepala badan penanggulangan bencana daerah Kabupaten Sigi.",
      ]);
    }
  });

  it("joins the lines of a paragraph that was wrapped at a column, whatever their first letters", () => {
    const text = [
      "Presiden Rusia Vladimir Putin melakukan kunjungan ke",
      "Vietnam sehari setelah bertemu pemimpin Korea Utara,",
      "dan disambut Perdana Menteri Pham Minh Chinh. Setelah",
      "Presiden To Lam menjamunya, mereka memberi keterangan",
      "pers.",
    ].join("\n");
    expect(sentences(text, "id")).toEqual([
      text.slice(0, text.indexOf(" Setelah")),
      text.slice(text.indexOf("Setelah")),
    ]);
  });

  it("ends a sentence at the full stops of Chinese and Japanese", () => {
    expect(sentences("今天天气很好。我们去玩！他说：「好。」", "other")).toEqual([
      "今天天气很好。",
      "我们去玩！",
      "他说：「好。」",
    ]);
  });

  it("never joins text over a mask", () => {
    const text = "Putin tiba di ADVERTISEMENT ibu kota Hanoi.";
    const start = text.indexOf("ADV");
    const mask: Mask = { start, end: start + "ADVERTISEMENT".length, reason: "advertisement" };
    expect(segmentSentences(text, [mask], "id").map((s) => text.slice(s.start, s.end))).toEqual([
      "Putin tiba di",
      "ibu kota Hanoi.",
    ]);
  });

  it("cuts a text without full stops between words, after a clause where there is one", () => {
    const text = `${"kata ".repeat(100)}akhir klausa, ${"lagi ".repeat(200)}`;
    const found = sentences(text, "id");
    expect(found[0]?.endsWith("akhir klausa,")).toBe(true);
    expect(Math.max(...found.map((s) => s.length))).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(found.join(" ")).toBe(text.trim());
  });

  it("segments a line of two megabytes without a space", () => {
    const found = segmentSentences("x".repeat(2_000_000), [], "id");
    expect(found).toHaveLength(Math.ceil(2_000_000 / LONGEST_SENTENCE));
  });

  it("segments a line of millions of quotation marks", () => {
    const marks = "> ".repeat(4_000_000);
    const text = `${marks}Banjir surut.`;
    expect(segmentSentences(text, [], "id")).toEqual([{ start: marks.length, end: text.length }]);
  });

  it("keeps a sign of quotation that a combining stroke changes into another", () => {
    expect(sentences("> >\u0338 5 persen", "id")).toEqual([">\u0338 5 persen"]);
  });

  it("covers every unmasked letter and digit once, in order, without white space at the ends", () => {
    fc.assert(
      fc.property(hostileText, fc.gen(), fc.constantFrom("id", "en", "other"), (text, gen, language) => {
        const masks = someMasks(text, gen);
        const found = segmentSentences(text, masks, language);
        const owner = new Array<number>(text.length).fill(0);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          owner.fill(1, start, end);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const mask of masks) expect(owner.slice(mask.start, mask.end)).not.toContain(1);
        const masked = (at: number) => masks.some((mask) => at >= mask.start && at < mask.end);
        const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ index }) => !masked(index));
        expect(letters.filter(({ index }) => owner[index] !== 1)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("keeps surrogate pairs and grapheme clusters whole", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    fc.assert(
      fc.property(hostileText, (text) => {
        const clusters = [...graphemes.segment(text)].filter(({ segment }) => !/\s/.test(segment));
        for (const { start, end } of segmentSentences(text, [], "id")) {
          const isCut = ({ index, segment }: Intl.SegmentData) =>
            [start, end].some((cut) => cut > index && cut < index + segment.length);
          expect(clusters.filter(isCut)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("keeps grapheme clusters whole where a run without spaces is too long for a sentence", () => {
    // Skin tones, flags, families and tags: whose parts are pairs of surrogates.
    const cluster = fc.constantFrom("a", "👍🏽", "🇮🇩", "👨‍👩‍👧", "e\u0301", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🙏🏿", "👩🏽‍🚀");
    const run = fc.array(cluster, { minLength: LONGEST_SENTENCE / 2, maxLength: LONGEST_SENTENCE });
    fc.assert(
      fc.property(run, (clusters) => {
        const starts = new Set(clusters.map((_, at) => clusters.slice(0, at).join("").length));
        for (const { start } of segmentSentences(clusters.join(""), [], "id"))
          expect(starts.has(start)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

function sentences(text: string, language: "id" | "en" | "other"): string[] {
  return segmentSentences(text, [], language).map(({ start, end }) => text.slice(start, end));
}

function expectCuts(marked: string, language: "id" | "en"): void {
  expect(sentences(marked.replaceAll("¦", ""), language)).toEqual(
    marked.split("¦").map((part) => part.trim()),
  );
}
