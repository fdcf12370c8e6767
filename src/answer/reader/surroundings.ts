import type { SentenceWord } from "../read-sentence.ts";
import type { CandidateSentence } from "../sentence-features.ts";
import type { ComparedWord, CompareWord } from "./compare-words.ts";
import { READER_SHAPE } from "./reader-shape.ts";

/** Where a word stands, as a position among the reader's numbers for places. */
export const PLACES = { sentence: 0, before: 1, heading: 2 } as const;

/** A word of a sentence or of what surrounds it. */
export interface SeenWord extends ComparedWord {
  readonly place: (typeof PLACES)[keyof typeof PLACES];
}

/** The words that the reader sees of a candidate sentence: its own first, in order, then those around it. */
export function seenWords(
  { sentence, previous, heading }: Pick<CandidateSentence, "sentence" | "previous" | "heading">,
  compare: CompareWord,
): SeenWord[] {
  const seen: SeenWord[] = [];
  const see = (words: readonly SentenceWord[], of: typeof sentence, place: SeenWord["place"]): void => {
    for (const word of words) {
      const { values, scanned, likeness, largest } = compare(word, of.language);
      seen.push({ values, scanned, likeness, largest, place });
    }
  };
  see(sentence.words.slice(0, READER_SHAPE.sentence), sentence, PLACES.sentence);
  if (previous !== null) see(previous.words.slice(-READER_SHAPE.before), previous, PLACES.before);
  if (heading !== null) see(heading.words.slice(0, READER_SHAPE.heading), heading, PLACES.heading);
  return seen;
}
