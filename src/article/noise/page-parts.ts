import type { NoiseRule } from "./rule.ts";

/** What a page has around an article: pages, menus, comments, tags, notices of rights. */
export const PAGE_PARTS: readonly NoiseRule[] = [
  {
    reason: "pagination",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:halaman|page|laman)\s?:? ?\d{1,3}(?: ?(?:dari|of|\/) ?\d{1,3}|(?:[ |]+\d{1,3}){1,20})?(?: (?:next|selanjutnya|show all|tampilkan semua|lihat semua))*|(?:\d{1,2}[ |]+){1,20}(?:next|selanjutnya|berikutnya|show all|tampilkan semua|lihat semua)|(?:show all|next(?: page| article| post)?|prev(?:ious)?(?: page| article| post)?|(?:halaman )?(?:selanjutnya|berikutnya|sebelumnya)|(?:tampilkan|lihat|muat) (?:semua|lagi|lebih banyak)|load more|view all|back to top|kembali ke atas)[ »›→.…]*/iu,
    masks: [
      "Halaman 1 2 3",
      "Halaman: 1 2 3 Selanjutnya",
      "1 2 3 Next",
      "Page 2 of 5",
      "Show All",
      "Halaman Selanjutnya",
      "Next »",
      "Load more",
    ],
    keeps: [
      "Halaman 12 buku itu memuat peta.",
      "1 2 3",
      "2024",
      "Next year the toll road opens.",
      "Page 5 of the indictment names two ministers.",
    ],
  },
  {
    reason: "page-furniture",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /\d{1,3}[ -]?(?:min(?:ute)?s?(?: read)|menit (?:baca|membaca|dibaca))|(?:waktu baca|reading time|estimated reading time)\s?:? ?\d{1,3} \p{L}{3,7}|(?:dibaca|dilihat|views?)\s?:? ?[\d.,]{1,10}(?: kali| views?)?|loading[.…]*|sedang memuat[.…]*|skip to (?:main )?content|(?:home|beranda)(?: ?[>›»/] ?[\p{L} &]{2,30}){1,5}|menu|close|tutup|log ?in|sign in|masuk|daftar|cari|search/iu,
    masks: [
      "3 min read",
      "5 menit membaca",
      "Dibaca 1.234 kali",
      "Skip to main content",
      "Home > News > Asia",
      "Beranda / Internasional / Asia Pasifik",
      "Loading...",
    ],
    keeps: [
      "3 minutes later the siren sounded.",
      "Dibaca 1.234 kali, surat itu menjadi viral.",
      "Daftar korban:",
      "Menu makan siang gratis diuji di Bogor.",
    ],
  },
  {
    reason: "cookie-notice",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:we|(?:this|our) (?:web)?site|kami|(?:situs(?: web)?|website|laman)(?: ini| kami)?)(?: (?:and|dan) (?:our|\p{L}{2,10}) \p{L}{3,12}(?: kami)?)? (?:uses?|menggunakan|memakai) cookies?(?: (?:and|dan|or|atau) [\p{L} ]{3,40})? (?:to|for|on|so|untuk|agar|guna|di)\b.{0,400}|(?:by (?:continuing|using|clicking|browsing)|dengan (?:melanjutkan|menggunakan|mengeklik|mengklik|menjelajahi))\b[^.]{0,150}\bcookies?\b.{0,200}|(?:accept|reject|allow|decline|manage|terima|tolak|izinkan|kelola|setujui) (?:all|semua|all cookies|semua cookie|cookies?|preferences|preferensi)|(?:cookies?|privacy) (?:policy|settings|preferences|notice)|(?:kebijakan|pengaturan) (?:cookie|privasi)/iu,
    masks: [
      "We use cookies to improve your experience.",
      "This website uses cookies to ensure you get the best experience. Learn more",
      "We and our partners use cookies and similar technologies to personalise content and ads.",
      "Kami menggunakan cookie untuk meningkatkan pengalaman Anda.",
      "Situs ini menggunakan cookie agar berfungsi dengan baik. Pelajari lebih lanjut",
      "By continuing to use this site, you agree to our use of cookies.",
      "Dengan melanjutkan, Anda menyetujui penggunaan cookie kami.",
      "Accept all",
      "Terima semua cookie",
      "Cookie Policy",
      "Kebijakan Privasi",
    ],
    keeps: [
      "Situs itu menggunakan cookie untuk melacak tiga juta pengguna, kata jaksa.",
      "We use cookies baked in Bogor, the minister joked.",
      "Privacy policy changes angered users in Jakarta.",
      "Accept all three demands, the students told the rector.",
    ],
  },
  {
    reason: "comment-prompt",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:(?:tulis|beri(?:kan)?|tinggalkan|lihat|leave|write|post|add|view|show)(?: an?| your| semua| all)? (?:komentar|comments?|reply|balasan)(?: anda)?(?: (?:di sini|disini|below))?|\d{1,5} (?:komentar|comments?)|komentar|comments?)[.!]?/iu,
    masks: ["Tulis komentar", "Leave a comment", "12 Komentar", "Komentar", "View all comments"],
    keeps: [
      "Komentar itu dihapus dua jam kemudian.",
      "12 komentar di antaranya bernada ancaman.",
      "Comments close to the minister confirmed it.",
    ],
  },
  {
    reason: "tags",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:tags?|tagar|topik terkait)\s?: ?[^.!?:]{2,200}|#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+){0,20}/iu,
    masks: ["Tags: Putin, Vietnam, Hanoi", "Tag: putin rusia vietnam", "#Putin #Vietnam #Hanoi"],
    keeps: ["Tag harga itu masih menempel: Rp2 juta.", "#1 di dunia adalah Novak Djokovic."],
  },
  {
    reason: "copyright",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:copyright|hak cipta) ?(?:©|\(c\)|(?:19|20)\d\d|dilindungi).{0,200}|(?:©|\(c\) ?(?:19|20)\d\d).{0,200}|all rights reserved\.?|dilarang(?: keras)? (?:mengambil|menyalin|mengutip|menayangkan|memperbanyak|mengopi|mengkopi|melakukan).{0,200}(?:redaksi|izin|tertulis|antara)\b.{0,60}|this (?:material|content|article) may not be (?:published|reproduced|republished|copied).{0,200}/iu,
    masks: [
      "Copyright © ANTARA 2024",
      "COPYRIGHT 2024 Reuters",
      "© 2024 Kompas.com",
      "Hak Cipta dilindungi undang-undang",
      "(c) 2024 The Example Post. All rights reserved.",
      "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis tanpa izin tertulis dari redaksi.",
      "This material may not be published, broadcast, rewritten or redistributed without permission.",
    ],
    keeps: [
      "Copyright law in Indonesia was revised in 2014.",
      "Hak cipta lagu itu dimiliki keluarga almarhum.",
      "Dilarang mengambil foto di dalam museum.",
      "Dilarang merokok mulai 1 Juni.",
    ],
  },
  {
    reason: "syndication",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:artikel|berita) ini (?:telah|sudah|pernah|pertama kali|juga)(?: pernah)? (?:tayang|terbit|dimuat|dipublikasikan|diterbitkan|ditayangkan)\b.{0,250}|this (?:article|story|post) (?:was |has been )?(?:originally |first )?(?:published|appeared|produced)(?: originally| first)? (?:in|on|at|by)\b.{0,200}|our standards: .{3,80}|purchase licensing rights.{0,30}|with (?:inputs?|additional reporting) (?:from|by) [^.]{2,80}\.?/iu,
    masks: [
      'Artikel ini telah tayang di Kompas.com dengan judul "Putin Tiba di Hanoi", Klik untuk baca: https://contoh.id/putin',
      "This article was originally published on The Conversation.",
      "With inputs from agencies",
      "Our Standards: The Example Trust Principles.",
    ],
    keeps: [
      "Berita ini telah dibantah kementerian.",
      "This story was told by fishermen for decades.",
      "Artikel ini melanggar undang-undang, kata jaksa.",
    ],
  },
  {
    reason: "address",
    scope: "line",
    languages: ["id", "en"],
    pattern: /(?:https?:\/\/|www\.)\S{3,250}/iu,
    masks: ["https://www.contoh.id/berita/123", "www.contoh.id/berita"],
    keeps: ["Situs www.contoh.id diretas pada Senin.", "https://contoh.id diblokir sejak Mei."],
  },
  {
    reason: "separator",
    scope: "line",
    languages: ["id", "en"],
    pattern: /[^\p{L}\p{N}]+/u,
    masks: ["***", "-----", "* * *", "…", "===="],
    keeps: ["* 5", "- a"],
  },
];
