import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cluesOf, DIGITS, vocabularyOf } from "../src/answer/values/clues.ts";
import { parseValues } from "../src/answer/values/parse.ts";
import type { Value } from "../src/answer/values/value.ts";
import type { Language } from "../src/language/language.ts";
import { hostileText } from "./03.hostile-text.ts";

const PUBLISHED = "2024-06-21"; // A Friday.

/** Text, then the value that it holds: its words, and the fields that matter. */
const DATES: [Language, string, string, Record<string, unknown>][] = [
  ["id", "tiba pada Rabu (19/6) malam.", "Rabu (19/6) malam", days("2024-06-19")],
  ["id", "tiba Kamis pagi setelah", "Kamis pagi", days("2024-06-20")],
  ["id", "pada 19 Juni 2024 di", "19 Juni 2024", days("2024-06-19")],
  ["id", "Kamis (20/6/2024) pukul 09.00 WIB,", "Kamis (20/6/2024) pukul 09.00 WIB", days("2024-06-20")],
  ["id", "tanggal 19/6/2024 itu", "19/6/2024", days("2024-06-19")],
  ["id", "Senin, 3 Maret 2025,", "Senin, 3 Maret 2025", days("2025-03-03")],
  ["id", "19-20 Juni 2024", "19-20 Juni 2024", days("2024-06-19", "2024-06-20")],
  ["id", "pada Februari 2022.", "Februari 2022", days("2022-02-01", "2022-02-28")],
  ["id", "pada September lalu", "September lalu", days("2023-09-01", "2023-09-30")],
  ["id", "sejak 2019 tanpa", "2019", days("2019-01-01", "2019-12-31")],
  ["id", "pada tahun 1950-an.", "1950-an", days("1950-01-01", "1959-12-31")],
  ["id", "tahun 782 Masehi", "782", { year: 782 }],
  ["id", "abad ke-19", "abad ke-19", days("1801-01-01", "1900-12-31")],
  ["id", "kemarin", "kemarin", days("2024-06-20")],
  ["id", "dua hari lalu", "dua hari lalu", days("2024-06-19")],
  ["id", "pekan lalu", "pekan lalu", days("2024-06-10", "2024-06-16")],
  ["id", "tahun lalu", "tahun lalu", days("2023-01-01", "2023-12-31")],
  ["en", "on June 19, 2024, in", "June 19, 2024", days("2024-06-19")],
  ["en", "on 19 June 2024", "19 June 2024", days("2024-06-19")],
  ["en", "on the night of Wednesday 19 June", "night of Wednesday 19 June", days("2024-06-19")],
  ["en", "arrived Wednesday night,", "Wednesday night", days("2024-06-19")],
  ["en", "on Thursday.", "Thursday", days("2024-06-20")],
  ["en", "by March 20.", "March 20", days("2024-03-20")],
  ["en", "on 6/19/2024", "6/19/2024", days("2024-06-19")],
  ["en", "on 2024-06-19", "2024-06-19", days("2024-06-19")],
  ["en", "in the 1950s", "1950s", days("1950-01-01", "1959-12-31")],
  ["en", "three years ago", "three years ago", days("2021-01-01", "2021-12-31")],
  ["en", "in May.", "May", days("2024-05-01", "2024-05-31")],
  ["en", "Dec 4, 2023", "Dec 4, 2023", days("2023-12-04")],
];

const TIMES: [Language, string, string, number, number][] = [
  ["id", "pukul 09.00 WIB", "pukul 09.00 WIB", 540, 540],
  ["id", "pukul 9 malam", "pukul 9 malam", 1245, 1275],
  ["id", "pukul 10.00-12.00 WIB", "pukul 10.00-12.00 WIB", 600, 720],
  ["id", "pada dini hari", "dini hari", 0, 330],
  ["id", "13.21 WITA", "13.21 WITA", 801, 801],
  ["en", "opened at 7 a.m. and", "7 a.m.", 405, 435],
  ["en", "at 9:30 pm", "9:30 pm", 1290, 1290],
  ["en", "at 21:00 GMT", "21:00 GMT", 1260, 1260],
];

