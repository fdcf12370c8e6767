import type { Evidence } from "../retrieval/evidence.ts";
import { lacksPolarWord } from "./contrast.ts";
import { meanOver } from "./coverage.ts";
import type { AskedQuestion } from "./question.ts";
import { groupOf, type RankedSentence } from "./rank-sentences.ts";

/** What the confidence in the first quote is computed from. */
export const CONFIDENCE_SIGNALS = [
  /** Share of the best sentence among all candidates, its score, and the lead over the next. */
  "share",
  "score",
  "lead",
  /** How much of the question sentence, context and passage cover. */
  "coverage",
  "context",
  "passage",
  "exact",
  "relation",
  /** The least covered name; the rarest uncovered term, as a share of the rarest possible. */
  "weakestName",
  "exactName",
  /** A figure of the question, or a word that has an opposite, that is nowhere around. */
  "lacksFigure",
  "lacksPolar",
  "missing",
  /** The same over all candidate sentences. */
  "missingEverywhere",
  "kindStrength",
  "kindNear",
  "relationNear",
  "defines",
  "focusBeside",
  "meaning",
  /** Retrieval: best fused score, its parts, lead over the next article, both arms agreeing. */
  "retrieval",
  "dense",
  "lexical",
  "retrievalLead",
  "agreement",
  "opposite",
  "negated",
  /** ln(1 + terms). */
  "terms",
  /** 1 for questions of the group, else 0. */
  "figureAsked",
  "nameAsked",
  "crossLanguage",
] as const;

export type ConfidenceSignal = (typeof CONFIDENCE_SIGNALS)[number];

export type ConfidenceSignals = Readonly<Record<ConfidenceSignal, number>>;

/**
 * The signals of one question; pure.
 *
 * @param ranked best first, at least one
 * @param weights of the question's terms
 * @param rarest weight of a term that a single passage holds, the unit of `missing`
 */
export function confidenceSignals(
  question: AskedQuestion,
  ranked: readonly [RankedSentence, ...RankedSentence[]],
  evidence: readonly Evidence[],
  weights: readonly number[],
  rarest: number,
  crossLanguage: boolean,
): ConfidenceSignals {
  const [best, next] = ranked;
  const { features, surroundings, exactAround } = best.measured;
  const group = groupOf(question.kind);
  const everywhere = weights.map((_, term) =>
    Math.max(0, ...ranked.map(({ measured }) => measured.surroundings[term] ?? 0)),
  );
  return {
    share: best.share,
    score: best.score,
    lead: best.score - (next?.score ?? best.score),
    coverage: features.coverage,
    context: features.context,
    passage: features.passage,
    exact: features.exact,
    relation: features.relationContext,
    weakestName: weakestName(question, surroundings, weights),
    exactName: weakestName(
      question,
      exactAround.map((exact) => (exact ? 1 : 0)),
      weights,
    ),
    lacksFigure: question.terms.some(({ isNumber }, term) => isNumber && !exactAround[term]) ? 1 : 0,
    lacksPolar: lacksPolarWord(question, surroundings),
    missing: missing(surroundings, weights, rarest),
    missingEverywhere: missing(everywhere, weights, rarest),
    kindStrength: features.kindStrength,
    kindNear: features.kindNear,
    relationNear: features.relationNear,
    defines: features.defines,
    focusBeside: features.focusBeside,
    meaning: features.meaning,
    ...retrievalSignals(evidence),
    opposite: features.opposite,
    negated: Math.abs(features.negated),
    terms: Math.log(1 + question.terms.length),
    figureAsked: group === "figure" ? 1 : 0,
    nameAsked: group === "name" ? 1 : 0,
    crossLanguage: crossLanguage ? 1 : 0,
  };
}

// --- internal ---

function weakestName(
  question: AskedQuestion,
  surroundings: readonly number[],
  weights: readonly number[],
): number {
  const covered = question.names.map((_, name) =>
    meanOver(surroundings, weights, (term) => question.terms[term]?.name === name),
  );
  return Math.min(1, ...covered);
}

function missing(covered: readonly number[], weights: readonly number[], rarest: number): number {
  if (rarest <= 0) return 0;
  return Math.max(0, ...covered.map((value, term) => ((weights[term] ?? 0) / rarest) * (1 - value)));
}

function retrievalSignals(
  evidence: readonly Evidence[],
): Pick<ConfidenceSignals, "retrieval" | "dense" | "lexical" | "retrievalLead" | "agreement"> {
  const [best] = evidence;
  if (best === undefined) return { retrieval: 0, dense: 0, lexical: 0, retrievalLead: 0, agreement: 0 };
  const other = evidence.find(({ article }) => article.id !== best.article.id);
  const byDense = evidence.reduce((a, b) => ((b.why.dense ?? -1) > (a.why.dense ?? -1) ? b : a), best);
  const byWords = evidence.reduce((a, b) => (b.why.coverage > a.why.coverage ? b : a), best);
  return {
    retrieval: best.score,
    dense: byDense.why.dense ?? 0,
    lexical: byWords.why.coverage,
    retrievalLead: best.score - (other?.score ?? 0),
    agreement: byDense.article.id === byWords.article.id ? 1 : 0,
  };
}
