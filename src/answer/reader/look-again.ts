import type { ComparedTerms } from "./compare-terms.ts";
import { biasRows, rectify } from "./layers.ts";
import type { ReadQuestion } from "./read-question.ts";
import type { ReaderLayers } from "./reader-layers.ts";
import { READER_SHAPE } from "./reader-shape.ts";
import type { ReaderWeights } from "./reader-weights.ts";

/**
 * Compares each word of the question once more with what stands for it, now that the sentence's own words are known with
 * their neighbours: who beat whom is told by what is around the same words.
 *
 * @param terms the first comparison, by whose attention each word of the question finds its counterparts
 * @param scanned of each sentence, a row of `READER_SHAPE.hidden` numbers for each own word
 * @returns a row of `READER_SHAPE.hidden` numbers for each word of the question, sentence after sentence
 */
export function lookAgain(
  weights: ReaderWeights,
  layers: ReaderLayers,
  { words }: ReadQuestion,
  terms: ComparedTerms,
  scanned: readonly Float32Array[],
): Float32Array {
  const { hidden } = READER_SHAPE;
  const count = scanned.length * words.length;
  const inputs = new Float32Array(count * INPUTS);
  for (const [index, own] of scanned.entries()) {
    const shares = terms.shares[index] ?? new Float32Array();
    const seen = shares.length / words.length;
    // Words around the sentence were not scanned: zeros stand for them.
    const values = new Float32Array(seen * hidden);
    values.set(own);
    const contexts = layers.products(values, seen, hidden, shares, words.length);
    for (let at = 0; at < words.length; at++) {
      const from = (index * words.length + at) * hidden;
      const into = (index * words.length + at) * INPUTS;
      for (let each = 0; each < hidden; each++) {
        const compared = terms.values[from + each] ?? 0;
        const context = contexts[at * hidden + each] ?? 0;
        inputs[into + each] = compared;
        inputs[into + hidden + each] = context;
        inputs[into + 2 * hidden + each] = compared * context;
      }
    }
  }
  const values = biasRows(weights.lookAgainBias, count);
  layers.lookAgain.addProducts(values, inputs, count);
  rectify(values);
  return values;
}

// --- internal ---

/** Of a word of the question: what the first comparison tells, what stands for it in its context, and their product. */
const INPUTS = 3 * READER_SHAPE.hidden;
