import type { Span } from "../../language/span.ts";
import { termsOfWord } from "../../language/stem.ts";
import { wordsOf } from "../../language/words.ts";
import type { ReadQuote } from "../disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, type WordSimilarity } from "../disagreement-topic.ts";
import { compareValues } from "../disagreement-values.ts";
import type { Modifier, Value } from "../values/value.ts";
import { countedBy, countSame } from "./counted-nouns.ts";

/**
 * The values of a sentence that bear out those of a claim, one for each in the claim's order; null when one of them, or a
 * figure that is no value ("3-0"), has no counterpart.
 */
export function agreeingValues(
  claim: ReadQuote,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): readonly Value[] | null {
  const taken = new Set<Value>();
  for (const value of claim.values) {
    const found = sentence.values.find(
      (other) =>
        !taken.has(other) &&
        isAsPrecise(other, value) &&
        agree({ said: claim, value }, { said: sentence, value: other }, similarity),
    );
    if (found === undefined) return null;
    taken.add(found);
  }
  const figures = figuresOf(sentence);
  return bareFigures(claim).every((figure) => figures.has(figure)) ? [...taken] : null;
}

/** Whether two values can both be true, of things that may be the same. */
export function agree(
  a: { readonly said: ReadQuote; readonly value: Value },
  b: { readonly said: ReadQuote; readonly value: Value },
  similarity: WordSimilarity,
): boolean {
  if (compareValues(a.value, b.value) !== "compatible" || areOtherMaxima(a.value, b.value)) return false;
  if (!haveTheSameEnds(a.value, b.value)) return false;
  const [countedA, countedB] = [countedBy(a.said, a.value), countedBy(b.said, b.value)];
  // A figure without its noun is of what its sentence speaks of.
  if (countedA.length === 0) return countedB.length === 0 || areSpokenOf(countedB, a.said, similarity);
  if (countedB.length === 0) return areSpokenOf(countedA, b.said, similarity);
  return countSame(countedA, countedB, similarity);
}

/** "Up to 350 km/h" and "up to 500": each may be true of what the other is said of, and they are not the same. */
export function areOtherMaxima(a: Value, b: Value): boolean {
  if (!("interval" in a && "interval" in b) || compareValues(a, b) !== "compatible") return false;
  const areMaxima = a.modifiers.includes("at-most") && b.modifiers.includes("at-most");
  return areMaxima && Math.abs(a.amount - b.amount) > SAME_BOUND * Math.max(a.amount, b.amount);
}

// --- internal ---

function areSpokenOf(nouns: readonly TopicWord[], { topic }: ReadQuote, similarity: WordSimilarity): boolean {
  return nouns.some((noun) => topic.some((word) => isSameTopicWord(noun, word, similarity)));
}

/** "Pada September" does not bear out "pada 10 September", nor "26 Oktober" a day of 2023, nor "ratusan" "350". */
function isAsPrecise(said: Value, claimed: Value): boolean {
  if (said.kind === "date" && claimed.kind === "date") {
    const isDayKnown = claimed.day === null || said.day !== null || said.weekday !== null;
    const isYearKnown = claimed.year === null || said.days !== null;
    return isDayKnown && isYearKnown && (claimed.time === null || said.time !== null);
  }
  if (!("interval" in said && "interval" in claimed) || said.amount === claimed.amount) return true;
  const [isBound, claimsBound] = [said, claimed].map(({ modifiers }) =>
    modifiers.some((each) => BOUNDS.has(each)),
  );
  // "More than half" does not bear out "51.2 per cent", which it may be …
  if (isBound && !claimsBound) {
    return claimed.interval.low <= said.amount && said.amount <= claimed.interval.high;
  }
  // … nor "up to 100 metres" "up to 300".
  if (isBound || claimsBound) {
    return Math.abs(said.amount - claimed.amount) <= SAME_BOUND * Math.abs(claimed.amount);
  }
  const room = claimed.interval.high - claimed.interval.low + ROOM * Math.abs(claimed.amount);
  return said.interval.high - said.interval.low <= room;
}

const BOUNDS: ReadonlySet<Modifier> = new Set(["at-least", "at-most", "more-than", "less-than", "over"]);
/** Share of a claimed bound by which what bears it out may be another. */
const SAME_BOUND = 0.1;
/** Share of a claimed figure by which one that bears it out may be vaguer. */
const ROOM = 0.1;

/** "From 14 to 48" overlaps "from 14 to 96" and is not the same. */
function haveTheSameEnds(a: Value, b: Value): boolean {
  const [endsA, endsB] = [a, b].map(({ text }) => text.match(/\d[\d.,]*/g) ?? []);
  const areRanges = a.kind !== "date" && endsA?.length === 2 && endsB?.length === 2;
  return !areRanges || (endsA[0] === endsB[0] && endsA[1] === endsB[1]);
}

/** Figures that stand in no value. */
function bareFigures(claim: ReadQuote): string[] {
  const isInValue = (word: Span) =>
    claim.values.some(({ start, end }) => start < word.end && word.start < end);
  return wordsOf(claim.quote.text)
    .filter((word) => /^\p{N}/u.test(word.folded) && !isInValue(word))
    .flatMap(({ folded }) => termsOfWord(folded, claim.quote.language));
}

function figuresOf({ quote }: ReadQuote): ReadonlySet<string> {
  return new Set(wordsOf(quote.text).flatMap(({ folded }) => termsOfWord(folded, quote.language)));
}
