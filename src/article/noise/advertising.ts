import type { NoiseRule } from "./rule.ts";

/** Advertisements, prompts to read on past them, and prompts to subscribe, follow or share. */
export const ADVERTISING: readonly NoiseRule[] = [
  {
    reason: "advertisement",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:advertisements?|advertorial|iklan|ads?|adv|ad ?choices|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content|partnership)|konten (?:promosi|sponsor|bersponsor)|pariwara|(?:tutup|lewati|skip|close|hide|report(?: this)?) (?:iklan|ads?|advertisement))[.:]?/iu,
    masks: [
      "ADVERTISEMENT",
      "Advertisement",
      "— IKLAN —",
      "[ADVERTISEMENT]",
      "**Iklan**",
      "Skip advertisement",
      "Sponsored content",
    ],
    keeps: [
      "Iklan rokok dilarang di televisi sebelum pukul 21.30.",
      "Advertisement spending rose 12 percent in 2023.",
      "Ads by both campaigns cost $2 billion.",
    ],
  },
  {
    reason: "scroll-prompt",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:(?:advertisement|iklan)[ –—·-]*)?(?:(?:scroll|gulir|geser|swipe)(?: down| ke bawah)? (?:to|untuk) (?:continue|resume|melanjutkan|lanjut|membaca|keep)(?: (?:with|reading|content|membaca|baca|konten|berita|artikel)){0,3}|(?:story|article) continues (?:below|after)(?: (?:this|the))?(?: (?:advertisement|ad|video|photo|gallery))?|continue reading(?: the main story| below)?|keep reading|lanjut(?:kan)? (?:membaca|baca)(?: di bawah(?: iklan)?)?|artikel (?:berlanjut|dilanjutkan) (?:setelah|di bawah) (?:iklan|ini|video)(?: ini)?|(?:baca |lihat )?selengkapnya|read (?:more|full (?:story|article)))[.…:!]*/iu,
    masks: [
      "SCROLL TO CONTINUE WITH CONTENT",
      "ADVERTISEMENT - SCROLL TO RESUME CONTENT",
      "Advertisement · Scroll to continue",
      "Scroll untuk melanjutkan membaca",
      "Gulir ke bawah untuk melanjutkan",
      "Story continues below advertisement",
      "Article continues after this advertisement",
      "Continue reading the main story",
      "Lanjutkan membaca di bawah iklan",
      "Baca selengkapnya...",
    ],
    keeps: [
      "Scroll to the bottom of the form and press Send to register.",
      "Gulir untuk melanjutkan pendaftaran, lalu isi nomor induk kependudukan.",
      "Continue reading to children until they are ten, researchers advise.",
    ],
  },
  {
    reason: "scroll-prompt",
    scope: "anywhere",
    languages: ["en"],
    pattern: /(?:ADVERTISEMENT[ \t]+)?SCROLL TO (?:CONTINUE|RESUME)(?: WITH)? CONTENT/u,
    masks: [
      "Putin tiba pada Rabu malam. ⟦ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT⟧ Ia menginap dua malam.",
    ],
    keeps: ["Tombol itu bertuliskan scroll to continue with content, kata penelitinya."],
  },
  {
    reason: "subscription-prompt",
    scope: "line",
    languages: ["id"],
    pattern:
      /(?:dapatkan|ikuti|simak|temukan|cek|baca|pantau|nikmati)(?: terus)? (?:kami|kanal|channel|saluran|akun|update|berita|informasi|artikel|perkembangan|breaking news|kabar|konten|notifikasi)\b.{0,150}(?:google news|whatsapp|\bwa\b|telegram|instagram|facebook|twitter|tiktok|youtube|newsletter|aplikasi|email|surel).{0,150}|(?:yuk|mari|ayo),? (?:gabung|bergabung|join|ikuti|follow|subscribe|langganan|berlangganan)\b.{0,200}|(?:gabung|join|follow)\b[^\d]{0,60}(?:channel|kanal|saluran|grup telegram|telegram|whatsapp|google news|newsletter)[^\d]{0,100}|(?:download|unduh)\b.{0,20}\b(?:kami|berita|apps? (?:kompas|detik)\p{L}*)\b.{0,100}|ikuti kami|baca artikel [^!?]{3,150} selengkapnya\b.{0,100}|klik (?:di sini|link|tautan)[^.!?]{0,100}[.!]?/iu,
    masks: [
      'Dapatkan update berita pilihan dan breaking news setiap hari dari Kompas.com. Mari bergabung di Grup Telegram "Kompas.com News Update", caranya klik link https://t.me/kompascomupdate, kemudian join.',
      "Ikuti kami di Instagram dan Facebook",
      "Ikuti berita terkini dan terpercaya di Google News.",
      "Cek Berita dan Artikel yang lain di Google News",
      "Gabung di Telegram",
      "Mari bergabung di Grup Telegram",
      "Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu di WhatsApp Channel.",
      "Klik di sini untuk berlangganan",
      "Download Apps Detikcom Sekarang https://apps.contoh.id",
      'Baca artikel kabarcontoh, "Putin Tiba di Hanoi" selengkapnya https://contoh.id/putin',
    ],
    keeps: [
      "Ikuti langkah berikut untuk mendaftar di aplikasi Mobile JKN.",
      "Bergabung dengan grup WhatsApp palsu, 40 warga tertipu Rp2 miliar.",
      "Dapatkan vaksin gratis di puskesmas terdekat mulai Senin (3/6).",
      "Unduh aplikasi Mobile JKN lalu isi formulir pendaftaran.",
      "Simak isi putusan itu: seluruh gugatan ditolak.",
    ],
  },
  {
    reason: "subscription-prompt",
    scope: "line",
    languages: ["en"],
    pattern:
      /(?:follow|connect with|contact) us|(?:follow|like|find|join) us (?:on|at|in)\b.{0,100}|(?:follow|subscribe to|sign up (?:for|to)|join|get) (?:our|[\p{L} ]{2,20}['’]s)\b.{0,60}(?:newsletter|channel|updates|alerts|briefing|podcast|app|twitter|facebook|instagram|telegram|whatsapp|youtube|google news)\b.{0,100}|get the latest (?:news|stories|updates)\b.{0,150}|(?:sign up|subscribe)(?: (?:here|now|today|for free))*[.!]?|(?:click|tap) here\b[^.!?]{0,100}[.!]?|download (?:our|the [\p{L} ]{2,20}) app\b[^\d]{0,100}/iu,
    masks: [
      "Follow us",
      "Follow us on Facebook and Twitter",
      "Sign up for our morning newsletter",
      "Subscribe now!",
      "Get the latest news delivered to your inbox",
      "Join our WhatsApp channel for updates",
      "Click here to subscribe",
    ],
    keeps: [
      "Get the flu vaccine before October, doctors say.",
      "Follow the money, the prosecutor told the jury.",
      "Subscribe numbers at the paper fell by 40,000 in 2023.",
      "Join the queue before dawn, residents advise.",
    ],
  },
  {
    reason: "share-buttons",
    scope: "line",
    languages: ["id", "en"],
    pattern:
      /(?:share(?: this)?(?: article| story)?|bagikan(?: artikel| berita)?(?: ini)?|facebook|twitter|x|whatsapp|wa|telegram|line|e-?mail|linkedin|pinterest|reddit|instagram|threads|tiktok|copy(?: link)?|link copied|salin(?: tautan| link)?|tautan tersalin|print|cetak|tweet|pin|save|simpan|komentar|comments?|kirim|on|via|di|ke|dan|and|&)(?:[\s,|/•·:+-]+(?:share(?: this)?(?: article| story)?|bagikan(?: artikel| berita)?(?: ini)?|facebook|twitter|x|whatsapp|wa|telegram|line|e-?mail|linkedin|pinterest|reddit|instagram|threads|tiktok|copy(?: link)?|link copied|salin(?: tautan| link)?|tautan tersalin|print|cetak|tweet|pin|save|simpan|komentar|comments?|kirim|on|via|di|ke|dan|and|&))*:?(?<=(?:share|bagikan|facebook|twitter|whatsapp|telegram|tautan|copy link|tweet).*)/iu,
    masks: [
      "Share",
      "Bagikan:",
      "Facebook Twitter WhatsApp Copy Link",
      "Share this article",
      "Bagikan artikel ini",
      "Salin tautan",
    ],
    keeps: [
      "Facebook dan Instagram diblokir di Rusia.",
      "Share prices in Jakarta fell 2 percent.",
      "Bagikan 500 paket sembako, polisi datangi korban banjir.",
    ],
  },
];
