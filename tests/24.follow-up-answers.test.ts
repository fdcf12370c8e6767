import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerMention } from "../src/discord/mention.ts";
import { askedIn, requestTo } from "./24.request.ts";
import { type SampleLibrary, sampleLibrary } from "./support/sample-library.ts";

/** Questions one after the other, each with words that must be quoted, or null for what the articles do not say. */
const TALKS: readonly (readonly (readonly [text: string, quoted: RegExp | null])[])[] = [
  [
    ["Kapan Putin tiba di Hanoi?", /Rabu \(19\/6\) malam/],
    ["dan kapan dia pulang?", null],
  ],
  [
    ["Kapan Putin tiba di Hanoi?", /Kamis pagi/],
    ["dia datang atas undangan siapa?", /undangan Sekretaris Jenderal/],
    ["siapa yang menyambutnya?", /Tran Hong Ha|To Lam/],
  ],
  [
    ["Kapan Putin tiba di Hanoi?", /Kamis pagi/],
    ["lalu dia bertemu siapa?", /Nguyen Phu Trong/],
    ["berapa dokumen yang mereka tandatangani?", /11 dokumen/],
  ],
  [
    ["Siapa yang meresmikan kereta cepat Whoosh?", /Joko Widodo/],
    ["berapa biayanya?", /US\$7,[23] miliar|US\$7\.3 billion/],
    ["berapa kecepatannya?", /350/],
  ],
  [
    ["Kapan Jokowi memimpin upacara di IKN?", /17\/8\/2024/],
    ["berapa tamunya?", /1\.400 tamu/],
    ["apa temanya?", /Nusantara Baru/],
  ],
  [
    ["Berapa tarif masuk Taman Nasional Komodo?", /3,75 juta/],
    ["kapan itu dibatalkan?", /15\/12\/2022|semestinya berlaku/],
    ["siapa yang mengumumkannya?", /Sandiaga Uno/],
    ["kenapa dibatalkan?", /./],
  ],
  [
    ["When did Marapi erupt?", /3 Desember 2023|Sunday/],
    ["how many people died?", /24 orang|11 climbers|23 orang/],
    ["how high is it?", /2[.,]891/],
  ],
  [
    ["Who signed for Timor-Leste?", /Xanana Gusmao/],
    ["who is its president?", /Ramos-Horta/],
  ],
  [
    ["Berapa suara Prabowo-Gibran?", /96\.214\.691/],
    ["kapan mereka dilantik?", /20 Oktober 2024/],
    ["di provinsi mana mereka kalah?", /Aceh dan Sumatera Barat/],
  ],
  [
    ["Berapa pengguna QRIS pada akhir 2022?", /28,75 juta/],
    ["kalau Mei 2023?", /35,8 juta/],
    ["siapa gubernur Bank Indonesia?", /Perry Warjiyo/],
  ],
  [
    ["How much was trade between Russia and Vietnam in 2023?", /US\$3\.6 billion/],
    ["and with China?", /US\$171 billion/],
  ],
  [
    ["Siapa yang menandatangani deklarasi untuk Timor-Leste?", /Xanana Gusmao/],
    ["berapa jumlah penduduk negara itu?", /1\.341\.737|1\.4 million/],
  ],
];

let sample: SampleLibrary;
const heard: {
  readonly text: string;
  readonly isFirst: boolean;
  readonly isRight: boolean;
  readonly said: string;
}[] = [];

beforeAll(async () => {
  sample = await sampleLibrary();
  for (const [at, talk] of TALKS.entries()) {
    const { request } = await requestTo(sample.engine, { channelId: `10${at}` });
    let repliesTo: string | null = null;
    for (const [text, quoted] of talk) {
      const message = await answerMention({ text, repliesTo }, request);
      const said = message?.content.replaceAll("*", "") ?? "";
      const isRight = quoted === null ? said.includes("∅") : quoted.test(said) && !said.includes("∅");
      heard.push({ text, isFirst: repliesTo === null, isRight, said });
      if (message !== null) repliesTo = askedIn(message);
    }
  }
}, 120_000);

afterAll(() => sample.clear());

describe("a talk about the articles", () => {
  it("begins with questions that are answered", () => {
    const first = heard.filter(({ isFirst }) => isFirst);
    expect(first.filter(({ isRight }) => isRight).length / first.length).toBeGreaterThan(0.9);
  });

  it("goes on with follow-ups that are answered from what it is about", () => {
    const followed = heard.filter(({ isFirst }) => !isFirst);
    const wrong = followed.filter(({ isRight }) => !isRight).map(({ text, said }) => `${text}: ${said}`);
    expect(followed.length).toBeGreaterThan(15);
    // A new version of the ranking may turn a few; more is a regression, shown here.
    expect(wrong.length / followed.length < 0.25 ? [] : wrong).toEqual([]);
  });
});
