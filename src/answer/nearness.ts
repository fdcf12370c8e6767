import { cosine } from "../embedding/cosine.ts";
import type { Candidate } from "./answer-type.ts";
import { meanOver } from "./coverage.ts";
import { DEFINITION_CUES } from "./cues.ts";
import type { TermMatch, WordVectors } from "./match-terms.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence } from "./read-sentence.ts";

/** Words apart at which a matched word's support for a candidate falls to 1/e. */
const REACH = 8;
/** Characters between a figure and the noun it counts. */
const BESIDE = 12;

/** How strongly each of the question's words stands around a candidate, in [0, 1]. */
export function supportFor(
  candidate: Candidate,
  sentence: ReadSentence,
  matches: readonly TermMatch[],
): readonly number[] {
  const first = sentence.words.findIndex((word) => word.end > candidate.start);
  let last = first;
  while ((sentence.words[last + 1]?.start ?? Number.POSITIVE_INFINITY) < candidate.end) last++;
  return matches.map(({ similarity, at }) => {
    if (at < 0) return 0;
    const distance = at < first ? first - at : at > last ? at - last : 0;
    return similarity * Math.exp(-distance / REACH);
  });
}

/** How well a word beside a candidate, or inside it, is what the question counts ("berapa *penumpang*"), in [0, 1]. */
export function focusBeside(
  question: AskedQuestion,
  sentence: ReadSentence,
  candidates: readonly Candidate[],
  vectors: WordVectors,
): number {
  let best = 0;
  for (const focus of question.focus) {
    const vector = vectors.get(focus);
    for (const candidate of candidates) {
      for (const word of sentence.words) {
        const apart = word.start >= candidate.end ? word.start - candidate.end : candidate.start - word.end;
        if (apart > BESIDE) continue;
        const other = vectors.get(word.folded);
        const meaning = vector === undefined || other === undefined ? 0 : cosine(vector, other);
        best = Math.max(best, word.folded === focus ? 1 : meaning);
      }
    }
  }
  return best;
}

/** Share of neighbouring question terms that stand in the same order, at most four words apart. */
export function keptOrder(matches: readonly TermMatch[]): number {
  if (matches.length < 2) return 0;
  let kept = 0;
  for (let term = 1; term < matches.length; term++) {
    const before = matches[term - 1]?.at ?? -1;
    const at = matches[term]?.at ?? -1;
    if (before >= 0 && at > before && at - before <= 4) kept++;
  }
  return kept / (matches.length - 1);
}

/** Words from the start of a sentence that its subject stands in. */
const SUBJECT_WORDS = 5;
/** Words between what is defined and the word that defines ("Jakarta (dulu Batavia) *adalah*"). */
const DEFINITION_REACH = 10;

/** Weighted share of the question's terms that the sentence opens with, in [0, 1]. */
export function opensWith(matches: readonly TermMatch[], weights: readonly number[]): number {
  return meanOver(
    matches.map(({ similarity, at }) => (at >= 0 && at < SUBJECT_WORDS ? similarity : 0)),
    weights,
  );
}

/** How well the question's terms are matched just before a word that defines ("adalah", "is"), in [0, 1]. */
export function definesTerms(
  sentence: ReadSentence,
  matches: readonly TermMatch[],
  weights: readonly number[],
): number {
  let best = 0;
  for (const [cue, { folded }] of sentence.words.entries()) {
    if (!DEFINITION_CUES.has(folded)) continue;
    const before = matches.map(({ similarity, at }) =>
      at >= 0 && at < cue && cue - at <= DEFINITION_REACH ? similarity : 0,
    );
    best = Math.max(best, meanOver(before, weights));
  }
  return best;
}
