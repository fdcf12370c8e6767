import { lacksPolarWord } from "./contrast.ts";
import { meanOver } from "./coverage.ts";
import { lacksKind } from "./lacks-kind.ts";
import { NEGATIONS } from "./opposites.ts";
import type { AskedQuestion } from "./question.ts";
import type { RankedSentence } from "./rank-sentences.ts";
import { logSumExp } from "./softmax.ts";

/**
 * What the confidence in the first quote is computed from. "Missing" is what a term weighs, as a share of the heaviest
 * weight there can be, times how little of it is found: 1 for the rarest word that nothing comes near to.
 */
export const CONFIDENCE_SIGNALS = [
  /** How much of the question's weight is found in the sentence with its surroundings; anywhere in its article. */
  "passage",
  "inArticle",
  /** … of its names; at the sentence's start; the term that sentence, the one before and title cover least. */
  "named",
  "opens",
  "weakest",
  /** The worst missing term, the sentence and its surroundings considered; its article; only what is nearest to it. */
  "missing",
  "missingInArticle",
  "missingNearby",
  /** The second worst; all of them together. */
  "secondMissingNearby",
  "allMissingNearby",
  /** … of the words that are neither name nor figure. */
  "missingRelation",
  "missingRelationNearby",
  /** … of the words that the library does not hold at all. */
  "absent",
  /** The word that is neither name nor figure and is covered least; the share of such words found as they are. */
  "weakestRelation",
  "exactRelation",
  /** The name least covered by its own words. */
  "exactName",
  /** A figure of the question, or a word that has an opposite, that is nowhere around. */
  "lacksFigure",
  "lacksPolar",
  /** The opposite of a word of the question; a denial on one side only; a denial in the question. */
  "opposite",
  "negated",
  "denies",
  /** Parts of the kind that is asked for: the surest, the best beside matched words, and beside those without names. */
  "kindStrength",
  "kindNear",
  "relationNear",
  /** 1 where a date or a figure is asked for and none of the best sentences, which an answer shows, has one. */
  "lacksKind",
  /** In nats of the sentence's score: before the next sentence, the next article's best, and the median. */
  "lead",
  "leadOverArticles",
  "aboveMedian",
  /** Share of the best sentence's article among the leading candidates. */
  "articleShare",
  /** 1 for questions of the kind, else 0. */
  "definitionAsked",
  "reasonAsked",
  "crossLanguage",
  /** 1 where the leading sentences were read word by word, else 0; then the log-odds that the best answers; that any does. */
  "isRead",
  "reading",
  "readings",
] as const;

export type ConfidenceSignal = (typeof CONFIDENCE_SIGNALS)[number];

export type ConfidenceSignals = Readonly<Record<ConfidenceSignal, number>>;

/** What a library knows of a question's terms. All lists are in the terms' order. */
export interface TermStatistics {
  readonly weights: readonly number[];
  /** Passages that hold the term. */
  readonly containing: readonly number[];
  /** The weight of a term that a single passage holds. */
  readonly rarest: number;
}

/** Best sentences among which articles are compared. */
const LEADING = 8;
/** Sentences that an answer shows. */
const SHOWN = 3;
/** A lead in nats beyond which more says nothing. */
const CLEAR_LEAD = 6;

/**
 * The signals of one question; pure.
 *
 * @param ranked best first, at least one
 * @param articleOf the article of a candidate sentence by its position
 * @param readings log-odds that each of the leading sentences answers, best first, in nats; empty where none was read
 */
