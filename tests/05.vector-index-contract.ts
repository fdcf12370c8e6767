import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VectorIndex } from "../src/library/library.ts";

/** What every adapter of the VectorIndex port does. `create` gives an empty index of vectors of 8 numbers. */
export function describeVectorIndex(name: string, create: () => VectorIndex): void {
  describe(`${name}, as a vector index`, () => {
    test("an empty index finds nothing", () => {
      const index = create();
      expect(index.size).toBe(0);
      expect(index.search(unit([1]), 5)).toEqual([]);
    });

    test("every vector finds itself first, with cosine 1", () => {
      fc.assert(
        fc.property(collections, (vectors) => {
          const index = filled(create(), vectors);
          for (const [id, vector] of vectors.entries()) {
            const [best] = index.search(vector, 1);
            expect(best?.score).toBeCloseTo(1, 4);
            expect(cosine(vector, vectors[best?.id ?? -1] ?? vector)).toBeCloseTo(1, 4);
            expect(index.search(vector, vectors.length).map((found) => found.id)).toContain(id);
          }
        }),
        { numRuns: 30 },
      );
    });

    test("scores are cosines, best first, and every id comes once", () => {
      fc.assert(
        fc.property(collections, vector, fc.integer({ min: 1, max: 60 }), (vectors, query, k) => {
          const found = filled(create(), vectors).search(query, k);
          expect(found).toHaveLength(Math.min(k, vectors.length));
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { id, score } of found) {
            expect(score).toBeCloseTo(cosine(query, vectors[id] ?? query), 4);
          }
          const scores = found.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        }),
        { numRuns: 50 },
      );
    });

    test("more neighbours than there are vectors is all of them", () => {
      const index = filled(create(), [unit([1]), unit([0, 1])]);
      expect(index.search(unit([1, 0.1]), 50).map(({ id }) => id)).toEqual([0, 1]);
      expect(index.search(unit([1]), 0)).toEqual([]);
    });

    test("removed ids are never found, and the others still are", () => {
      fc.assert(
        fc.property(
          collections,
          fc.array(fc.boolean(), { maxLength: 40 }),
          vector,
          (vectors, keep, query) => {
            const index = filled(create(), vectors);
            const kept = vectors.flatMap((_, id) => (keep[id] === true ? [id] : []));
            for (const id of vectors.keys()) if (!kept.includes(id)) index.remove(id);
            expect(index.size).toBe(kept.length);
            const found = index.search(query, vectors.length).map(({ id }) => id);
            expect(found.sort((a, b) => a - b)).toEqual(kept);
          },
        ),
        { numRuns: 50 },
      );
    });

    test("removing an unknown id or removing twice changes nothing", () => {
      const index = filled(create(), [unit([1]), unit([0, 1])]);
      index.remove(99);
      index.remove(1);
      index.remove(1);
      expect(index.size).toBe(1);
      expect(index.search(unit([0, 1]), 2).map(({ id }) => id)).toEqual([0]);
    });

    test("adding a known id replaces its vector, also after it was removed", () => {
      const index = filled(create(), [unit([1]), unit([0, 1])]);
      index.add(0, unit([0, 0, 1]));
      expect(index.size).toBe(2);
      expect(index.search(unit([0, 0, 1]), 1)).toEqual([{ id: 0, score: expect.closeTo(1, 4) }]);
      index.remove(0);
      index.add(0, unit([0, 0, 0, 1]));
      expect(index.size).toBe(2);
      expect(index.search(unit([0, 0, 0, 1]), 1)).toEqual([{ id: 0, score: expect.closeTo(1, 4) }]);
    });

    test("only accepted ids are found, however few they are", () => {
      fc.assert(
        fc.property(collections, vector, fc.integer({ min: 1, max: 5 }), (vectors, query, step) => {
          const index = filled(create(), vectors);
          const accepted = [...vectors.keys()].filter((id) => id % step === 0);
          const found = index.search(query, vectors.length, (id) => id % step === 0).map(({ id }) => id);
          expect(found.sort((a, b) => a - b)).toEqual(accepted);
        }),
        { numRuns: 50 },
      );
    });

    test("it grows beyond what it was made for", () => {
      const vectors = Array.from({ length: 300 }, (_, at) =>
        unit([Math.sin(at), Math.cos(at), Math.sin(at * 7), Math.cos(at * 3), 1]),
      );
      const index = filled(create(), vectors);
      expect(index.size).toBe(300);
      expect(index.search(vectors[299] ?? unit([1]), 1)[0]?.id).toBe(299);
    });
  });
}

// --- internal ---

function unit(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values) || 1;
  return Float32Array.from({ length: 8 }, (_, at) => (values[at] ?? 0) / norm);
}

const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 8, maxLength: 8 })
  .filter((values) => values.some((value) => value !== 0))
  .map(unit);

const collections = fc.array(vector, { minLength: 1, maxLength: 40 });

function filled(index: VectorIndex, vectors: readonly Float32Array[]): VectorIndex {
  for (const [id, stored] of vectors.entries()) index.add(id, stored);
  return index;
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
