import { type AnswerKind, isFigure, isName } from "./answer-kind.ts";
import type { AskedQuestion } from "./question.ts";
import type { MeasuredSentence, SentenceFeature, SentenceFeatures } from "./sentence-features.ts";
import { SENTENCE_WEIGHTS } from "./sentence-weights.ts";
import { softmax } from "./softmax.ts";

/** Kinds of questions that the ranking tells apart. */
export type QuestionGroup = "figure" | "name" | "prose";

/**
 * A linear model: what each feature adds to a sentence's score, for all questions, for those of a group, and for sentences in
 * another language than the question's.
 */
export type SentenceWeights = Readonly<
  Record<"all" | QuestionGroup | "across", Readonly<Partial<Record<SentenceFeature, number>>>>
>;

/** A sentence with its score, in nats: the chance of answering is proportional to its exponential. */
export interface RankedSentence {
  /** Position among the candidate sentences. */
  readonly index: number;
  readonly score: number;
  /** Chance in [0, 1] that it answers, given that one of the candidates does. */
  readonly share: number;
  readonly measured: MeasuredSentence;
}

/** Which group a kind of question belongs to. */
export function groupOf(kind: AnswerKind): QuestionGroup {
  if (isFigure(kind)) return "figure";
  return isName(kind) ? "name" : "prose";
}

/** Σ weight × feature. */
export function scoreSentence(
  features: SentenceFeatures,
  group: QuestionGroup,
  weights: SentenceWeights = SENTENCE_WEIGHTS,
): number {
  let score = 0;
  for (const part of [weights.all, weights[group], ...(features.across > 0 ? [weights.across] : [])]) {
    for (const [name, weight] of entriesOf(part)) score += weight * features[name as SentenceFeature];
  }
  return score;
}

/** The measured sentences, best first; equal scores keep their order. */
export function rankSentences(
  measured: readonly MeasuredSentence[],
  { kind, units }: Pick<AskedQuestion, "kind" | "units">,
): readonly RankedSentence[] {
  const group = groupOf(kind);
  const scores = measured.map(
    ({ features }) =>
      scoreSentence(features, group) + (units !== null && features.kindStrength < 1 ? LACKS_UNIT : 0),
  );
  const shares = softmax(scores);
  return measured
    .map((each, index) => ({ index, score: scores[index] ?? 0, share: shares[index] ?? 0, measured: each }))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

// --- internal ---

/**
 * "How fast" is hardly answered by a sentence without a speed, whatever else it says of the train: odds of one in eight,
 * as for a whole answer that lacks what is asked for. Few questions that the weights were fitted to tell the unit.
 */
const LACKS_UNIT = Math.log(1 / 8);

type Part = SentenceWeights[keyof SentenceWeights];

/** Taking an object apart costs more than adding up what is in it. */
const entries = new WeakMap<Part, readonly (readonly [string, number])[]>();

function entriesOf(part: Part): readonly (readonly [string, number])[] {
  const known = entries.get(part) ?? Object.entries(part);
  entries.set(part, known);
  return known;
}
