import { ANSWER_KINDS, type AnswerKind } from "../answer-kind.ts";
import type { TermStatistics } from "../confidence-signals.ts";
import { logistic } from "../logistic.ts";
import type { WordVectors } from "../match-terms.ts";
import { OPPOSITES } from "../opposites.ts";
import type { AskedQuestion, QuestionTerm } from "../question.ts";
import { withoutPossessive } from "../read-sentence.ts";
import { convolve } from "./convolve.ts";
import { addProduct, addRow } from "./layers.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { BESIDE, READER_SHAPE } from "./reader-shape.ts";
import { kindRows, type ReaderWeights, TERM_INPUTS } from "./reader-weights.ts";
import type { WordTable } from "./word-table.ts";

/** A word of the question. */
export interface AskedWord {
  readonly folded: string;
  /** Null for a word that asks or carries grammar. */
  readonly term: QuestionTerm | null;
  /** How much it matters, as a share of the heaviest weight there can be; 0 for one that is no term. */
  readonly weight: number;
  /** Its part of the question, in (0, 1]; all are 1 together. */
  readonly share: number;
  /** What stands for it beside its neighbours. */
  readonly values: Float32Array;
  /** What of the comparison's first layer is the same for all sentences. */
  readonly compared: Float32Array;
}

/** A question as the reader holds it against sentences. */
export interface ReadQuestion {
  readonly words: readonly AskedWord[];
  /** The values of all words, a row each. */
  readonly values: Float32Array;
  /** What of the first layer of the scan, and of the judgement, is the same for all sentences. */
  readonly scanned: Float32Array;
  readonly judged: Float32Array;
  /** How much of each number of the scan counts for this question, in (0, 1). */
  readonly gate: Float32Array;
}

/** Reads a question; pure but for the table's memory. */
export function readQuestion(
  weights: ReaderWeights,
  layers: ReaderLayers,
  table: WordTable,
  question: AskedQuestion,
  statistics: TermStatistics,
  vectors: WordVectors,
): ReadQuestion {
  const { word, hidden } = READER_SHAPE;
  const addKind = kindAdder(weights, question.kind);
  const afterMatches = 4 * word + TERM_INPUTS.matches;
  const asked = question.words.slice(0, READER_SHAPE.question).map(({ folded: written, start }) => {
    const at = question.terms.findIndex((term) => term.start === start);
    return { folded: withoutPossessive(written), at, term: question.terms[at] ?? null };
  });
  const values = valuesOf(weights, layers, asked, table, vectors);
  const products = new Float32Array(asked.length * hidden);
  layers.asked.addProducts(products, values, asked.length);
  const words = asked.map(({ folded, at, term }, position) => {
    const weight = statistics.rarest > 0 ? (statistics.weights[at] ?? 0) / statistics.rarest : 0;
    const inputs = Float32Array.from([
      term === null ? 0 : 1,
      weight,
      term !== null && term.name !== null ? 1 : 0,
      term?.isNumber ? 1 : 0,
      term?.isFocus ? 1 : 0,
      statistics.containing[at] === 0 ? 1 : 0,
      OPPOSITES.has(folded) ? 1 : 0,
    ]);
    const compared = products.slice(position * hidden, (position + 1) * hidden);
    addRow(compared, 0, weights.compareBias, 0, hidden, 1);
    addProduct(compared, 0, inputs, 0, inputs.length, weights.compare, afterMatches, hidden);
    addKind(compared, "compare");
    const own = values.subarray(position * word, (position + 1) * word);
    return { folded, term, weight, values: own, compared, share: weight + LEAST_SHARE };
  });
  const total = words.reduce((sum, { share }) => sum + share, 0);
  const shared = words.map((each) => ({ ...each, share: each.share / total }));
  return { words: shared, values, ...ofKind(weights, shared, addKind) };
}

// --- internal ---

/** What a word that is no term counts for, beside a weight of at most about 1. */
const LEAST_SHARE = 0.1;

/** What stands for each word beside its neighbours, one after another. */
function valuesOf(
  weights: ReaderWeights,
  layers: ReaderLayers,
  asked: readonly Pick<AskedWord, "folded" | "term">[],
  table: WordTable,
  vectors: WordVectors,
): Float32Array {
  const { values } = table(
    asked.map(({ folded, term }) => ({ folded, content: term !== null })),
    vectors,
  );
  return convolve(values, [asked.length], layers.beside, weights.besideBias, BESIDE);
}

/** Adds what a question's kind adds to what a layer is told. */
type AddKind = (into: Float32Array, layer: keyof ReturnType<typeof kindRows>) => void;

function kindAdder(weights: ReaderWeights, asked: AnswerKind): AddKind {
  const { hidden, kind } = READER_SHAPE;
  const rows = kindRows(weights);
  const from = ANSWER_KINDS.indexOf(asked) * kind;
  return (into, layer) => addProduct(into, 0, weights.kind, from, kind, weights[layer], rows[layer], hidden);
}

function ofKind(
  weights: ReaderWeights,
  words: readonly AskedWord[],
  addKind: AddKind,
): Pick<ReadQuestion, "scanned" | "judged" | "gate"> {
  const { word, hidden } = READER_SHAPE;
  const scanned = weights.scanBias.slice();
  addKind(scanned, "scan");
  const judged = weights.judgeBias.slice();
  addKind(judged, "judge");
  const mean = new Float32Array(word);
  for (const { values, share } of words) addRow(mean, 0, values, 0, word, share);
  const gate = weights.gateBias.slice();
  addProduct(gate, 0, mean, 0, word, weights.gate, 0, hidden);
  addKind(gate, "gate");
  return { scanned, judged, gate: gate.map(logistic) };
}
