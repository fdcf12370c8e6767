import fc from "fast-check";
import { expect, test } from "vitest";
import { planPostings, weightOf } from "../src/library/posting-plan.ts";

const counts = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.nat(100_000)), {
    selector: ([term]) => term,
    maxLength: 30,
  })
  .map((entries) => entries.map(([term, passages]) => ({ term, passages })));

test("what is read stays within the budget, rarest terms first", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 50_000 }), (terms, budget) => {
      const { read, weigh, repeated, pairs } = planPostings(terms, budget);
      const present = terms.filter(({ passages }) => passages > 0);
      expect(read.reduce((sum, { passages }) => sum + passages, 0)).toBeLessThanOrEqual(budget);
      const rarest = Math.max(0, ...read.map(({ passages }) => passages));
      for (const left of present)
        if (!read.includes(left)) expect(left.passages).toBeGreaterThanOrEqual(rarest);
      for (const each of weigh) expect(read).not.toContain(each);
      if (read.length > 0) expect([...repeated, ...pairs]).toEqual([]);
      else expect(repeated.length).toBe(Math.min(4, present.length));
    }),
  );
});

test("terms that no passage has are not asked for", () => {
  const plan = planPostings([{ term: "tidakada", passages: 0 }], 100);
  expect(plan).toEqual({ read: [], weigh: [], repeated: [], pairs: [] });
});

test("a rarer term weighs more, and every term weighs something", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (a, b) => {
      const [rare, common] = [Math.min(a, b), Math.max(a, b)];
      expect(weightOf(common, 1000)).toBeGreaterThan(0);
      expect(weightOf(rare, 1000)).toBeGreaterThanOrEqual(weightOf(common, 1000));
    }),
  );
});
