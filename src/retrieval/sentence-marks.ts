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
  const marked = new Map<string, number>();
  for (const [position, word] of words.entries()) {
    const marks = marksOf(text, words, position);
    if (!HYPHEN.test(word.folded)) marked.set(word.folded, (marked.get(word.folded) ?? 0) | marks);
    else {
      for (const part of word.folded.split(HYPHEN)) {
        if (part !== "")
          marked.set(part, (marked.get(part) ?? 0) | (/\d/.test(part) ? marks : marks & ~DIGITS));
      }
    }
  }
  const signs = (text.includes("%") ? MARKS.percentage : 0) | (CURRENCY.test(text) ? MARKS.money : 0);
  return { words: [...marked.keys()], marks: [...marked.values()], signs, initials: initialsIn(text, words) };
}

// --- internal ---

const HYPHEN = /[-‑‐]/;
const CURRENCY = /\bRp|[$€£¥]/;
/** What only figures are. */
const DIGITS = MARKS.figure | MARKS.clock;

function initialsIn(text: string, words: readonly Word[]): string {
  let initials = "";
  let end = 0;
  for (const word of words) {
    // What joins the words of a name has no letter in its abbreviation.
    const joins = JOINING.has(word.folded);
    if (!joins && (word.start > end + 1 || !isCapital(text, word))) initials += " ";
    if (!joins && isCapital(text, word)) {
      for (const part of word.folded.split(HYPHEN)) initials += part.charAt(0);
    }
    end = word.end;
  }
  return initials.replace(/ +/g, " ").trim();
}

function marksOf(text: string, words: readonly Word[], position: number): number {
  const word = words[position];
  if (word === undefined) return 0;
  const { folded } = word;
  const before = words[position - 1]?.folded ?? "";
  if (/\d/.test(folded)) return figureMarks(folded, before, words[position + 1]?.folded ?? "");
  let marks = (MARKS_OF_WORD.get(folded) ?? 0) | (isNumber(before) ? MARKS.counted : 0);
  if ((marks & MARKS.duration) !== 0 && !isNumber(before)) marks &= ~MARKS.duration;
  if (!isCapital(text, word)) return marks;
  if (isMonthOrWeekday(folded)) return marks | MARKS.date;
  // Every sentence opens with a capital; two in a row make a name.
  if (folded.length < 2 || (position === 0 && !isCapital(text, words[1]))) return marks;
  return marks | MARKS.name | (PLACE_CUES.has(before) || PLACE_CUES.has(folded) ? MARKS.place : 0);
}

function figureMarks(folded: string, before: string, after: string): number {
  let marks: number = MARKS.figure;
  if (/^(?:1\d{3}|20\d{2})$/.test(folded) || before === "abad" || after === "century") marks |= MARKS.date;
  if (CLOCK_BEFORE.has(before) || CLOCK_AFTER.has(after)) marks |= MARKS.clock;
  return marks;
}

function isNumber(folded: string): boolean {
  return /\d/.test(folded) || ((MARKS_OF_WORD.get(folded) ?? 0) & MARKS.numberWord) !== 0;
}

function isCapital(text: string, word: Word | undefined): boolean {
  if (word === undefined) return false;
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
