import type { ReadSentence } from "../read-sentence.ts";

/**
 * How each word of a sentence is written, in order: a bit each for grammar, a capital, digits, what looks like a year, the
 * first word, and a comma or dash, an opening bracket, a closing one, or quotation marks before it.
 */
export function wordFlags(sentence: ReadSentence): readonly number[] {
  const known = FLAGS.get(sentence);
  if (known !== undefined) return known;
  const { text, words } = sentence;
  const flags = words.map(({ start, end, grammar }, at) => {
    const written = text.slice(start, end);
    const gap = start > 0 ? text.slice(words[at - 1]?.end ?? 0, start) : "";
    const said = [
      grammar,
      /^\p{Lu}/u.test(written),
      /\p{N}/u.test(written),
      /^(?:1[5-9]|20)\d\d$/.test(written),
      at === 0,
      /[,;:–—]/.test(gap),
      gap.includes("("),
      gap.includes(")"),
      /["“”]/.test(gap),
    ];
    return said.reduce((bits, is, bit) => (is ? bits | (1 << bit) : bits), 0);
  });
  FLAGS.set(sentence, flags);
  return flags;
}

// --- internal ---

/** Sentences are remembered between questions; their flags live as long. */
const FLAGS = new WeakMap<ReadSentence, readonly number[]>();
