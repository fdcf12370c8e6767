import { describe, expect, it } from "vitest";
import { claimsIn } from "../src/answer/claims/claims-in.ts";
import { withoutOwnWords } from "../src/discord/own-words.ts";
import { plainText } from "../src/discord/plain-text.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { renderCitation } from "../src/discord/render/citation.ts";
import { renderEvidence } from "../src/discord/render/evidence.ts";
import { renderNearest } from "../src/discord/render/nearest.ts";
import { botWords } from "../src/discord/words/words.ts";
import { copied, evidence, refusedPeriod } from "./21.samples.ts";
import { found, refused, reopened } from "./cli/samples.ts";

const setting = { askedId: "q7w2e", askedAs: "Kapan Putin tiba di Hanoi?", canShare: false, canThread: true };
const sentencesOf = (content: string) =>
  plainText(withoutOwnWords(content))
    .split("\n")
    .map((line) => line.replace(/^▸ |[“”]/g, "").trim())
    .filter((line) => line !== "");

describe.each(["en", "id"] as const)("of Kutip's own message in %s", (language) => {
  const words = botWords(language);

  it.each([found, copied])("an answer's quotes are looked into, and nothing else", (answer) => {
    const { content } = renderAnswer(answer, { ...setting, words });
    expect(sentencesOf(content)).toEqual(answer.quotes.map(({ text }) => text));
    // As it comes out when it is copied from the screen.
    for (const sentence of sentencesOf(plainText(content)))
      expect(sentence).not.toMatch(/ · (?:line|baris) \d/);
  });

  it("a refusal leaves nothing to look into, and its closest passages their quotes", () => {
    for (const answer of [refused, refusedPeriod]) {
      expect(sentencesOf(renderAnswer(answer, { ...setting, words }).content)).toEqual([]);
    }
    const { content } = renderNearest(refused, words);
    expect(sentencesOf(content)).toEqual(refused.nearest.map(({ text }) => text));
  });

  it("the sentences of evidence and its quotes are looked into, and no verdict", () => {
    const { content } = renderEvidence(evidence, { words, askedId: null, canShare: false });
    const quotes = evidence.claims.flatMap(({ findings }) => findings.map(({ quote }) => quote.text));
    const known = new Set([...evidence.claims.map(({ text }) => text), ...quotes]);
    const sentences = sentencesOf(content);
    expect(sentences.length).toBeGreaterThan(2);
    for (const sentence of sentences) expect(known).toContain(sentence);
  });

  it("a citation's quote and neighbours are looked into", () => {
    const { content } = renderCitation(reopened, { words, canRead: false });
    const around = [...reopened.before, ...reopened.after].map(({ text }) => text);
    const sentences = sentencesOf(content);
    expect(sentences).toContain(reopened.citation.text);
    expect(sentences).toHaveLength(around.length + 1);
  });
});

it("what people write is left as it is, marks, numbers and dots included", () => {
  for (const message of [
    "❓ Apa benar Putin tiba Kamis?",
    "⚠ Harga beras naik 5 persen.\n-# kata pedagang",
    "[1] Putin tiba di Hanoi · kata ajudan",
    "Baca baris 3 · lalu baris 4 sampai habis",
    "2 kutipan · 3 artikel",
  ]) {
    expect(withoutOwnWords(message)).toBe(message);
  }
});

it("a sentence that a message repeats is looked into once", async () => {
  const sentence = "Harga beras di Jakarta naik 5 persen.";
  const other = "Banjir merendam dua desa di Demak.";
  const { claims, omitted } = await claimsIn(
    `${`${sentence} ${sentence.toUpperCase()}\n`.repeat(9)}${other} ${sentence}`,
  );
  expect(claims.map(({ text }) => text)).toEqual([sentence, other]);
  expect(omitted).toBe(0);
});
