import { cosine } from "../embedding/cosine.ts";

/**
 * How strongly each word pulls the vector of the text that they make: the coefficients of the combination of the
 * words' unit vectors that comes nearest to the text's (least squares, lightly regularised). A model that means its
 * tokens has learned there how much a word tells; words of little meaning have short vectors.
 *
 * @param text unit vector of the words together
 * @param words their unit vectors, distinct words; null for one that the model does not know
 * @returns a weight for each word, mean 1; the mean for unknown words, and never less than a tenth of it
 */
export function salienceOf(text: Float32Array, words: readonly (Float32Array | null)[]): number[] {
  const known = words.filter((vector) => vector !== null);
  const weights = solve(
    known.map((a, row) => known.map((b, column) => cosine(a, b) + (row === column ? RIDGE : 0))),
    known.map((vector) => cosine(vector, text)),
  );
  const positive = weights.map((weight) => Math.max(0, weight));
  const mean = positive.reduce((sum, weight) => sum + weight, 0) / Math.max(1, positive.length);
  let next = 0;
  return words.map((vector) => {
    if (vector === null || mean === 0) return 1;
    const weight = positive[next] ?? 0;
    next++;
    return Math.max(LEAST, weight / mean);
  });
}

// --- internal ---

/** Keeps two words of almost the same meaning from being given huge weights of opposite sign. */
const RIDGE = 1e-3;
const LEAST = 0.1;

/** Gaussian elimination; the matrix is symmetric and positive definite, so it needs no pivoting. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (const [step, pivotRow] of matrix.entries()) {
    const pivot = pivotRow[step] ?? 1;
    for (let row = step + 1; row < size; row++) {
      const current = matrix[row] ?? [];
      const factor = (current[step] ?? 0) / pivot;
      for (let column = step; column < size; column++) {
        current[column] = (current[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
      right[row] = (right[row] ?? 0) - factor * (right[step] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = right[row] ?? 0;
    for (let column = row + 1; column < size; column++) {
      rest -= (matrix[row]?.[column] ?? 0) * (solution[column] ?? 0);
    }
    solution[row] = rest / (matrix[row]?.[row] ?? 1);
  }
  return solution;
}
