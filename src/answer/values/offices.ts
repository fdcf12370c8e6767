import type { Language } from "../../language/language.ts";
import { type Clues, matchesAt, vocabularyOf } from "./clues.ts";
import { anyOf } from "./lexicon.ts";
import { OFFICES, PORTFOLIO_WORDS, PORTFOLIOS, RANKS } from "./office-words.ts";
import { PLACES } from "./places.ts";
import type { NameValue } from "./value.ts";

/**
 * The names of a text that an office stands before: "Presiden Vietnam To Lam", "Russian Foreign Minister Sergei
 * Lavrov". What the office is of stands after it in Indonesian and before it in English.
 */
export function namesWithOffice(text: string, language: Language, clues: Clues): NameValue[] {
  const found: NameValue[] = [];
  for (const match of matchesAt(text, clues, OFFICE_WORDS, OFFICE)) {
    const { portfolio, office: word } = match.groups ?? {};
    const office =
      portfolio === undefined ? OFFICES[plain(word ?? "")] : (PORTFOLIOS[plain(portfolio)] ?? "minister");
    if (office === undefined) continue;
    const run = capitalisedRun(text, match.index + match[0].length, portfolio !== undefined);
    const split = splitRun(run);
    if (split === null) continue;
    const before = language === "id" ? null : placeBefore(text, match.index);
    const start = before?.start ?? match.index;
    found.push({
      kind: "name",
      start,
      end: split.end,
      text: text.slice(start, split.end),
      approximate: false,
      modifiers: [],
      office,
      of: split.of ?? before?.place ?? null,
      name: split.name,
    });
  }
  return found;
}

/** Words that offices begin with. */
export const OFFICE_WORDS = vocabularyOf([...Object.keys(OFFICES), "menteri"]);

// --- internal ---

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const capital = (word: string) => word.replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
const spellings = (word: string) => [capital(word), word, word.toUpperCase()];

const OFFICE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:Menteri\\s+(?<portfolio>${anyOf(Object.keys(PORTFOLIOS).flatMap(spellings))})|(?<office>${anyOf(Object.keys(OFFICES).flatMap(spellings))}))(?![\\p{L}\\p{N}])`,
  "yu",
);
const TOKEN =
  /^(\s+|\s*\()((?:\p{Lu}[\p{L}\p{M}'’.-]*|al-\p{Lu}\p{L}*)|bin|binti|van|von|de|der|al|el|dos|da|dan|baru|terpilih)(?![\p{L}\p{N}])/u;
/** First words of bodies that an office may be of. */
const BODIES =
  /^(?:Partai|Komisi|Badan|Dewan|Majelis|Bank|Kota|Kabupaten|Provinsi|Universitas|Institut|Mahkamah|Kementerian|Lembaga|Dinas|Asosiasi|Federasi|Yayasan|Perusahaan|Tim|Timnas|PT)$/;
const PARTICLES = /^(?:bin|binti|van|von|de|der|al|el|dos|da)$/;
const LONGEST_NAME = 5;

function plain(words: string): string {
  return words.toLowerCase().replace(/\s+/g, " ");
}

/** Capitalised words right after an office; the rest of a ministry's name is skipped. */
function capitalisedRun(text: string, from: number, ministry: boolean): Token[] {
  const run: Token[] = [];
  let at = from;
  let inMinistry = ministry;
  while (run.length < 10) {
    const match = TOKEN.exec(text.slice(at, at + 40));
    const word = match?.[2];
    if (match === null || word === undefined || match[1]?.includes("(")) break;
    const start = at + (match[1]?.length ?? 0);
    at = start + word.length;
    if (inMinistry && PORTFOLIO_WORDS.has(word.toLowerCase())) continue;
    if (/^(?:baru|terpilih)$/.test(word) && run.length === 0) continue;
    if (/^(?:dan|baru|terpilih)$/.test(word)) break;
    inMinistry = false;
    run.push({ word, start, end: at });
    // A full stop ends the name, but for an initial's.
    if (
      /\.$/.test(word) &&
      !/^(?:\p{Lu}\.)+$/u.test(word) &&
      !RANKS.has(word.toLowerCase().replace(/\.$/, ""))
    )
      break;
  }
  return run;
}

function splitRun(
  run: readonly Token[],
): { readonly of: string | null; readonly name: string; readonly end: number } | null {
  let first = 0;
  let of: string | null = null;
  for (let length = Math.min(3, run.length - 1); length > 0 && of === null; length -= 1) {
    const words = run.slice(0, length).map(({ word }) => word);
    const isBody = length === 1 && words[0] !== "PT" && /^\p{Lu}{2,6}$/u.test(words[0] ?? "");
    if (!PLACES.has(words.join(" ")) && !isBody) continue;
    of = words.join(" ");
    first = length;
  }
  if (of === null && BODIES.test(run[0]?.word ?? "")) {
    // "Partai Komunis [Vietnam] Nguyen Phu Trong": a party's name has one word more, others have any number.
    if (run[0]?.word !== "Partai" || run.length < 4) return null;
    first = PLACES.has(run[2]?.word ?? "") ? 3 : 2;
    of = run
      .slice(0, first)
      .map(({ word }) => word)
      .join(" ");
  }
  while (first < run.length && RANKS.has((run[first]?.word ?? "").toLowerCase().replace(/\.$/, "")))
    first += 1;
  let last = Math.min(run.length, first + LONGEST_NAME) - 1;
  while (last >= first && PARTICLES.test(run[last]?.word ?? "")) last -= 1;
  const name = run.slice(first, last + 1);
  const end = name.at(-1);
  if (end === undefined || PLACES.has(name.map(({ word }) => word).join(" "))) return null;
  const dotted = /\.$/.test(end.word) && !/^(?:\p{Lu}\.)+$/u.test(end.word) ? 1 : 0;
  const words = name.map(({ word }) => word).join(" ");
  return { of, name: dotted === 1 ? words.slice(0, -1) : words, end: end.end - dotted };
}

/** "Russian", "Vietnam's" right before an English office. */
function placeBefore(text: string, at: number): { readonly place: string; readonly start: number } | null {
  const match = /((?:\p{Lu}[\p{L}.-]*\s){0,2}\p{Lu}[\p{L}.-]*)(?:['’]s)?\s+$/u.exec(
    text.slice(Math.max(0, at - 40), at),
  );
  const words = match?.[1]?.split(/\s+/) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    const place = words.slice(from).join(" ");
    if (!PLACES.has(place)) continue;
    return { place, start: text.lastIndexOf(place, at) };
  }
  return null;
}
