import type { Span } from "../language/span.ts";

/**
 * The enumeration that a name stands in ("Halim, Karawang, Padalarang, dan Tegalluar"; "Menteri Pariwisata dan Ekonomi Kreatif
 * Sandiaga Uno"), or the name itself; pure. Without a comma before its last part only two belong together: in "di Jakarta,
 * Prabowo dan Gibran" the comma lists nothing.
 *
 * @param names spans of the text that may be parts, in order; `name` is one of them
 */
export function nameList(text: string, names: readonly Span[], name: Span): Span {
  const at = names.findIndex(({ start }) => start === name.start);
  const between = (left: number): string => {
    const [before, after] = [names[left], names[left + 1]];
    return before === undefined || after === undefined ? "" : text.slice(before.end, after.start);
  };
  let last = at;
  while (COMMA.test(between(last))) last++;
  if (LAST.test(between(last))) last++;
  else last = at;
  const isLast = LAST.test(between(last - 1));
  let first = isLast ? last - 1 : at;
  while (isLast && COMMA.test(between(first - 1))) first--;
  if (first === last && PAIR.test(between(at))) last++;
  else if (first === last && PAIR.test(between(at - 1))) first--;
  return { start: names[first]?.start ?? name.start, end: names[last]?.end ?? name.end };
}

// --- internal ---

const COMMA = /^, $/;
const LAST = /^, (?:dan|serta|and) $/;
const PAIR = /^ (?:dan|serta|and|&) $/;
