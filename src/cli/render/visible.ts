/**
 * Text from outside, safe to send to a terminal: characters that would move the cursor, start an escape sequence or
 * turn the reading direction around are replaced by a visible sign for them. Line feeds and tabs stay; CRLF becomes
 * LF. Everything else is left as it is, character for character.
 */
export function visible(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(UNSAFE, signFor);
}

/** As `visible`, on one line: runs of white space become one space. For titles, names and paths. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

// --- internal ---

// C0 but tab and line feed, DEL and C1 (together: every Cc), line and paragraph separators, and every bidirectional
// control of UAX #9.
const UNSAFE = /(?![\t\n])\p{Cc}|[\u2028\u2029\p{Bidi_Control}]/gu;

function signFor(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
