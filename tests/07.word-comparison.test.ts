import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WordVectors } from "../src/embedding/word-vectors.ts";
import type { Language } from "../src/language/language.ts";
import type { AskedKind } from "../src/retrieval/asked-kind.ts";
import { createWordComparison } from "../src/retrieval/compare-words.ts";
import { RETRIEVAL_PARAMETERS } from "../src/retrieval/parameters.ts";
import { readQuestion } from "../src/retrieval/question.ts";
import { createRemembered } from "../src/retrieval/remembered.ts";
import { salienceOf } from "../src/retrieval/salience.ts";
import { markSentence } from "../src/retrieval/sentence-marks.ts";
import { matchSoftly, type SoftPassage, type SoftWord } from "../src/retrieval/soft-match.ts";
import { weighWords } from "../src/retrieval/weigh.ts";
import { WordTable } from "../src/retrieval/word-table.ts";

/** A unit vector of the plane, by its angle in degrees. */
function at(degrees: number): Float32Array {
  const radians = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(radians), Math.sin(radians));
}

const parameters = { sameMeaning: 0.5, contextWeight: 0.8 };
const vectors = new Map<string, Float32Array | null>([
  ["soldier", at(0)],
  ["tentara", at(30)],
  ["jauh", at(75)],
  ["lawan", at(180)],
  ["汉字", null],
]);
const soldier: SoftWord = { variants: ["soldier"], abbreviation: null, vector: at(0), weight: 1 };

const table = new WordTable(8);
for (const [word, vector] of vectors) table.setVector(word, vector);

function passage(words: string[], context: string[] = [], language: Language = "id"): SoftPassage {
  const numbers = table.numbersOf(words, language);
  const sentence = { words: numbers, marks: new Uint16Array(numbers.length), signs: 0, initials: "" };
  return { sentences: [sentence], context: table.numbersOf(context, language) };
}

/** Its sentences as their articles have them. */
function told(...sentences: string[]): SoftPassage {
  const read = sentences.map(markSentence).map(({ words, marks, ...signs }) => {
    return { words: table.numbersOf(words, "id"), marks: Uint16Array.from(marks), ...signs };
  });
  return { sentences: read, context: new Int32Array() };
}

function match(words: readonly SoftWord[], ...passages: SoftPassage[]): number[] {
  return matchSoftly(words, null, passages, table, parameters).map(({ meaning }) => meaning);
}

function answers(kind: AskedKind | null, words: readonly SoftWord[], ...passages: SoftPassage[]): number[] {
  return matchSoftly(words, kind, passages, table, parameters).map(({ answer }) => answer);
}

describe("soft matching", () => {
  it("takes a word of like meaning for the word, and a less like one in proportion", () => {
    const [translated, far, opposite] = match(
      [soldier],
      passage(["tentara"]),
      passage(["jauh"]),
      passage(["lawan"]),
    );
    expect(translated).toBe(1);
    expect(far).toBeCloseTo(Math.cos((75 * Math.PI) / 180) / 0.5, 5);
    expect(opposite).toBe(0);
  });

  it("matches a word without a vector by its terms alone", () => {
    const unknown: SoftWord = { variants: ["汉字"], abbreviation: null, vector: null, weight: 1 };
    expect(match([unknown], passage(["汉字"]), passage(["tentara"]))).toEqual([1, 0]);
  });

  it("matches by stem in the passage's language", () => {
    const word: SoftWord = { variants: ["pulau"], abbreviation: null, vector: null, weight: 1 };
    expect(match([word], passage(["kepulauan"]), passage(["kepulauan"], [], "en"))).toEqual([1, 0]);
  });

  it("counts the title for a little less", () => {
    expect(match([soldier], passage(["lawan"], ["soldier"]))).toEqual([0.8]);
    expect(match([soldier], passage(["soldier"], ["soldier"]))).toEqual([1]);
  });

  it("weighs the words, stays in [0, 1], and never falls when a passage says more", () => {
    const known = fc.constantFrom("soldier", "tentara", "jauh", "lawan", "汉字");
    const asked = fc.record({
      variants: fc.array(known, { minLength: 1, maxLength: 2 }),
      abbreviation: fc.constant(null),
      vector: fc.option(fc.integer({ min: 0, max: 359 }).map(at)),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 4 }), fc.array(known), fc.array(known), (words, own, more) => {
        const [less = Number.NaN, longer = Number.NaN] = match(
          words,
          passage(own),
          passage([...own, ...more]),
        );
        expect(less).toBeGreaterThanOrEqual(0);
        expect(longer).toBeLessThanOrEqual(1 + 1e-12);
        expect(longer).toBeGreaterThanOrEqual(less - 1e-12);
      }),
    );
  });
});

