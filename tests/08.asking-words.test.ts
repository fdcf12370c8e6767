import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { backgroundShare } from "../src/answer/background-share.ts";
import { writeArticles } from "./support/ingest-folder.ts";
import { type SampleLibrary, sampleLibrary } from "./support/sample-library.ts";

const ARTICLE = `Gempa Lembah Kenari rusak ratusan rumah

Lembah Kenari - Gempa bermagnitudo 6,2 mengguncang Kabupaten Lembah Kenari, Sabtu (27/4/2024) malam. Sebanyak 412 rumah rusak.
Kepala Badan Siaga Wirayudha Pramana meninjau Desa Cisawah, Minggu.

Bupati Lembah Kenari Tirtana Subagja menetapkan masa tanggap darurat selama 14 hari.
`;

/** Forms of a question by what its answer says; no article of so small a library has most of the words that ask. */
const FORMS: readonly (readonly [answer: string, forms: readonly string[]])[] = [
  [
    "Wirayudha",
    [
      "Siapa Kepala Badan Siaga?",
      "Siapa nama Kepala Badan Siaga?",
      "Siapakah nama Kepala Badan Siaga?",
      "Siapa Kepala Badan Siaga sekarang?",
      "Siapa sosok Kepala Badan Siaga?",
      "Nama Kepala Badan Siaga siapa?",
      "Who is the current head of Badan Siaga?",
    ],
  ],
  [
    "27/4/2024",
    [
      "Kapan gempa Lembah Kenari terjadi?",
      "Kapankah terjadinya gempa Lembah Kenari?",
      "Pada tanggal berapa gempa Lembah Kenari terjadi?",
    ],
  ],
  [
    "412",
    [
      "Berapa rumah yang rusak akibat gempa?",
      "Berapa jumlah rumah yang rusak akibat gempa?",
      "Jumlah rumah yang rusak akibat gempa berapa?",
    ],
  ],
];

describe("words that ask and no article repeats", () => {
  let folder: string;
  let sample: SampleLibrary;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kutip-asking-"));
    writeArticles(folder, { "gempa.txt": ARTICLE });
    sample = await sampleLibrary(folder);
  });

  afterAll(async () => {
    await sample?.clear();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(FORMS.flatMap(([answer, forms]) => forms.map((form) => [form, answer] as const)))(
    "are not missed in %j",
    async (form, answer) => {
      const asked = await sample.engine.ask(form);
      expect(asked.kind).toBe("found");
      if (asked.kind === "found") expect(asked.quotes[0]?.text).toContain(answer);
    },
  );

  it.each(["Siapa Kepala Badan Meteorologi?", "Kapan gempa Ngawi terjadi?"])(
    "do not make %j answered by another",
    async (form) => {
      expect((await sample.engine.ask(form)).kind).toBe("notFound");
    },
  );
});

describe("how common words are at large", () => {
  it("is told by any of a word's terms, and is nothing for names", () => {
    expect(backgroundShare(["terjadi", "jadi"])).toBeGreaterThan(0.1);
    expect(backgroundShare(["lokasi"])).toBeGreaterThan(0.01);
    expect(backgroundShare(["lokasi"])).toBeLessThan(backgroundShare(["tahun"]));
    expect(backgroundShare(["wirayudha"])).toBe(0);
    expect(backgroundShare([])).toBe(0);
  });
});
