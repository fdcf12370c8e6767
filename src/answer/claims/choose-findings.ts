import type { Span } from "../../language/span.ts";
import type { ArticleRecord } from "../../library/library.ts";
import type { Bearing, ReadSentence } from "./compare-claim.ts";
import type { Stance } from "./evidence-report.ts";

/** A sentence of an article that speaks of what a claim does; offsets are those of the canonical text. */
export interface Candidate extends Span {
  readonly article: ArticleRecord;
  readonly said: ReadSentence;
  readonly bearing: Bearing;
}

export type ChosenFinding = Candidate;

/** How many of each are shown; what only mentions a claim is left away where something bears upon it. */
const MOST: Readonly<Record<Stance, number>> = { contradicts: 2, supports: 2, mentions: 2 };

/**
 * The sentences to quote about one claim: those that contradict it first, then those that bear it out, the best covering
 * ones of each; different articles before a second sentence of one, and no words twice.
 */
export function chooseFindings(candidates: readonly Candidate[]): ChosenFinding[] {
  const supporting = choose(candidates, "supports");
  const agreeing = new Set(supporting.map(({ article }) => article.id));
  // What an article says itself, another of its sentences does not contradict: it is of something else.
  const contradicting = choose(
    candidates.filter(({ article }) => !agreeing.has(article.id)),
    "contradicts",
  );
  const bearing = [...contradicting, ...supporting];
  return bearing.length > 0 ? bearing : choose(candidates, "mentions");
}

// --- internal ---

function choose(candidates: readonly Candidate[], stance: Stance): Candidate[] {
  const ofStance = candidates
    .filter(({ bearing }) => bearing.stance === stance)
    .sort((a, b) => b.bearing.covered - a.bearing.covered);
  const chosen: Candidate[] = [];
  const words = new Set<string>();
  const articles = new Set<string>();
  for (const fresh of [true, false]) {
    for (const candidate of ofStance) {
      const bare = candidate.said.quote.text.replace(/[^\p{L}\p{N}]+/gu, "");
      if (chosen.length === MOST[stance]) return chosen;
      if (words.has(bare) || (fresh && articles.has(candidate.article.id))) continue;
      chosen.push(candidate);
      words.add(bare);
      articles.add(candidate.article.id);
    }
  }
  return chosen;
}
