/**
 * A message without the words that are Kutip's own, where it is an answer of Kutip or a part of one that somebody copied:
 * the question, counts, verdicts, and the lines that say where a quote stands. Those of people and of articles stay.
 *
 * @param content as it was written, in Markdown
 */
export function withoutOwnWords(content: string): string {
  if (!CITATION.test(content) && !REFUSAL.test(content)) return content;
  return content
    .split("\n")
    .filter((line) => !CITATION.test(line) && !OWN.test(line))
    .join("\n");
}

// --- internal ---

/** `[1] Title · Outlet · 20 Jun 2024 · line 2 · a3f9k`, and the same without an id or with the paragraph. */
const CITATION =
  /^(?!> ).* · (?:line|baris) [\d.,]+(?: · (?:paragraph|paragraf) [\d.,]+)?(?: · `?[0-9a-z]{5,}`?)?[^\S\n]*$/m;

/** A question, and below it that the articles do not answer. */
const REFUSAL = /^❓ .*\n(?:-# .*\n)*∅ /;

/** What the other lines of an answer begin with. A quote's begin with `> `, the sentences of a message with `▸`. */
const OWN = /^(?:-# |[❓⚠🔎✓✗∅📖·–] |\d+ (?:quotes?|kutipan) · |(?:Closest passages|Penggalan terdekat) \()/u;
