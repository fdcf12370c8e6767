import type { Quote } from "../../answer/answer.ts";
import { paintLines } from "./paint.ts";
import type { Style } from "./style.ts";
import { visible } from "./visible.ts";

/**
 * A quote between quotation marks, its answering words standing out where there is colour. Nothing is put into the
 * quote itself but line breaks where it is wrapped, and signs for characters that a terminal would obey.
 */
export function renderQuote(quote: Pick<Quote, "text" | "answer">, style: Style, indent = "  "): string {
  const answer = quote.answer ?? { start: 0, end: 0 };
  const before = `“${visible(quote.text.slice(0, answer.start))}`;
  const words = visible(quote.text.slice(answer.start, answer.end));
  const after = `${visible(quote.text.slice(answer.end))}”`;
  const marks = [{ start: before.length, end: before.length + words.length }];
  const columns = style.columns - indent.length;
  const lines = paintLines(before + words + after, columns - 1, marks, style.colour.answer);
  // Lines after the first hang under the first word, not under the quotation mark.
  return lines.map((line, at) => (line === "" ? "" : `${indent}${at === 0 ? "" : " "}${line}`)).join("\n");
}
