import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTimeScope } from "../src/answer/time-scope.ts";

/** A Thursday. */
const TODAY = "2024-06-20";

const UNDERSTOOD: readonly (readonly [string, string | null, string | null])[] = [
  ["Apa kata Jokowi minggu lalu?", "2024-06-10", "2024-06-17"],
  ["What happened in Hanoi last week?", "2024-06-10", "2024-06-17"],
  ["Berapa korban banjir pekan ini?", "2024-06-17", null],
  ["Siapa yang bertemu Putin kemarin?", "2024-06-19", null],
  ["Who met Putin yesterday?", "2024-06-19", null],
  ["Berapa kecelakaan sejak Maret 2024?", "2024-03-01", null],
  ["How many accidents since March 2024?", "2024-03-01", null],
  ["Berapa kasus sejak 5 Maret 2024?", "2024-03-05", null],
  ["Berapa kali gunung itu meletus sejak Oktober?", "2023-10-01", null],
  ["Who is the president of Vietnam as of 2023?", null, "2023-12-31"],
  ["Berapa utang pemerintah per Maret 2024?", null, "2024-03-31"],
  ["What did the bank decide in June?", "2024-06-01", null],
  ["Apa keputusan bank sentral pada April?", "2024-04-01", "2024-05-07"],
  ["Berita Juni 2023 tentang Marapi?", "2023-06-01", "2023-06-30"],
  ["Which news from 2022 mentions Borobudur?", "2022-01-01", "2022-12-31"],
  ["Berapa gempa dalam 3 hari terakhir?", "2024-06-17", null],
  ["How many quakes in the last two months?", "2024-04-20", null],
  ["Apa yang terjadi 2 minggu lalu?", "2024-06-03", "2024-06-10"],
];

const NOT_UNDERSTOOD = [
  "Kapan Putin tiba di Hanoi pada Juni 2024?",
  "Siapa presiden Vietnam pada Juni 2024?",
  "Berapa inflasi Mei 2024 dibanding bulan lalu?",
  "Is inflation higher than last year?",
  "Kapan minggu ini pemilu digelar?",
  "Who was born on 5 March 1990?",
  "Apa isi perjanjian tahun 1945?",
  "How may I visit Borobudur?",
];

describe("a period in a question", () => {
  it.each(UNDERSTOOD)("restricts publication: %s", (question, since, until) => {
    expect(readTimeScope(question, TODAY).period).toMatchObject({ since, until });
  });

  it.each(NOT_UNDERSTOOD)("is not read where it belongs to what is asked: %s", (question) => {
    expect(readTimeScope(question, TODAY)).toEqual({ period: null, question });
  });

  it("is taken out of the question that is searched for", () => {
    expect(readTimeScope("Apa kata Jokowi minggu lalu?", TODAY).question).toBe("Apa kata Jokowi?");
    expect(readTimeScope("Since March 2024, how many flights were late?", TODAY).question).toBe(
      "how many flights were late?",
    );
  });

  it("leaves the question whole when it says nothing else", () => {
    expect(readTimeScope("minggu lalu?", TODAY).question).toBe("minggu lalu?");
  });

  it("is a slice of the question and never ends before it begins", () => {
    const words = fc.constantFrom(
      ..."sejak since per as of minggu lalu last week pada in Juni March 2024 5 hari terakhir the past 3 berita".split(
        " ",
      ),
    );
    const day = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), day, (parts, date) => {
        const question = parts.join(" ");
        const { period } = readTimeScope(question, date.toISOString().slice(0, 10));
        if (period === null) return;
        expect(question.slice(period.start, period.end)).toBe(period.text);
        if (period.since !== null && period.until !== null) expect(period.since <= period.until).toBe(true);
        expect(period.since ?? period.until).not.toBeNull();
      }),
    );
  });
});
