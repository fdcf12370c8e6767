import { clockWordsOf } from "./clock-atoms.ts";
import type { Vocabulary } from "./clues.ts";
import { ordinalWordsOf } from "./counts.ts";
import { dayWordsOf } from "./day-atoms.ts";
import { durationWordsIn } from "./durations.ts";
import type { Lexicon } from "./lexicon.ts";
import { numberWordsOf } from "./numbers.ts";
import { OFFICE_WORDS } from "./offices.ts";
import { fractionWordsOf } from "./percentages.ts";
import { relativeWordsOf } from "./relative-atoms.ts";
import { yearWords } from "./year-atoms.ts";

/** Every word that a value may begin with, but for digits: most words of a text are none of them. */
export function tellingWords(lexicon: Lexicon): Vocabulary {
  const known = compiled.get(lexicon);
  if (known !== undefined) return known;
  const words = new Set([
    ...OFFICE_WORDS,
    ...yearWords(),
    ...numberWordsOf(lexicon),
    ...dayWordsOf(lexicon),
    ...clockWordsOf(lexicon),
    ...relativeWordsOf(lexicon),
    ...fractionWordsOf(lexicon),
    ...durationWordsIn(lexicon),
    ...ordinalWordsOf(lexicon),
  ]);
  compiled.set(lexicon, words);
  return words;
}

// --- internal ---

const compiled = new WeakMap<Lexicon, Vocabulary>();
