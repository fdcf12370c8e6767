import { cosine } from "../embedding/cosine.ts";
import { type Candidate, candidatesIn, foldedWords } from "./answer-type.ts";
import { deniesDifferently, saysOpposite } from "./contrast.ts";
import { distinctiveWeights, meanOver, strongest } from "./coverage.ts";
import { PRONOUNS } from "./cues.ts";
import { createTermMatcher, type TermMatch, type WordVectors } from "./match-terms.ts";
import { meanVector } from "./mean-vector.ts";
import { definesTerms, focusBeside, keptOrder, opensWith, supportFor } from "./nearness.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence } from "./read-sentence.ts";

/**
 * What the ranking of sentences looks at. Coverages are weighted means over the question's terms, in [0, 1]. The reader's weights
 * go by this order and number.
 */
export const SENTENCE_FEATURES = [
  /** Terms found in the sentence, softly; and by the same word or stem only. */
  "coverage",
  "exact",
  /** … with the sentence before and the heading; with the whole passage too. */
  "context",
  "passage",
  /** … of the terms in names; of the others; each with its surroundings. */
  "named",
  "namedContext",
  "relation",
  "relationContext",
  /** Coverage weighted by how few of the other sentences hold a term, and how far below the best that is. */
  "distinctive",
  "distinctiveGap",
  /** The term that sentence, sentence before and heading cover least. */
  "weakest",
  /** Parts of the kind that is asked for: the surest, how many, best beside matched words, beside the focus. */
  "kindStrength",
  "kindCount",
  "kindNear",
  /** … beside words that are no part of a name. */
  "relationNear",
  "focusBeside",
  /** Cosine of the mean word vectors. */
  "meaning",
  /** Retrieval score below the best passage's. */
  "scoreGap",
  /** ln(1 + words). */
  "length",
  /** Opens with "dia", "it", "tersebut" … */
  "pronoun",
  /** Terms at the sentence's start; terms just before "adalah", "is" … */
  "opens",
  "defines",
  /** Neighbouring terms in the question's order. */
  "order",
  /** Names and figures that the question does not hold, at most 5. */
  "newNames",
  "newFigures",
  /** The opposite of a term; a denial on one side. */
  "opposite",
  "negated",
  /** In another language than the question. */
  "across",
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];

export type SentenceFeatures = Readonly<Record<SentenceFeature, number>>;

/** A sentence that may be quoted, with what surrounds it. */
export interface CandidateSentence {
  readonly sentence: ReadSentence;
  /** The sentence before it in its passage; null at the passage's start. */
  readonly previous: ReadSentence | null;
  /** The article's title and the year it is from; null when the article names neither. */
  readonly heading: ReadSentence | null;
  /** Position of its passage in the evidence, from 0. */
  readonly passage: number;
  /** Retrieval score of its passage, in [0, 1]. */
  readonly score: number;
}

/** A sentence measured against a question. */
export interface MeasuredSentence {
  readonly features: SentenceFeatures;
  readonly matches: readonly TermMatch[];
  /** Best match of each term in sentence, sentence before and heading, discounted by distance, in [0, 1]. */
  readonly nearby: readonly number[];
  /** Best match of each term in sentence, sentence before, heading and passage, discounted by distance, in [0, 1]. */
  readonly surroundings: readonly number[];
  /** Whether each term's own word or stem stands in one of them. */
  readonly exactAround: readonly boolean[];
  readonly candidates: readonly Candidate[];
  /** How strongly the question's words stand around each candidate, in [0, 1]. */
  readonly nearness: readonly number[];
}

/** What a term counts for when it is not in the sentence itself but before it, in the heading, in its passage. */
const DISCOUNT = { previous: 0.7, heading: 0.8, passage: 0.6 } as const;

/** The direction of the mean vector of a sentence's content words; null when none of them has a vector. */
export type DirectionOf = (sentence: ReadSentence, vectors: WordVectors) => Float32Array | null;

/** Remembers directions for as long as their sentences are: to be asked with vectors of one model only. */
export function createDirections(): DirectionOf {
  const known = new WeakMap<ReadSentence, { readonly direction: Float32Array | null }>();
  return (sentence, vectors) => {
    const found = known.get(sentence) ?? { direction: contentDirection(sentence, vectors) };
    known.set(sentence, found);
    return found.direction;
  };
}

/**
 * Measures every candidate sentence of one question; pure.
 *
 * @param weights how much each of the question's terms matters, > 0, in the terms' order
 */
