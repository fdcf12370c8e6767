import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPassageContext, passageContext } from "../src/passage/context.ts";
import type { PassageOptions } from "../src/passage/passage.ts";
import { formPassages } from "../src/passage/passages.ts";
import { segmentSentences } from "../src/passage/sentences.ts";
import { estimateTokens } from "../src/passage/tokens.ts";
import { hostileText, someMasks } from "./03.hostile-text.ts";

const options: PassageOptions = { maxTokens: 100, overlapSentences: 1 };
const anyOptions = fc.record({
  maxTokens: fc.integer({ min: 1, max: 200 }),
  overlapSentences: fc.constantFrom<0 | 1>(0, 1),
});

describe("formPassages", () => {
  it("puts every sentence in a passage, within the budget, with at most the allowed overlap", () => {
    fc.assert(
      fc.property(hostileText, fc.gen(), anyOptions, (text, gen, chosen) => {
        const masks = someMasks(text, gen);
        const sentences = segmentSentences(text, masks, "id");
        const passages = formPassages(text, sentences, masks, chosen);
        expect(new Set(passages.flatMap((passage) => passage.sentences))).toEqual(new Set(sentences));
        let done = 0;
        for (const [ordinal, passage] of passages.entries()) {
          const indices = passage.sentences.map((sentence) => sentences.indexOf(sentence));
          const first = indices[0] ?? -1;
          expect(passage.ordinal).toBe(ordinal);
          expect(indices).toEqual(indices.map((_, i) => first + i));
          expect([done, done - chosen.overlapSentences]).toContain(first);
          expect(indices.at(-1)).toBeGreaterThanOrEqual(done);
          expect(passage.start).toBe(passage.sentences[0]?.start);
          expect(passage.end).toBe(passage.sentences.at(-1)?.end);
          expect(masks.some((mask) => mask.start < passage.end && mask.end > passage.start)).toBe(false);
          const tokens = passage.sentences.map(({ start, end }) => estimateTokens(text, start, end));
          if (tokens.length > 1) expect(tokens.reduce((a, b) => a + b)).toBeLessThanOrEqual(chosen.maxTokens);
          done = (indices.at(-1) ?? 0) + 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("cuts at a blank line rather than within a paragraph", () => {
    const paragraph = (name: string) =>
      `${`Kalimat ${name} berisi sepuluh kata yang biasa saja di sini. `.repeat(6).trim()}`;
    const text = [paragraph("satu"), paragraph("dua"), paragraph("tiga")].join("\n\n");
    const starts = passagesOf(text).map((passage) => text.slice(passage.start, passage.start + 12));
    expect(starts).toEqual(["Kalimat satu", "Kalimat dua ", "Kalimat tiga"]);
  });

  it("leaves no tiny passage at the end", () => {
    const text = "Kalimat ini berisi sepuluh kata yang biasa saja di sini. ".repeat(10).trim();
    const sizes = passagesOf(text).map(({ start, end }) => estimateTokens(text, start, end));
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
  });

  it("keeps a heading with what follows it", () => {
    const body = "Kalimat ini berisi sepuluh kata yang biasa saja di sini. ".repeat(8).trim();
    const text = `${body}\n\nHarga Beras\n\n${body}`;
    const heads = passagesOf(text).filter(({ start, end }) => text.slice(start, end).includes("Harga Beras"));
    expect(heads.map(({ start, end }) => text.slice(start, end).endsWith("Harga Beras"))).toEqual([false]);
  });

  it("repeats a sentence only within one block", () => {
    const paragraph = "Kalimat ini berisi sepuluh kata yang biasa saja di sini. ".repeat(7).trim();
    const repeats = (text: string) => {
      const passages = passagesOf(text);
      return passages.slice(1).filter((passage, i) => passage.start < (passages[i]?.end ?? 0)).length;
    };
    expect(repeats(`${paragraph} ${paragraph}`)).toBe(1);
    expect(repeats(`${paragraph}\n\n${paragraph}`)).toBe(0);
  });

  it("makes one passage of a short article and none of an empty one", () => {
    expect(passagesOf("Putin tiba. Ia disambut.\nLalu ia pergi.")).toHaveLength(1);
    expect(passagesOf("  \n---\n ")).toEqual([]);
  });
});

describe("passageContext", () => {
  it("gives title, place and date in the language's words", () => {
    const metadata = { title: "Putin Bertemu To Lam", place: "Hanoi", published: "2024-06-20" };
    expect(passageContext(metadata, "id")).toBe("Putin Bertemu To Lam. Hanoi, 20 Juni 2024.");
    expect(passageContext(metadata, "en")).toBe("Putin Bertemu To Lam. Hanoi, 20 June 2024.");
  });

  it("leaves out what is missing or said already", () => {
    expect(passageContext({ title: "Siapa di Hanoi?", place: "Hanoi", published: null })).toBe(
      "Siapa di Hanoi?",
    );
  });

  it("does not say a title again that stands in the passage", () => {
    const metadata = { title: "Putin tiba di Hanoi pada Kamis…", place: "Hanoi", published: "2024-06-20" };
    const contextOf = createPassageContext(metadata, "id");
    expect(contextOf("PUTIN tiba di\nHanoi pada Kamis pagi.")).toBe("Hanoi, 20 Juni 2024.");
    expect(contextOf("Ia disambut tentara.")).toBe("Putin tiba di Hanoi pada Kamis… 20 Juni 2024.");
    expect(createPassageContext({ title: "Tiba", place: null, published: null }, "id")("Tiba.")).toBe("");
  });
});

function passagesOf(text: string) {
  return formPassages(text, segmentSentences(text, [], "id"), [], options);
}