describe("looking for the answer", () => {
  const word = (term: string, abbreviation: string | null = null): SoftWord => {
    return { variants: [term], abbreviation, vector: null, weight: 1 };
  };
  const asked = [word("harga"), word("beras")];

  it("counts what one sentence says together, and a passage whole", () => {
    const apart = told("Harga naik.", "Beras langka.");
    const together = told("Harga beras naik.");
    expect(match(asked, apart, together)).toEqual([1, 1]);
    expect(answers(null, asked, apart, together)).toEqual([0.5, 1]);
  });

  it.each<[AskedKind, string, string]>([
    ["money", "Harga beras Rp 12.000.", "Harga beras naik."],
    ["money", "Harga beras Rp12 ribu.", "Harga beras 12."],
    ["percentage", "Harga beras naik 3%.", "Harga beras naik 3 kali."],
    ["figure", "Harga beras naik 3 kali.", "Harga beras naik."],
    ["figure", "Harga beras naik tiga kali.", "Harga beras naik."],
    ["figure", "Harga 3 beras naik.", "Harga beras naik 3 kali."],
    ["figure", "Harga tiga beras naik.", "Harga beras naik 3 kali."],
    ["date", "Harga beras naik pada Maret.", "Harga beras naik pada 3 titik."],
    ["date", "Harga beras naik Kamis.", "Harga beras naik tajam."],
    ["date", "Harga beras naik pada 2019.", "Harga beras naik 2,5 kali."],
    ["time", "Harga beras naik pukul 9.", "Harga beras naik 9 kali."],
    ["duration", "Harga beras naik selama dua hari.", "Harga beras naik tiap hari."],
    ["name", "Harga beras naik, kata Budi.", "Harga beras naik."],
    ["name", "Budi Santoso melihat harga beras naik.", "Mereka melihat harga beras naik."],
    ["place", "Harga beras naik di Medan.", "Harga beras naik, kata Budi."],
    ["reason", "Harga beras naik karena hujan.", "Harga beras naik."],
  ])("prefers for a %s %j to %j", (kind, better, worse) => {
    const [more = 0, less = 0] = answers(kind, asked, told(better), told(worse));
    expect(more).toBeGreaterThan(0.4);
    expect(less).toBeLessThan(more);
  });

  it("takes nothing that the question says itself for the answer", () => {
    const named = [...asked, word("budi"), word("2019")];
    const repeated = told("Harga beras pada 2019 naik, kata Budi.");
    expect(answers("name", named, repeated)).toEqual([0]);
    expect(answers("date", named, repeated)).toEqual([0]);
  });

  it.each([
    ["hnsi", "Ketua Himpunan Nelayan Seluruh Indonesia Cilacap ditahan.", true],
    ["pbb", "Perserikatan Bangsa-Bangsa bersidang.", true],
    ["kpk", "Komisi untuk Pemberantasan Korupsi menahan bupati.", true],
    ["who", "Menurut the World Health Organization, flu mereda.", true],
    ["hnsi", "Ketua Himpunan Nelayan, Seluruh Indonesia, ditahan.", false],
    ["hnsi", "himpunan nelayan seluruh indonesia", false],
    ["kpk", "Komisi bersama Pemberantasan Korupsi.", false],
  ])("knows %s by its initials in %j: %s", (abbreviation, text, known) => {
    expect(answers(null, [word(abbreviation, abbreviation)], told(text))).toEqual([known ? 1 : 0]);
    expect(match([word(abbreviation, abbreviation)], told(text))).toEqual([known ? 1 : 0]);
  });

  it("never finds more where a kind is asked for, nor more than the passage says", () => {
    const vocabulary = [
      "Harga",
      "beras",
      "Rp",
      "3%",
      "pada",
      "Maret",
      "Budi",
      "di",
      "Medan",
      "2019",
      "hari",
      "dua",
    ];
    const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 });
    const kind = fc.constantFrom<AskedKind>("name", "place", "date", "duration", "figure", "money", "reason");
    fc.assert(
      fc.property(kind, fc.array(sentence, { minLength: 1, maxLength: 3 }), (each, sentences) => {
        const read = told(...sentences.map((words) => words.join(" ")));
        const [open = 0] = answers(null, asked, read);
        const [found = 0] = answers(each, asked, read);
        const [whole = 0] = match(asked, read);
        expect(found).toBeLessThanOrEqual(open);
        expect(open).toBeLessThanOrEqual(whole + 1e-12);
      }),
    );
  });
});

