import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextBudget } from "../src/embedding/chunk-budget.ts";
import { type Chunk, type Job, JobQueue } from "../src/embedding/job-queue.ts";
import { paddedBatches } from "../src/embedding/padded-batches.ts";
import { normalise, poolRow } from "../src/embedding/pooling.ts";

const sequences = fc.array(fc.array(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { maxLength: 30 }), {
  maxLength: 40,
});

describe("padded batches", () => {
  it("hold every sequence that is not empty once, padded with masked zeros", () => {
    fc.assert(
      fc.property(sequences, fc.integer({ min: 1, max: 200 }), (list, budget) => {
        const seen: number[] = [];
        for (const { rows, width, inputIds, attentionMask } of paddedBatches(list, budget)) {
          expect(rows.length * width <= budget || rows.length === 1).toBe(true);
          expect(inputIds).toHaveLength(rows.length * width);
          rows.forEach((row, line) => {
            const ids = [...inputIds.subarray(line * width, (line + 1) * width)].map(Number);
            const mask = [...attentionMask.subarray(line * width, (line + 1) * width)].map(Number);
            const sequence = list[row] ?? [];
            const padding = new Array<number>(width - sequence.length).fill(0);
            expect(ids).toEqual([...sequence, ...padding]);
            expect(mask).toEqual([...sequence.map(() => 1), ...padding]);
          });
          expect(Math.max(...rows.map((row) => list[row]?.length ?? 0))).toBe(width);
          seen.push(...rows);
        }
        const filled = list.flatMap((sequence, row) => (sequence.length > 0 ? [row] : []));
        expect(seen.sort((a, b) => a - b)).toEqual(filled);
      }),
    );
  });

  it("put sequences of like length together", () => {
    const list = [1, 9, 1, 9, 1, 9].map((length) => new Array<number>(length).fill(7));
    const widths = [...paddedBatches(list, 27)].map((batch) => [batch.rows.length, batch.width]);
    expect(widths).toEqual([
      [3, 1],
      [3, 9],
    ]);
  });
});

describe("pooling", () => {
  const numbers = fc.float({ min: -100, max: 100, noNaN: true });

  it("gives unit vectors, or none where there is no direction", () => {
    fc.assert(
      fc.property(
        fc.float32Array({ minLength: 1, maxLength: 64, noNaN: true, min: -1e6, max: 1e6 }),
        (vector) => {
          const length = Math.hypot(...vector);
          const has = normalise(vector);
          if (length > 1e-5) expect(has).toBe(true);
          if (has) expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
          else expect([...vector].every((value) => value === 0)).toBe(true);
        },
      ),
    );
    expect(normalise(new Float32Array([Number.NaN, 1]))).toBe(false);
    expect(normalise(new Float32Array([Number.POSITIVE_INFINITY, 1]))).toBe(false);
  });

  it("by mean is the same whatever stands in the padding", () => {
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 24, maxLength: 24 }), numbers, (values, padding) => {
        // Two rows of three tokens of four dimensions; the second row has two tokens and one of padding.
        const data = Float32Array.from(values);
        const [one, other] = [new Float32Array(4), new Float32Array(4)];
        const shape = { width: 3, tokens: 2, pooling: "mean" } as const;
        const has = poolRow(data, 1, shape, one);
        data.fill(padding, 20, 24);
        expect(poolRow(data, 1, shape, other)).toBe(has);
        expect(other).toEqual(one);
        const sums = [0, 1, 2, 3].map((i) => (data[12 + i] ?? 0) + (data[16 + i] ?? 0));
        const length = Math.hypot(...sums);
        // Shorter sums have lost their digits to float32.
        if (length > 1)
          expect([...one].every((value, i) => Math.abs(value - (sums[i] ?? 0) / length) < 1e-3)).toBe(true);
      }),
    );
  });

  it("by the first token looks at nothing else", () => {
    const data = Float32Array.from([3, 4, 9, 9, 9, 9, 0, 5, 1, 1, 1, 1]);
    const target = new Float32Array(2);
    expect(poolRow(data, 1, { width: 3, tokens: 3, pooling: "cls" }, target)).toBe(true);
    expect([...target]).toEqual([0, 1]);
  });
});

describe("the queue of jobs", () => {
  const kinds = fc.constantFrom("question", "passage");
  const jobs = fc.array(
    fc.tuple(kinds, fc.array(fc.string({ maxLength: 50 }), { minLength: 1, maxLength: 30 })),
    {
      maxLength: 8,
    },
  );
  const fill = (
    list: readonly (readonly [string, readonly string[]])[],
  ): { queue: JobQueue<Job>; all: Job[] } => {
    const queue = new JobQueue<Job>();
    const all = list.map(
      ([kind, texts]): Job => ({ kind: kind === "question" ? "question" : "passage", texts, next: 0 }),
    );
    for (const job of all) queue.add(job);
    return { queue, all };
  };

  it("hands every text out once and in order, questions first", () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 200 }), (list, budget) => {
        const { queue, all } = fill(list);
        const chunks: Chunk<Job>[] = [];
        for (let chunk = queue.take(budget); chunk; chunk = queue.take(budget)) chunks.push(chunk);
        for (const job of all) {
          const own = chunks.filter((chunk) => chunk.job === job);
          expect(own.flatMap((chunk) => job.texts.slice(chunk.from, chunk.to))).toEqual(job.texts);
          for (const { from, to } of own) {
            expect(to).toBeGreaterThan(from);
            const characters = job.texts.slice(from, to).join("").length;
            expect(characters <= budget || to - from === 1).toBe(true);
          }
        }
        const order = chunks.map((chunk) => chunk.job.kind);
        expect(order).toEqual([...order].sort().toReversed());
      }),
    );
  });

  it("hands out again what came back before anything else, and nothing of a job that was removed", () => {
    const { queue, all } = fill([
      ["passage", ["a", "b", "c"]],
      ["passage", ["d"]],
    ]);
    const first = queue.take(1);
    const second = queue.take(1);
    if (first) queue.giveBack({ ...first, failures: 1 });
    if (second) queue.giveBack(second);
    expect(queue.take(1)).toEqual({ ...first, failures: 1 });
    expect(queue.waiting()).toEqual(all);
    if (all[0]) queue.remove(all[0]);
    expect(queue.take(1)).toMatchObject({ from: 0, to: 1, job: all[1] });
    expect(queue.take(1)).toBeUndefined();
  });
});

describe("the size of chunks", () => {
  it("settles where a chunk takes its time, at any speed of the model, and stays within its bounds", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 20_000, noNaN: true }), (charactersPerMillisecond) => {
        let budget = 8192;
        for (let i = 0; i < 20; i += 1)
          budget = nextBudget(budget, budget, budget / charactersPerMillisecond);
        expect(budget).toBeGreaterThanOrEqual(256);
        expect(budget).toBeLessThanOrEqual(65_536);
        const time = budget / charactersPerMillisecond;
        if (budget > 256 && budget < 65_536) expect(time).toBeCloseTo(12, 0);
      }),
    );
  });

  it("is not changed by a question that was quick", () => {
    expect(nextBudget(60_000, 30, 0.4)).toBe(60_000);
  });
});
