import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understand } from "../src/discord/conversation/understand.ts";
import { FOLLOW_UPS } from "./24.follow-ups.ts";

describe("a question after an earlier one", () => {
  it.each(FOLLOW_UPS)(
    "$text after “$earlier” is asked as: $askedAs",
    ({ earlier, text, askedAs, quotes = [] }) => {
      expect(understand(text, { question: earlier, quotes })).toMatchObject({ question: text, askedAs });
    },
  );

  it("is asked as it is written when there is no earlier one", () => {
    for (const { text } of FOLLOW_UPS) expect(understand(text, null).askedAs).toBeNull();
  });

  it("is asked in its own words of the articles that were quoted, if it has any", () => {
    const earlier = { question: "Kapan Putin tiba di Hanoi?", quotes: [] };
    expect(understand("dan kapan dia pulang?", earlier).inContext).toBe("kapan dia pulang?");
    expect(understand("berapa biayanya?", earlier).inContext).toBe("berapa biayanya?");
    for (const text of [
      "kapan?",
      "siapa saja?",
      "jelaskan lebih lanjut",
      "kalau di Pyongyang?",
      "Apa itu QRIS?",
    ]) {
      expect(understand(text, earlier).inContext).toBeNull();
    }
  });

  it("says nothing new when it is asked again", () => {
    for (const { earlier } of FOLLOW_UPS) {
      expect(understand(earlier, { question: earlier, quotes: [] }).askedAs).toBeNull();
    }
  });

  it("is understood within the length of a question, whatever is written", () => {
    const words = fc.constantFrom(
      "dan",
      "dia",
      "itu",
      "kapan",
      "Putin",
      "di",
      "sana",
      "that",
      "it",
      "he",
      "2023",
      "(",
      "?",
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 2_100 }),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 2 }), (written, question, quotes) => {
        const { askedAs } = understand(written, { question, quotes });
        if (askedAs !== null) {
          expect(askedAs.length).toBeLessThanOrEqual(2_000);
          expect(askedAs.trim()).not.toBe("");
        }
      }),
    );
  });
});