const FIGURES: [Language, string, Value["kind"], string, number, number, number][] = [
  ["id", "sebesar Rp1,2 triliun.", "money", "Rp1,2 triliun", 1.2e12, 1.15e12, 1.25e12],
  ["id", "Rp 1.200.000 per orang", "money", "Rp 1.200.000", 1_200_000, 1_200_000, 1_200_000],
  ["id", "Rp50 ribu", "money", "Rp50 ribu", 50_000, 49_500, 50_500],
  ["id", "US$ 7,2 miliar", "money", "US$ 7,2 miliar", 7.2e9, 7.15e9, 7.25e9],
  ["id", "12 juta dolar AS", "money", "12 juta dolar AS", 12e6, 11.5e6, 12.5e6],
  ["en", "7.2 billion dollars", "money", "7.2 billion dollars", 7.2e9, 7.15e9, 7.25e9],
  ["en", "1.3 trillion rupiah", "money", "1.3 trillion rupiah", 1.3e12, 1.25e12, 1.35e12],
  ["en", "$7,200", "money", "$7,200", 7200, 7200, 7200],
  ["id", "58,6 persen suara", "percentage", "58,6 persen", 58.6, 58.55, 58.65],
  ["en", "58.6% of", "percentage", "58.6%", 58.6, 58.55, 58.65],
  ["en", "25 percent", "percentage", "25 percent", 25, 24.5, 25.5],
  ["en", "two-thirds of voters", "percentage", "two-thirds", 200 / 3, 194 / 3, 206 / 3],
  ["id", "dua pertiga suara", "percentage", "dua pertiga", 200 / 3, 194 / 3, 206 / 3],
  ["id", "selama dua hari.", "duration", "dua hari", 172_800, 129_600, 216_000],
  ["id", "3 jam 20 menit", "duration", "3 jam 20 menit", 12_000, 11_970, 12_030],
  ["id", "satu setengah jam", "duration", "satu setengah jam", 5400, 5220, 5580],
  ["en", "for two weeks", "duration", "two weeks", 1_209_600, 907_200, 1_512_000],
  ["en", "3 hours and 20 minutes", "duration", "3 hours and 20 minutes", 12_000, 11_970, 12_030],
  ["en", "half an hour", "duration", "half an hour", 1800, 900, 2700],
  ["id", "3,5 juta orang", "count", "3,5 juta orang", 3.5e6, 3.45e6, 3.55e6],
  ["id", "600 tentara", "count", "600 tentara", 600, 600, 600],
  ["id", "3.300 ekor", "count", "3.300 ekor", 3300, 3300, 3300],
  ["id", "ratusan warga", "count", "ratusan warga", 549.5, 100, 999],
  ["id", "belasan rumah", "count", "belasan rumah", 15, 11, 19],
  ["id", "300-an warga", "count", "300-an warga", 300, 300, 399],
  ["id", "dua puluh lima ribu orang", "count", "dua puluh lima ribu orang", 25_000, 24_500, 25_500],
  ["id", "seratus dua puluh satu rumah", "count", "seratus dua puluh satu rumah", 121, 121, 121],
  ["id", "antara 300 dan 500 orang", "count", "300 dan 500 orang", 400, 300, 500],
  ["en", "two dozen soldiers", "count", "two dozen soldiers", 24, 20, 28],
  ["en", "Seventy-five people", "count", "Seventy-five people", 75, 75, 75],
  ["en", "one and a half million voters", "count", "one and a half million voters", 1.5e6, 1.45e6, 1.55e6],
  ["en", "800,000 polling stations", "count", "800,000 polling stations", 8e5, 8e5, 8e5],
  ["en", "hundreds of thousands of people", "count", "hundreds of thousands", 549_999.5, 1e5, 999_999],
  ["id", "magnitudo 5,6 pada", "count", "5,6", 5.6, 5.55, 5.65],
  ["id", "10 km dari", "count", "10 km", 10_000, 10_000, 10_000],
  ["id", "seluas 380 km persegi.", "count", "380 km persegi", 380e6, 380e6, 380e6],
  ["id", "totalnya 1.315 Km2 yang", "count", "1.315 Km2", 1315e6, 1315e6, 1315e6],
  ["id", "seluas 9 Ha.", "count", "9 Ha", 90_000, 90_000, 90_000],
  ["en", "the 2,891-metre volcano", "count", "2,891-metre", 2891, 2891, 2891],
  ["id", "gelar ke-14", "count", "ke-14", 14, 14, 14],
  ["id", "kunjungan kelima Putin", "count", "kelima", 5, 5, 5],
  ["en", "the third attempt", "count", "third", 3, 3, 3],
];

