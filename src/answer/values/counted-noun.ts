import type { Lexicon } from "./lexicon.ts";

/**
 * The words after a figure up to a stop word or a mark, lower-cased, and where the noun of the span ends: the first
 * word that is no adjective; in English the first plural, if there is one ("polling stations").
 */
export function nounAfter(
  rest: string,
  lexicon: Lexicon,
  several: boolean,
): { readonly phrase: string; readonly headEnd: number } | null {
  const words: { readonly word: string; readonly end: number }[] = [];
  for (let at = 0; words.length < LONGEST_PHRASE; ) {
    const match = WORD.exec(rest.slice(at));
    const word = match?.[2]?.toLowerCase();
    if (match === null || word === undefined) break;
    if (lexicon.nounStops.has(word) || (words.length === 0 && match[1] !== "")) break;
    at += match[0].length;
    words.push({ word, end: at });
  }
  const isEnglish = lexicon.decimalMark === ".";
  const plural = isEnglish && several ? words.find(({ word }) => PLURAL.test(word)) : undefined;
  const head = plural ?? words.find(({ word }) => !ADJECTIVES.has(word)) ?? words.at(-1);
  return head === undefined ? null : { phrase: words.map(({ word }) => word).join(" "), headEnd: head.end };
}

// --- internal ---

const WORD = /^[\s-]+(["“‘']?)([\p{L}][\p{L}\p{M}'’-]*)/u;

/** Words between a figure and the noun that it counts. */
const ADJECTIVES = new Set(
  `more other new additional different people's buah ekor unit butir lembar batang helai pucuk pasang kali potong
  bidang keping registered young old former senior armed local foreign top`.split(/\s+/),
);
const PLURAL = /(?:[^s]s|people|men|women|children|police)$/;
const LONGEST_PHRASE = 3;
