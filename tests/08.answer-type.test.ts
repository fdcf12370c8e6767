import { describe, expect, it } from "vitest";
import { candidatesIn } from "../src/answer/answer-type.ts";
import { analyseQuestion } from "../src/answer/question.ts";
import { readSentence } from "../src/answer/read-sentence.ts";
import { parseValues } from "../src/answer/values/parse.ts";

/** The parts of a sentence that could answer, with how surely. */
function candidates(question: string, text: string, language: "id" | "en") {
  const sentence = readSentence(text, language, (part) => parseValues(part, { language, published: null }));
  return candidatesIn(sentence, analyseQuestion(question, language)).map(({ start, end, strength }) => [
    text.slice(start, end),
    strength,
  ]);
}

describe("what could answer a question about a measure", () => {
  it("is a figure in a unit of that measure", () => {
    expect(
      candidates(
        "What is the speed of the train?",
        "It runs at 350 kilometres an hour on 142 kilometres.",
        "en",
      ),
    ).toEqual([
      ["350 kilometres an hour", 1],
      ["142 kilometres", 0.2],
    ]);
    expect(
      candidates("Berapa luas waduk itu?", "Waduk seluas 6.200 hektare itu dalamnya 8 meter.", "id"),
    ).toEqual([
      ["6.200 hektare", 1],
      ["8 meter", 0.2],
    ]);
  });

  it("is hardly a number of things", () => {
    const [only] = candidates("How fast is the train?", "It carried 5.8 million passengers.", "en");
    expect(only?.[1]).toBeLessThan(0.4);
  });

  it("is any measured figure where the question leaves the unit open", () => {
    expect(candidates("How big is the plant?", "It covers 250 hectares.", "en")).toEqual([
      ["250 hectares", 1],
    ]);
  });
});

describe("what could answer a question about a date", () => {
  it("is a figure that stands where a year does, when nothing surer is there", () => {
    expect(candidates("When did they spread?", "They reached France as early as 1519.", "en")).toEqual([
      ["1519", 0.6],
    ]);
    expect(candidates("When was Li Bai born?", "Li Bai (701–762) was a poet.", "en")).toEqual([
      ["701–762", 0.6],
    ]);
    expect(candidates("When did it open?", "It cost $1500 and seats 1,200.", "en")).toEqual([]);
  });

  it("tells how long something took", () => {
    expect(
      candidates("Berapa lama pembangunannya?", "Dimulai tahun 1634, selesai tahun 1641.", "id"),
    ).toEqual([
      ["1634", 0.3],
      ["1641", 0.3],
    ]);
  });
});
