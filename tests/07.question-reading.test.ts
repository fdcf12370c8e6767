import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termsOf } from "../src/language/stem.ts";
import { embeddedText, readQuestion, searchedWords } from "../src/retrieval/question.ts";

const searched = (text: string, language: "id" | "en" | "other") =>
  searchedWords(readQuestion(text, language)).map(({ folded }) => folded);

describe("the terms of a text", () => {
  it("are stems in its language", () => {
    expect(termsOf("Pulau-pulau di kepulauan itu", "id")).toEqual(["pulau", "di", "pulau", "itu"]);
    expect(termsOf("The islands' discoveries", "en")).toEqual(["the", "island", "discoveri"]);
    expect(termsOf("Les îles", "other")).toEqual(["les", "iles"]);
  });

  it("are the same for a number however a language writes it, and for both apostrophes", () => {
    expect(termsOf("1.500 dan 2,5", "id")).toEqual(["1500", "dan", "2.5"]);
    expect(termsOf("1,500 and 2.5", "en")).toEqual(["1500", "and", "2.5"]);
    expect(termsOf("Sony’s", "en")).toEqual(termsOf("Sony's", "en"));
    expect(termsOf("Al-Qur’an", "id")).toEqual(termsOf("al Quran", "id"));
  });

  it("are those of a hyphenated word's parts", () => {
    expect(termsOf("COVID-19", "en")).toEqual(["covid", "19"]);
  });
});

describe("reading a question", () => {
  it("searches by its content words, in either language", () => {
    expect(searched("Siapakah yang menemukan telepon?", "id")).toEqual(["menemukan", "telepon"]);
    expect(searched("When did the soldiers arrive?", "en")).toEqual(["soldiers", "arrive"]);
  });

  it("searches by all words where none has content", () => {
    expect(searched("Apa itu?", "id")).toEqual(["apa", "itu"]);
    expect(searched("?!", "id")).toEqual([]);
  });

  it("knows a word by its stems in both languages and by itself", () => {
    const [word] = searchedWords(readQuestion("Hanoi", "en"));
    expect(word?.variants).toEqual(expect.arrayContaining(["hanoi", ...termsOf("Hanoi", "id")]));
  });

  it("tells names and figures", () => {
    const { words } = readQuestion("Kapan Presiden Putin tiba pada 2024?", "id");
    expect(words.filter(({ capitalised }) => capitalised).map(({ text }) => text)).toEqual([
      "presiden",
      "putin",
    ]);
    expect(words.filter(({ numeric }) => numeric).map(({ text }) => text)).toEqual(["2024"]);
  });

  it("has words at their offsets, each once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const { words } = readQuestion(text, "id");
        expect(new Set(words.map(({ folded }) => folded)).size).toBe(words.length);
        for (const word of words) expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text);
      }),
    );
  });

  it("hides the words that only ask from a model that adds up words, and from no other", () => {
    const question = readQuestion("Di mana Soeharto lahir?", "id");
    expect(embeddedText(question, { pooling: "graph" })).toBe("di soeharto lahir");
    expect(embeddedText(question, { pooling: "mean" })).toBe("Di mana Soeharto lahir?");
    expect(embeddedText(readQuestion("Siapa?", "id"), { pooling: "graph" })).toBe("Siapa?");
  });
});
