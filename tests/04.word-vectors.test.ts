import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Embedder } from "../src/embedding/embedder.ts";
import { createWordVectors } from "../src/embedding/word-vectors.ts";
import { createHashEmbedder } from "./04.hash-embedder.ts";

/** An embedder that writes down what it is asked for. */
function listening(): { embedder: Embedder; asked: string[][] } {
  const asked: string[][] = [];
  const inner = createHashEmbedder();
  const embed: Embedder["embed"] = (texts, kind, options) => {
    expect(kind).toBe("question");
    asked.push([...texts]);
    return inner.embed(texts, kind, options);
  };
  return { embedder: { ...inner, embed }, asked };
}

const words = fc.array(
  fc.constantFrom(..."beras harga naik jakarta presiden hanoi … ? tiba kamis".split(" ")),
);

describe("word vectors", () => {
  it("are the embedder's, for every distinct word, whatever is kept of them", async () => {
    const reference = createHashEmbedder();
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { maxLength: 6 }),
        fc.integer({ min: 0, max: 6 }),
        async (calls, limit) => {
          const vectors = createWordVectors(createHashEmbedder(), { limit });
          for (const call of calls) {
            const found = await vectors.vectorsOf(call);
            expect([...found.keys()].sort()).toEqual([...new Set(call)].sort());
            for (const [word, vector] of found) {
              expect(vector).toEqual((await reference.embed([word], "question"))[0]);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("are asked for once, known or not, while they are kept", async () => {
    const { embedder, asked } = listening();
    const vectors = createWordVectors(embedder, { limit: 10 });
    await vectors.vectorsOf(["harga", "beras", "harga", "…"]);
    await vectors.vectorsOf(["beras", "…", "naik"]);
    await vectors.vectorsOf(["harga", "naik"]);
    expect(asked).toEqual([["harga", "beras", "…"], ["naik"]]);
  });

  it("are forgotten in the order in which they were last asked for", async () => {
    const { embedder, asked } = listening();
    const vectors = createWordVectors(embedder, { limit: 2 });
    await vectors.vectorsOf(["harga", "beras"]);
    await vectors.vectorsOf(["harga"]);
    await vectors.vectorsOf(["naik"]);
    await vectors.vectorsOf(["harga"]);
    await vectors.vectorsOf(["beras"]);
    expect(asked).toEqual([["harga", "beras"], ["naik"], ["beras"]]);
  });

  it("keep no more memory alive than their own", async () => {
    const inner = createHashEmbedder();
    const block = new Float32Array(6400);
    const embed: Embedder["embed"] = async (texts) =>
      texts.map((_, row) => block.subarray(row * 64, (row + 1) * 64));
    const vectors = createWordVectors({ ...inner, embed });
    const vector = (await vectors.vectorsOf(["harga", "beras"])).get("beras");
    expect(vector?.buffer.byteLength).toBe(256);
  });

  it("are not kept when the embedder fails", async () => {
    const { embedder } = listening();
    const vectors = createWordVectors(embedder);
    await embedder.close();
    await expect(vectors.vectorsOf(["harga"])).rejects.toMatchObject({ code: "cancelled" });
    await expect(vectors.vectorsOf(["harga"])).rejects.toMatchObject({ code: "cancelled" });
  });
});
