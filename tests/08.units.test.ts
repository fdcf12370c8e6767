import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues } from "../src/answer/disagreement-values.ts";
import { parseValues } from "../src/answer/values/parse.ts";
import type { Value } from "../src/answer/values/value.ts";

type Language = "id" | "en";

/** Ways to write one figure, by language; `#` stands for the figure. */
const WRITINGS: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  "a speed": {
    id: [
      "# kilometer per jam",
      "# km/jam",
      "# km per jam",
      "# km / jam",
      "# Km/jam",
      "# km/h",
      "# kpj",
      "# kilometer/jam",
    ],
    en: [
      "# kilometres an hour",
      "# kilometers per hour",
      "# km/h",
      "# km/hr",
      "# kmh",
      "# kph",
      "#-kilometre-an-hour",
    ],
  },
  "a share": {
    id: ["# persen", "#%", "# %", "# prosen", "# pct"],
    en: ["# per cent", "# percent", "#%", "# pct", "#-percent"],
  },
  "an area of land": {
    id: ["# hektare", "# hektar", "# ha", "# Ha", "#ha"],
    en: ["# hectares", "# ha", "#-hectare"],
  },
  "an area of a country": {
    id: ["# kilometer persegi", "# km persegi", "# km2", "# km²"],
    en: ["# square kilometres", "# square kilometers", "# sq km", "# sq. km", "# sq kilometres", "# km²"],
  },
  "a power": {
    id: ["# megawatt", "# MW", "# MWp", "# mega watt", "# megawatt peak"],
    en: ["# megawatts", "# MW", "#-megawatt", "# megawatt peak"],
  },
  "an energy": {
    id: ["# gigawatt jam", "# gigawatt-jam", "# GWh", "# juta kWh"],
    en: ["# gigawatt-hours", "# gigawatt hours", "# GWh", "# million kilowatt-hours"],
  },
  "a temperature": {
    id: ["# derajat Celsius", "# derajat C", "#°C", "# °C", "#ºC"],
    en: ["# degrees Celsius", "#°C", "# degrees centigrade"],
  },
  "a weight": {
    id: ["# ton", "# ton metrik"],
    en: ["# tonnes", "# metric tons", "# tons"],
  },
  "a height": {
    id: ["# meter", "# m", "# mdpl", "# m dpl"],
    en: ["# metres", "# m", "#-metre"],
  },
  "a sum in dollars": {
    id: [
      "US$# juta",
      "USD # juta",
      "# juta dolar AS",
      "# juta dollar AS",
      "# juta dolar Amerika",
      "# juta USD",
      "US$ # jt",
    ],
    en: [
      "US$# million",
      "$# million",
      "# million US dollars",
      "# million dollars",
      "# million USD",
      "$#mn",
      "#M dollars",
    ],
  },
  "a sum in rupiah": {
    id: [
      "Rp# miliar",
      "Rp # miliar",
      "Rp. # miliar",
      "IDR # miliar",
      "# miliar rupiah",
      "# milyar rupiah",
      "Rp#M",
    ],
    en: ["Rp# billion", "IDR # billion", "# billion rupiah", "Rp#bn"],
  },
  "a number of people": {
    id: ["# juta orang", "# jt orang", "#jt orang"],
    en: ["# million people", "#M people", "#m people", "# mn people"],
  },
  "a length of time": {
    id: ["# menit", "# mnt"],
    en: ["# minutes", "# min", "#-minute"],
  },
};

/** The only value of a sentence that has a figure written so. */
function readValue(writing: string, figure: number, language: Language): Value {
  const written = writing.replace("#", String(figure));
  const text = language === "id" ? `Itu mencapai ${written}.` : `It reached ${written}.`;
  const values = parseValues(text, { language, published: null });
  const [value, ...others] = values;
  if (value === undefined || others.length > 0) throw new Error(`${text}: ${JSON.stringify(values)}`);
  return value;
}

describe.each(Object.entries(WRITINGS))("%s", (_, writings) => {
  const all = [
    ...writings.id.map((writing) => ["id", writing] as const),
    ...writings.en.map((writing) => ["en", writing] as const),
  ];
  const either = fc.constantFrom(...all);

  it("is one value however it is written, in both languages", () => {
    fc.assert(
      fc.property(either, either, fc.integer({ min: 2, max: 99 }), ([one, a], [other, b], figure) => {
        expect(compareValues(readValue(a, figure, one), readValue(b, figure, other))).toBe("compatible");
      }),
    );
  });

  it("differs from one that is half again as much, however both are written", () => {
    fc.assert(
      fc.property(either, either, fc.integer({ min: 10, max: 60 }), ([one, a], [other, b], figure) => {
        const more = readValue(b, Math.ceil(figure * 1.5), other);
        expect(compareValues(readValue(a, figure, one), more)).toBe("incompatible");
      }),
    );
  });
});

describe("a time of day in English", () => {
  it.each([
    ["at 7 in the morning", "at 7 a.m."],
    ["7 o'clock in the evening", "7 p.m."],
    ["around 3 in the afternoon", "around 3 p.m."],
    ["until 11 at night", "until 11 p.m."],
  ])("%s is %s", (a, b) => {
    const [first, second] = [a, b].map(
      (time) => parseValues(`It opened ${time}.`, { language: "en", published: null })[0],
    );
    expect(first && second && compareValues(first, second)).toBe("compatible");
    expect(first?.kind).toBe("time");
  });

  it("is none where a number of things stands in a place", () => {
    const [value] = parseValues("It sold 7 in the morning.", { language: "en", published: null });
    expect(value?.kind).not.toBe("date");
    expect(parseValues("About 40 in the village died.", { language: "en", published: null })[0]?.kind).toBe(
      "count",
    );
  });
});

describe("a figure that only looks like one with a unit", () => {
  it.each([
    ["Panjangnya 5 mil.", "id", "m"],
    ["Biayanya 5 miliar.", "id", null],
    ["Jaraknya 142,3 km dan 4 stasiun.", "id", "m"],
    ["A 4K screen shows it.", "en", undefined],
    ["The A380 flew 15 km.", "en", "m"],
  ] as const)("%s", (text, language, unit) => {
    const [value] = parseValues(text, { language, published: null });
    expect(value?.kind === "count" ? value.unit : undefined).toBe(unit);
  });
});
