import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaUnderRoc, type Confidence } from "../src/evaluation/abstention-metrics.ts";
import { bootstrap, bootstrapMean, percentile } from "../src/evaluation/bootstrap.ts";
import { normalisedGain, recallAt, reciprocalRank } from "../src/evaluation/ranking-metrics.ts";

const relevance = fc.array(fc.boolean(), { maxLength: 30 });
const cutoff = fc.integer({ min: 1, max: 20 });

describe("ranking metrics", () => {
  it("agree with the definitions on a ranking done by hand", () => {
    const ranking = [false, true, false, true];
    expect(recallAt(ranking, 1)).toBe(0);
    expect(recallAt(ranking, 2)).toBe(1);
    expect(reciprocalRank(ranking, 10)).toBe(0.5);
    // Gains at ranks 2 and 4 of 2 relevant results: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3).
    const expected = (1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3));
    expect(normalisedGain(ranking, 2, 10)).toBeCloseTo(expected, 12);
  });

  it("lie in [0, 1], and never fall when more results are looked at", () => {
    fc.assert(
      fc.property(relevance, cutoff, (ranking, k) => {
        for (const metric of [recallAt, reciprocalRank]) {
          expect(metric(ranking, k)).toBeGreaterThanOrEqual(0);
          expect(metric(ranking, k + 1)).toBeGreaterThanOrEqual(metric(ranking, k));
          expect(metric(ranking, k)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("give 1 to a ranking that begins with all relevant results and less to any other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 5 }), (relevant, rest) => {
        const best = [...new Array(relevant).fill(true), ...new Array(rest).fill(false)];
        expect(normalisedGain(best, relevant, 10)).toBeCloseTo(1, 12);
        expect(normalisedGain([false, ...best], relevant, 10)).toBeLessThan(1);
      }),
    );
  });

  it("give 0 where nothing is relevant", () => {
    expect([recallAt([], 5), reciprocalRank([false], 5), normalisedGain([false], 0, 5)]).toEqual([0, 0, 0]);
  });
});

describe("the area under the ROC curve", () => {
  const items = fc.array(
    fc.record({ confidence: fc.constantFrom(0, 0.1, 0.2, 0.5, 0.9), answerable: fc.boolean() }),
    { minLength: 1, maxLength: 40 },
  );

  it("is the share of pairs in the right order, ties counting half", () => {
    fc.assert(
      fc.property(items, (all) => {
        const positives = all.filter(({ answerable }) => answerable);
        const negatives = all.filter(({ answerable }) => !answerable);
        if (positives.length === 0 || negatives.length === 0) {
          expect(areaUnderRoc(all)).toBeNull();
          return;
        }
        let right = 0;
        for (const { confidence } of positives) {
          for (const other of negatives) {
            right += confidence > other.confidence ? 1 : confidence === other.confidence ? 0.5 : 0;
          }
        }
        expect(areaUnderRoc(all)).toBeCloseTo(right / (positives.length * negatives.length), 10);
      }),
    );
  });

  it("turns round when the confidences do", () => {
    fc.assert(
      fc.property(items, (all) => {
        const area = areaUnderRoc(all);
        const turned: Confidence[] = all.map((item) => ({ ...item, confidence: -item.confidence }));
        if (area !== null) expect(areaUnderRoc(turned)).toBeCloseTo(1 - area, 10);
      }),
    );
  });
});

describe("the bootstrap", () => {
  it("puts the figure within its interval and is the same for the same seed", () => {
    const zeroOrOne = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(zeroOrOne, fc.nat(), (values, seed) => {
        const figure = bootstrapMean(values, { resamples: 200, seed });
        expect(figure?.low).toBeLessThanOrEqual(figure?.value ?? Number.NaN);
        expect(figure?.high).toBeGreaterThanOrEqual(figure?.value ?? Number.NaN);
        expect(bootstrapMean(values, { resamples: 200, seed })).toEqual(figure);
      }),
      { numRuns: 30 },
    );
  });

  it("comes near the normal interval of a share of many questions", () => {
    const values = Array.from({ length: 400 }, (_, index) => (index < 300 ? 1 : 0));
    const figure = bootstrapMean(values, { resamples: 2000 });
    const half = 1.96 * Math.sqrt((0.75 * 0.25) / 400);
    expect(figure?.value).toBe(0.75);
    expect(Math.abs((figure?.low ?? 0) - (0.75 - half))).toBeLessThan(0.01);
    expect(Math.abs((figure?.high ?? 0) - (0.75 + half))).toBeLessThan(0.01);
  });

  it("has no figure where the statistic is not defined", () => {
    expect(bootstrapMean([])).toBeNull();
    expect(bootstrap([{ confidence: 1, answerable: true }], areaUnderRoc)).toBeNull();
  });

  it("takes percentiles by the nearest rank", () => {
    expect([0, 0.5, 0.51, 0.95, 1].map((share) => percentile([10, 20, 30, 40], share))).toEqual([
      10, 20, 30, 40, 40,
    ]);
    expect(percentile([], 0.5)).toBeNull();
  });
});
