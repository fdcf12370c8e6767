import type { Language } from "../../language/language.ts";
import type { ReadSentence, SentenceWord } from "../read-sentence.ts";
import type { CandidateSentence } from "../sentence-features.ts";
import { READER_SHAPE } from "./reader-shape.ts";

/** Where a word stands, as a position among the reader's numbers for places. */
export const PLACES = { sentence: 0, before: 1, heading: 2 } as const;

/** A word as it stands in a language. */
export interface LanguageWord {
  readonly word: SentenceWord;
  readonly language: Language;
}

/** The words that the reader sees of a sentence. */
export interface SeenSentence {
  /** Each as a position among the distinct ones: its own first, in order, then those before it, then those of the heading. */
  readonly words: Int32Array;
  /** How many are its own; how many are its own or before it. */
  readonly own: number;
  readonly withBefore: number;
}

/** What the reader sees of some sentences. */
export interface SeenSentences {
  /** The words of all of them, each once. */
  readonly distinct: readonly LanguageWord[];
  readonly sentences: readonly SeenSentence[];
}

/** Gathers the words that the reader sees of candidate sentences and around them. */
export function wordsAround(
  candidates: readonly Pick<CandidateSentence, "sentence" | "previous" | "heading">[],
): SeenSentences {
  const { sentence: most, before, heading: mostOfHeading } = READER_SHAPE;
  const distinct: LanguageWord[] = [];
  const known = new Map<Language, Map<string, number>>();
  const see = ({ words, language }: ReadSentence, from: number, to: number, seen: number[]): void => {
    const ofLanguage = known.get(language) ?? new Map<string, number>();
    known.set(language, ofLanguage);
    for (const word of words.slice(from, to)) {
      let position = ofLanguage.get(word.folded);
      if (position === undefined) {
        position = distinct.push({ word, language }) - 1;
        ofLanguage.set(word.folded, position);
      }
      seen.push(position);
    }
  };
  const sentences = candidates.map(({ sentence, previous, heading }) => {
    const seen: number[] = [];
    see(sentence, 0, most, seen);
    const own = seen.length;
    if (previous !== null) see(previous, -before, previous.words.length, seen);
    const withBefore = seen.length;
    if (heading !== null) see(heading, 0, mostOfHeading, seen);
    return { words: Int32Array.from(seen), own, withBefore };
  });
  return { distinct, sentences };
}
