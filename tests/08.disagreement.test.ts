import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findDisagreements } from "../src/answer/disagreement.ts";
import type { ComparedQuote } from "../src/answer/disagreement-quote.ts";
import { compareValues } from "../src/answer/disagreement-values.ts";
import { type AskedQuestion, analyseQuestion } from "../src/answer/question.ts";
import { parseValues } from "../src/answer/values/parse.ts";
import type { Language } from "../src/language/language.ts";
import { hostileText } from "./03.hostile-text.ts";
import { PAIRS } from "./08.disagreement-pairs.ts";

describe("compareValues", () => {
  it.each([
    ["Rabu (19/6) malam", "Kamis pagi", "incompatible"],
    ["Rabu (19/6) malam", "Kamis (20/6) dini hari", "compatible"],
    ["Juni 2024", "20 Juni 2024", "compatible"],
    ["Juni 2024", "20 Juli 2024", "incompatible"],
    ["20 Juni 2024", "Kamis", "compatible"],
    ["pukul 17.02 WIB", "pukul 18.02 WITA", "compatible"],
    ["pukul 17.02 WIB", "pukul 18.02 WIB", "incompatible"],
    ["pukul 17.02 WIB", "sore hari", "compatible"],
    ["dua hari", "48 jam", "compatible"],
    ["dua hari", "tiga hari", "incompatible"],
    ["Rp1,2 triliun", "Rp1,24 triliun", "compatible"],
    ["Rp1,2 triliun", "Rp1,3 triliun", "incompatible"],
    ["Rp1,2 triliun", "US$ 80 juta", "incomparable"],
    ["58,6 persen", "58,58 persen", "compatible"],
    ["58,6 persen", "58,8 persen", "incompatible"],
    ["300 orang", "298 orang", "compatible"],
    ["301 orang", "298 orang", "incompatible"],
    ["sekitar 300 orang", "320 orang", "compatible"],
    ["lebih dari 300 orang", "4.000 orang", "compatible"],
    ["lebih dari 300 orang", "250 orang", "incompatible"],
    ["ratusan orang", "450 orang", "compatible"],
    ["ratusan orang", "12 orang", "incompatible"],
    ["10 km", "10.000 meter", "compatible"],
    ["10 km", "10 kg", "incomparable"],
    ["ke-14", "14 orang", "incomparable"],
    ["Presiden Vietnam To Lam", "Presiden Vietnam Vo Van Thuong", "incompatible"],
    ["Presiden Vietnam To Lam", "Presiden Rusia Vladimir Putin", "incomparable"],
    ["Presiden Joko Widodo", "Presiden Widodo", "compatible"],
  ] as const)("finds %s and %s %s", (a, b, outcome) => {
    expect(compareValues(value(a), value(b))).toBe(outcome);
    expect(compareValues(value(b), value(a))).toBe(outcome);
  });
});

