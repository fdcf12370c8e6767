/** A question after an earlier one, and how it is to be asked; null when it stands alone. */
export interface FollowUp {
  readonly earlier: string;
  readonly text: string;
  readonly askedAs: string | null;
  /** What was quoted for the earlier one. */
  readonly quotes?: readonly string[];
}

const HANOI = "Kapan Putin tiba di Hanoi?";
const HANOI_EN = "When did Putin arrive in Hanoi?";
const KOMODO = "Berapa tarif masuk Taman Nasional Komodo?";
const PACT = "Kapan pakta Rusia–Korea Utara berlaku?";
const TREATY = "Where did Putin and Kim Jong Un sign the treaty?";
const TRADE = "How much was trade between Russia and Vietnam in 2023?";
const FLOOD = "Berapa korban banjir di Demak?";
const CHAIN = "kapan Putin pulang? (di Hanoi)";
const QUOTES = ["Pesawat yang membawa Putin tiba di Hanoi pada Rabu (19/6) malam."];

function after(
  earlier: string,
  cases: readonly (readonly [text: string, askedAs: string | null])[],
): FollowUp[] {
  return cases.map(([text, askedAs]) => ({ earlier, text, askedAs }));
}

export const FOLLOW_UPS: readonly FollowUp[] = [
  // Pronouns for persons.
  ...after(HANOI, [
    ["dan kapan dia pulang?", "kapan Putin pulang? (di Hanoi)"],
    ["kapan dia lahir?", "kapan Putin lahir?"],
    ["Lalu apa yang ia lakukan?", "apa yang Putin lakukan? (di Hanoi)"],
    ["beliau bertemu siapa?", "Putin bertemu siapa?"],
    ["di mana ia bertemu Kim Jong Un?", "di mana Putin bertemu Kim Jong Un?"],
    ["terus dia ke mana?", "Putin ke mana? (di Hanoi)"],
    ["and when did he leave?", "when did Putin leave? (di Hanoi)"],
    ["did he meet To Lam?", "did Putin meet To Lam?"],
    ["who travelled with him?", "who travelled with Putin?"],
    ["what was his schedule?", "what was Putin's schedule?"],
  ]),
  ...after(HANOI_EN, [
    ["and when did he leave?", "when did Putin leave? (in Hanoi)"],
    ["kapan dia pulang?", "kapan Putin pulang?"],
    ["What did he sign there?", "What did Putin sign in Hanoi?"],
    ["who met her?", "who met Putin?"],
  ]),
  // Places.
  ...after(HANOI, [
    ["apa yang terjadi di sana?", "apa yang terjadi di Hanoi?"],
    ["berapa lama dia di sana?", "berapa lama Putin di Hanoi?"],
    ["siapa yang menyambut Putin di sana?", "siapa yang menyambut Putin di Hanoi?"],
    ["dari sana ke mana?", "dari Hanoi ke mana?"],
    ["who else was received there?", "who else was received in Hanoi?"],
  ]),
  // Things: the whole topic goes along.
  ...after(HANOI, [
    ["berapa biayanya?", "berapa biayanya? (Putin, di Hanoi)"],
    ["who signed it?", "who signed it? (Putin, di Hanoi)"],
    ["siapa yang menyambutnya?", "siapa yang menyambutnya? (Putin, di Hanoi)"],
    ["kapan tepatnya?", "kapan tepatnya? (Putin tiba di Hanoi)"],
    ["setelah itu apa yang terjadi?", "setelah itu apa yang terjadi? (Putin tiba di Hanoi)"],
    ["why is that?", "why is that? (Putin tiba di Hanoi)"],
    ["what happened after that?", "what happened after that? (Putin tiba di Hanoi)"],
  ]),
  ...after(KOMODO, [
    ["kapan itu dibatalkan?", "kapan itu dibatalkan? (tarif masuk Taman Nasional Komodo)"],
    ["kenapa dibatalkan?", "kenapa dibatalkan? (tarif masuk Taman Nasional Komodo)"],
    ["apa alasannya?", "apa alasan tarif masuk Taman Nasional Komodo?"],
    ["siapa yang mengumumkannya?", "siapa yang mengumumkan tarif masuk Taman Nasional Komodo?"],
    ["di mana taman itu?", "di mana taman itu? (tarif masuk Taman Nasional Komodo)"],
  ]),
  ...after(PACT, [
    ["siapa yang menandatangani pakta itu?", "siapa yang menandatangani pakta Rusia–Korea Utara?"],
    ["apa isi perjanjian tersebut?", "apa isi perjanjian tersebut? (pakta Rusia–Korea Utara)"],
    ["Pakta itu kapan diratifikasi?", "Pakta Rusia–Korea Utara kapan diratifikasi?"],
    ["apa isinya?", "apa isi pakta Rusia–Korea Utara?"],
  ]),
  // Groups.
  ...after(TREATY, [
    ["when did they meet?", "when did Putin and Kim Jong Un meet?"],
    ["What is in it?", "What is in it? (Putin and Kim Jong Un sign the treaty)"],
  ]),
  ...after("Apa hadiah Putin untuk Kim Jong Un?", [
    ["kapan mereka bertemu?", "kapan mereka bertemu? (Putin, Kim Jong Un)"],
    ["dan dia membalas dengan apa?", "Putin membalas dengan apa?"],
  ]),
  ...after("Apa yang dibahas Putin, To Lam, dan Xi Jinping?", [
    ["kapan dia terpilih?", "kapan dia terpilih? (Putin, To Lam, Xi Jinping)"],
  ]),
  ...after("Siapa presiden Vietnam?", [["kapan dia dilantik?", "kapan presiden Vietnam dilantik?"]]),
  // Pieces.
  ...after(HANOI, [
    ["and in 2023?", "Kapan Putin tiba di Hanoi? (in 2023)"],
    ["dan pada 2017?", "Kapan Putin tiba di Hanoi pada 2017?"],
    ["kalau di Pyongyang?", "Kapan Putin tiba di Pyongyang?"],
    ["bagaimana dengan Biden?", "Kapan Putin tiba di Hanoi? (Biden)"],
    ["dan Laos?", "Kapan Putin tiba di Laos?"],
  ]),
  ...after(TRADE, [
    ["and in 2022?", "How much was trade between Russia and Vietnam in 2022?"],
    ["what about 2021?", "How much was trade between Russia and Vietnam in 2021?"],
  ]),
  ...after(FLOOD, [
    ["kalau di Padang?", "Berapa korban banjir di Padang?"],
    ["bagaimana dengan tahun lalu?", "Berapa korban banjir di Demak tahun lalu?"],
    ["dan pengungsinya?", "pengungsinya? (korban banjir di Demak)"],
  ]),
  ...after("Berapa harga tiket Borobudur?", [
    ["bagaimana dengan tiket Komodo?", "Berapa harga tiket Borobudur? (tiket Komodo)"],
    ["kalau Komodo?", "Berapa harga tiket Komodo?"],
    ["Bagaimana dengan pelajar?", "Berapa harga tiket Borobudur? (pelajar)"],
  ]),
  ...after("When did Marapi erupt?", [
    ["and Merapi?", "When did Merapi erupt?"],
    ["how high is it?", "how high is Marapi?"],
    ["how many people died?", "how many people died? (Marapi)"],
    ["Where is Mount Semeru?", null],
  ]),
  ...after("Berapa pengguna QRIS pada akhir 2022?", [
    ["kalau Mei 2023?", "Berapa pengguna QRIS pada Mei 2023?"],
    ["berapa pedagangnya?", "berapa pedagang QRIS?"],
    ["Apakah ada biaya layanan QRIS?", null],
  ]),
  ...after("Siapa yang meresmikan kereta cepat Whoosh?", [
    ["apakah tiketnya mahal?", "apakah tiket kereta cepat Whoosh mahal?"],
    ["Berapa panjang jalur kereta Jakarta-Bandung?", null],
  ]),
  ...after("Berapa suara Prabowo-Gibran?", [
    ["bagaimana dengan Anies?", "Berapa suara Anies?"],
    ["berapa usia Gibran?", null],
  ]),
  // What is left out.
  ...after(HANOI, [
    ["kapan?", "kapan? (Putin tiba di Hanoi)"],
    ["trus istrinya?", "istrinya? (Putin, di Hanoi)"],
    ["brp lama disana?", "brp lama di Hanoi?"],
    ["kapan diresmikan?", "kapan diresmikan? (Putin, di Hanoi)"],
    ["siapa saja?", "siapa saja? (Putin tiba di Hanoi)"],
    ["berapa orang?", "berapa orang? (Putin, di Hanoi)"],
    ["jelaskan lebih lanjut", "jelaskan lebih lanjut (Putin tiba di Hanoi)"],
    ["tell me more", "tell me more (Putin tiba di Hanoi)"],
    ["why?", "why? (Putin tiba di Hanoi)"],
    ["dan siapa yang menyambut?", "dan siapa yang menyambut? (Putin, di Hanoi)"],
  ]),
  // What the chain of questions was about.
  ...after(CHAIN, [
    ["dengan siapa dia bertemu?", "dengan siapa Putin bertemu?"],
    ["lalu ke mana dia pergi?", "ke mana Putin pergi? (di Hanoi)"],
  ]),
  // A name with its preposition is two.
  ...after("berapa lama Putin di Hanoi?", [["dan kapan dia pulang?", "kapan Putin pulang? (di Hanoi)"]]),
  ...after("Who is the president of Vietnam?", [
    ["when did he take office?", "when did he take office? (president of Vietnam)"],
  ]),
  ...after("How much is a Borobudur ticket?", [
    ["when was it announced?", "when was it announced? (Borobudur ticket)"],
  ]),
  ...after("What does Whoosh stand for?", [
    ["how much did it cost?", "how much did Whoosh cost?"],
    ["what is its top speed?", "what is Whoosh's top speed?"],
  ]),
  // Typed without capitals: the quotes tell the names.
  {
    earlier: "kapan putin tiba di hanoi",
    text: "dan kapan dia pulang",
    askedAs: "kapan putin pulang (di hanoi)",
    quotes: QUOTES,
  },
  {
    earlier: "di mana kim jong un bertemu putin?",
    text: "kapan dia tiba?",
    askedAs: "kapan dia tiba? (kim jong un, putin)",
    quotes: ["Pakta itu diteken Kim Jong Un dan Vladimir Putin di Pyongyang."],
  },
  {
    earlier: "putin tiba di hanoi kapan?",
    text: "berapa lama dia di sana?",
    askedAs: "berapa lama putin di hanoi?",
    quotes: QUOTES,
  },
  // Questions that stand alone, of the same topic or another.
  ...after(HANOI, [
    ["Siapa presiden Vietnam?", null],
    ["Berapa kali Putin mengunjungi Vietnam?", null],
    ["Dan siapa presiden Vietnam?", null],
    ["And what is the capital of Vietnam?", null],
    ["Kapan Jokowi bilang dia akan ke IKN?", null],
    ["Did Putin say when he would leave?", null],
    ["Apa itu QRIS?", null],
    ["QRIS itu apa?", null],
    ["Whoosh itu apa?", null],
    ["What is QRIS?", null],
    ["Berapa tingginya Monas?", null],
    ["Apa penyebabnya kebakaran hutan?", null],
    ["dan berapa harga emas dunia hari ini?", null],
    ["Bagaimana dengan harga tiket Whoosh?", null],
    ["Kalau gempa di Padang, berapa korbannya?", null],
    ["How many volcanoes are there in Indonesia?", null],
    ["Is it true that Biden visited Laos?", null],
    ["How long does it take to get from Jakarta to Bandung?", null],
    ["Which treaty did North Korea sign that replaced the one of 1961?", null],
    ["When he was in Hanoi, whom did Biden meet?", null],
    ["Kapan pemilu?", null],
    ["Siapa Prabowo dan kapan dia dilantik?", null],
    ["Apakah Biden jadi datang? Kapan dia pulang?", null],
    ["If the volcano erupts, is it dangerous?", null],
    ["Kalau hujan turun seharian, apa dampaknya?", null],
    ["Monarki itu apa?", null],
    ["siapa kamu?", null],
    ["terima kasih", null],
    ["ok", null],
    ["apa?", null],
    ["kapan jokowi meresmikan whoosh?", null],
    ["Sebutkan presiden Indonesia", null],
    ["Apa akhirnya keputusan Mahkamah Konstitusi?", null],
    ["Hanya berapa provinsi yang dimenangkan Anies?", null],
  ]),
];
