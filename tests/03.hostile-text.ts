import fc from "fast-check";
import type { Mask } from "../src/article/article.ts";

const PIECES = [
  "Putin tiba di Hanoi",
  "Dr. Budi",
  "B.J. Habibie",
  "U.S.",
  "Rp1.200.000",
  "Kompas.com",
  "No. 5",
  "1. ",
  "2. ",
  "(",
  ")",
  '"',
  "“",
  "”",
  ". ",
  ".",
  "...",
  "… ",
  "? ",
  "!",
  "。",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  "\u2028",
  " ",
  "\u00a0",
  "\t",
  "- ",
  "## ",
  "> ",
  "مرحبا بالعالم؟ ",
  "שלום. ",
  "नमस्ते। ",
  "\u0301",
  "e\u0301\u0323",
  "👩‍👩‍👧‍👦",
  "🇮🇩",
  "👍🏽",
  "\ud83d",
  "\udc69",
  "\u200d",
  "\u202e",
  "\ufeff",
  "각",
  "https://a.id/b?C.D",
  "x".repeat(650),
];

/** Texts of the pieces that segmentation stumbles over, and of any characters at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join("")),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

/** Up to three disjoint masks of a text, between its code points. */
export function someMasks(text: string, gen: fc.GeneratorValue): Mask[] {
  const offsets = [0];
  for (const point of text) offsets.push((offsets.at(-1) ?? 0) + point.length);
  const count = gen(fc.nat, { max: 6 });
  const cuts = new Set(
    Array.from({ length: count }, () => offsets[gen(fc.nat, { max: offsets.length - 1 })] ?? 0),
  );
  const sorted = [...cuts].sort((a, b) => a - b);
  const masks: Mask[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 2) {
    masks.push({ start: sorted[i] ?? 0, end: sorted[i + 1] ?? 0, reason: "advertisement" });
  }
  return masks;
}