export function confidenceSignals(
  question: AskedQuestion,
  ranked: readonly [RankedSentence, ...RankedSentence[]],
  articleOf: (index: number) => string | undefined,
  statistics: TermStatistics,
  crossLanguage: boolean,
  readings: readonly number[],
): ConfidenceSignals {
  const [best] = ranked;
  const { features, surroundings, nearby, exactAround } = best.measured;
  const { weights, containing } = statistics;
  const own = ranked.filter(({ index }) => articleOf(index) === articleOf(best.index));
  const inArticle = weights.map((_, term) =>
    Math.max(0, ...own.map(({ measured }) => measured.matches[term]?.similarity ?? 0)),
  );
  const isRelation = (term: number): boolean =>
    question.terms[term]?.name === null && !question.terms[term]?.isNumber;
  const missing = (found: readonly number[], include?: (term: number) => boolean): number[] =>
    missingTerms(found, statistics, include);
  const missingNearby = missing(nearby);
  const exact = exactAround.map((each) => (each ? 1 : 0));
  return {
    passage: features.passage,
    inArticle: meanOver(inArticle, weights),
    named: features.namedContext,
    opens: features.opens,
    weakest: features.weakest,
    missing: missing(surroundings)[0] ?? 0,
    missingInArticle: missing(inArticle)[0] ?? 0,
    missingNearby: missingNearby[0] ?? 0,
    secondMissingNearby: missingNearby[1] ?? 0,
    allMissingNearby: missingNearby.reduce((sum, each) => sum + each, 0),
    missingRelation: missing(surroundings, isRelation)[0] ?? 0,
    missingRelationNearby: missing(nearby, isRelation)[0] ?? 0,
    absent: missing(surroundings, (term) => containing[term] === 0)[0] ?? 0,
    weakestRelation: Math.min(1, ...surroundings.filter((_, term) => isRelation(term))),
    exactRelation: meanOver(exact, weights, isRelation),
    exactName: leastCoveredName(question, exact, weights),
    lacksFigure: question.terms.some(({ isNumber }, term) => isNumber && !exactAround[term]) ? 1 : 0,
    lacksPolar: lacksPolarWord(question, surroundings),
    opposite: features.opposite,
    negated: Math.abs(features.negated),
    denies: question.words.some(({ folded }) => NEGATIONS.has(folded)) ? 1 : 0,
    lacksKind: lacksKind(question, ranked, SHOWN) ? 1 : 0,
    kindStrength: features.kindStrength,
    kindNear: features.kindNear,
    relationNear: features.relationNear,
    ...leads(ranked, articleOf),
    definitionAsked: question.kind === "definition" ? 1 : 0,
    reasonAsked: question.kind === "reason" || question.kind === "manner" ? 1 : 0,
    crossLanguage: crossLanguage ? 1 : 0,
    isRead: readings.length > 0 ? 1 : 0,
    reading: readings[0] ?? 0,
    readings: readings.length > 0 ? logSumExp(readings) : 0,
  };
}

// --- internal ---

/** What is missing of each term that `include` accepts, the worst first. */
function missingTerms(
  found: readonly number[],
  { weights, rarest }: TermStatistics,
  include: (term: number) => boolean = () => true,
): number[] {
  if (rarest <= 0) return [];
  return found
    .flatMap((value, term) => (include(term) ? [((weights[term] ?? 0) / rarest) * (1 - value)] : []))
    .sort((a, b) => b - a);
}

function leastCoveredName(
  question: AskedQuestion,
  exact: readonly number[],
  weights: readonly number[],
): number {
  const covered = question.names.map((_, name) =>
    meanOver(exact, weights, (term) => question.terms[term]?.name === name),
  );
  return Math.min(1, ...covered);
}

function leads(
  ranked: readonly [RankedSentence, ...RankedSentence[]],
  articleOf: (index: number) => string | undefined,
): Pick<ConfidenceSignals, "lead" | "leadOverArticles" | "aboveMedian" | "articleShare"> {
  const [best, next] = ranked;
  const leading = ranked.slice(0, LEADING);
  const isOwn = ({ index }: RankedSentence): boolean => articleOf(index) === articleOf(best.index);
  const rival = leading.find((each) => !isOwn(each)) ?? leading[leading.length - 1] ?? best;
  return {
    lead: best.score - (next?.score ?? best.score),
    leadOverArticles: Math.min(CLEAR_LEAD, best.score - rival.score),
    aboveMedian: best.score - medianScore(ranked),
    articleShare: leading.filter(isOwn).reduce((sum, { share }) => sum + share, 0),
  };
}

/** @param ranked sorted by score */
function medianScore(ranked: readonly RankedSentence[]): number {
  const upper = ranked[Math.floor((ranked.length - 1) / 2)]?.score ?? 0;
  const lower = ranked[Math.ceil((ranked.length - 1) / 2)]?.score ?? 0;
  return (upper + lower) / 2;
}
