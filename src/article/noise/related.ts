import type { NoiseRule } from "./rule.ts";

/** Links to other articles and to videos, with their labels. */
export const RELATED: readonly NoiseRule[] = [
  {
    reason: "related-link",
    scope: "line",
    languages: ["id", "en"],
    // Before the other rules, which take a label with nothing after it as well.
    introducesHeadlines: true,
    pattern:
      /(?:(?:baca|lihat|simak) juga|pilihan (?:redaksi|editor)|(?:berita|artikel|video|konten|topik|foto) (?:terkait|lainnya|lain|pilihan|populer|terbaru|terpopuler|rekomendasi)|rekomendasi(?: untuk anda)?|terpopuler|trending(?: now)?|read also|also read|see also|related(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|content|links?|coverage))?|more (?:stories|news|coverage|like this|on this(?: story)?)|recommended(?: (?:for you|stories|reading))?|you (?:may|might)(?: also)? (?:like|be interested in)|most (?:read|popular|viewed)|top stories|editors?['’]?s? picks?|don['’]t miss|what to read next|read next|up next|in case you missed it)\s?[:.…]*/iu,
    masks: [
      "Pilihan Redaksi",
      "Lihat Juga :",
      "BACA JUGA:",
      "Berita Terkait",
      "Related Articles",
      "You may also like",
      "Most read",
    ],
    keeps: [
      "Pilihan redaksi jatuh pada naskah kedua.",
      "Related talks in Doha collapsed in May.",
      "Trending topik itu bertahan dua hari.",
    ],
  },
  {
    reason: "video-prompt",
    scope: "line",
    languages: ["id"],
    pattern:
      /(?:simak|saksikan|tonton|lihat)(?: juga)?(?: live)? (?:video|infografis|foto|tayangan|live)\b[^.!?]{0,120}(?::|["'”’]|\bini|\bberikut|\bpilihan|\bselengkapnya)[ :]{0,3}|\[(?:embed|youtube|instagram|tweet|twitter|video|gallery|audio|infografis|foto|image)\b[^\]]{0,150}\]|lihat foto|(?:listen to|dengarkan)(?: this| the)? (?:article|story|artikel)(?: ini)?|(?:play|putar|pemutar) video|video player(?: is loading)?[.…]*/iu,
    masks: [
      "Simak Video 'Momen Putin Tiba di Hanoi':",
      "Saksikan Video Pilihan di Bawah Ini:",
      "Lihat juga Video 'Putin dan Kim Jong Un'",
      "Tonton video selengkapnya",
      "[youtube id=abc]",
      "Video Player is loading.",
      "Lihat Foto",
      "Listen to this article",
    ],
    keeps: ["Saksikan video kecelakaan itu, hakim tampak terkejut.", "Lihat foto korban, keluarga menangis."],
  },
  {
    reason: "related-link",
    scope: "line",
    languages: ["id"],
    pattern:
      /(?:baca|simak|lihat|saksikan|tonton|dengarkan)(?: juga| pula| lagi)?(?: (?:artikel|berita|video|foto|infografis|podcast|halaman)(?: (?:lain|lainnya|selengkapnya|terkait|pilihan|menarik|selanjutnya))?)?\s?:.{0,200}|(?:(?:berita|artikel) (?:terkait|lainnya|lain)|pilihan (?:redaksi|editor))\s?:.{1,200}|(?:baca|lihat|simak|tonton) (?:juga|pula) [^.!?:]{5,150}/iu,
    masks: [
      "Baca juga: Putin Tiba di Hanoi, Disambut To Lam",
      "BACA JUGA: Kim Jong Un Antar Putin ke Bandara",
      "**Baca juga:** [Putin Tiba di Hanoi](https://contoh.id/putin)",
      "Baca: Vietnam Sambut Putin",
      "- Lihat juga: 5 Fakta Kunjungan Putin",
      "Simak Juga : Video Pilihan Hari Ini",
      "Baca juga Jejak Kunjungan Putin ke Asia",
      "Simak Video: Putin Tiba di Hanoi",
      "Pilihan Editor: Jejak Kunjungan Putin ke Asia",
    ],
    keeps: [
      "Baca juga buku karangan Pramoedya Ananta Toer untuk memahami masa itu.",
      "Warga diminta baca juga aturan baru itu: tarif naik mulai Juli.",
      "Lihat juga dampaknya bagi petani, kata Sri.",
      "Baca tulis hitung diajarkan sejak kelas satu.",
    ],
  },
  {
    reason: "related-link",
    scope: "line",
    languages: ["en"],
    pattern:
      /(?:read|see) (?:also|more|next)\s?:.{0,200}|also read\s?:.{0,200}|related(?: articles?| stor(?:y|ies)| news| coverage| content| links?)?\s?:.{1,200}|more on this(?: story)?\s?:.{1,200}|don['’]t miss\s?:.{1,200}/iu,
    masks: [
      "Read also: Putin lands in Hanoi",
      "See also: Vietnam's bamboo diplomacy",
      "RELATED: Kim sees Putin off",
      "Also read : Five takeaways",
    ],
    keeps: [
      "Related costs rose to $3 million, the auditor said.",
      "Read also as a warning, the letter alarmed Seoul.",
    ],
  },
  {
    reason: "related-link",
    scope: "line",
    languages: ["en"],
    pattern: /(?:READ|WATCH|SEE|LISTEN|MORE)\s?: .{1,200}/u,
    masks: ["READ: Putin lands in Hanoi", "WATCH: The moment the plane touched down"],
    keeps: [
      "Watch: the price of rice matters more than the exchange rate.",
      "See: three earlier rulings said the same.",
    ],
  },
  {
    reason: "related-link",
    scope: "end",
    hint: (ending) => ending.includes(":"),
    languages: ["id", "en"],
    pattern:
      /(?<=[.!?"”]\s{1,3})(?:(?:Baca|BACA|Lihat|LIHAT|Simak|SIMAK) (?:[Jj]uga|JUGA)|Read also|Also read|ALSO READ)\s?: [^.!?]{5,150}/u,
    masks: ["Putin tiba pada Rabu malam. ⟦Baca juga: Vietnam Sambut Putin di Hanoi⟧"],
    keeps: ["Petugas berpesan agar warga membaca juga: syarat, biaya, dan jadwal."],
  },
  {
    reason: "embed",
    scope: "anywhere",
    languages: ["id"],
    pattern: /\[Gambas\s?:[^\]\r\n]{0,100}\]/iu,
    masks: ["⟦[Gambas:Video CNN]⟧", "Ia pulang pada Jumat. ⟦[Gambas:Video 20detik]⟧", "⟦[Gambas:Instagram]⟧"],
    keeps: ["Gambas: sayur yang kaya serat.", "Harga gambas [oyong] naik dua kali lipat."],
  },
];
