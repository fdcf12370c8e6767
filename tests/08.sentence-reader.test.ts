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
    expect(read(ARTICLE, TEXT, 0, true)).toBe(read(ARTICLE, TEXT, 0, true));
  });

  it("reads dates only when they are asked for", () => {
    const read = createSentenceReader();
    expect(read(ARTICLE, TEXT, 0, false).values).toEqual([]);
    expect(read(ARTICLE, TEXT, 0, true).values).toHaveLength(1);
  });

  it.each<[string, Partial<ArticleRecord>]>([
    ["content", { contentHash: "2" }],
    ["date", { published: "2023-01-01" }],
    ["language", { language: "en" }],
  ])("reads anew when the article's %s is another", (_, change) => {
    const read = createSentenceReader();
    const before = read(ARTICLE, TEXT, 0, true);
    expect(read({ ...ARTICLE, ...change }, TEXT, 0, true)).not.toBe(before);
  });

  it("never answers with other words than it was given", () => {
    const read = createSentenceReader();
    read(ARTICLE, TEXT, 0, true);
    expect(read(ARTICLE, TEXT.replace("Rabu", "Kamis"), 0, true).text).toContain("Kamis");
  });

  it("forgets what was asked for longest ago", () => {
    const read = createSentenceReader(2);
    const first = read(ARTICLE, TEXT, 0, true);
    const second = read(ARTICLE, TEXT, 100, true);
    expect(read(ARTICLE, TEXT, 0, true)).toBe(first);
    read(ARTICLE, TEXT, 200, true);
    expect(read(ARTICLE, TEXT, 0, true)).toBe(first);
    expect(read(ARTICLE, TEXT, 100, true)).not.toBe(second);
  });
});
