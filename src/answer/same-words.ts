import type { Language } from "../language/language.ts";
import { termsOfWord } from "../language/stem.ts";
import type { SentenceWord } from "./read-sentence.ts";

/** Positions of the words of a question that a word of an article is, by its form or by a stem; some more than once, none for most. */
export type SameWords = (
  word: Pick<SentenceWord, "folded" | "terms">,
  language: Language,
) => readonly number[];

/** Makes what finds the words of one question, in articles of any language. */
export function createSameWords(
  asked: readonly { readonly folded: string }[],
  questionLanguage: Language,
): SameWords {
  const byForm = positionsBy(asked, ({ folded }) => [folded]);
  const byStem = new Map<Language, Positions>();
  return ({ folded, terms }, language) => {
    let stems = byStem.get(language);
    if (stems === undefined) {
      stems = positionsBy(asked, (word) => [
        ...termsOfWord(word.folded, language),
        ...termsOfWord(word.folded, questionLanguage),
      ]);
      byStem.set(language, stems);
    }
    let found = byForm.get(folded) ?? NONE;
    for (const term of terms) {
      const positions = stems.get(term);
      if (positions !== undefined) found = found.length === 0 ? positions : [...found, ...positions];
    }
    return found;
  };
}

// --- internal ---

type Positions = ReadonlyMap<string, readonly number[]>;

const NONE: readonly number[] = [];

function positionsBy<T>(words: readonly T[], formsOf: (word: T) => readonly string[]): Positions {
  const positions = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    for (const form of formsOf(word)) {
      const known = positions.get(form);
      if (known === undefined) positions.set(form, [at]);
      else known.push(at);
    }
  }
  return positions;
}
