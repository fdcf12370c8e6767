import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage, detectQuestionLanguage } from "../src/language/detect.ts";
import { FUNCTION_WORDS, OTHER_FUNCTION_WORDS, QUESTION_WORDS } from "../src/language/function-words.ts";
import { fold } from "../src/language/words.ts";

describe("the language of a question", () => {
  it.each([
    ["Kapan Putin tiba di Hanoi?", "id"],
    ["apa itu bpjs", "id"],
    ["siapa presiden vietnam", "id"],
    ["Berapa kerugian akibat banjir?", "id"],
    ["kenapa macet", "id"],
    ["knp harga beras naik", "id"],
    ["harga beras", "id"],
    ["Siapa To Lam?", "id"],
    ["Siapakah pemeran the beast dalam Beauty and the Beast?", "id"],
    ["Kapankah Sony PlayStation 3 dirilis?", "id"],
    ["Apa itu WHO?", "id"],
    ["PUTIN TIBA DI HANOI KAPAN", "id"],
    ["PUTIN ARRIVED IN HANOI WHEN", "en"],
    ["When did Putin arrive in Hanoi?", "en"],
    ["who is Anies Baswedan", "en"],
    ["What is BPJS?", "en"],
    ["Name a common autoimmune disease.", "en"],
    ["What is the population of Veracruz de Ignacio de la Llave?", "en"],
    ["ukraine war sanctions", "en"],
    ["Quando Putin arrivou em Hanói?", "other"],
    ["¿Cuándo llegó Putin a Hanoi?", "other"],
    ["Wann kam Putin in Hanoi an?", "other"],
    ["Où est Poutine ?", "other"],
    ["Kailan dumating si Putin sa Hanoi?", "other"],
    ["Putin đến Hà Nội khi nào?", "other"],
    ["Где Путин", "other"],
    ["プーチンはいつ着いた", "other"],
  ])("of %j is %s", (question, language) => {
    expect(detectQuestionLanguage(question)).toBe(language);
  });

  it.each(["Putin Hanoi", "Hanoi 2024", "", "???", "😀", "2024"])(
    "of %j is undecidable and becomes id",
    (question) => {
      expect(detectQuestionLanguage(question)).toBe("id");
    },
  );

  it("mixed evenly is that of its first function word", () => {
    expect(detectQuestionLanguage("siapa CEO yang who")).toBe("id");
    expect(detectQuestionLanguage("who CEO siapa")).toBe("en");
  });

  it("does not depend on case, white space or final punctuation", () => {
    const question = fc.constantFrom(
      "kapan putin tiba di hanoi",
      "when did putin arrive in hanoi",
      "wo ist putin",
    );
    fc.assert(
      fc.property(
        question,
        fc.constantFrom("", "?", " ?", "!!", "…"),
        fc.constantFrom("", " ", "\n"),
        (text, end, space) => {
          expect(detectQuestionLanguage(space + text.toUpperCase() + end)).toBe(detectQuestionLanguage(text));
        },
      ),
    );
  });
});

describe("the language of a text", () => {
  it.each([
    [
      "id",
      "Presiden Rusia Vladimir Putin melakukan kunjungan ke Vietnam pada Rabu malam. Ia akan berada di sana selama dua hari dan dijadwalkan bertemu dengan presiden baru untuk membahas kerja sama ekonomi.",
    ],
    [
      "en",
      "Russian President Vladimir Putin arrived in Vietnam on Thursday. He was met at the airport by officials who said that the visit would strengthen the relationship between their countries.",
    ],
    [
      "other",
      "Der russische Präsident Wladimir Putin ist am Donnerstag in Vietnam eingetroffen. Er wurde am Flughafen von Vertretern der Regierung empfangen und wird zwei Tage bleiben.",
    ],
    [
      "other",
      "Ruski prezydent Władimir Putin przybył w czwartek do Wietnamu. Na lotnisku powitali go przedstawiciele rządu, a wizyta potrwa dwa dni i zakończy się podpisaniem umów.",
    ],
    [
      "other",
      "Tổng thống Nga Vladimir Putin đã đến Hà Nội vào sáng thứ Năm, bắt đầu chuyến thăm cấp nhà nước tới Việt Nam theo lời mời của lãnh đạo.",
    ],
    [
      "id",
      "Berbagai hotel melati, penginapan murah, warung makan, toko kelontong, pasar tradisional, terminal bus, stasiun kereta api, pelabuhan penyeberangan",
    ],
  ])("is %s", async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it("without words is other", async () => {
    expect(await detectLanguage("")).toBe("other");
    expect(await detectLanguage("— … !!! 😀")).toBe("other");
  });

  it("is told from its first 1,000 characters, however long it is", async () => {
    const text =
      "Mereka mengatakan bahwa kunjungan itu akan dilakukan oleh para pejabat pada hari ini. ".repeat(60);
    expect(await detectLanguage(text + "the and of it was said ".repeat(300_000))).toBe("id");
  });
});

describe("the lists of function words", () => {
  const lists = [
    FUNCTION_WORDS.id,
    FUNCTION_WORDS.en,
    QUESTION_WORDS.id,
    QUESTION_WORDS.en,
    OTHER_FUNCTION_WORDS,
  ];

  it("share no word across languages, so that a word always speaks for one", () => {
    const indonesian = new Set([...FUNCTION_WORDS.id, ...QUESTION_WORDS.id]);
    const english = new Set([...FUNCTION_WORDS.en, ...QUESTION_WORDS.en]);
    expect([...indonesian].filter((word) => english.has(word) || OTHER_FUNCTION_WORDS.has(word))).toEqual([]);
    expect([...english].filter((word) => OTHER_FUNCTION_WORDS.has(word))).toEqual([]);
  });

  it("are written as texts are folded, so that they can be met", () => {
    for (const list of lists) for (const word of list) expect(fold(word)).toBe(word);
  });
});
