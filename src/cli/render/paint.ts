import type { Span } from "../../language/span.ts";
import type { Paint } from "./style.ts";
import { wrapLines } from "./wrap.ts";

/**
 * Wraps text and paints its marked parts line by line, so that no colour runs over a line's end.
 *
 * @param marks sorted and disjoint ranges of the text
 */
export function paintLines(text: string, columns: number, marks: readonly Span[], paint: Paint): string[] {
  return wrapLines(text, Math.max(8, columns)).map((line) => {
    let painted = "";
    let at = line.start;
    for (const mark of marks) {
      const start = Math.max(at, mark.start);
      const end = Math.min(line.end, mark.end);
      if (start >= end) continue;
      painted += text.slice(at, start) + paint(text.slice(start, end));
      at = end;
    }
    return painted + text.slice(at, line.end);
  });
}
