import type { Evidence } from "../retrieval/evidence.ts";
import { logistic } from "./logistic.ts";
import type { RankedSentence } from "./rank-sentences.ts";

/** A passage with its score, as far as ranking it needs. */
type RankablePassage = Pick<Evidence, "score"> & {
  readonly passage: Pick<Evidence["passage"], "id">;
  readonly why: { readonly answer: number | null };
};

/**
 * Puts passages in the order of their scores and of what their sentences answer. Retrieval knows how much of the question a
 * passage speaks of; whether it says what is asked for shows in its sentences.
 *
 * @param evidence best first
 * @param ranked sentences with log-odds of answering, best first, that refer to `gathered`
 * @param gathered the sentences' passages, objects of `evidence`; the others were not read, and answer nothing
 */
export function rankPassages<E extends RankablePassage>(
  evidence: readonly E[],
  ranked: readonly Pick<RankedSentence, "index" | "score">[],
  gathered: readonly { readonly evidence: E }[],
): E[] {
  const answers = new Map<E, number>();
  for (const { index, score } of ranked) {
    const passage = gathered[index]?.evidence;
    if (passage === undefined || answers.has(passage)) continue;
    answers.set(passage, logistic(score));
  }
  return evidence
    .map((each) => {
      const answer = answers.get(each) ?? null;
      const score = (1 - ANSWER_SHARE) * each.score + ANSWER_SHARE * (answer ?? 0);
      return { ...each, score, why: { ...each.why, answer } };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
}

// --- internal ---

/**
 * What answering counts beside what was retrieved by: fitted on questions about articles that no reader had seen, on a broad
 * optimum.
 */
const ANSWER_SHARE = 0.15;
