/** What a walk over bytes found, taken as UTF-8. */
export interface Utf8Survey {
  /** Well-formed sequences of two or more bytes. */
  readonly wellFormed: number;
  /** Ill-formed sequences: as many as a decoder writes U+FFFD for. */
  readonly illFormed: number;
  /** Offset of the first ill-formed byte, or -1. */
  readonly firstIllFormed: number;
}

/**
 * Counts well-formed and ill-formed multi-byte sequences, with the maximal-subpart practice of the Unicode Standard
 * (3.9, table 3-7) and the WHATWG decoder, so that `illFormed` equals the replacement characters they write.
 */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let wellFormed = 0;
  let illFormed = 0;
  let firstIllFormed = -1;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 1) wellFormed++;
    if (length < 0) {
      illFormed++;
      if (firstIllFormed < 0) firstIllFormed = at;
    }
    at += Math.abs(length);
  }
  return { wellFormed, illFormed, firstIllFormed };
}

// --- internal ---

/** Bytes of the sequence at an offset; negative when it is ill-formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const following = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  for (let index = 1; index <= following; index++) {
    const byte = bytes[at + index] ?? 0;
    // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
    const lowest = index > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = index > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (byte < lowest || byte > highest) return -index;
  }
  return following + 1;
}
