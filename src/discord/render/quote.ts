import type { Quote } from "../../answer/answer.ts";
import type { Part } from "../part.ts";
import type { BotWords } from "../words/words.ts";
import { type Excerpt, LEAST_EXCERPT, renderExcerpt, shortenExcerpt } from "./excerpt.ts";
import { type Source, shortSourceLine, sourceLine } from "./source.ts";

/** A quote with what stands under it. */
export interface CitedQuote extends Pick<Quote, "id" | "text" | "answer" | "line"> {
  readonly article: Source;
}

/**
 * A quote between quotation marks, its answering words bold, and under it where it stands:
 * `[1] [Title](<url>) · Outlet · 20 Jun 2024 · line 2 · a3f9k`.
 *
 * @param label what the quote is called in the message: `[1]`
 */
export function quotePart(quote: CitedQuote, label: string, words: BotWords, weight = 1): Part {
  const place = [words.line(quote.line), `\`${quote.id}\``];
  return excerptPart(
    {
      text: quote.text,
      bold: quote.answer === null ? [] : [quote.answer],
      matters: quote.answer,
      marks: ["“", "”"],
    },
    {
      text: `${label} ${sourceLine(quote.article, words, place)}`,
      short: `${label} ${shortSourceLine(quote.article, words, place)}`,
      stands: "below",
    },
    weight,
  );
}

/** The line that says where verbatim words are from. */
export interface SourceOfExcerpt {
  readonly text: string;
  /** For where there is little room. */
  readonly short: string;
  readonly stands: "above" | "below";
}

/** Verbatim words and their source, which are shown together or not at all. */
export function excerptPart(excerpt: Excerpt, source: SourceOfExcerpt, weight = 1): Part {
  const together = (block: string, line: string) =>
    source.stands === "above" ? `${line}\n${block}` : `${block}\n${line}`;
  const whole = renderExcerpt(excerpt);
  return {
    text: whole === null ? null : together(whole, source.text),
    weight,
    least: source.short.length + 1 + Math.min(LEAST_EXCERPT, whole?.length ?? LEAST_EXCERPT),
    shorten: (room) => {
      const line = source.text.length <= room / 2 ? source.text : source.short;
      const block = shortenExcerpt(excerpt, room - line.length - 1);
      return block === null ? null : together(block, line);
    },
  };
}
