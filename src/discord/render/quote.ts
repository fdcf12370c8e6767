import type { Quote } from "../../answer/answer.ts";
import { asQuoted, escapeText } from "../escape.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { type Source, sourceLine } from "./source.ts";

/** A quote between quotation marks as a block quote, its answering words bold, and under it where it stands. */
export function quotePart(
  quote: Pick<Quote, "id" | "text" | "answer" | "line"> & { readonly article: Source },
  label: string,
  words: BotWords,
): Part {
  const source = `${label} ${sourceLine(quote.article, words, [words.line(quote.line), `\`${quote.id}\``])}`;
  const answer = quote.answer ?? { start: 0, end: 0 };
  const before = escapeText(quote.text.slice(0, answer.start));
  const bold = escapeText(quote.text.slice(answer.start, answer.end));
  const after = escapeText(quote.text.slice(answer.end));
  const body = asQuoted(`“${before}${bold === "" ? "" : `**${bold}**`}${after}”`);
  return { text: `${body}\n${source}`, shorten: (room) => shortened(quote.text, source, room) };
}

// --- internal ---

function shortened(text: string, source: string, room: number): string | null {
  for (let end = Math.min(text.length, room); end > 20; end = Math.floor(end * 0.9)) {
    const candidate = `${asQuoted(`“${escapeText(text.slice(0, end))}” […]`)}\n${source}`;
    if (candidate.length <= room) return candidate;
  }
  return null;
}
