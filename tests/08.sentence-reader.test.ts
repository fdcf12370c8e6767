import { describe, expect, it } from "vitest";
import { createSentenceReader } from "../src/answer/sentence-reader.ts";
import type { ArticleRecord } from "../src/library/library.ts";

const ARTICLE: ArticleRecord = {
  id: "a",
  path: "a.txt",
  collection: "",
  format: "text",
  language: "id",
  title: "Putin di Hanoi",
  titleSource: "heading",
  outlet: null,
  author: null,
  published: "2024-06-20",
  url: null,
  place: null,
  contentHash: "1",
  characters: 100,
  passages: 1,
  ingestedAt: "2024-06-21T00:00:00Z",
  warnings: [],
};
const TEXT = "Putin tiba di Hanoi pada Rabu (19/6) malam.";

describe("a sentence reader", () => {
  it("reads a sentence once", () => {
    const read = createSentenceReader();
    expect(read(ARTICLE, TEXT, true)).toBe(read(ARTICLE, TEXT, true));
  });

  it("reads dates only when they are asked for", () => {
    const read = createSentenceReader();
    expect(read(ARTICLE, TEXT, false).values).toEqual([]);
    expect(read(ARTICLE, TEXT, true).values).toHaveLength(1);
  });

  it.each<[string, Partial<ArticleRecord>]>([
    ["date", { published: "2023-01-01" }],
    ["lack of a date", { published: null }],
    ["language", { language: "en" }],
  ])("reads what the date of an article decides anew when another's %s is another", (_, change) => {
    const read = createSentenceReader();
    const before = read(ARTICLE, TEXT, true);
    expect(read({ ...ARTICLE, ...change }, TEXT, true)).not.toBe(before);
  });

  it.each([
    ["figures that mean the same on any day", "Harga beras naik menjadi Rp14.000 per kilogram.", true],
    ["words alone", TEXT, false],
  ])("reads %s once for all articles", (_, text, withValues) => {
    const read = createSentenceReader();
    const before = read(ARTICLE, text, withValues);
    const copy = { ...ARTICLE, id: "b", path: "b.txt", published: "2023-01-01" };
    expect(read(copy, text, withValues)).toBe(before);
  });

  it("reads every date as an article of its day does", () => {
    const [read, days] = [createSentenceReader(), ["2024-06-20", "2023-01-01", null]];
    for (const published of [...days, ...days]) {
      const [value] = read({ ...ARTICLE, published }, TEXT, true).values;
      const [alone] = createSentenceReader()({ ...ARTICLE, published }, TEXT, true).values;
      expect(value).toEqual(alone);
    }
  });

  it("never answers with other words than it was given", () => {
    const read = createSentenceReader();
    read(ARTICLE, TEXT, true);
    expect(read(ARTICLE, TEXT.replace("Rabu", "Kamis"), true).text).toContain("Kamis");
  });

  it("forgets what was asked for longest ago", () => {
    const read = createSentenceReader(2);
    const first = read(ARTICLE, TEXT, true);
    const second = read(ARTICLE, "Putin bertemu To Lam.", true);
    expect(read(ARTICLE, TEXT, true)).toBe(first);
    read(ARTICLE, "Putin pulang.", true);
    expect(read(ARTICLE, TEXT, true)).toBe(first);
    expect(read(ARTICLE, "Putin bertemu To Lam.", true)).not.toBe(second);
  });
});
