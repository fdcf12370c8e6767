import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { stem } from "../language/stem.ts";
import { isFunctionWord } from "../language/stopwords.ts";
import { type Word, wordsOf } from "../language/words.ts";
import { conceptOf, isLight } from "./disagreement-words.ts";
import { PLACES } from "./values/places.ts";
import { isUnit } from "./values/units.ts";
import type { Value } from "./values/value.ts";

/** A content word of a sentence, as it is compared with those of another. */
export interface TopicWord extends Span {
  /** Concept, place or stem; equal keys mean the same. */
  readonly key: string;
  readonly folded: string;
  /** A capital where none is due: part of a proper name. */
  readonly isName: boolean;
}

/** Cosine of the meanings of two folded words, in [-1, 1]; 0 where it is not known. */
export type WordSimilarity = (a: string, b: string) => number;

/**
 * The content words of a sentence outside its values: what it speaks about. Countries are one key in every spelling, and
 * words of one concept in both languages too.
 */
export function topicOf(text: string, language: Language, values: readonly Value[]): TopicWord[] {
  const words = wordsOf(text).map(withoutPossessive);
  const topic: TopicWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const place = placeAt(text, words, i);
    if (place !== null) {
      topic.push(place.word);
      i += place.length - 1;
      continue;
    }
    if (isFunctionWord(word.folded, language) || isLight(word.folded) || isInFigure(word, values)) continue;
    if (isUnit(text.slice(word.start, word.end))) continue;
    const isName = startsCapital(text, word) && (!startsSentence(text, word) || isAcronym(text, word));
    const stemmed = stem(word.folded, language);
    const concept = conceptOf(word.folded) ?? (isName ? null : conceptOf(stemmed));
    topic.push({
      start: word.start,
      end: word.end,
      folded: word.folded,
      key: concept ?? (isName ? word.folded : stemmed),
      isName: isName && concept === null,
    });
  }
  return topic;
}

/**
 * Whether two words mean the same: equal keys, cognates of the two languages ("inflasi", "inflation"), or words of nearly
 * one meaning. Names are the same only when they are spelled the same.
 */
export function isSameTopicWord(a: TopicWord, b: TopicWord, similarity: WordSimilarity): boolean {
  if (a.key === b.key || a.folded === b.folded) return true;
  if (a.isName || b.isName) return false;
  const areConcepts = a.key.startsWith("concept:") && b.key.startsWith("concept:");
  if (areConcepts) return false;
  return areCognates(a.folded, b.folded) || similarity(a.folded, b.folded) >= SAME_MEANING;
}

// --- internal ---

const COGNATE_PREFIX = 5;

/** In the embedded model, translations of one word mostly lie above this cosine, and words of one field below it. */
const SAME_MEANING = 0.4;

function areCognates(a: string, b: string): boolean {
  if (a.length < COGNATE_PREFIX || b.length < COGNATE_PREFIX) return false;
  const [x, y] = [spelled(a), spelled(b)];
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared += 1;
  return shared >= COGNATE_PREFIX && shared >= 0.6 * Math.max(x.length, y.length);
}

/** Spellings that Indonesian changed in loan words. */
function spelled(word: string): string {
  return word
    .replaceAll("ph", "f")
    .replaceAll("c", "k")
    .replaceAll("y", "i")
    .replace(/(.)\1/g, "$1")
    .replace(/tion$/, "si")
    .replace(/asi$/, "asi");
}

function placeAt(
  text: string,
  words: readonly Word[],
  at: number,
): { word: TopicWord; length: number } | null {
  const first = words[at];
  if (first === undefined || !startsCapital(text, first)) return null;
  for (let length = Math.min(3, words.length - at); length > 0; length -= 1) {
    const last = words[at + length - 1];
    if (last === undefined) continue;
    const place = PLACES.get(text.slice(first.start, last.end).replace(/\s+/g, " "));
    if (place === undefined) continue;
    const folded = place.toLowerCase();
    return {
      length,
      word: { start: first.start, end: last.end, key: `place:${folded}`, folded, isName: true },
    };
  }
  return null;
}

/** Figures and dates are compared as values; what they count or whom they name stays. */
function isInFigure(word: Word, values: readonly Value[]): boolean {
  const value = values.find(({ start, end }) => word.start < end && start < word.end);
  if (value === undefined || value.kind === "name") return false;
  return (
    value.kind !== "count" ||
    /\d/.test(word.folded) ||
    value.counted === null ||
    !value.counted.includes(word.folded)
  );
}

/** "Japan's" → "Japan". */
function withoutPossessive(word: Word): Word {
  if (!/['’]s$/.test(word.folded)) return word;
  return { start: word.start, end: word.end - 2, folded: word.folded.slice(0, -2) };
}

function isAcronym(text: string, word: Word): boolean {
  return /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end));
}

function startsCapital(text: string, word: Word): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text.slice(word.start, word.start + 2));
}

function startsSentence(text: string, word: Word): boolean {
  return /^\s*["“‘(]*$|[.!?]["”’)]*\s+["“‘(]*$/u.test(text.slice(0, word.start));
}