export function measureSentences(
  question: AskedQuestion,
  weights: readonly number[],
  sentences: readonly CandidateSentence[],
  vectors: WordVectors,
  directionOf: DirectionOf = contentDirection,
): readonly MeasuredSentence[] {
  const matchesOf = remember(createTermMatcher(question, vectors));
  const matched = sentences.map(({ sentence }) => matchesOf(sentence));
  const passages = new Map<number, readonly TermMatch[]>();
  for (const [index, { passage }] of sentences.entries()) {
    passages.set(passage, strongest(passages.get(passage) ?? [], matched[index] ?? []));
  }
  const distinctive = distinctiveWeights(weights, matched);
  const topDistinctive = Math.max(
    0,
    ...matched.map((matches) => meanOver(similarities(matches), distinctive)),
  );
  const topScore = Math.max(0, ...sentences.map(({ score }) => score));
  const asked = meanVector(
    question.terms.map(({ folded }) => folded),
    (term) => weights[term] ?? 0,
    vectors,
  );
  const known = foldedWords(question);
  const isName = (term: number): boolean => question.terms[term]?.name !== null;
  const isRelation = (term: number): boolean => !isName(term);

  return sentences.map((candidate, index) => {
    const { sentence, previous, heading } = candidate;
    const matches = matched[index] ?? [];
    const ofPrevious = previous === null ? [] : matchesOf(previous);
    const ofHeading = heading === null ? [] : matchesOf(heading);
    const ofPassage = passages.get(candidate.passage) ?? [];
    const own = similarities(matches);
    const before = similarities(ofPrevious);
    const headed = similarities(ofHeading);
    const whole = similarities(ofPassage);
    const context = own.map((value, term) =>
      Math.max(value, DISCOUNT.previous * (before[term] ?? 0), DISCOUNT.heading * (headed[term] ?? 0)),
    );
    const surroundings = context.map((value, term) => Math.max(value, DISCOUNT.passage * (whole[term] ?? 0)));
    const around = [matches, ofPrevious, ofHeading, ofPassage];
    const exactAround = matches.map((_, term) => around.some((each) => each[term]?.exact));
    const candidates = candidatesIn(sentence, question, known);
    const supports = candidates.map((each) => supportFor(each, sentence, matches));
    const nearness = supports.map((support) => meanOver(support, weights));
    const relationNearness = supports.map((support) => meanOver(support, weights, isRelation));
    const said = directionOf(sentence, vectors);
    const telling = meanOver(own, distinctive);
    const features: SentenceFeatures = {
      coverage: meanOver(own, weights),
      exact: meanOver(
        matches.map(({ exact }) => (exact ? 1 : 0)),
        weights,
      ),
      context: meanOver(context, weights),
      passage: meanOver(surroundings, weights),
      named: meanOver(own, weights, isName),
      namedContext: meanOver(surroundings, weights, isName),
      relation: meanOver(own, weights, isRelation),
      relationContext: meanOver(context, weights, isRelation),
      distinctive: telling,
      distinctiveGap: topDistinctive - telling,
      weakest: Math.min(1, ...context),
      kindStrength: Math.max(0, ...candidates.map(({ strength }) => strength)),
      kindCount: Math.min(5, candidates.length),
      kindNear: Math.max(0, ...nearness.map((value, at) => value * (candidates[at]?.strength ?? 0))),
      relationNear: Math.max(
        0,
        ...relationNearness.map((value, at) => value * (candidates[at]?.strength ?? 0)),
      ),
      focusBeside: focusBeside(question, sentence, candidates, vectors),
      meaning: asked === null || said === null ? 0 : cosine(asked, said),
      scoreGap: topScore - candidate.score,
      length: Math.log(1 + sentence.words.length),
      pronoun: sentence.words.slice(0, 2).some(({ folded }) => PRONOUNS.has(folded)) ? 1 : 0,
      opens: opensWith(matches, weights),
      defines: definesTerms(sentence, matches, weights),
      order: keptOrder(matches),
      newNames: Math.min(5, sentence.names.filter(({ text }) => isNew(text, known)).length),
      newFigures: Math.min(5, sentence.words.filter(({ folded }) => isNewFigure(folded, known)).length),
      opposite: saysOpposite(question, sentence, matches),
      negated: deniesDifferently(question, sentence),
      across: sentence.language === question.language ? 0 : 1,
    };
    return {
      features,
      matches,
      nearby: context,
      surroundings,
      exactAround,
      candidates,
      nearness,
    };
  });
}

// --- internal ---

function remember<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.set(key, found);
    return found;
  };
}

function similarities(matches: readonly TermMatch[]): number[] {
  return matches.map(({ similarity }) => similarity);
}

function contentDirection(sentence: ReadSentence, vectors: WordVectors): Float32Array | null {
  const content = sentence.words.filter(({ grammar }) => !grammar).map(({ folded }) => folded);
  return meanVector(content, () => 1, vectors);
}

function isNew(name: string, known: ReadonlySet<string>): boolean {
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return parts.some((part) => part !== "" && !known.has(part));
}

function isNewFigure(folded: string, known: ReadonlySet<string>): boolean {
  return /^\p{N}/u.test(folded) && !known.has(folded);
}
