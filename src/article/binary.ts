/** How the zero bytes of a file lie, which tells UTF-16 from binary data. */
export type Content = "text" | "utf-16le" | "utf-16be" | "binary";

/**
 * What bytes without a byte order mark are, by their zero bytes and control characters. Latin text in UTF-16 has a
 * zero in every other byte; other text has none at all.
 */
export function contentOf(bytes: Uint8Array): Content {
  let zerosAtEven = 0;
  let zerosAtOdd = 0;
  let controls = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) at % 2 === 0 ? zerosAtEven++ : zerosAtOdd++;
    else if (byte < 0x20 && !TEXT_CONTROLS.has(byte)) controls++;
  }
  const pairs = Math.floor(bytes.length / 2);
  // A few bytes of which one is zero are no text; of a long one the last byte may be missing.
  const inPairs = bytes.length % 2 === 0 || bytes.length > TRUNCATED_BYTES;
  if (inPairs && zerosAtOdd > 0.4 * pairs && zerosAtEven < 0.02 * pairs) return "utf-16le";
  if (inPairs && zerosAtEven > 0.4 * pairs && zerosAtOdd < 0.02 * pairs) return "utf-16be";
  return zerosAtEven + zerosAtOdd > 0 || controls > 0.01 * bytes.length ? "binary" : "text";
}

/** What kind of document bytes are by their first ones, or null when they bear no known mark. */
export function documentKindOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  return SIGNATURES.find(({ starts }) => head.startsWith(starts))?.kind ?? null;
}

// --- internal ---

const TRUNCATED_BYTES = 64;

// Tab, line feed, vertical tab, form feed, carriage return, the old end-of-file mark, escape (terminal colours).
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** None of these begins a text. */
const SIGNATURES: readonly { readonly starts: string; readonly kind: string }[] = [
  { starts: "%PDF-", kind: "a PDF document" },
  { starts: "{\\rtf", kind: "an RTF document" },
  { starts: "PK\x03\x04", kind: "a ZIP archive or an office document" },
  { starts: "\xd0\xcf\x11\xe0", kind: "an old office document" },
  { starts: "\x89PNG\r\n", kind: "a PNG image" },
  { starts: "\xff\xd8\xff", kind: "a JPEG image" },
  { starts: "GIF87a", kind: "a GIF image" },
  { starts: "GIF89a", kind: "a GIF image" },
  { starts: "\x1f\x8b", kind: "a gzip archive" },
  { starts: "\x7fELF", kind: "a program" },
  { starts: "SQLite format 3\0", kind: "an SQLite database" },
];
