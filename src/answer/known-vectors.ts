import type { WordVectors as WordVectorSource } from "../embedding/word-vectors.ts";
import { wordsOf } from "../language/words.ts";
import type { Evidence } from "../retrieval/evidence.ts";
import type { GatheredSentence } from "./gather.ts";
import type { WordVectors } from "./match-terms.ts";
import type { AskedQuestion } from "./question.ts";
import { withoutPossessive } from "./read-sentence.ts";

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

/**
 * Has vectors made ahead that {@link knownVectors} will ask for, so that the embedder works while sentences are read:
 * those of titles, figures and joined words, which finding the evidence did not need.
 */
export async function foreseeVectors(
  evidence: readonly Evidence[],
  source: WordVectorSource | null,
): Promise<void> {
  if (source === null) return;
  const words = new Set<string>();
  for (const { article, passage } of evidence) {
    for (const { folded } of wordsOf(article.title)) words.add(withoutPossessive(folded));
    for (const { folded } of wordsOf(passage.text)) {
      if (FIGURE_OR_JOINED.test(folded)) words.add(withoutPossessive(folded));
    }
  }
  await source.vectorsOf([...words]);
}

// --- internal ---

const FIGURE_OR_JOINED = /[\d'’‑-]/;