describe("parseValues", () => {
  it.each(DATES)("reads the date in %s: %s", (language, text, words, fields) => {
    expect(only(text, language)).toMatchObject({ kind: "date", text: words, ...fields });
  });

  it.each(TIMES)("reads the time in %s: %s", (language, text, words, low, high) => {
    expect(only(text, language)).toMatchObject({
      kind: "time",
      text: words,
      time: { minutes: { low, high } },
    });
  });

  it.each(FIGURES)("reads the figure in %s: %s", (language, text, kind, words, amount, low, high) => {
    const value = only(text, language);
    expect(value).toMatchObject({ kind, text: words });
    if (!("interval" in value)) throw new Error("not a figure");
    expect(value.amount).toBeCloseTo(amount, 3);
    expect(value.interval.low).toBeCloseTo(low, 3);
    expect(value.interval.high).toBeCloseTo(high, 3);
  });

  it.each([
    ["id", "sekitar 300 orang", "about", 270, 330],
    ["id", "lebih dari 300 orang", "more-than", 300, Number.POSITIVE_INFINITY],
    ["id", "sedikitnya 300 orang", "at-least", 300, Number.POSITIVE_INFINITY],
    ["id", "hampir 300 orang", "nearly", 270, 300],
    ["en", "fewer than 300 people", "less-than", 0, 300],
    ["en", "up to 300 people", "at-most", 0, 300],
    ["en", "about $300", "about", 270, 330],
  ] as const)("widens the figure in %s: %s", (language, text, modifier, low, high) => {
    expect(only(text, language)).toMatchObject({
      approximate: true,
      modifiers: [modifier],
      interval: {
        low: expect.closeTo(low, 3),
        high: high === Number.POSITIVE_INFINITY ? high : expect.closeTo(high, 3),
      },
    });
  });

  it.each([
    ["id", "Presiden Vietnam To Lam", "president", "Vietnam", "To Lam"],
    ["id", "Menteri Luar Negeri Rusia Sergei Lavrov", "foreign minister", "Rusia", "Sergei Lavrov"],
    ["id", "Gubernur Jawa Barat Ridwan Kamil", "governor", "Jawa Barat", "Ridwan Kamil"],
    ["id", "Kapolri Jenderal Listyo Sigit Prabowo", "police chief", null, "Listyo Sigit Prabowo"],
    ["id", "Sekretaris Jenderal PBB Antonio Guterres", "secretary general", "PBB", "Antonio Guterres"],
    ["en", "President To Lam", "president", null, "To Lam"],
    ["en", "Russian Foreign Minister Sergei Lavrov", "foreign minister", "Russian", "Sergei Lavrov"],
    ["en", "U.S. President Joe Biden", "president", "U.S.", "Joe Biden"],
  ] as const)("reads the office and the name in %s: %s", (language, text, office, of, name) => {
    expect(only(`${text} …`, language)).toMatchObject({ kind: "name", text, office, of, name });
  });

  it.each([
    ["id", "menang 21-14, 18-21, 3-0"],
    ["id", "Il-96, G20, Covid-19 dan nomor 5, Pasal 7"],
    ["id", "salah satu dari mereka, kedua negara, selamat pagi, makan malam"],
    ["en", "No. 5, Article 3, one of the largest, no one, may march"],
  ] as const)("finds no value in %s: %s", (language, text) => {
    expect(parseValues(text, { language, published: PUBLISHED })).toEqual([]);
  });

  it("reads a point as the language does, and the other way where only that makes sense", () => {
    expect(
      amounts("1.200 orang; 1,5 juta orang; 3.5 juta orang; 1,200 orang; 1.234.567,5 orang", "id"),
    ).toEqual([1200, 1_500_000, 3_500_000, 1200, 1_234_567.5]);
    expect(amounts("1,200 people; 1.5 million people; 1,234,567.5 people; 3.500.000 people", "en")).toEqual([
      1200, 1_500_000, 1_234_567.5, 3_500_000,
    ]);
  });

  it("leaves days open that the publication date would be needed for", () => {
    const unresolved = parseValues("Kamis pagi; 19 Juni; kemarin", { language: "id", published: null });
    expect(unresolved.map((value) => value.kind === "date" && value.days)).toEqual([null, null, null]);
  });

  it("does not place an announced weekday", () => {
    expect(only("Putin akan tiba Kamis", "id")).toMatchObject({ text: "Kamis", days: null, weekday: 4 });
  });

  it("reads an American and a European date alike only when a part tells them apart", () => {
    expect(only("on 5/6/2024", "en")).toMatchObject({ year: 2024, month: null, day: null });
    expect(only("on 25/6/2024", "en")).toMatchObject({ month: 6, day: 25 });
  });

  it("gives values whose words stand at their offsets, in order and disjoint, whatever the text", () => {
    const pieces = [...DATES, ...TIMES, ...FIGURES].map((row) => String(row[1]));
    const text = fc.oneof(
      hostileText,
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<Language>("id", "en", "other"), (written, language) => {
        let last = 0;
        for (const value of parseValues(written, { language, published: PUBLISHED })) {
          expect(value.start).toBeGreaterThanOrEqual(last);
          expect(value.text).toBe(written.slice(value.start, value.end));
          expect(value.text).not.toBe("");
          if ("interval" in value) {
            expect(value.interval.low).toBeLessThanOrEqual(value.interval.high);
            expect(Number.isFinite(value.amount)).toBe(true);
          }
          last = value.end;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("cluesOf", () => {
  const vocabulary = vocabularyOf(["dua puluh", "élysée", DIGITS]);

  it("finds runs of digits and words of the vocabulary, whatever their capitals, and no part of a word", () => {
    const { words, hasDigit } = cluesOf("DUA Élysée 12a34 keduanya dua-dua", vocabulary);
    expect(words).toEqual([
      { word: "dua", start: 0 },
      { word: "élysée", start: 4 },
      { word: DIGITS, start: 11 },
      { word: DIGITS, start: 14 },
      { word: "dua", start: 26 },
      { word: "dua", start: 30 },
    ]);
    expect(hasDigit).toBe(true);
  });

  it("finds what runs of letters and of digits say, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const expected = [...text.matchAll(/[\p{L}\p{M}]+|\d+/gu)]
          .map((match) => ({
            word: /^\d/.test(match[0]) ? DIGITS : match[0].toLowerCase(),
            start: match.index,
          }))
          .filter(({ word }) => vocabulary.has(word));
        expect(cluesOf(text, vocabulary).words).toEqual(expected);
      }),
    );
  });
});

function days(first: string, last = first): { days: { first: string; last: string } } {
  return { days: { first, last } };
}

function only(text: string, language: Language): Value {
  const values = parseValues(text, { language, published: PUBLISHED });
  const [value] = values;
  if (value === undefined || values.length !== 1) {
    throw new Error(
      `"${text}" holds ${values.length} values: ${values.map((found) => found.text).join(" | ")}`,
    );
  }
  return value;
}

function amounts(text: string, language: Language): number[] {
  return parseValues(text, { language, published: PUBLISHED }).flatMap((value) =>
    value.kind === "count" ? [value.amount] : [],
  );
}
