import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { KutipError } from "../src/errors.ts";

/** Texts with something to say in any model of Indonesian and English. */
const SENTENCES = [
  "Rombongan mendarat di Hanoi pada Kamis pagi.",
  "The delegation landed in Hanoi on Thursday morning.",
  "Harga beras naik menjadi Rp15.000 per kilogram.",
  "kata",
  "A much longer passage, which repeats itself. ".repeat(12),
  "Bank Indonesia menahan suku bunga acuan; rupiah menguat tipis terhadap dolar AS.",
];
const BLANK = ["", "   ", "\n\t"];

/**
 * What every embedder keeps to. `create` gives a new one at each call.
 * Vectors of one text may differ in the last bits with the batch it was in: `tolerance` is per number.
 */
export function embedderContract(name: string, create: () => Embedder, tolerance = 1e-5): void {
  describe(`${name}, an embedder`, () => {
    const shared = create();
    const opened: Embedder[] = [shared];
    const open = (): Embedder => {
      const embedder = create();
      opened.push(embedder);
      return embedder;
    };
    afterAll(async () => {
      await Promise.all(opened.map((embedder) => embedder.close()));
    });

    it("gives one unit vector of its model's dimensions for each text, in their order, and null for blank ones", async () => {
      const alone = new Map<string, Float32Array | null>();
      for (const text of [...SENTENCES, ...BLANK]) {
        const [vector] = await shared.embed([text], "passage");
        alone.set(text, vector ?? null);
      }
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...SENTENCES, ...BLANK), { maxLength: 40 }),
          async (texts) => {
            const vectors = await shared.embed(texts, "passage");
            expect(vectors).toHaveLength(texts.length);
            vectors.forEach((vector, index) => {
              const expected = alone.get(texts[index] ?? "");
              if (!expected) {
                expect(vector).toBeNull();
                return;
              }
              expect(vector).toBeInstanceOf(Float32Array);
              expect(vector).toHaveLength(shared.model.dimensions);
              expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
              expect(farthest(vector ?? new Float32Array(), expected)).toBeLessThan(tolerance);
            });
          },
        ),
        { numRuns: 25 },
      );
    });

    it("tells texts apart", async () => {
      const [one, other] = await shared.embed(SENTENCES.slice(0, 3).toReversed(), "passage");
      expect(farthest(one ?? new Float32Array(), other ?? new Float32Array())).toBeGreaterThan(0.01);
    });

    it("gives nothing for nothing", async () => {
      expect(await shared.embed([], "question")).toEqual([]);
    });

    it("leaves the caller's list as it is, and its own answer alone when the list changes", async () => {
      const texts = Array.from({ length: 2000 }, (_, index) => `${SENTENCES[index % SENTENCES.length]}`);
      const before = [...texts];
      const pending = shared.embed(texts, "passage");
      expect(texts).toEqual(before);
      texts.fill("");
      expect((await pending).every((vector) => vector !== null)).toBe(true);
    });

    it("serves several callers at once, each with its own", async () => {
      const expected = await shared.embed(SENTENCES, "passage");
      const answers = await Promise.all(SENTENCES.map((text) => shared.embed([text], "passage")));
      answers.forEach(([vector], index) => {
        expect(farthest(vector ?? new Float32Array(), expected[index] ?? new Float32Array())).toBeLessThan(
          tolerance,
        );
      });
    });

    it("reports progress that only grows and ends with the total", async () => {
      const texts = Array.from(
        { length: 700 },
        (_, index) => `${SENTENCES[index % SENTENCES.length]} ${index}`,
      );
      const reports: number[] = [];
      await shared.embed(texts, "passage", {
        onProgress: (done, total) => {
          expect(total).toBe(700);
          reports.push(done);
        },
      });
      expect(reports).toEqual([...reports].sort((a, b) => a - b));
      expect(reports.at(-1)).toBe(700);
    });

    it("does not begin when its signal is aborted already", async () => {
      await expectCancelled(shared.embed(SENTENCES, "passage", { signal: AbortSignal.abort() }));
    });

    it("stops when its signal is aborted, and serves the next call", async () => {
      const abort = new AbortController();
      const texts = Array.from({ length: 3000 }, (_, index) => `${SENTENCES[4]} ${index}`);
      const long = shared.embed(texts, "passage", {
        signal: abort.signal,
        onProgress: (done) => {
          if (done > 0) abort.abort();
        },
      });
      const unconcerned = shared.embed(SENTENCES, "passage");
      await expectCancelled(long);
      expect(await unconcerned).toHaveLength(SENTENCES.length);
      expect(await shared.embed(["kata"], "question")).toHaveLength(1);
    });

    it("cancels what is under way when it is closed, refuses what comes after, and closes twice", async () => {
      const embedder = open();
      const pending = expectCancelled(embedder.embed(SENTENCES, "passage"));
      await Promise.all([embedder.close(), embedder.close()]);
      await pending;
      await expectCancelled(embedder.embed(SENTENCES, "passage"));
      await embedder.close();
    });

    it("can be closed without having been used", async () => {
      await open().close();
    });
  });
}

// --- internal ---

function farthest(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((worst, value, index) => Math.max(worst, Math.abs(value - (b[index] ?? 0))), 0);
}

async function expectCancelled(promise: Promise<unknown>): Promise<void> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(KutipError);
  expect(error).toMatchObject({ code: "cancelled" });
}
