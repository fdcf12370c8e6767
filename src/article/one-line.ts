/**
 * A text as one line of at most `longest` UTF-16 units: runs of white space become one space, control,
 * bidirectional and other invisible characters and lone surrogates go, and what is too long is cut at a word and
 * ends with "…".
 */
export function toOneLine(text: string, longest: number): string {
  const start = text.slice(0, 4 * longest + 1_000);
  const visible = /^[\x20-\x7e\s]*$/.test(start) ? start : start.replace(INVISIBLE, "");
  const line = visible.replace(/\s+/gu, " ").trim();
  return line.length <= longest ? line : `${cutAtWord(line, longest - 1)}…`;
}

/** The longest beginning of at most `longest` units that ends with a word, without its final punctuation. */
export function cutAtWord(line: string, longest: number): string {
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(" ", longest);
  const cut = space > longest / 2 ? line.slice(0, space) : line.slice(0, longest).replace(/\p{Cs}$/u, "");
  return cut.replace(/[\s,;:–—-]+$/u, "");
}

// --- internal ---

// Zero-width joiners stay: emoji and some scripts need them. White space becomes spaces.
const INVISIBLE = /(?!\u200c|\u200d|\s)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
