import type { AskedQuestion, QuestionTerm } from "./question.ts";

/** How a term of the question fares in the library. */
export interface TermPresence {
  /** Passages that contain it in any of its forms. */
  readonly containing: number;
  /** Its best match in any candidate sentence, softly, in [0, 1]. */
  readonly similarity: number;
}

/** A name that some article spells or translates differently matches at least this well. */
const SPELT_DIFFERENTLY = 0.5;
/** Endings and beginnings of inflected words: a name has none, and an inflected word's absence says little. */
const INFLECTED =
  /^(?:me|di|ber|ter|pe|ke|se)\p{L}{4,}|(?:kan|nya|an|kah|lah|ed|ing|ly|tion|ment|ness|ers?|s)$/u;

/**
 * Names, numbers and name-like words of the question that no article mentions, as the asker wrote them, a name of
 * several words whole. Common words are left out: that no article uses a certain verb says nothing about it.
 *
 * @param presence in the order of the question's terms
 * @param crossLanguage whether the closest sentences are in another language than the question
 * @param isMentioned whether a name is mentioned by another that it has
 */
export function missingTerms(
  question: AskedQuestion,
  presence: readonly TermPresence[],
  crossLanguage: boolean,
  isMentioned: (name: string) => boolean,
): string[] {
  const capitals = question.names.length > 0;
  const absent = question.terms.filter((term, index) => {
    const { containing, similarity } = presence[index] ?? { containing: 1, similarity: 1 };
    if (containing > 0 || similarity >= SPELT_DIFFERENTLY) return false;
    if (term.name !== null || term.isNumber) return true;
    return !capitals && !crossLanguage && looksLikeName(term);
  });
  const written = absent.map((term) =>
    term.name === null ? term.text : (question.names[term.name]?.text ?? term.text),
  );
  return [...new Set(written)].filter((name) => !isMentioned(name));
}

// --- internal ---

function looksLikeName(term: QuestionTerm): boolean {
  return term.folded.length >= 4 && !term.isFocus && !INFLECTED.test(term.folded);
}
