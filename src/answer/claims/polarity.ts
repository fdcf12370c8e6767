import type { Span } from "../../language/span.ts";
import { type Word, wordsOf } from "../../language/words.ts";
import type { ReadQuote } from "../disagreement-quote.ts";
import { areExclusive } from "../disagreement-words.ts";
import { NEGATIONS, OPPOSITES } from "../opposites.ts";

/**
 * Whether two sentences are plainly not each other's denial: neither denies one of the words that they share, nor says
 * the opposite of a word of the other.
 *
 * @param shared where the words that both say stand in each
 */
export function haveOnePolarity(
  a: ReadQuote,
  b: ReadQuote,
  shared: { readonly a: readonly Span[]; readonly b: readonly Span[] },
): boolean {
  const [wordsA, wordsB] = [wordsOf(a.quote.text), wordsOf(b.quote.text)];
  if (denies(wordsA, shared.a) !== denies(wordsB, shared.b)) return false;
  const [inA, inB] = [foldedOf(wordsA), foldedOf(wordsB)];
  return !areExclusive(inA, inB) && !oppose(inA, inB) && !oppose(inB, inA);
}

// --- internal ---

/** Words that a denial reaches: "tidak jadi *naik*". */
const REACH = 3;

function denies(words: readonly Word[], shared: readonly Span[]): boolean {
  return words.some(
    ({ folded }, at) =>
      NEGATIONS.has(folded) &&
      words
        .slice(at + 1, at + 1 + REACH)
        .some((word) => shared.some(({ start, end }) => start < word.end && word.start < end)),
  );
}

function foldedOf(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.map(({ folded }) => folded));
}

/** A word of the first that the second lacks, having its opposite instead. */
function oppose(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...first].some((word) => {
    const others = second.has(word) ? undefined : OPPOSITES.get(word);
    return others !== undefined && [...others].some((other) => second.has(other) && !first.has(other));
  });
}
