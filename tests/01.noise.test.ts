import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNoiseMasker } from "../src/article/noise/mask-noise.ts";
import { NOISE_RULES } from "../src/article/noise/rules.ts";

const maskNoise = createNoiseMasker(NOISE_RULES);

/** The masked parts of a text. */
function masked(text: string): string[] {
  return maskNoise(text).map(({ start, end }) => text.slice(start, end));
}

describe.each(
  NOISE_RULES.map((rule, index) => ({ name: `${index + 1} ${rule.reason} (${rule.scope})`, rule })),
)("rule $name", ({ rule }) => {
  it("masks its examples, and names its reason", () => {
    for (const example of rule.masks) {
      const text = example.replace(/[⟦⟧]/gu, "");
      const expected = rule.scope === "line" ? text.trim() : (/⟦(.*)⟧/u.exec(example)?.[1] ?? "");
      expect(
        maskNoise(text).map(({ start, end, reason }) => ({ part: text.slice(start, end), reason })),
      ).toEqual([{ part: expected, reason: rule.reason }]);
    }
  });

  it("and every other rule keeps the lines that carry facts", () => {
    for (const line of rule.keeps) expect({ line, masked: masked(line) }).toEqual({ line, masked: [] });
  });

  it("has examples of both kinds", () => {
    expect(Math.min(rule.masks.length, rule.keeps.length)).toBeGreaterThan(0);
  });
});

describe("masking noise", () => {
  const noise = NOISE_RULES.filter(({ scope, at }) => scope === "line" && at === undefined).flatMap(
    ({ masks }) => masks,
  );
  const prose = NOISE_RULES.flatMap(({ keeps }) => keeps).filter((line) => /[.]$/.test(line));
  const line = fc.oneof(
    fc.constantFrom(...noise).map((text) => ({ text: text.trim(), noise: true })),
    fc.constantFrom(...prose).map((text) => ({ text, noise: false })),
  );

  it("masks the noise lines of an article and not a character of the others, whatever the line ends", () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\n\n", "\r"), (lines, lineEnd) => {
        const text = lines.map(({ text }) => text).join(lineEnd);
        expect(masked(text)).toEqual(lines.filter(({ noise }) => noise).map(({ text }) => text));
      }),
    );
  });

  it("gives sorted, disjoint, non-empty masks within the range it was asked for, for any text", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...noise, "\n", "[Gambas:", "(a/b)", "[", "(", ". "),
    );
    fc.assert(
      fc.property(fc.array(part), fc.nat(50), (parts, from) => {
        const text = parts.join("");
        const start = Math.min(from, text.length);
        let last = start;
        for (const mask of maskNoise(text, start)) {
          expect(mask.start).toBeGreaterThanOrEqual(last);
          expect(mask.end).toBeGreaterThan(mask.start);
          last = mask.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(["Lihat Juga :", "BACA JUGA:", "Simak juga", "**Baca juga:**", "Read also:", "See also"])(
    "masks a headline right under %s",
    (label) => {
      const headline = "Defisit APBN 2024 Melebar Jadi 2,7 Persen";
      for (const lineEnd of ["\n", "\r\n"]) {
        const text = ["Pajak turun 8,2 persen.", "", label, headline, "", "Harga naik."].join(lineEnd);
        expect(masked(text)).toEqual([label, headline]);
      }
    },
  );

  it("masks headlines under a label and stops at the first sentence or blank line", () => {
    const text =
      "Putin tiba di Hanoi.\nPilihan Redaksi\nPutin Puji Vietnam\n• Kim Antar Putin ke Bandara\nIa menginap dua malam di Hanoi.\n";
    expect(masked(text)).toEqual(["Pilihan Redaksi", "Putin Puji Vietnam", "• Kim Antar Putin ke Bandara"]);
    expect(masked("Baca juga:\n\nKunjungan Kenegaraan Kedua\n")).toEqual(["Baca juga:"]);
  });

  it("keeps names in a list of a book's facts, and masks them where reporters are named", () => {
    expect(masked("Judul: Bumi Manusia\nPenulis: Pramoedya Ananta Toer\nPenerbit: Hasta Mitra")).toEqual([]);
    expect(masked("Ia pulang.\nPenulis: Ahmad Fulan\nEditor: Sari Dewi")).toHaveLength(2);
  });

  it("takes bylines without a colon for names only at the edges of an article", () => {
    const middle = ["Satu kalimat.", ...Array.from({ length: 20 }, () => "Kalimat lain lagi.")];
    expect(masked(["By Helen Regan", ...middle].join("\n"))).toEqual(["By Helen Regan"]);
    expect(masked([...middle, "By Helen Regan", ...middle].join("\n"))).toEqual([]);
  });

  // Patterns that backtrack over lines like these would take minutes.
  it.each([
    ["one line of letters", "a".repeat(1_000_000), 0],
    ["one line of words", "Baca juga Facebook Twitter ".repeat(40_000), 0],
    ["open brackets", "[Gambas:".repeat(30_000), 0],
    ["line ends", "\n".repeat(200_000), 0],
    ["short noise lines", "Share\n".repeat(10_000), 10_000],
    ["names", `${"Foto: Abc/Def ".repeat(20)}!\n`.repeat(200), 0],
    ["roles", `${"Editor: Abc Def ".repeat(18)}!\n`.repeat(200), 0],
    ["digits", `${"1 ".repeat(148)}!\n`.repeat(200), 0],
    ["share buttons", `${"x ".repeat(140)}facebook!\n`.repeat(200), 0],
    ["hashes", `${"#a ".repeat(99)}!\n`.repeat(200), 0],
    ["brackets at the end", `${"a. (".repeat(60)}bc/de)\n`.repeat(200), 200],
  ])("of many %s ends", (_name, text, masks) => {
    expect(maskNoise(text)).toHaveLength(masks);
  });
});
