import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvidenceReport, Finding } from "../src/answer/claims/evidence-report.ts";
import { CLAIMS, type LabelledClaim } from "./24.evidence-claims.ts";
import { LOOSE_CLAIMS } from "./24.loose-claims.ts";
import { type SampleLibrary, sampleLibrary } from "./support/sample-library.ts";

const ALL_CLAIMS = [...CLAIMS, ...LOOSE_CLAIMS];

let sample: SampleLibrary;
const reports = new Map<string, EvidenceReport>();

beforeAll(async () => {
  sample = await sampleLibrary();
  for (const { text } of ALL_CLAIMS) reports.set(text, await sample.engine.evidence(text));
}, 120_000);

afterAll(() => sample.clear());

describe("what the articles say about a sentence", () => {
  it("is never a false alarm: nothing true, and nothing unsaid, is contradicted", () => {
    const alarms = ALL_CLAIMS.filter(({ is }) => is === "true" || is === "silent").filter((claim) =>
      findingsOf(claim).some(({ stance }) => stance === "contradicts"),
    );
    expect(alarms).toEqual([]);
  });

  it("is never a false support: nothing wrong, and nothing unsaid, is borne out", () => {
    const supported = ALL_CLAIMS.filter(({ is }) => is === "false" || is === "silent").filter((claim) =>
      findingsOf(claim).some(({ stance }) => stance === "supports"),
    );
    expect(supported).toEqual([]);
  });

  it("bears out most of what is true", () => {
    const { found, all } = count("true", ({ stance }) => stance === "supports");
    expect(all).toBeGreaterThan(50);
    expect(found / all).toBeGreaterThanOrEqual(0.8);
  });

  it("contradicts most of what is wrong, with what the article says instead", () => {
    const { found, all } = count("false", isContradictedBy);
    expect(all).toBeGreaterThan(50);
    expect(found / all).toBeGreaterThanOrEqual(0.65);
  });

  it("bears out and contradicts much of what is worded as people write to each other", () => {
    const supported = count("true", ({ stance }) => stance === "supports", LOOSE_CLAIMS);
    expect(supported.found / supported.all).toBeGreaterThanOrEqual(0.6);
    const contradicted = count("false", isContradictedBy, LOOSE_CLAIMS);
    expect(contradicted.found / contradicted.all).toBeGreaterThanOrEqual(0.4);
  });

  it.each([
    ["Kecepatan Whoosh bisa 500 km/jam.", "350 kilometer per jam"],
    ["Kapasitas puncak PLTS Cirata 500 MW.", "192 megawatt"],
    ["Borobudur has 900 relief panels.", "2,672 relief panels"],
  ])("contradicts %j by %j", (text, quoted) => {
    const [finding] = reports.get(text)?.claims.flatMap(({ findings }) => findings) ?? [];
    expect(finding).toMatchObject({ stance: "contradicts", difference: { quoted } });
  });

  it("tells both sides where the articles differ, the contradiction first", () => {
    const both = CLAIMS.filter(({ is }) => is === "both");
    for (const claim of both) {
      const findings = findingsOf(claim);
      expect(findings[0]?.stance).toBe("contradicts");
      expect(findings.some((finding) => isContradictedBy(finding, claim))).toBe(true);
      expect(findings.map(({ stance }) => stance)).toContain("supports");
    }
  });

  it("is quoted word for word, the words that decide within the quote", async () => {
    for (const { claims } of reports.values()) {
      for (const { quote, difference } of claims.flatMap(({ findings }) => findings)) {
        const page = await sample.engine.read(quote.article.id, quote.start, Math.max(2, quote.text.length));
        expect(page.text).toBe(quote.text);
        if (difference !== null) expect(quote.answer?.text).toBe(difference.quoted);
      }
    }
  });

  it.each([
    "Besok rapat jam 10 ya, jangan lupa bawa laptop.",
    "Menurut saya pemerintah harus lebih transparan soal anggaran.",
    "Harga kopi di kantin naik jadi Rp20 ribu.",
    "Siapa yang mau ikut makan siang di Jakarta?",
    "I think the new office in Jakarta is great.",
    "Sebanyak 46 orang tewas akibat letusan Gunung Semeru.",
    "The Singapore Grand Prix sold 300,000 tickets.",
  ])("is nothing where they do not speak of it: %s", async (text) => {
    const { claims } = await sample.engine.evidence(text);
    expect(claims.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("keeps to the collections that may be searched", async () => {
    const text = "Whoosh melaju hingga 350 kilometer per jam.";
    const { claims, scope } = await sample.engine.evidence(text, { filter: { collections: ["diplomasi"] } });
    expect(claims.flatMap(({ findings }) => findings)).toEqual([]);
    expect(scope.articles).toBeLessThan(10);
  });
});

describe("a text that is looked into", () => {
  it("is looked into sentence by sentence, at the places where they stand", async () => {
    const text =
      "Halo semua! Marapi meletus pada 3 Desember 2023.\nBiaya proyek Cirata US$145 juta, katanya.";
    const { claims, omitted } = await sample.engine.evidence(text);
    expect(omitted).toBe(0);
    expect(claims.map((claim) => claim.text)).toEqual([
      "Marapi meletus pada 3 Desember 2023.",
      "Biaya proyek Cirata US$145 juta, katanya.",
    ]);
    for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  });

  it("is looked into no further than its first eight sentences, and the rest is counted", async () => {
    const text = Array.from({ length: 11 }, (_, at) => `Gunung nomor ${at + 1} meletus di Sumatera.`).join(
      " ",
    );
    const { claims, omitted } = await sample.engine.evidence(text);
    expect([claims.length, omitted]).toEqual([8, 3]);
  });

  it.each(["", "😀😀", "ok", "Selamat pagi!"])("has nothing to look into in %j", async (text) => {
    const { claims, omitted } = await sample.engine.evidence(text);
    expect([claims, omitted]).toEqual([[], 0]);
  });
});

// --- internal ---

function findingsOf({ text }: LabelledClaim): readonly Finding[] {
  return reports.get(text)?.claims.flatMap(({ findings }) => findings) ?? [];
}

function isContradictedBy({ stance, difference, quote }: Finding, { instead = "" }: LabelledClaim): boolean {
  const said = difference?.quoted ?? "";
  return (
    stance === "contradicts" &&
    quote.text.includes(instead) &&
    (said.includes(instead) || instead.includes(said))
  );
}

function count(
  is: LabelledClaim["is"],
  matches: (finding: Finding, claim: LabelledClaim) => boolean,
  claims = CLAIMS,
) {
  const all = claims.filter((claim) => claim.is === is);
  const found = all.filter((claim) => findingsOf(claim).some((finding) => matches(finding, claim)));
  return { found: found.length, all: all.length };
}
