import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPage } from "../src/engine/read-page.ts";
import { segmentSentences } from "../src/passage/sentences.ts";

const ARTICLE = {
  id: "a1b2c",
  path: "waduk.txt",
  title: "Waduk",
  outlet: null,
  published: null,
  url: null,
  language: "id",
} as const;

const readable = (text: string) => ({ article: ARTICLE, text, sentences: segmentSentences(text, [], "id") });

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Satu kalimat pendek.",
        "Bendungan itu selesai pada 2023.",
        "Air naik!",
        "\n\n",
        "👩‍👩‍👧‍👦 datang.",
      ),
      fc.string({ unit: "grapheme", maxLength: 80 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(" "));
const limits = fc.integer({ min: 2, max: 400 });

describe("a page of an article", () => {
  it("is the article's own text, within the limit", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 3_000 }), limits, (text, offset, limit) => {
        const page = readPage(readable(text), offset, limit);
        expect(page.text).toBe(text.slice(page.start, page.end));
        expect(page.text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("is followed by pages that hold every sentence once", () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const article = readable(text);
        const pages = [];
        for (let at: number | null = 0; at !== null; ) {
          const page = readPage(article, at, limit);
          if (pages.length > 0) expect(page.start).toBe(at);
          pages.push(page);
          at = page.next;
        }
        const read = new Uint8Array(text.length);
        for (const { start, end } of pages) {
          for (let at = start; at < end; at += 1) read[at] = (read[at] ?? 0) + 1;
        }
        for (const { start, end } of article.sentences) {
          expect([...read.subarray(start, end)].every((times) => times === 1)).toBe(true);
        }
      }),
    );
  });

  it("leads back to the beginning without leaving a sentence out", () => {
    fc.assert(
      fc.property(texts, limits, (text, limit) => {
        const article = readable(text);
        let page = readPage(article, text.length, limit);
        while (page.previous !== null) {
          const earlier = readPage(article, page.previous, limit);
          expect(earlier.start).toBeLessThan(page.start);
          expect(earlier.next === null || earlier.next >= page.start).toBe(true);
          page = earlier;
        }
        expect(page.start).toBe(article.sentences[0]?.start ?? 0);
      }),
    );
  });

  it("holds whole sentences, beginning with the one that the offset stands in", () => {
    const text = "Kalimat pertama. Kalimat kedua.\n\nKalimat ketiga. Kalimat keempat.";
    const page = readPage(readable(text), text.indexOf("edua"), 40);
    expect(page).toMatchObject({ text: "Kalimat kedua.\n\nKalimat ketiga.", line: 1, previous: 0 });
    expect(text.slice(page.next ?? 0)).toBe("Kalimat keempat.");
  });

  it("keeps what stands between sentences, advertising too, as it is written", () => {
    const text = "Sebelum.\nADVERTISEMENT\nSesudah.";
    const sentences = [
      { start: 0, end: 8 },
      { start: 23, end: 31 },
    ];
    expect(readPage({ article: ARTICLE, text, sentences }, 0, 100).text).toBe(text);
  });

  it("cuts a sentence that is too long between graphemes", () => {
    const text = `${"👩‍👩‍👧‍👦".repeat(10)} selesai.`;
    const page = readPage({ article: ARTICLE, text, sentences: [{ start: 0, end: text.length }] }, 0, 50);
    expect(page.text).toBe("👩‍👩‍👧‍👦".repeat(4));
    expect(page.next).toBe(page.end);
  });

  it("is empty where an article has no sentence", () => {
    expect(readPage(readable("…"), 5, 100)).toMatchObject({
      text: "",
      start: 0,
      end: 0,
      line: 1,
      previous: null,
      next: null,
    });
  });
});
