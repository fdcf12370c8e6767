import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLogistic, type LogisticExample, probabilityOf } from "../src/answer/fit-logistic.ts";

/** A reproducible sequence of numbers in [0, 1) (Park & Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function sample(count: number, intercept: number, weights: readonly number[], seed = 7): LogisticExample[] {
  const next = numbers(seed);
  return Array.from({ length: count }, () => {
    const inputs = weights.map(() => 4 * next() - 2);
    return { inputs, outcome: next() < probabilityOf({ intercept, weights }, inputs) };
  });
}

describe("fitting a logistic model", () => {
  it("finds the weights that made the outcomes", () => {
    const { intercept, weights } = fitLogistic(sample(20_000, -0.5, [1.5, -0.7, 0]), { pull: 0 });
    expect(intercept).toBeCloseTo(-0.5, 0);
    expect(weights[0]).toBeCloseTo(1.5, 0);
    expect(weights[1]).toBeCloseTo(-0.7, 0);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.1);
  });

  it("predicts as many outcomes as there are: it is calibrated on what it was fitted on", () => {
    const examples = sample(500, 0.3, [1, 1]);
    const model = fitLogistic(examples);
    const expected = examples.reduce((sum, { inputs }) => sum + probabilityOf(model, inputs), 0);
    expect(expected).toBeCloseTo(examples.filter(({ outcome }) => outcome).length, 3);
  });

  it("stays near its prior with few examples and leaves it with many", () => {
    const prior = { intercept: 0, weights: [2] };
    const distance = (count: number) =>
      Math.abs(
        (fitLogistic(sample(count, 0, [-1]), { prior, pull: 1 / Math.sqrt(count) }).weights[0] ?? 0) - 2,
      );
    expect(distance(10)).toBeLessThan(distance(10_000));
    expect(distance(10_000)).toBeGreaterThan(2);
  });

  it("keeps the prior's weight of an input that never varies", () => {
    const examples = sample(50, 0, [1]).map(({ inputs, outcome }) => ({ inputs: [...inputs, 3], outcome }));
    const { weights } = fitLogistic(examples, { prior: { intercept: 0, weights: [0, 0.25] } });
    expect(weights[1]).toBeCloseTo(0.25, 6);
  });

  it("stays finite when one input tells the outcomes apart perfectly", () => {
    const examples = [-2, -1, 1, 2].map((x) => ({ inputs: [x], outcome: x > 0 }));
    const { weights } = fitLogistic(examples);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights[0]).toBeGreaterThan(0);
  });

  it("counts an example of weight two like the example twice", () => {
    const arbitrary = fc.array(
      fc.record({ inputs: fc.tuple(fc.double({ min: -3, max: 3, noNaN: true })), outcome: fc.boolean() }),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(arbitrary, (examples) => {
        const once = fitLogistic(
          examples.map((each) => ({ ...each, weight: 2 })),
          { pull: 0.1 },
        );
        const twice = fitLogistic([...examples, ...examples], { pull: 0.1 });
        expect(once.weights[0]).toBeCloseTo(twice.weights[0] ?? Number.NaN, 5);
        expect(once.intercept).toBeCloseTo(twice.intercept, 5);
      }),
      { numRuns: 50 },
    );
  });

  it("refuses no examples and examples of different sizes", () => {
    expect(() => fitLogistic([])).toThrow(RangeError);
    expect(() =>
      fitLogistic([
        { inputs: [1], outcome: true },
        { inputs: [1, 2], outcome: false },
      ]),
    ).toThrow(RangeError);
  });
});