describe("comparing a question with passages", () => {
  // A model to which every word is the same: only what is not asked of it can differ.
  const oneMeaning: WordVectors = {
    vectorsOf: async (words) => new Map(words.map((word) => [word, at(0)])),
  };
  const library = { statistics: () => ({ passages: 9, meanTerms: 9 }), documentFrequencies: () => new Map() };

  async function compare(question: string, ...texts: string[]): Promise<number[]> {
    const { compared } = await comparing(question, texts);
    return compared([...texts.keys()]);
  }

  /** Texts are passages by their positions; others do not exist. */
  async function comparing(question: string, texts: readonly string[], vectors = oneMeaning) {
    const reads: number[][] = [];
    const comparison = createWordComparison(vectors, RETRIEVAL_PARAMETERS, (ids) => {
      reads.push([...ids]);
      return ids.flatMap((id) => {
        const text = texts[id];
        return text === undefined ? [] : [{ id, sentences: [text], language: "id" as const, title: "" }];
      });
    });
    const read = readQuestion(question, "id");
    const asked = await comparison.wordsOf(read, weighWords(read, library));
    const compared = async (ids: readonly number[]) =>
      (await comparison.compare(asked, null, ids)).map(({ meaning }) => meaning);
    return { compared, reads };
  }

  it("takes no figure for another, while words may mean the same", async () => {
    expect(await compare("2003", "Pada 2004", "Pada 2003")).toEqual([0, 1]);
    expect(await compare("tentara", "prajurit")).toEqual([1]);
  });

  it("sees the parts of hyphenated words, and nothing in an empty question", async () => {
    expect(await compare("19?", "COVID-19", "COVID-20")).toEqual([1, 0]);
    expect(await compare("?", "apa saja")).toEqual([0]);
  });

  it("reads a passage once, and one that is gone as nothing", async () => {
    const { compared, reads } = await comparing("tentara", ["prajurit", "2003"]);
    expect(await compared([0, 7])).toEqual([1, 0]);
    expect(await compared([1, 0, 7])).toEqual([0, 1, 0]);
    expect(reads).toEqual([[0, 7], [1]]);
  });

  it("compares as many questions at once as alone, however much is forgotten meanwhile", async () => {
    // Together more different words than are remembered; a word with a digit would not be embedded.
    const letters = (number: number) => String(number).replace(/\d/g, (digit) => "abcdefghij"[+digit] ?? "");
    const texts = Array.from({ length: 60 }, (_, at) =>
      at % 3 === 0
        ? "2003"
        : Array.from({ length: 1500 }, (_, word) => `${letters(at)}x${letters(word)}`).join(" "),
    );
    // Slower and slower, so that one question's words come back when another's have been forgotten.
    const slow: WordVectors = {
      vectorsOf: async (words) => {
        await new Promise((resolve) => setTimeout(resolve, words.length % 7));
        return oneMeaning.vectorsOf(words);
      },
    };
    const { compared } = await comparing("tentara", texts, slow);
    const rounds = Array.from({ length: 30 }, (_, round) => [(round * 7) % 60, (round * 11) % 60, round]);
    const together = await Promise.all(rounds.map(compared));
    expect(together).toEqual(rounds.map((ids) => ids.map((id) => (id % 3 === 0 ? 0 : 1))));
  });
});

