import { logistic } from "./logistic.ts";

/** Logistic regression: probability = 1 / (1 + exp(-(intercept + Σ weight × input))). */
export interface LogisticModel {
  readonly intercept: number;
  /** In the order of the inputs. */
  readonly weights: readonly number[];
}

export interface LogisticExample {
  readonly inputs: readonly number[];
  readonly outcome: boolean;
  /** How much it counts. @default 1 */
  readonly weight?: number;
}

export interface FitLogisticOptions {
  /**
   * Strength of the pull towards `prior`, ≥ 0, per standardised weight and mean example. @default 0.001
   */
  readonly pull?: number;
  /** Where the weights are pulled to. @default all zero */
  readonly prior?: LogisticModel;
  /** @default 50 */
  readonly iterations?: number;
}

/** The model's probability for some inputs, in (0, 1). */
export function probabilityOf(model: LogisticModel, inputs: readonly number[]): number {
  let sum = model.intercept;
  for (const [index, weight] of model.weights.entries()) sum += weight * (inputs[index] ?? 0);
  return logistic(sum);
}

/**
 * Fits a logistic regression by Newton's method (Hastie et al. 2009, "The Elements of Statistical Learning", 4.4.1)
 * with a quadratic pull towards a prior, so that few examples adapt a shipped model instead of replacing it. Pure;
 * the result depends on nothing but its arguments. Inputs that never vary keep the prior's weight.
 *
 * @throws RangeError when there is no example, or examples differ in their number of inputs
 */
export function fitLogistic(
  examples: readonly LogisticExample[],
  { pull = 0.001, prior, iterations = 50 }: FitLogisticOptions = {},
): LogisticModel {
  const size = examples[0]?.inputs.length;
  if (size === undefined) throw new RangeError("A logistic model needs at least one example.");
  if (examples.some(({ inputs }) => inputs.length !== size)) {
    throw new RangeError("All examples of a logistic model need the same number of inputs.");
  }
  const total = examples.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const deviations = deviationsOf(examples, size, total);
  const pulledTo = [...(prior?.weights ?? new Array<number>(size).fill(0)), 0];
  let beta = [...pulledTo];
  beta[size] = prior?.intercept ?? 0;
  for (let round = 0; round < iterations; round++) {
    const { gradient, hessian } = slopes(examples, beta, size, total);
    for (let at = 0; at < size; at++) {
      const variance = (deviations[at] ?? 0) ** 2;
      const row = hessian[at] ?? [];
      // Pulling standardised weights is pulling raw ones in proportion to their input's variance.
      const strength = variance > 0 ? 2 * pull * variance : 1;
      gradient[at] = (gradient[at] ?? 0) + strength * ((beta[at] ?? 0) - (pulledTo[at] ?? 0));
      row[at] = (row[at] ?? 0) + strength;
    }
    const step = solve(hessian, gradient);
    beta = beta.map((value, at) => value - (step[at] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return { intercept: beta[size] ?? 0, weights: beta.slice(0, size) };
}

// --- internal ---

function deviationsOf(examples: readonly LogisticExample[], size: number, total: number): number[] {
  return Array.from({ length: size }, (_, at) => {
    const mean =
      examples.reduce((sum, { inputs, weight = 1 }) => sum + weight * (inputs[at] ?? 0), 0) / total;
    const spread = examples.reduce(
      (sum, { inputs, weight = 1 }) => sum + weight * ((inputs[at] ?? 0) - mean) ** 2,
      0,
    );
    const deviation = Math.sqrt(spread / total);
    return deviation < 1e-9 ? 0 : deviation;
  });
}

/** Gradient and Hessian of the mean negative log-likelihood; the intercept comes last. */
function slopes(
  examples: readonly LogisticExample[],
  beta: readonly number[],
  size: number,
  total: number,
): { gradient: number[]; hessian: number[][] } {
  const gradient = new Array<number>(size + 1).fill(0);
  const hessian = Array.from({ length: size + 1 }, () => new Array<number>(size + 1).fill(0));
  const row = new Float64Array(size + 1);
  for (const { inputs, outcome, weight = 1 } of examples) {
    row.set(inputs);
    row[size] = 1;
    let sum = 0;
    for (let at = 0; at <= size; at++) sum += (beta[at] ?? 0) * (row[at] ?? 0);
    const chance = logistic(sum);
    const error = (weight / total) * (chance - (outcome ? 1 : 0));
    // A floor keeps the system solvable when examples are separable.
    const curve = (weight / total) * Math.max(1e-6, chance * (1 - chance));
    for (let at = 0; at <= size; at++) {
      const value = row[at] ?? 0;
      if (value === 0) continue;
      gradient[at] = (gradient[at] ?? 0) + error * value;
      const target = hessian[at] ?? [];
      for (let other = 0; other <= size; other++) {
        target[other] = (target[other] ?? 0) + curve * value * (row[other] ?? 0);
      }
    }
  }
  return { gradient, hessian };
}

/** Solves `matrix · x = vector` by Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let at = column + 1; at < size; at++) {
      if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = at;
    }
    const top = rows[pivot];
    const swapped = rows[column];
    if (top === undefined || swapped === undefined || Math.abs(top[column] ?? 0) < 1e-15) continue;
    rows[pivot] = swapped;
    rows[column] = top;
    for (let at = 0; at < size; at++) {
      const row = rows[at];
      if (at === column || row === undefined) continue;
      const factor = (row[column] ?? 0) / (top[column] ?? 1);
      if (factor === 0) continue;
      for (let cell = column; cell <= size; cell++) row[cell] = (row[cell] ?? 0) - factor * (top[cell] ?? 0);
    }
  }
  return rows.map((row, at) => {
    const own = row[at] ?? 0;
    return Math.abs(own) < 1e-15 ? 0 : (row[size] ?? 0) / own;
  });
}
