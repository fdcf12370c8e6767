import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameList } from "../src/answer/name-list.ts";
import { analyseQuestion } from "../src/answer/question.ts";
import { readSentence } from "../src/answer/read-sentence.ts";
import { measureSentences } from "../src/answer/sentence-features.ts";
import { answeringSpan } from "../src/answer/span.ts";
import { parseValues } from "../src/answer/values/parse.ts";

/** The part of a sentence that answers a question; words are compared by their stems alone. */
function span(question: string, text: string, language: "id" | "en"): string | null {
  const asked = analyseQuestion(question, language);
  const sentence = readSentence(text, language, (part) => parseValues(part, { language, published: null }));
  const candidate = { sentence, previous: null, heading: null, passage: 0, score: 1 };
  const weights = asked.terms.map(() => 1);
  const [measured] = measureSentences(asked, weights, [candidate], new Map());
  const found = measured && answeringSpan(asked, sentence, measured);
  return found ? text.slice(found.start, found.end) : null;
}

const HEAT =
  "Upacara penyambutan resmi digelar pada tengah hari, ketika suhu kota itu mencapai 35 derajat Celsius.";
const REFUSED =
  "Tarif baru masuk Taman Nasional Komodo batal, kata Menteri Pariwisata dan Ekonomi Kreatif Sandiaga Uno.";
const QRIS =
  "Thailand menjadi negara pertama yang tersambung, pada 29 Agustus 2022, disusul Malaysia pada 8 Mei 2023.";
const KEBAYA =
  "Kebaya diajukan bersama oleh lima negara, yaitu Brunei Darussalam, Indonesia, Malaysia, Singapura, dan Thailand.";
const BATIK = "Orang mengenakan batik untuk mengenang keputusan UNESCO pada 2 Oktober 2009 di Abu Dhabi.";
const SALUTE =
  "Dua puluh satu dentuman meriam menyambut Presiden Rusia Vladimir Putin di Istana Kepresidenan Vietnam.";
const RESULT =
  "He told supporters at a stadium in Senayan that the win should belong to all, and asked them to wait for the official result by March 20.";

describe("the words of a quote that answer who", () => {
  it.each([
    ["a unit", "Siapa yang mengukur suhu kota itu?", HEAT, "id"],
    ["a day", "Who came second in the official result?", RESULT.replace("Senayan", "town"), "en"],
    [
      "what the question itself names",
      "Siapa yang meletus di Gunung Marapi?",
      "Erupsi itu terjadi di Gunung Marapi.",
      "id",
    ],
    ["a number that opens a sentence", "Who paid the money?", "Three quarters of the money was paid.", "en"],
  ] as const)("are never %s", (_, question, text, language) => {
    expect(span(question, text, language)).toBeNull();
  });

  it.each([
    [
      "Siapa yang membatalkan tarif Komodo?",
      REFUSED,
      "id",
      "Menteri Pariwisata dan Ekonomi Kreatif Sandiaga Uno",
    ],
    ["Siapa yang disambut dentuman meriam?", SALUTE, "id", "Presiden Rusia Vladimir Putin"],
    [
      "Who signed the declaration in Kuala Lumpur?",
      "At the summit in Kuala Lumpur, Prime Minister Xanana Gusmao signed the declaration on Sunday.",
      "en",
      "Prime Minister Xanana Gusmao",
    ],
    [
      "Siapa yang menang di final Piala Thomas?",
      "Di final Piala Thomas 2020, Minggu (17/10/2021), Anthony Sinisuka Ginting menang atas Lu Guang Zu.",
      "id",
      "Anthony Sinisuka Ginting",
    ],
    [
      "Bank mana yang meminjamkan uang itu?",
      "Tiga perempat uang itu dipinjam dari China Development Bank.",
      "id",
      "China Development Bank",
    ],
  ] as const)("are a name that can be a person's or a body's: %s", (question, text, language, name) => {
    expect(span(question, text, language)).toBe(name);
  });
});

describe("the words of a quote that answer which or where", () => {
  it.each([
    ["a country that opens the sentence", "Negara mana yang pertama tersambung?", QRIS, "Thailand"],
    [
      "all of a list",
      "Negara mana saja yang mengajukan kebaya?",
      KEBAYA,
      "Brunei Darussalam, Indonesia, Malaysia, Singapura, dan Thailand",
    ],
    [
      "a place without the day before it",
      "Di kota mana UNESCO memutuskan tentang batik?",
      BATIK,
      "Abu Dhabi",
    ],
  ] as const)("are %s", (_, question, text, name) => {
    expect(span(question, text, "id")).toBe(name);
  });
});

describe("a list of names", () => {
  const NAMES = ["Halim", "Tran Hong Ha", "Tegalluar", "KPU", "Sumatera Barat"];
  const listed = (text: string, parts: readonly string[], at: number) => {
    let from = 0;
    const spans = parts.map((part) => {
      const start = text.indexOf(part, from);
      from = start + part.length;
      return { start, end: from };
    });
    const name = spans[at];
    if (name === undefined) throw new Error(`There is no part ${at}.`);
    const { start, end } = nameList(text, spans, name);
    return text.slice(start, end);
  };

  it("is found whole from each of its parts", () => {
    const parts = fc.shuffledSubarray(NAMES, { minLength: 2 });
    fc.assert(
      fc.property(parts, fc.constantFrom("dan", "and", "serta"), fc.nat(4), (some, joining, which) => {
        const before = some.slice(0, -1).join(", ");
        const list = `${before}${some.length > 2 ? "," : ""} ${joining} ${some.at(-1)}`;
        expect(listed(`Di sana ada ${list} kemarin.`, some, which % some.length)).toBe(list);
      }),
    );
  });

  it("is none where commas alone stand between names, and two names where a comma only precedes them", () => {
    expect(listed("Ia tiba di Halim, Jakarta, kemarin.", ["Halim", "Jakarta"], 0)).toBe("Halim");
    const text = "Di Jakarta, Prabowo dan Gibran menang.";
    expect(listed(text, ["Jakarta", "Prabowo", "Gibran"], 1)).toBe("Prabowo dan Gibran");
    expect(listed(text, ["Jakarta", "Prabowo", "Gibran"], 0)).toBe("Jakarta");
  });
});
