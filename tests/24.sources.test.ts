import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Options } from "../src/discord/command.ts";
import type { Access, Catalogue, Request } from "../src/discord/request.ts";
import { chosenArticle, chosenFilter, visibleFilter } from "../src/discord/sources/chosen.ts";
import { suggestArticles, suggestSources } from "../src/discord/sources/suggest.ts";
import { indexTitles } from "../src/discord/sources/title-index.ts";
import { isNearlyPrefix } from "../src/discord/sources/typing-slips.ts";
import type { ArticleRecord } from "../src/library/library.ts";

function article(
  id: string,
  title: string,
  collection = "",
  overrides: Partial<ArticleRecord> = {},
): ArticleRecord {
  return {
    id,
    path: collection === "" ? `${id}.txt` : `${collection}/${id}.txt`,
    collection,
    title,
    titleSource: "heading",
    outlet: null,
    author: null,
    published: null,
    url: null,
    place: null,
    format: "text",
    language: "id",
    contentHash: "",
    characters: 1_000,
    passages: 5,
    ingestedAt: "2026-01-01T00:00:00.000Z",
    warnings: [],
    ...overrides,
  };
}

const ARTICLES = [
  article("a1111", "Putin Tiba di Hanoi", "dunia/asia", { outlet: "Warta Contoh", published: "2024-06-20" }),
  article("a2222", "Pakta Rusia–Korea Utara Resmi Berlaku", "dunia"),
  article("a3333", "Plan for a US$100 ticket to climb Borobudur is shelved", "", { published: "2022-07-15" }),
  article("a4444", "Rahasia dapur redaksi", "rahasia"),
  article("a5555", "Rahasia dapur redaksi", "dunia"),
];

function catalogueOf(articles: readonly ArticleRecord[]): Catalogue {
  const names = [...new Set(articles.map(({ collection }) => collection))].sort();
  return {
    articles,
    collections: names.map((name) => ({
      name,
      articles: articles.filter(({ collection }) => collection === name).length,
    })),
    settings: () => {
      throw new Error("Suggestions ask for no settings.");
    },
  };
}

type Where = Pick<Request, "access" | "catalogue" | "language">;

function where(collections: readonly string[] | null, articles = ARTICLES): Request {
  const access: Access = {
    collections,
    mentions: true,
    mayFeed: false,
    maySettle: false,
    language: null,
    alwaysPrivate: false,
  };
  const given: Where = { access, catalogue: catalogueOf(articles), language: "en" };
  // Choosing and suggesting read nothing else of a request.
  return given as Request;
}

function optionsOf(texts: Readonly<Record<string, string>>): Options {
  return {
    text: (name) => texts[name] ?? null,
    flag: () => null,
    channel: () => null,
    attachment: () => null,
  };
}

const anywhere = where(null);
const outside = where(["", "dunia", "dunia/asia"]);

