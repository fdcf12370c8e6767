import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerKind } from "../src/answer/answer-kind.ts";
import { analyseQuestion } from "../src/answer/question.ts";
import type { Language } from "../src/language/language.ts";

const KINDS: Readonly<Record<"id" | "en", readonly (readonly [string, AnswerKind])[]>> = {
  id: [
    ["Siapa yang memimpin penyambutan Putin di bandara?", "person"],
    ["Siapakah nama istri Pandawa?", "person"],
    ["Kapan Putin tiba di Hanoi?", "date"],
    ["Tahun berapakah Tugu Monas selesai dibangun?", "date"],
    ["Pada tanggal berapa RCTI berdiri?", "date"],
    ["Hari apa pemilu digelar?", "date"],
    ["Pukul berapa pesawat mendarat?", "time"],
    ["Jam berapa upacara dimulai?", "time"],
    ["Di mana letak Stasiun Gambir?", "place"],
    ["Dimanakah Leonardo da Vinci meninggal?", "place"],
    ["Dari mana asal kopi itu?", "place"],
    ["Apa ibu kota Papua Nugini?", "place"],
    ["Berapa penumpang pesawat itu?", "count"],
    ["Ada berapa negara anggota ASEAN?", "count"],
    ["Berapa lama kunjungan itu berlangsung?", "duration"],
    ["Berapa usia Nguyen Phu Trong?", "duration"],
    ["Berapa biaya pembangunan bendungan?", "money"],
    ["Berapa harga tiket masuk Borobudur?", "money"],
    ["Berapa persen suara Prabowo?", "percentage"],
    ["Berapa luas Pulau Jawa?", "measure"],
    ["Berapa ketinggian kolom abu?", "measure"],
    ["Mengapa tarif Komodo batal naik?", "reason"],
    ["Apa penyebab kebakaran hutan?", "reason"],
    ["Bagaimana cara membuat batik?", "manner"],
    ["Apa yang dimaksud dengan monarki?", "definition"],
    ["Apa itu tata surya?", "definition"],
    ["Apa nama kapal itu?", "name"],
    ["Perusahaan mana yang membangun bendungan?", "organisation"],
    ["Apakah benar Putin tiba Kamis pagi?", "yes-no"],
    ["Adakah korban jiwa?", "yes-no"],
    ["Apa mata uang Amerika Serikat?", "thing"],
  ],
  en: [
    ["Who welcomed Putin at the airport?", "person"],
    ["When did Putin arrive in Hanoi?", "date"],
    ["In what year was the temple built?", "date"],
    ["What time did the plane land?", "time"],
    ["Where was the Summer Theatre located?", "place"],
    ["Which city hosted the final?", "place"],
    ["How many soldiers were dismissed?", "count"],
    ["What is the population of Perth?", "count"],
    ["How long did the visit last?", "duration"],
    ["How old was the oldest climber?", "duration"],
    ["How much did the dam cost?", "money"],
    ["What percentage of votes did he win?", "percentage"],
    ["How tall is the tower?", "measure"],
    ["And when did it open?", "date"],
    ["In the film, when was he arrested?", "date"],
    ["What happens when the immune system is less active?", "thing"],
    ["Why was the fee increase cancelled?", "reason"],
    ["What caused the eruption?", "reason"],
    ["How is batik made?", "manner"],
    ["What is exponentiation?", "definition"],
    ["What was the name of the ship?", "name"],
    ["What's the name of the ship?", "name"],
    ["What’s the population of Perth?", "count"],
    ["Which company built the dam?", "organisation"],
    ["Did Putin visit Laos?", "yes-no"],
    ["What currency does Japan use?", "thing"],
  ],
};

