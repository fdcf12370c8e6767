import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDotKernel, PlainKernel } from "../src/embedding/dot-kernel.ts";
import { VectorMatrix } from "../src/embedding/vector-matrix.ts";

const number = fc.float({ min: -1, max: 1, noNaN: true });
const dimensions = fc.integer({ min: 1, max: 40 });
const vectorsOf = (length: number, most: number) =>
  fc.array(fc.float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: most,
  });
/** Some vectors of one length. */
const someVectors = dimensions.chain((length) => vectorsOf(length, 12));

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

it("runs as WebAssembly here", () => {
  expect(createDotKernel()).not.toBeInstanceOf(PlainKernel);
});

describe.each([
  ["WebAssembly", createDotKernel],
  ["JavaScript", () => new PlainKernel()],
])("a matrix in %s", (_, kernel) => {
  it("has the dot product of every row with a vector, and of a row with every probe", () => {
    fc.assert(
      fc.property(someVectors, (vectors) => {
        const matrix = new VectorMatrix(vectors[0]?.length ?? 1, 12, kernel());
        for (const [row, vector] of vectors.entries()) expect(matrix.add(vector)).toBe(row);
        for (const [row, vector] of vectors.entries()) {
          const expected = vectors.map((other) => expect.closeTo(dot(vector, other), 4));
          expect([...matrix.products(vector)]).toEqual(expected);
          matrix.probe(vectors);
          expect([...matrix.productsOf(row)]).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps thousands of rows apart, however it grew", () => {
    const matrix = new VectorMatrix(20, 1, kernel());
    const rowOf = (row: number) => Float32Array.from({ length: 20 }, (_, at) => Math.sin(row * 20 + at));
    for (let row = 0; row < 5000; row++) matrix.add(rowOf(row));
    const products = matrix.products(rowOf(1234));
    expect(products).toHaveLength(5000);
    for (let row = 0; row < 5000; row += 7)
      expect(products[row]).toBeCloseTo(dot(rowOf(row), rowOf(1234)), 4);
  });

  it("forgets a row that is taken out, and what it was when it is set anew", () => {
    fc.assert(
      fc.property(someVectors, fc.nat(), number, (vectors, chosen, value) => {
        const length = vectors[0]?.length ?? 1;
        const matrix = new VectorMatrix(length, 1, kernel());
        for (const vector of vectors) matrix.add(vector);
        const row = chosen % vectors.length;
        const probe = new Float32Array(length).fill(1);
        matrix.set(row, new Float32Array(length).fill(value));
        expect(matrix.products(probe)[row]).toBeCloseTo(value * length, 3);
        const left = [...matrix.products(probe)];
        matrix.takeOut(row);
        left[row] = left.at(-1) ?? 0;
        expect([...matrix.products(probe)]).toEqual(left.slice(0, -1));
        matrix.clear();
        expect(matrix.products(probe)).toHaveLength(0);
      }),
      { numRuns: 40 },
    );
  });

  it("refuses a vector of another length, and more probes than it has room for", () => {
    const matrix = new VectorMatrix(3, 2, kernel());
    expect(() => matrix.add(new Float32Array(4))).toThrow(RangeError);
    expect(() => matrix.probe([1, 2, 3].map(() => new Float32Array(3)))).toThrow(RangeError);
  });
});
