import fc from "fast-check";
import { expect, it } from "vitest";
import { fold, wordsOf } from "../src/language/words.ts";

/** What a word is, as a pattern says it: slower than looking at each character. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:(?:['’‑-](?=[\p{L}\p{N}])|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/** Letters, digits and marks of several scripts, all that may join them, whole and halved surrogate pairs. */
const PARTS = [
  ..."aBzZ09٣éÜⅧ½中أﬁªİ\u0301-‑–’'‘.,:_ \n\u00a0\"“",
  ...["e\u0301", "😀", "𝐀", "𝟗", "\ud835", "\udc00"],
];

const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(""));

it("finds the words that the pattern describes, in a text or a part of it", () => {
  const part = fc.tuple(texts, fc.nat(14), fc.nat(14));
  fc.assert(
    fc.property(part, ([text, first, length]) => {
      const start = Math.min(first, text.length);
      const end = Math.min(start + length, text.length);
      for (const [from, to] of [[0, text.length] as const, [start, end] as const]) {
        const described = [...text.slice(from, to).matchAll(WORD)].map(({ 0: written, index }) => ({
          start: from + index,
          end: from + index + written.length,
          folded: fold(written),
        }));
        expect(wordsOf(text, from, to)).toEqual(described);
      }
    }),
    { numRuns: 3000 },
  );
});