describe("the analysis of a question", () => {
  for (const language of ["id", "en"] as const) {
    it.each(KINDS[language])(`reads what "%s" asks for (${language}) as %s`, (question, kind) => {
      expect(analyseQuestion(question, language).kind).toBe(kind);
    });
  }

  it("finds what is counted", () => {
    expect(analyseQuestion("Berapa penumpang yang selamat?", "id").focus).toContain("penumpang");
    expect(analyseQuestion("How many soldiers did the government dismiss?", "en").focus).toContain(
      "soldiers",
    );
  });

  it.each([
    ["What is the speed of the Whoosh train?", "en", ["km/h"]],
    ["Berapa kecepatan Whoosh?", "id", ["km/h"]],
    ["Seberapa cepat tanah turun?", "id", ["km/h", "m"]],
    ["Berapa luas PLTS terapung Cirata?", "id", ["m2"]],
    ["Berapa jarak Nusantara dari Jakarta?", "id", ["m"]],
    ["How far is Nusantara from Jakarta?", "en", ["m"]],
    ["How big is the island?", "en", null],
    ["Berapa penumpang Whoosh?", "id", null],
  ] as const)("knows what units answer %s", (text, language, units) => {
    expect([...(analyseQuestion(text, language).units ?? ["any"])]).toEqual(units ?? ["any"]);
  });

  it("keeps names of several words and quoted phrases together", () => {
    const names = (text: string, language: "id" | "en") =>
      analyseQuestion(text, language).names.map((name) => name.text);
    expect(names("Kapan Tol Getaci mulai dibangun?", "id")).toEqual(["Tol Getaci"]);
    expect(names("Siapa penulis Ludwig van Beethoven: Hidupnya?", "id")).toContain("Ludwig van Beethoven");
    expect(names('Who wrote "the old man and the sea"?', "en")).toEqual(["the old man and the sea"]);
    expect(names("When did John F. Kennedy die?", "en")).toEqual(["John F. Kennedy"]);
  });

  it("takes neither words that ask nor grammar for what must be found", () => {
    const terms = analyseQuestion("Pada tahun berapa Gedung Sate di Bandung dibangun?", "id").terms;
    expect(terms.map(({ folded }) => folded)).toEqual(["gedung", "sate", "bandung", "dibangun"]);
  });

  it.each<[string, Language, string[]]>([
    ["How far is Nusantara from Jakarta?", "en", ["nusantara", "jakarta"]],
    ["How deep is the lake at its deepest?", "en", ["lake", "deepest"]],
    ["Seberapa cepat kereta Whoosh?", "id", ["kereta", "whoosh"]],
    ["Siapa nama bupati Garut sekarang?", "id", ["bupati", "garut"]],
    ["Nama bupati Garut siapa?", "id", ["bupati", "garut"]],
    ["Kapan terjadinya gempa Garut?", "id", ["gempa", "garut"]],
    ["Dimanakah lokasi stasiun Gambir?", "id", ["stasiun", "gambir"]],
    ["Jumlah korban gempa berapa?", "id", ["korban", "gempa"]],
    ["Who is currently the mayor of Bogor?", "en", ["mayor", "bogor"]],
    ["Where is the Gambir station located?", "en", ["gambir", "station"]],
    ["Kenapa kebakaran itu terjadi?", "id", ["kebakaran", "terjadi"]],
  ])("does not look for what %j asks for by the words that ask for it", (text, language, terms) => {
    expect(analyseQuestion(text, language).terms.map(({ folded }) => folded)).toEqual(terms);
  });

  it("reads a question of another language as far as it can", () => {
    expect(analyseQuestion("Où est la tour Eiffel?", "other").names.map(({ text }) => text)).toContain(
      "Eiffel",
    );
  });

  it("never fails, and every term and name is a slice of the question", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.constantFrom("id", "en", "other"),
        (text, language) => {
          const question = analyseQuestion(text, language);
          for (const part of [...question.terms, ...question.names]) {
            expect(text.slice(part.start, part.end)).toBe(part.text);
          }
          for (const term of question.terms) {
            const name = term.name === null ? null : question.names[term.name];
            if (name) expect(name.start <= term.start && term.end <= name.end).toBe(true);
          }
        },
      ),
    );
  });
});
