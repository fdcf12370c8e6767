import { isMonthOrWeekday } from "../article/calendar.ts";

/** Bits that tell what could answer about a word, in either language. */
export const MARKS = {
  /** Has a digit. */
  figure: 1,
  /** A figure in letters, or an indefinite one. */
  numberWord: 2,
  /** A day, month, year or century. */
  date: 4,
  /** Part of a name, as far as capitals tell. */
  name: 8,
  /** … that stands where places stand. */
  place: 16,
  reason: 32,
  percentage: 64,
  money: 128,
  /** A time of day. */
  clock: 256,
  /** A span of time: "tiga hari". */
  duration: 512,
  /** Stands behind a figure, as what is counted: "166 negara", "two titles". */
  counted: 1024,
} as const;

/** Bits beside those of {@link MARKS}, for a word's looks. */
export const LOOKS = {
  digit: 1 << 16,
  /** A figure, or a number in letters. */
  number: 1 << 17,
  /** A month or a day of the week. */
  day: 1 << 18,
  hyphen: 1 << 19,
  /** Joins the words of a name. */
  joins: 1 << 20,
  /** Stands before places, or in their names. */
  place: 1 << 21,
} as const;

/** Joins the parts of a word. */
export const HYPHEN = /[-‑‐]/;

/** What is told of a folded word wherever it stands: its marks, and some of {@link LOOKS}. */
export function looksOf(folded: string): number {
  const known = KNOWN.get(folded);
  if (known !== undefined) return known;
  let looks = MARKS_OF_WORD.get(folded) ?? 0;
  if (/\d/.test(folded)) looks |= LOOKS.digit | LOOKS.number;
  if ((looks & MARKS.numberWord) !== 0) looks |= LOOKS.number;
  if (isMonthOrWeekday(folded)) looks |= LOOKS.day;
  if (HYPHEN.test(folded)) looks |= LOOKS.hyphen;
  if (JOINING.has(folded)) looks |= LOOKS.joins;
  if (PLACE_CUES.has(folded)) looks |= LOOKS.place;
  if (KNOWN.size >= KNOWN_LIMIT) KNOWN.clear();
  KNOWN.set(folded, looks);
  return looks;
}

// --- internal ---

/** Articles repeat their words; bounded so that a hostile vocabulary cannot fill memory. */
const KNOWN = new Map<string, number>();
const KNOWN_LIMIT = 50_000;

const JOINING = set("dan di untuk dalam of the and for in");

const PLACE_CUES = set(
  "di ke dari dekat menuju sekitar pulau kota kabupaten provinsi negara desa kecamatan kawasan wilayah selat laut teluk " +
    "gunung sungai danau bandara pelabuhan jalan gedung hotel stadion kampung sakit " +
    "in at near from to around outside inside city town state province island",
);

const MARKS_OF_WORD: ReadonlyMap<string, number> = new Map([
  ...marked(
    MARKS.numberWord,
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu juta miliar triliun " +
      "seratus seribu puluhan ratusan ribuan jutaan sebuah seorang separuh setengah pertama kedua ketiga keempat kelima " +
      "one two three four five six seven eight nine ten eleven twelve dozen dozens twenty thirty forty fifty hundred " +
      "hundreds thousand thousands million millions billion half first second third fourth fifth",
  ),
  ...marked(
    MARKS.reason,
    "karena sebab akibat akibatnya disebabkan menyebabkan lantaran sehingga supaya agar demi berkat dipicu memicu alasan " +
      "alasannya penyebab faktor dikarenakan because since due caused causes causing reason reasons therefore thus owing " +
      "prompted",
  ),
  ...marked(MARKS.percentage, "persen prosen percent pct"),
  ...marked(MARKS.money, "rupiah dolar dollar dollars dlrs euro euros yen ringgit yuan pounds poundsterling"),
  ...marked(
    MARKS.duration,
    "tahun bulan hari jam menit detik minggu pekan abad dekade year years month months day days hour hours minute minutes " +
      "second seconds week weeks decade decades century centuries",
  ),
  ...marked(MARKS.date, "abad century kemarin yesterday"),
]);

function marked(mark: number, words: string): (readonly [string, number])[] {
  return [...set(words)].map((word) => [word, mark] as const);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
