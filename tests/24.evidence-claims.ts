/**
 * A sentence that somebody may write, and what the sample articles say about it: `true` when one bears it out, `false`
 * when one gives another figure, date or name, `both` when they differ, `silent` when none says either.
 */
export interface LabelledClaim {
  readonly is: "true" | "false" | "both" | "silent";
  readonly language: "id" | "en";
  readonly text: string;
  /** For `false` and `both`: a piece of what the article says instead. */
  readonly instead?: string;
}

const claim =
  (language: "id" | "en", is: LabelledClaim["is"]) =>
  (text: string, instead?: string): LabelledClaim => ({
    is,
    language,
    text,
    ...(instead !== undefined && { instead }),
  });

const benar = claim("id", "true");
const salah = claim("id", "false");
const takDisebut = claim("id", "silent");
const right = claim("en", "true");
const wrong = claim("en", "false");
const unsaid = claim("en", "silent");

export const CLAIMS: readonly LabelledClaim[] = [
  benar("Seusai pembicaraan, kedua pihak menandatangani 11 dokumen kerja sama."),
  benar("Jumlah korban meninggal erupsi Gunung Marapi menjadi 24 orang."),
  benar("Marapi meletus pada 3 Desember 2023."),
  benar("Biaya kereta cepat Whoosh mencapai US$7,2 miliar."),
  benar("Whoosh melaju hingga 350 kilometer per jam."),
  benar("Satu rangkaian Whoosh mampu mengangkut 601 penumpang."),
  benar("Prabowo-Gibran meraih 58,59 persen suara sah."),
  benar("Mahkamah Konstitusi menolak seluruh permohonan itu pada 22 April 2024."),
  benar("QRIS diluncurkan Bank Indonesia pada 17 Agustus 2019."),
  benar("Pedagang mikro dikenai biaya layanan QRIS sebesar 0,3 persen sejak 1 Juli 2023."),
  benar("Timor-Leste resmi menjadi anggota ke-11 ASEAN pada 26 Oktober 2025."),
  benar("Deklarasi Pemimpin G20 Bali berisi 52 paragraf."),
  benar("Dana Pandemi mengumpulkan komitmen US$1,5 miliar."),
  benar("Tarif baru Taman Nasional Komodo sebesar Rp3,75 juta per orang dibatalkan."),
  benar("Indonesia mengalahkan China 3-0 di final Piala Thomas di Aarhus."),
  benar("Sebanyak 1.400 tamu diundang ke upacara di IKN."),
  benar("Pembangunan IKN diperkirakan membutuhkan Rp466 triliun."),
  benar("Perjanjian Rusia dan Korea Utara ditandatangani di Pyongyang pada 19 Juni 2024."),
  benar("Proyek PLTS Terapung Cirata senilai Rp1,7 triliun."),
  benar("UNESCO memasukkan batik Indonesia ke daftar warisan budaya takbenda pada 2 Oktober 2009."),
  right("Trade between Russia and Vietnam was worth US$3.6 billion in 2023."),
  right("Putin's plane landed at Noi Bai airport at 1:45 a.m. on Thursday."),
  right("Whoosh carried 5.8 million passengers in its first year."),
  right("The Cirata floating solar project cost US$145 million."),
  right("Rescuers found the bodies of 11 climbers on the slopes of Mount Marapi."),
  right("Borobudur has 504 statues of the Buddha."),
  right("Indonesia's parliament passed the law to move the capital on January 18, 2022."),
  right("Xanana Gusmao signed the declaration at the opening of the 47th ASEAN summit."),
  right("Almost 205 million people were registered to vote."),
  right("KCIC raised the number of daily trips from 14 to 48."),

  right("The Thomas Cup final in Aarhus ended 3-0 for Indonesia against China."),
  right("Marapi erupted on December 3, 2023."),
  benar("Perdagangan Rusia dan Vietnam bernilai US$3,6 miliar pada 2023."),

  benar("Upacara dimulai pukul 10.00 waktu Jakarta."),
  benar("Usaha kecil, menengah, dan besar tetap membayar 0,7 persen."),
  benar("Prabowo-Gibran unggul di 36 dari 38 provinsi."),
  benar("Masdar memegang 49 persen saham perusahaan patungan itu."),
  benar("Joe Biden dan Xi Jinping bertemu di Bali selama sekitar tiga jam."),
  benar("KPU menetapkan Prabowo Subianto sebagai presiden terpilih."),
  right("Ninety-four per cent of the passengers chose Premium Economy."),
  right("Polling stations opened at 7 a.m. and closed at 1 p.m."),

  salah("Seusai pembicaraan, kedua pihak menandatangani 25 dokumen kerja sama.", "11 dokumen"),
  salah("Jumlah korban meninggal akibat erupsi Gunung Marapi menjadi 42 orang.", "24 orang"),
  salah("Marapi meletus pada 5 Januari 2024.", "3 Desember 2023"),
  salah("Biaya kereta cepat Whoosh mencapai US$2,7 miliar.", "US$7,2 miliar"),
  salah("Satu rangkaian kereta Whoosh mampu mengangkut 300 penumpang.", "601 penumpang"),
  salah("Prabowo-Gibran meraih 51,2 persen suara sah.", "58,59 persen"),
  salah("Mahkamah Konstitusi menolak permohonan itu pada 2 Mei 2024.", "22 April 2024"),
  salah("QRIS diluncurkan Bank Indonesia pada 17 Agustus 2021.", "17 Agustus 2019"),
  salah("Mulai 1 Juli 2023 pedagang mikro dikenai biaya layanan QRIS sebesar 1,5 persen.", "0,3 persen"),
  salah("Timor-Leste resmi menjadi anggota ASEAN pada 26 Oktober 2023.", "26/10/2025"),
  salah("Deklarasi Pemimpin G20 Bali berisi 70 paragraf.", "52 paragraf"),
  salah("Dana Pandemi mengumpulkan komitmen US$5 miliar.", "US$1,5 miliar"),
  salah("Tarif baru Taman Nasional Komodo sebesar Rp15 juta per orang dibatalkan.", "Rp3,75 juta"),
  salah("Sebanyak 8.000 tamu diundang ke IKN.", "1.400 tamu"),
  salah("Pembangunan IKN diperkirakan membutuhkan Rp100 triliun.", "Rp466 triliun"),
  salah("Panjang jalur Whoosh 250 kilometer.", "142,3 kilometer"),
  salah("Proyek PLTS Terapung Cirata senilai Rp9 triliun.", "Rp1,7 triliun"),
  salah("Bank Indonesia mencatat 50 juta pengguna QRIS pada akhir 2022.", "28,75 juta"),
  wrong("Trade between Russia and Vietnam was worth US$36 billion in 2023.", "US$3.6 billion"),
  wrong("Vietnam's trade with China reached US$20 billion in 2023.", "US$171 billion"),
  wrong("Whoosh carried 12 million passengers in its first year of service.", "5.8 million"),
  wrong("The Cirata project cost US$900 million.", "US$145 million"),
  wrong("Rescuers found the bodies of 30 climbers on the slopes of Mount Marapi.", "11 climbers"),
  wrong("Borobudur carries 300 statues of the Buddha.", "504 statues"),
  wrong(
    "Indonesia's parliament passed the law to move the seat of government on March 3, 2023.",
    "January 18, 2022",
  ),
  wrong("KCIC raised the number of daily trips from 14 to 96.", "48"),
  wrong(
    "Almost 150 million people were registered to vote at more than 800,000 polling stations.",
    "205 million",
  ),
  wrong("Timor-Leste is a country of 9 million people.", "1.4 million"),

  salah(
    "Menteri Pariwisata dan Ekonomi Kreatif Erick Thohir memastikan tarif baru masuk Taman Nasional Komodo dibatalkan.",
    "Sandiaga Uno",
  ),
  salah("Upacara di IKN dimulai pukul 08.00 waktu Jakarta.", "pukul 10.00"),
  salah("Perjalanan Whoosh dari ujung ke ujung memakan waktu 90 menit.", "36 sampai 44 menit"),
  salah("Letusan Marapi terekam selama 20 menit.", "4 menit 41 detik"),
  salah("Usaha kecil, menengah, dan besar tetap membayar 2 persen.", "0,7 persen"),
  salah("Masdar memegang 20 persen saham perusahaan patungan itu.", "49 persen"),
  salah("Prabowo-Gibran unggul di 20 dari 38 provinsi.", "36"),
  salah("Joe Biden dan Xi Jinping bertemu di Bali selama sekitar tujuh jam.", "tiga jam"),
  wrong(
    "Sixty per cent of the passengers chose the cheapest class, Premium Economy.",
    "Ninety-four per cent",
  ),
  wrong("Polling stations opened at 9 a.m. local time.", "7 a.m."),
  wrong("Borobudur was built around the year 1200.", "800"),
  wrong("The death toll of the Marapi eruption rose to 60 people.", "24 orang"),
  wrong("Indonesia's bullet train runs at 500 kilometres an hour.", "350 kilometres an hour"),
  salah("Whoosh mengangkut 9,9 juta penumpang pada tahun pertamanya.", "5.8 million"),

  { is: "both", language: "id", text: "Putin tiba di Hanoi Kamis pagi.", instead: "Rabu (19/6) malam" },
  { is: "both", language: "id", text: "Putin tiba di Hanoi pada Rabu malam.", instead: "Kamis pagi" },

  takDisebut("Gempa di Cianjur menewaskan 600 orang pada 2022."),
  takDisebut("Inter Milan menjuarai Liga Champions pada 2010."),
  takDisebut("Putin tiba di Vientiane pada Jumat sore."),
  takDisebut("Jalan Tol Getaci akan menelan biaya Rp56 triliun."),
  takDisebut("Whoosh akan diperpanjang ke Surabaya pada 2027."),
  takDisebut("Joe Biden tiba di Hanoi pada 10 September 2023."),
  takDisebut("Kim Jong Un menandatangani 11 dokumen di Beijing."),
  takDisebut("Gunung Merapi meletus pada 5 November 2010."),
  takDisebut("Prabowo lahir di Jakarta pada 17 Oktober 1951."),
  takDisebut("QRIS dipakai 2 juta pedagang di Vietnam."),
  takDisebut("Selamat pagi semuanya, semoga sehat selalu ya!"),
  unsaid("Putin visited Laos in July 2024 and signed 5 agreements."),
  unsaid("Malaysia joined the European Union in 2024."),
  unsaid("The Merapi volcano erupted on October 26, 2010."),
  unsaid("Jakarta has 34 million inhabitants and 13 rivers."),
  unsaid("The Singapore Grand Prix sold 300,000 tickets."),
  unsaid("Masdar built a wind farm in Sulawesi for US$900 million."),
  takDisebut("Pemungutan suara berlangsung pada 17 April 2019."),
  takDisebut("Sebanyak 46 orang tewas akibat letusan Gunung Semeru."),
  unsaid("Anies Baswedan beat Prabowo Subianto in the presidential election."),
  takDisebut("Mahkamah Konstitusi mengabulkan gugatan Anies."),
  takDisebut("Tarif baru Taman Nasional Komodo tidak dibatalkan."),
  takDisebut("Lu Guangzu mengalahkan Anthony Ginting."),
  takDisebut("Putin hadir di KTT G20 Bali."),
  unsaid("The Cirata plant is the largest in the world."),
  unsaid("Putin invited Biden to Pyongyang in 2024."),
  unsaid("KCIC carried 3 million tonnes of coal in 2024."),
];
