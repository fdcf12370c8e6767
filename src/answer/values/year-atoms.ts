import { yearSpan } from "./calendar.ts";
import { type Clues, DIGITS, FIGURES, matchesAt, type Vocabulary, vocabularyOf } from "./clues.ts";
import type { Lexicon } from "./lexicon.ts";
import type { MomentAtom } from "./moment-atom.ts";

/** Years, decades and centuries: "2022", "tahun 1950-an", "the 1950s", "abad ke-19", "79 AD", "500 SM". */
export function yearAtoms(text: string, lexicon: Lexicon, clues: Clues): MomentAtom[] {
  const atoms: MomentAtom[] = [];
  for (const match of matchesAt(text, clues, FIGURES, YEAR)) {
    const atom = yearAtom(text, match, lexicon);
    if (atom !== null) atoms.push(atom);
  }
  for (const match of matchesAt(text, clues, FIGURES, EARLY_YEAR)) {
    const number = match[0];
    atoms.push({ start: match.index, end: match.index + number.length, year: Number(number) });
  }
  for (const match of matchesAt(text, clues, CENTURY_WORDS, CENTURY)) {
    const number = Number(match[1] ?? match[2]);
    const isBefore = /(?:SM|BC|BCE)$/.test(match[0]);
    if (number < 1 || number > 30) continue;
    const first = isBefore ? 1 - 100 * number : 100 * (number - 1) + 1;
    atoms.push({ start: match.index, end: match.index + match[0].length, days: yearSpan(first, first + 99) });
  }
  for (const match of matchesAt(text, clues, ERA_WORDS, ERA)) {
    const { before, after, first } = match.groups ?? {};
    const isBefore = /^(?:SM|BC|BCE|B\.C\.)$/.test(after ?? "");
    const number = Number(before ?? first);
    if (after === "M" && number > 1900) continue;
    atoms.push({ start: match.index, end: match.index + match[0].length, year: isBefore ? -number : number });
  }
  return atoms;
}

/** Words that centuries and eras begin with. */
export function yearWords(): Vocabulary {
  return new Set([...CENTURY_WORDS, ...ERA_WORDS]);
}

// --- internal ---

const CENTURY_WORDS = vocabularyOf(["abad", "the", DIGITS]);
const ERA_WORDS = vocabularyOf(["AD", DIGITS]);

const YEAR =
  /(?<![\p{L}\p{N}]|\p{N}[.,:/-]|[-‑/$€£])(?:(?<range>1[0-9]{3}|20\d{2}|21\d{2})[-–](?<to>1[0-9]{3}|20\d{2}|21\d{2}|\d{2})|(?<year>1[0-9]{3}|20\d{2}|21\d{2})(?<decade>-an|s|’s|'s)?)(?![\p{L}\p{N}%]|[.,:/-]\p{N}|-\p{L})/uy;
// The look-ahead comes first: looking back from every space of a long run would take quadratic time.
const EARLY_YEAR =
  /(?=[1-9]\d{2}(?![\p{L}\p{N}]|[.,-]\p{N}|\s+(?:SM|BC|M|AD)(?!\p{L})))(?<=(?<!\p{L})(?:tahun|the year)\s+)\d{3}/uy;
const CENTURY =
  /(?<![\p{L}\p{N}])(?:abad\s+ke-?\s?(\d{1,2})(?:\s+SM)?|(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)[\s-]century(?:\s+BCE?)?)(?![\p{L}\p{N}])/uy;
const ERA =
  /(?<![\p{L}\p{N}.,])(?:(?<before>\d{1,4})\s+(?<after>SM|BCE?|B\.C\.|AD|CE|M)(?![\p{L}\p{N}])|AD\s+(?<first>\d{1,4})(?!\p{N}))/uy;

const CUES =
  /(?:^|[\s(,])(?:tahun|pada|sejak|di|hingga|sampai|dari|akhir|awal|pertengahan|antara|dan|medio|tahun-tahun|in|since|until|till|by|from|to|of|early|late|mid|during|before|after|and|between|around|circa|year|musim|season)[\s-]+$/i;
// What is counted in thousands: a bare "2000" before it is a count.
const COUNTED =
  /^\s*(?:ribu|juta|miliar|triliun|persen|%|orang|jiwa|warga|unit|buah|ekor|kali|meter|m\b|km|kilometer|mdpl|hektare|ha\b|ton|kg|liter|rupiah|dolar|kepala|keluarga|rumah|personel|tentara|prajurit|peserta|siswa|thousand|million|billion|percent|people|persons|units|metres|meters|feet|miles|hectares|tonnes|tons|soldiers|troops|houses|homes|families|students|rupiah|dollars|times|years|days|hours|tahun|hari|jam)(?![\p{L}])/iu;
const BEFORE_COUNT =
  /(?:sekitar|sebanyak|hampir|lebih dari|kurang dari|sedikitnya|mencapai|berjumlah|about|nearly|more than|over|less than|at least|some|some of|nomor|no\.?|number|pasal)\s+$/i;

function yearAtom(text: string, match: RegExpExecArray, lexicon: Lexicon): MomentAtom | null {
  const { year, decade, range, to } = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (range !== undefined && to !== undefined) {
    const last = to.length === 2 ? Number(range.slice(0, 2) + to) : Number(to);
    return last > Number(range) ? { start, end, days: yearSpan(Number(range), last) } : null;
  }
  const number = Number(year);
  if (decade !== undefined) {
    return number % 10 === 0
      ? { start, end, days: yearSpan(number, number + (number % 100 === 0 ? 99 : 9)) }
      : null;
  }
  if (COUNTED.test(after) || BEFORE_COUNT.test(before)) return null;
  const plausible = number >= 1800 && number <= 2100;
  const isYear =
    CUES.test(before) || (plausible && !followsFigureSign(before) && !isCounting(after, lexicon));
  return isYear ? { start, end, year: number } : null;
}

function followsFigureSign(before: string): boolean {
  return /(?:Rp|US\$|\$|€|£|ke-|no\.?)\s?$/i.test(before);
}

/** An English plural right after a bare figure is what it counts: "2000 volunteers". */
function isCounting(after: string, lexicon: Lexicon): boolean {
  return (
    lexicon.decimalMark === "." &&
    /^\s+\p{Ll}+s(?!\p{L})/u.test(after) &&
    !/^\s+(?:was|is|has|elections|games|olympics)\b/i.test(after)
  );
}
