import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeMasks } from "../src/article/merge-masks.ts";
import { createNoiseMasker } from "../src/article/noise/mask-noise.ts";
import { segmentSentences } from "../src/passage/sentences.ts";
import { estimateTokens } from "../src/passage/tokens.ts";

const PIECES = [
  "a",
  "Z",
  "kata",
  "pemerintahan",
  "é",
  "e\u0301",
  "1",
  "345",
  "٣",
  "12",
  " ",
  "\n",
  "\u00a0",
  ".",
  "“",
  "東",
  "👩‍👧",
  "\ud800",
  "\u0000",
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(""));

/** As `estimateTokens` is defined, by the patterns of Unicode alone. */
function tokensOf(part: string): number {
  let tokens = 0;
  for (const [piece] of part.matchAll(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const { length } = piece;
    if (piece.charCodeAt(0) >= 0x2e80) tokens += length;
    else if (/^\p{N}/u.test(piece)) tokens += length <= 2 ? 1 : length / 2 + 0.3;
    else tokens += length <= 4 ? 1 : length <= 6 ? 1.05 : 1.1 + (length - 7) * 0.06;
  }
  return Math.ceil(tokens);
}

test("tokens are counted alike whether or not a text is ASCII up to some place", () => {
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), (whole, start, length) => {
      const end = Math.min(whole.length, start + length);
      expect(estimateTokens(whole, start, end)).toBe(tokensOf(whole.slice(start, end)));
    }),
    { numRuns: 2_000 },
  );
});

test("masks that are sorted and disjoint are left as they are, and all others made so", () => {
  const mask = fc.record({ start: fc.nat(40), length: fc.nat(6) }).map(({ start, length }) => ({
    start,
    end: start + length,
    reason: "x",
  }));
  fc.assert(
    fc.property(fc.array(mask, { maxLength: 12 }), (masks) => {
      const merged = mergeMasks(masks);
      expect(mergeMasks(merged)).toEqual(merged);
      const covered = (all: typeof masks) =>
        Array.from({ length: 50 }, (_, at) => all.some(({ start, end }) => start <= at && at < end));
      expect(covered(merged)).toEqual(covered(masks));
      for (const [at, { start, end }] of merged.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(merged[at - 1]?.end ?? 0);
      }
    }),
  );
});

test("a line that stays in one place, for what stands beside it, is noise in another", () => {
  const rule = {
    reason: "advertisement",
    scope: "line",
    languages: ["id"],
    pattern: /iklan/iu,
    notBeside: /^Harga/,
    masks: [],
    keeps: [],
  } as const;
  const between = "Warga mengungsi.\n\n";
  const whole = `Harga\nIklan\n\n${between}Iklan\n\n${between}`.repeat(2);
  const masked = createNoiseMasker([rule])(whole).map(({ start }) => start);
  const second = whole.indexOf(`${between}Iklan`) + between.length;
  expect(masked).toEqual([second, second + whole.length / 2]);
});

test("a sentence of a letter that takes two code units ends as one of any other letter does", () => {
  const bold = "𝗕𝗮𝗻𝗷𝗶𝗿";
  const sentences = (name: string) =>
    segmentSentences(`${name}. Warga mengungsi.`, [], "id").map(({ start, end }) => end - start);
  expect(sentences(bold)).toEqual([bold.length + 1, 16]);
  expect(sentences("𝗕")).toEqual(["𝗕. Warga mengungsi.".length]);
});
