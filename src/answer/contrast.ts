import type { TermMatch } from "./match-terms.ts";
import { NEGATIONS, OPPOSITES } from "./opposites.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence } from "./read-sentence.ts";

/** 1 when the sentence says the opposite of a word of the question and not the word itself, else 0. */
export function saysOpposite(
  question: AskedQuestion,
  sentence: ReadSentence,
  matches: readonly TermMatch[],
): number {
  const clash = question.terms.some((term, index) => {
    if (matches[index]?.exact) return false;
    const others = OPPOSITES.get(term.folded);
    return others !== undefined && sentence.words.some(({ folded }) => others.has(folded));
  });
  return clash ? 1 : 0;
}

/** 1 when only the question denies, -1 when only the sentence does, 0 when both or neither do. */
export function deniesDifferently(question: AskedQuestion, sentence: ReadSentence): number {
  const asked = question.words.some(({ folded }) => NEGATIONS.has(folded));
  const said = sentence.words.some(({ folded }) => NEGATIONS.has(folded));
  return asked === said ? 0 : asked ? 1 : -1;
}

/** 1 when the question holds a word that has an opposite ("terakhir", "died") which is nowhere around, else 0. */
export function lacksPolarWord(question: AskedQuestion, surroundings: readonly number[]): number {
  const lacking = question.terms.some(
    ({ folded }, index) => OPPOSITES.has(folded) && (surroundings[index] ?? 0) < 0.8,
  );
  return lacking ? 1 : 0;
}
