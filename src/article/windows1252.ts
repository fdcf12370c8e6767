// 0x80–0x9F; the five undefined bytes become control characters, as in the WHATWG encoding standard.
const C1 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

const CHUNK = 8_192;

/**
 * Decodes Windows-1252, in which Western editors used to save. Not left to TextDecoder, because some releases of
 * Node take the name for ISO 8859-1.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const units = Array.from(bytes.subarray(start, start + CHUNK), (byte) =>
      byte >= 0x80 && byte <= 0x9f ? C1.charCodeAt(byte - 0x80) : byte,
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/**
 * Share in [0, 1] of the bytes ≥ 0x80 that Western text has where they stand: typographic quotes and dashes, signs
 * such as `°` and `©`, letters with an accent beside another letter. 0 without such bytes.
 */
export function plausibilityOfWindows1252(bytes: Uint8Array): number {
  let high = 0;
  let plausible = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high++;
    if (SIGNS.has(byte)) plausible++;
    else if (isAccentedLetter(byte) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) plausible++;
  }
  return high === 0 ? 0 : plausible / high;
}

// --- internal ---

// € … ‘ ’ “ ” • – — ™, and no-break space ¢ £ § © « ® ° ± ² ³ · ¹ º » ¼ ½ ¾ ¡ ¿ ª.
const SIGNS: ReadonlySet<number> = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa1, 0xa2, 0xa3,
  0xa7, 0xa9, 0xaa, 0xab, 0xae, 0xb0, 0xb1, 0xb2, 0xb3, 0xb7, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf,
]);

/** Š Œ Ž š œ ž Ÿ and À–ü without × ÷ and the letters that Indonesian, English and their neighbours' names lack. */
function isAccentedLetter(byte: number): boolean {
  if ([0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte)) return true;
  return byte >= 0xc0 && byte <= 0xfc && ![0xd0, 0xd7, 0xde, 0xf0, 0xf7].includes(byte);
}

function isLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
