import type { Language } from "../../language/language.ts";
import type { ReadSentence, SentenceWord } from "../read-sentence.ts";
import type { CandidateSentence } from "../sentence-features.ts";
import type { ComparedWord } from "./compare-words.ts";
import { READER_SHAPE } from "./reader-shape.ts";

/** Where a word stands, as a position among the reader's numbers for places. */
export const PLACES = { sentence: 0, before: 1, heading: 2 } as const;

export type Place = (typeof PLACES)[keyof typeof PLACES];

/** A word of a sentence or of what surrounds it. */
export interface PlacedWord {
  readonly word: SentenceWord;
  readonly language: Language;
  readonly place: Place;
}

/** The same, held against a question. */
export interface SeenWord {
  readonly compared: ComparedWord;
  readonly place: Place;
}

/** The words that the reader sees of a candidate sentence: its own first, in order, then those around it. */
export function wordsAround({
  sentence,
  previous,
  heading,
}: Pick<CandidateSentence, "sentence" | "previous" | "heading">): PlacedWord[] {
  const placed: PlacedWord[] = [];
  const place = (words: readonly SentenceWord[], { language }: ReadSentence, at: Place): void => {
    for (const word of words) placed.push({ word, language, place: at });
  };
  place(sentence.words.slice(0, READER_SHAPE.sentence), sentence, PLACES.sentence);
  if (previous !== null) place(previous.words.slice(-READER_SHAPE.before), previous, PLACES.before);
  if (heading !== null) place(heading.words.slice(0, READER_SHAPE.heading), heading, PLACES.heading);
  return placed;
}
