import type { WordVectors as WordVectorSource } from "../embedding/word-vectors.ts";
import type { GatheredSentence } from "./gather.ts";
import type { WordVectors } from "./match-terms.ts";
import type { AskedQuestion } from "./question.ts";

/** The vectors of all content words that a question is compared with; empty without a source of vectors. */
export async function knownVectors(
  asked: AskedQuestion,
  gathered: readonly GatheredSentence[],
  source: WordVectorSource | null,
): Promise<WordVectors> {
  const known = new Map<string, Float32Array>();
  if (source === null) return known;
  const words = new Set([...asked.terms.map(({ folded }) => folded), ...asked.focus]);
  for (const { sentence, heading } of gathered) {
    for (const { folded, grammar } of sentence.words) if (!grammar) words.add(folded);
    for (const { folded } of heading?.words ?? []) words.add(folded);
  }
  for (const [word, vector] of await source.vectorsOf([...words])) {
    if (vector !== null) known.set(word, vector);
  }
  return known;
}
