import type { Language } from "../src/language/language.ts";

/** A question with candidate sentences, and what the trained network said of them where it was trained. */
export interface ReadExample {
  readonly language: Language;
  readonly question: string;
  /** Weights of the question's terms, as shares of the heaviest there can be. */
  readonly weights: readonly number[];
  /** Sentences, each after the one before it; the first has none. */
  readonly sentences: readonly string[];
  readonly heading: string;
  /** Log-odds by the network itself where it was trained, with `wordVector`'s vectors, in the sentences' order. */
  readonly expected: readonly number[];
}

export const READ_EXAMPLES: readonly ReadExample[] = [
  {
    language: "id",
    question: "Kapan jembatan Sungai Rawa diresmikan?",
    weights: [0.6, 0.5, 0.9, 0.7],
    heading: "Jembatan baru di Rawa",
    sentences: [
      "Jembatan sepanjang 120 meter itu dibangun sejak 2019 oleh pemerintah kabupaten.",
      "Bupati meresmikan jembatan Sungai Rawa pada Selasa (12/3/2021), disaksikan ratusan warga.",
      '"Kami menunggu tiga puluh tahun", kata seorang pedagang.',
    ],
    expected: [-2.699, 4.322, -5.94],
  },
  {
    language: "id",
    question: "Siapa yang menolak pembangunan pelabuhan Teluk Kenari pada 2018?",
    weights: [0.7, 0.4, 0.6, 0.5, 1, 0.3],
    heading: "Pelabuhan Teluk Kenari",
    sentences: [
      "Pelabuhan Teluk Kenari mulai dibangun pada 2018.",
      "Gubernur Sari Wulandari mendukung pembangunannya; nelayan setempat tidak.",
    ],
    expected: [-5.534, -3.439],
  },
  {
    language: "en",
    question: "How many passengers did the Harbour Line carry in its first year?",
    weights: [0.6, 0.8, 0.5, 0.6, 0.2, 0.3],
    heading: "Harbour Line (2015)",
    sentences: [
      "The Harbour Line opened in May 2015 (two years late).",
      "In its first year it carried 3.2 million passengers, more than anybody had expected.",
      "A ticket costs $2.",
    ],
    expected: [-6.301, 4.686, -6.405],
  },
];

/** A unit vector of 256 numbers for a word, that says nothing of its meaning: the same one everywhere. */
export function wordVector(word: string): Float32Array {
  let state = 2_166_136_261;
  for (const letter of word) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  const vector = new Float32Array(256);
  let squares = 0;
  for (let at = 0; at < vector.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    vector[at] = state / 2 ** 32 - 0.5;
    squares += (vector[at] ?? 0) ** 2;
  }
  return vector.map((value) => value / Math.sqrt(squares));
}
