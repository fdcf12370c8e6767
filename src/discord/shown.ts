/**
 * Text from outside as it is shown in Discord: everything stays as it is, character for character, but for what a
 * message cannot carry or what would deceive its reader.
 *
 * - Line breaks of every kind (CR LF, CR, VT, FF, NEL, U+2028, U+2029) become line feeds.
 * - Control characters, and the bidirectional embeddings, overrides and isolates (UAX #9), become a visible sign:
 *   `␀`, `⟨U+202E⟩`. So do tag characters outside of a flag, and noncharacters.
 * - Halves of surrogate pairs become U+FFFD.
 *
 * Zero-width characters that do nothing but join, part or mark their neighbours (U+200B–U+200F, U+00AD, U+2060,
 * U+FEFF, variation selectors) stay: they are in the article, and cannot make other words appear than are there.
 */
export function shown(raw: string): string {
  return raw.replace(LINE_BREAK, "\n").replace(LONE_SURROGATE, "\ufffd").replace(UNSEEN, signFor);
}

/** As {@link shown}, on one line, and without characters that cannot be seen: for titles, names and labels. */
export function shownLine(raw: string): string {
  return shown(raw).replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

// --- internal ---

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const FLAG = "\\u{1F3F4}[\\u{E0020}-\\u{E007E}]+\\u{E007F}";
const UNSEEN = new RegExp(
  `${FLAG}|(?![\\t\\n])\\p{Cc}|[\\u202a-\\u202e\\u2066-\\u206f\\u{E0000}-\\u{E007F}\\p{Noncharacter_Code_Point}]`,
  "gu",
);
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u2064\ufeff]/g;

function signFor(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  if (code === 0x1f3f4) return found;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