describe("suggestions of where to search", () => {
  it("begin with the collections and the newest articles", () => {
    expect(suggestSources("", outside).map(({ name }) => name)).toEqual([
      "(top) · 1 article",
      "dunia/ · 3 articles",
      "dunia/asia/ · 1 article",
      "Putin Tiba di Hanoi · Warta Contoh · 20 Jun 2024",
      "Plan for a US$100 ticket to climb Borobudur is shelved · 15 Jul 2022",
      "Pakta Rusia–Korea Utara Resmi Berlaku",
      "Rahasia dapur redaksi",
    ]);
  });

  it.each([
    ["pu", "article:a1111"],
    ["hanoi", "article:a1111"],
    ["BOROB", "article:a3333"],
    ["borobudru", "article:a3333"],
    ["korea pakta", "article:a2222"],
    ["asia", "collection:dunia/asia"],
    ["duna", "collection:dunia"],
  ])("find %j", (typed, value) => {
    expect(suggestSources(typed, anywhere)[0]?.value).toBe(value);
  });

  it("never name what may not be shown", () => {
    for (const typed of ["", "rahasia", "dapur", "rahsia"]) {
      const values = suggestSources(typed, outside).map(({ value }) => value);
      expect(values).not.toContain("article:a4444");
      expect(values).not.toContain("collection:rahasia");
    }
    expect(suggestSources("rahasia", outside).map(({ value }) => value)).toEqual(["article:a5555"]);
    expect(suggestSources("", where([]))).toEqual([]);
  });

  it("have names of their own where articles share a title", () => {
    const names = suggestArticles("rahasia", anywhere).map(({ name }) => name);
    expect(names).toEqual(["Rahasia dapur redaksi", "Rahasia dapur redaksi · a5555"]);
  });

  it("are at most 25 of at most 100 characters, whatever titles and typing are", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    const some = fc.array(fc.tuple(text, text), { maxLength: 40 });
    fc.assert(
      fc.property(some, text, (pairs, typed) => {
        const articles = pairs.map(([title, collection], at) => article(`b${at}`, title || "x", collection));
        const choices = suggestSources(typed, where(null, articles));
        expect(choices.length).toBeLessThanOrEqual(25);
        expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
        for (const { name, value } of choices) {
          expect(name.trim().length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("find every title by the beginnings of its words", () => {
    const title = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (titles, which, cut) => {
          const position = which % titles.length;
          const words = titles[position] ?? [];
          const typed = words.map((word) => word.slice(0, 1 + (cut % word.length))).join(" ");
          const found = indexTitles(titles.map((each) => each.join(" "))).find(typed);
          // More than eight words are never needed; these are at most six.
          expect(found.map((each) => each.position)).toContain(position);
        },
      ),
    );
  });
});

describe("a slip of the keyboard", () => {
  it.each([
    ["borobudur", "borobudru", true],
    ["borobudur", "brobud", true],
    ["komodo", "komdo", true],
    ["komodo", "komo", true],
    ["putin", "puti", true],
    ["putin", "pusin", true],
    ["hanoi", "jakarta", false],
    ["di", "do", false],
    ["marapi", "merapi", true],
    ["nusantara", "nsuatnara", true],
    ["nusantara", "sunatnrea", false],
  ])("%s typed as %s: %s", (word, typed, expected) => {
    expect(isNearlyPrefix(word, typed)).toBe(expected);
  });
});

describe("what was chosen to search in", () => {
  it("is what a suggestion means", () => {
    expect(chosenFilter(optionsOf({ in: "article:a1111" }), outside)).toEqual({ articleIds: ["a1111"] });
    expect(chosenFilter(optionsOf({ in: "collection:dunia" }), outside)).toEqual({
      collections: ["dunia", "dunia/asia"],
    });
    expect(chosenFilter(optionsOf({ in: "collection:" }), outside)).toEqual({ collections: [""] });
  });

  it("is what typed words mean among titles and names", () => {
    expect(chosenFilter(optionsOf({ in: " Dunia/ " }), outside)).toEqual({
      collections: ["dunia", "dunia/asia"],
    });
    expect(chosenFilter(optionsOf({ in: "putin" }), outside)).toEqual({ articleIds: ["a1111"] });
    expect(chosenFilter(optionsOf({ in: "rahasia dapur redaksi" }), outside)).toEqual({
      articleIds: ["a5555"],
    });
    expect(chosenFilter(optionsOf({ in: "rahasia" }), where(["dunia"]))).toEqual({ articleIds: ["a5555"] });
  });

  it.each([
    "article:a4444",
    "collection:rahasia",
    "rahasia/dapur",
    "zzz",
    "article:",
    "collection:x",
    "constructor",
  ])("is unknown for %j, whether it is hidden or nowhere", (typed) => {
    const hidden = where(["dunia/asia"]);
    expect(() => chosenFilter(optionsOf({ in: typed }), hidden)).toThrow(
      expect.objectContaining({ code: "source-unknown" }),
    );
  });

  it("says the same of a hidden article as of one that never was", () => {
    const of = (value: string): unknown => {
      try {
        return chosenFilter(optionsOf({ in: value }), outside);
      } catch (error) {
        return String(error).replace(value, "…");
      }
    };
    expect(of("article:a4444")).toBe(of("article:a9999"));
    expect(String(of("collection:nirwana"))).toBe(
      String(of("collection:rahasia")).replace("rahasia", "nirwana"),
    );
  });

  it("reads dates, and refuses what is none or the wrong way round", () => {
    expect(chosenFilter(optionsOf({ since: "Maret 2024", until: "2024" }), outside)).toEqual({
      since: "2024-03-01",
      until: "2024-12-31",
    });
    expect(() => chosenFilter(optionsOf({ since: "banjir" }), outside)).toThrow(
      expect.objectContaining({ code: "date-unknown", detail: "banjir" }),
    );
    expect(() => chosenFilter(optionsOf({ since: "2025", until: "2024" }), outside)).toThrow(
      expect.objectContaining({ code: "dates-reversed", detail: "2025 – 2024" }),
    );
  });

  it("is narrowed to what may be shown, and nothing is an explanation", () => {
    expect(visibleFilter({ since: "2024-01-01" }, outside)).toEqual({
      since: "2024-01-01",
      collections: ["", "dunia", "dunia/asia"],
    });
    expect(visibleFilter({}, anywhere)).toEqual({});
    expect(() => visibleFilter({}, where([]))).toThrow(expect.objectContaining({ code: "nothing-visible" }));
  });

  it("is one article where one is to be shown", () => {
    expect(chosenArticle("article:a3333", outside)).toBe("a3333");
    expect(chosenArticle("borobudur", outside)).toBe("a3333");
    for (const typed of ["dunia", "article:a4444", "r"]) {
      expect(() => chosenArticle(typed, outside)).toThrow(
        expect.objectContaining({ code: "source-unknown" }),
      );
    }
  });
});
