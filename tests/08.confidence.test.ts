import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confidenceOf, evidenceOf } from "../src/answer/confidence.ts";
import { CONFIDENCE_SIGNALS, type ConfidenceSignals } from "../src/answer/confidence-signals.ts";
import { readTrees, sumOfTrees } from "../src/answer/decision-trees.ts";

const signals = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: CONFIDENCE_SIGNALS.length,
    maxLength: CONFIDENCE_SIGNALS.length,
  })
  .map(signalsOf);

/** All signals from a list of values, in order; absent ones are 0. */
function signalsOf(values: readonly number[]): ConfidenceSignals {
  const entries = CONFIDENCE_SIGNALS.map((name, at) => [name, values[at] ?? 0] as const);
  return Object.fromEntries(entries) as Record<(typeof CONFIDENCE_SIGNALS)[number], number>;
}

describe("decision trees", () => {
  const nothing = signalsOf([]);

  it("go below up to a bound, inclusive, and above beyond it", () => {
    const trees = readTrees("passage<=0.5 -1 2");
    expect(sumOfTrees(trees, { ...nothing, passage: 0.5 })).toBe(-1);
    expect(sumOfTrees(trees, { ...nothing, passage: 0.51 })).toBe(2);
  });

  it("nest on both sides and add up over the lines", () => {
    const trees = readTrees("\npassage<=0.5 missing<=0.2 1 2 missing<=0.2 4 8\n16\n");
    const sum = (passage: number, missing: number) => sumOfTrees(trees, { ...nothing, passage, missing });
    expect([sum(0, 0), sum(0, 1), sum(1, 0), sum(1, 1)]).toEqual([17, 18, 20, 24]);
  });

  it.each(["passage<=0.5 1", "passage<=0.5 1 2 3", "weather<=1 0 1", "passage<=x 1 2", "passage<=0.5 1 two"])(
    "are not read from %j",
    (line) => {
      expect(() => readTrees(line)).toThrow(RangeError);
    },
  );
});

describe("confidence", () => {
  it("is a probability, whatever the signals", () => {
    fc.assert(
      fc.property(signals, (each) => {
        const confidence = confidenceOf(each);
        return confidence > 0 && confidence < 1;
      }),
    );
  });

  it("keeps the order of the evidence under any calibration", () => {
    const calibration = fc.record({
      threshold: fc.constant(0.5),
      slope: fc.double({ min: 0.1, max: 3, noNaN: true }),
      offset: fc.double({ min: -3, max: 3, noNaN: true }),
      acrossLanguages: fc.constant(0),
    });
    fc.assert(
      fc.property(signals, signals, calibration, (a, b, each) => {
        const [less, more] = evidenceOf(a) <= evidenceOf(b) ? [a, b] : [b, a];
        return confidenceOf(less, each) <= confidenceOf(more, each);
      }),
    );
  });

  const names = ["passage", "inArticle", "named", "weakest", "exactRelation", "exactName", "articleShare"];
  const found = {
    ...signalsOf(CONFIDENCE_SIGNALS.map((name) => (names.includes(name) ? 1 : 0))),
    kindStrength: 1,
    kindNear: 1,
    aboveMedian: 10,
  };
  const missing = signalsOf(CONFIDENCE_SIGNALS.map((name) => (/issing|absent/.test(name) ? 1 : 0)));

  it("is higher where all of a question is found than where nothing is", () => {
    expect(confidenceOf(found)).toBeGreaterThan(0.5);
    expect(confidenceOf(missing)).toBeLessThan(0.1);
  });

  it("heeds what a reader says where sentences were read, and else not", () => {
    const read = (reading: number, isRead: number) =>
      confidenceOf({ ...found, isRead, reading, readings: reading });
    expect(read(3, 1)).toBeGreaterThan(read(-3, 1) + 0.2);
    expect(read(3, 0)).toBe(read(-3, 0));
    expect(confidenceOf({ ...missing, isRead: 1, reading: -5, readings: -5 })).toBeLessThan(0.1);
  });
});