describe("findDisagreements", () => {
  it.each(PAIRS)("sees that these $label: $a.1 – $b.1", ({ label, about, question, a, b, published }) => {
    const quotes = [quote("a", a, published), quote("b", b, published)];
    const found = findDisagreements(quotes, { question: question === null ? null : ask(question) });
    expect(found.map((disagreement) => disagreement.about)).toEqual(label === "differ" ? [about] : []);
  });

  it("says each value in its quote's own words, and names the quotes", () => {
    const quotes = [
      quote("a", ["id", "Pesawat itu membawa Putin tiba di Hanoi pada Rabu (19/6) malam."], "2024-06-20"),
      quote("b", ["id", "Putin tiba di Hanoi Kamis pagi."], "2024-06-20"),
      quote("c", ["en", "Putin arrived in Hanoi on Tuesday."], "2024-06-20"),
    ];
    expect(findDisagreements(quotes, { question: ask("Kapan Putin tiba di Hanoi?") })).toEqual([
      {
        about: "date",
        values: [
          { text: "Rabu (19/6) malam", quote: "a" },
          { text: "Kamis pagi", quote: "b" },
          { text: "Tuesday", quote: "c" },
        ],
      },
    ]);
  });

  it("counts only the kind that the question asks for", () => {
    const quotes = [
      quote("a", ["id", "Kunjungan Putin di Hanoi berlangsung dua hari dan menghasilkan 11 dokumen."]),
      quote("b", ["id", "Kunjungan Putin di Hanoi berlangsung dua hari dan menghasilkan 15 dokumen."]),
    ];
    expect(findDisagreements(quotes, { question: ask("Berapa lama kunjungan Putin di Hanoi?") })).toEqual([]);
    expect(
      findDisagreements(quotes, { question: ask("Berapa dokumen hasil kunjungan Putin di Hanoi?") }),
    ).toHaveLength(1);
  });

  it("counts only the words that answer, where they are known", () => {
    const text = "Banjir di Demak menewaskan 3 orang dan merendam 120 rumah.";
    const a = quote("a", ["id", text]);
    const b = quote("b", ["id", text.replace("3 orang", "9 orang")]);
    const at = text.indexOf("120 rumah");
    const houses = { start: at, end: at + 9 };
    const question = ask("Berapa rumah terendam banjir di Demak?");
    expect(
      findDisagreements(
        [
          { ...a, answer: houses },
          { ...b, answer: houses },
        ],
        { question },
      ),
    ).toEqual([]);
  });

  it("sees no disagreement within one article, or with itself", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const one = { ...quote("a", ["id", text]), articleId: "same" };
        const other = { ...quote("b", ["id", `${text} 12 orang`]), articleId: "same" };
        expect(findDisagreements([one, other], { question: null })).toEqual([]);
        expect(
          findDisagreements([one, { ...one, articleId: "else", citationId: "b" }], { question: null }),
        ).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps a precision of 0.9 on the golden pairs", () => {
    const outcome = { hit: 0, missed: 0, alarm: 0 };
    const wrong: string[] = [];
    for (const pair of goldenPairs()) {
      const quotes = [goldenQuote("a", pair.a), goldenQuote("b", pair.b)];
      const question = pair.question === undefined ? null : ask(pair.question);
      const isFound = findDisagreements(quotes, { question }).length > 0;
      if (isFound && pair.label === "differ") outcome.hit += 1;
      else if (isFound) outcome.alarm += 1;
      else if (pair.label === "differ") outcome.missed += 1;
      if (isFound !== (pair.label === "differ")) wrong.push(pair.id);
    }
    const precision = outcome.hit / (outcome.hit + outcome.alarm);
    const recall = outcome.hit / (outcome.hit + outcome.missed);
    console.log(
      `golden pairs: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong: ${wrong.join(", ") || "none"}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.75);
  });
});

const side = z.object({
  text: z.string(),
  lang: z.enum(["id", "en"]),
  published: z.string().nullish(),
  span: z.string().nullish(),
});
const goldenPair = z.object({
  id: z.string(),
  question: z.string().optional(),
  a: side,
  b: side,
  label: z.enum(["differ", "agree", "unrelated"]),
});

function goldenPairs() {
  const lines = readFileSync(new URL("golden/pairs.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => goldenPair.parse(JSON.parse(line)));
}

function goldenQuote(id: string, { text, lang, published, span }: z.infer<typeof side>): ComparedQuote {
  const start = span ? text.indexOf(span) : -1;
  const answer = start === -1 ? null : { start, end: start + (span?.length ?? 0) };
  return { ...quote(id, [lang, text], published ?? undefined), answer };
}

function quote(id: string, [language, text]: readonly [Language, string], published?: string): ComparedQuote {
  return {
    articleId: id,
    citationId: id,
    text,
    language,
    published: published ?? null,
    answer: null,
    context: "",
  };
}

function ask(question: string): AskedQuestion {
  return analyseQuestion(question, /^(?:what|when|who|how)\b/i.test(question) ? "en" : "id");
}

function value(text: string) {
  const [found] = parseValues(text, { language: "id", published: "2024-06-21" });
  if (found === undefined) throw new Error(`no value in "${text}"`);
  return found;
}
