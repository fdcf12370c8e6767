import { isMonthOrWeekday } from "../article/calendar.ts";
import { type Word, wordsOf } from "../language/words.ts";

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

/** A sentence's distinct words, folded, hyphenated ones as their parts, and the marks of each in any of its places. */
export interface MarkedSentence {
  readonly words: readonly string[];
  readonly marks: readonly number[];
  /** Those that no word has: signs of percentages and currencies. */
  readonly signs: number;
  /** First letters of words in capitals, folded, with a space wherever a name may end: "wakil ketua dpr" → "dpr". */
  readonly initials: string;
}

/** Marks a sentence's words by their looks and their neighbours; pure, and far cheaper than reading its values. */
export function markSentence(text: string): MarkedSentence {
  const words = wordsOf(text);
  const looks = words.map(({ folded }) => looksOf(folded));
  const marked = new Map<string, number>();
  for (let position = 0; position < words.length; position++) {
    const folded = words[position]?.folded ?? "";
    const marks = marksOf(text, words, looks, position);
    if (((looks[position] ?? 0) & LOOKS.hyphen) === 0) marked.set(folded, (marked.get(folded) ?? 0) | marks);
    else {
      for (const part of folded.split(HYPHEN)) {
        if (part !== "")
          marked.set(part, (marked.get(part) ?? 0) | (/\d/.test(part) ? marks : marks & ~DIGITS));
      }
    }
  }
  const signs = (text.includes("%") ? MARKS.percentage : 0) | (CURRENCY.test(text) ? MARKS.money : 0);
  return {
    words: [...marked.keys()],
    marks: [...marked.values()],
    signs,
    initials: initialsIn(text, words, looks),
  };
}

// --- internal ---

const HYPHEN = /[-‑‐]/;
const UPPER_A = 65;
const UPPER_Z = 90;
const CURRENCY = /\bRp|[$€£¥]/;
/** Bits beside those of {@link MARKS}, for a word's looks. */
const LOOKS = {
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
const ALL_MARKS = 0xffff;

/** Articles repeat their words; bounded so that a hostile vocabulary cannot fill memory. */
const KNOWN = new Map<string, number>();
const KNOWN_LIMIT = 50_000;

/** What only figures are. */
const DIGITS = MARKS.figure | MARKS.clock;

/** @param looks of the words; see {@link looksOf} */
function initialsIn(text: string, words: readonly Word[], looks: readonly number[]): string {
  let initials = "";
  let end = 0;
  let apart = false;
  for (let position = 0; position < words.length; position++) {
    const word = words[position];
    const look = looks[position] ?? 0;
    if (word === undefined) continue;
    // What joins the words of a name has no letter in its abbreviation.
    if ((look & LOOKS.joins) === 0) {
      const capital = isCapital(text, word);
      apart ||= !capital || word.start > end + 1;
      const letters = capital ? firstLetters(word.folded, look) : "";
      if (letters !== "") {
        initials += apart && initials !== "" ? ` ${letters}` : letters;
        apart = false;
      }
    }
    end = word.end;
  }
  return initials;
}

function firstLetters(folded: string, look: number): string {
  if ((look & LOOKS.hyphen) === 0) return folded.charAt(0);
  return folded
    .split(HYPHEN)
    .map((part) => part.charAt(0))
    .join("");
}

function marksOf(text: string, words: readonly Word[], looks: readonly number[], position: number): number {
  const word = words[position];
  if (word === undefined) return 0;
  const { folded } = word;
  const look = looks[position] ?? 0;
  if ((look & LOOKS.digit) !== 0) {
    return figureMarks(folded, words[position - 1]?.folded ?? "", words[position + 1]?.folded ?? "");
  }
  const before = looks[position - 1] ?? 0;
  const isCounted = (before & LOOKS.number) !== 0;
  const own = look & ALL_MARKS;
  const marks = isCounted ? own | MARKS.counted : own & ~MARKS.duration;
  if (!isCapital(text, word)) return marks;
  if ((look & LOOKS.day) !== 0) return marks | MARKS.date;
  // Every sentence opens with a capital; two in a row make a name.
  if (folded.length < 2 || (position === 0 && !isCapital(text, words[1]))) return marks;
  return marks | MARKS.name | (((before | look) & LOOKS.place) === 0 ? 0 : MARKS.place);
}

/** What is told of a folded word wherever it stands: its marks, and some of {@link LOOKS}. */
function looksOf(folded: string): number {
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

function figureMarks(folded: string, before: string, after: string): number {
  let marks: number = MARKS.figure;
  if (/^(?:1\d{3}|20\d{2})$/.test(folded) || before === "abad" || after === "century") marks |= MARKS.date;
  if (CLOCK_BEFORE.has(before) || CLOCK_AFTER.has(after)) marks |= MARKS.clock;
  return marks;
}

function isCapital(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
  const code = text.charCodeAt(word.start);
  if (code < 128) return code >= UPPER_A && code <= UPPER_Z;
  const first = text.charAt(word.start);
  return first !== first.toLowerCase();
}

const CLOCK_BEFORE = set("pukul jam");
const CLOCK_AFTER = set("wib wita wit am pm a p");

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