describe("salience", () => {
  it("finds the weights with which a text's vector was mixed", () => {
    const component = fc.double({ min: -1, max: 1, noNaN: true });
    const vector = fc
      .array(component, { minLength: 24, maxLength: 24 })
      .filter((values) => Math.hypot(...values) > 0.5)
      .map(unit);
    const mixed = fc.record({ vector, weight: fc.double({ min: 0.5, max: 3, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(mixed, { minLength: 2, maxLength: 6 }), (parts) => {
        // Where one vector is nearly a mixture of the others, many weights make the same text.
        const vectors = parts.map((part) => part.vector);
        fc.pre(vectors.every((each, at) => distanceFromSpan(each, vectors.toSpliced(at, 1)) > 0.3));
        const sum = Array.from({ length: 24 }, (_, index) =>
          parts.reduce((total, part) => total + part.weight * (part.vector[index] ?? 0), 0),
        );
        fc.pre(Math.hypot(...sum) > 0.5);
        const mean = parts.reduce((total, { weight }) => total + weight, 0) / parts.length;
        const found = salienceOf(
          unit(sum),
          parts.map((part) => part.vector),
        );
        for (const [index, { weight }] of parts.entries()) expect(found[index]).toBeCloseTo(weight / mean, 0);
      }),
      { numRuns: 40 },
    );
  });

  it("gives unknown words the mean, and no word nothing", () => {
    expect(salienceOf(at(0), [at(0), null, at(180)])).toEqual([expect.any(Number), 1, 0.1]);
    expect(salienceOf(at(0), [])).toEqual([]);
    expect(salienceOf(at(0), [null])).toEqual([1]);
  });

  it("stays finite for two words of one meaning", () => {
    for (const weight of salienceOf(at(10), [at(0), at(0)])) expect(weight).toBeCloseTo(1, 1);
  });
});

describe("what is remembered", () => {
  it("is never more than the bound, and always what was reserved for", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 10 })), (calls) => {
        const remembered = createRemembered<number, string>(15);
        for (const keys of calls) {
          const before = [...remembered.known.keys()];
          remembered.reserve(keys);
          if (keys.every((key) => before.includes(key))) expect([...remembered.known.keys()]).toEqual(before);
          for (const key of keys) expect(remembered.get(key, () => `${key}`)).toBe(`${key}`);
          for (const key of keys) expect(remembered.known.get(key)).toBe(`${key}`);
          expect(remembered.known.size).toBeLessThanOrEqual(15);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function unit(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

/** How far a unit vector is from all mixtures of others, in [0, 1]. */
function distanceFromSpan(vector: Float32Array, others: readonly Float32Array[]): number {
  const basis: number[][] = [];
  for (const each of others) {
    const rest = withoutParts(each, basis);
    const length = Math.hypot(...rest);
    if (length > 1e-6) basis.push(rest.map((value) => value / length));
  }
  return Math.hypot(...withoutParts(vector, basis));
}

function withoutParts(vector: Float32Array, basis: readonly (readonly number[])[]): number[] {
  return basis.reduce<number[]>(
    (rest, axis) => {
      const along = dot(rest, axis);
      return rest.map((value, index) => value - along * (axis[index] ?? 0));
    },
    [...vector],
  );
}
