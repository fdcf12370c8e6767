import { addAbortSignal } from "node:stream";
import type { InputStream } from "./io.ts";

export interface InputLine {
  /** From 1. */
  readonly number: number;
  /** Without its line end; cut at `MAX_LINE` characters. */
  readonly text: string;
  readonly tooLong: boolean;
}

/** Longer lines are cut, so that a stream without line ends cannot fill the memory. */
export const MAX_LINE = 1_000_000;

/**
 * The lines of a stream of UTF-8, as they come. A line ends with LF or CRLF; the last one may end with the stream.
 * Bytes that are no UTF-8 become U+FFFD; a byte order mark at the start is dropped.
 *
 * @throws AbortError when `signal` is aborted, also while a line is waited for
 */
export async function* readLines(input: InputStream, signal: AbortSignal): AsyncGenerator<InputLine> {
  addAbortSignal(signal, input);
  const decoder = new TextDecoder("utf-8");
  let number = 0;
  let pending = "";
  let tooLong = false;
  const grow = (part: string) => {
    tooLong ||= pending.length + part.length > MAX_LINE;
    pending = tooLong ? (pending + part.slice(0, MAX_LINE)).slice(0, MAX_LINE) : pending + part;
  };
  const take = (): InputLine => {
    const line = { number: ++number, text: pending.replace(/\r$/, ""), tooLong };
    pending = "";
    tooLong = false;
    return line;
  };
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      grow(text.slice(start, end));
      yield take();
      start = end + 1;
    }
    grow(text.slice(start));
  }
  grow(decoder.decode());
  if (pending !== "") yield take();
}
