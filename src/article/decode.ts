import { contentOf, documentKindOf } from "./binary.ts";
import { surveyUtf8, type Utf8Survey } from "./utf8.ts";
import { decodeWindows1252, plausibilityOfWindows1252 } from "./windows1252.ts";

/** The text of a file, or why there is none. */
export type Decoding =
  | {
      readonly kind: "text";
      /** Without its byte order mark; line ends as they are; at least one visible character. */
      readonly text: string;
      /** A name as TextDecoder knows it, lower case. */
      readonly encoding: string;
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: "refused";
      /** One sentence. */
      readonly reason: string;
    };

export interface DecodeOptions {
  /** The encoding that the file says it has (HTML); used when the bytes are not UTF-8 and bear no mark. */
  readonly declared?: string;
}

/**
 * Decodes a file: byte order marks first, then the zero bytes of UTF-16, then UTF-8, then what the file declares,
 * then Windows-1252 where its bytes make sense, and else UTF-8 with U+FFFD for what is damaged, and a warning.
 */
export function decodeArticle(bytes: Uint8Array, options: DecodeOptions = {}): Decoding {
  if (bytes.length === 0) return refuse("The file is empty (0 bytes).");
  const kind = documentKindOf(bytes);
  if (kind !== null) return refuse(`The file is ${kind} under another name; save its text as .txt instead.`);
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes, options);
  if (decoded.kind === "text" && !VISIBLE.test(decoded.text)) {
    return refuse("The file has no text: it is white space only.");
  }
  return decoded;
}

// --- internal ---

/** Anything but white space and characters that have no width. */
const VISIBLE = /[^\s\p{Cf}]/u;
/** Characters that text files may hold a few of, and binary files hold many of. */
const UNUSUAL = /(?!\s)\p{Cc}/u;

function refuse(reason: string): Decoding {
  return { kind: "refused", reason };
}

function decodeMarked(bytes: Uint8Array): Decoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3));
  const utf32 = first === 0xff && second === 0xfe && third === 0 && fourth === 0 && bytes.length % 4 === 0;
  if (utf32) return refuse("The file is UTF-32, which Kutip does not read; save it as UTF-8.");
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le");
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be");
  return null;
}

function decodeUnmarked(bytes: Uint8Array, { declared }: DecodeOptions): Decoding {
  const plain = decodePlainUtf8(bytes);
  if (plain !== null) return plain;
  const content = contentOf(bytes);
  if (content === "binary") {
    return refuse("The file is binary data, not text; if it is an article, save it as UTF-8 text.");
  }
  if (content !== "text") return decodeUtf16(bytes, content);
  const survey = surveyUtf8(bytes);
  // Text in another encoding hardly ever forms well-formed sequences by chance.
  if (survey.illFormed === 0 || survey.wellFormed >= survey.illFormed) return decodeUtf8(bytes, survey);
  const byLabel = declared === undefined ? null : decodeDeclared(bytes, declared);
  if (byLabel !== null) return byLabel;
  if (plausibilityOfWindows1252(bytes) >= 0.9) {
    return { kind: "text", text: decodeWindows1252(bytes), encoding: "windows-1252", warnings: [] };
  }
  if (survey.illFormed > 0.1 * bytes.length) {
    return refuse("The file is in an encoding that Kutip does not recognise; save it as UTF-8.");
  }
  return decodeUtf8(bytes, survey);
}

/** What nearly every file is: sound UTF-8 without zeros and control characters; null for the rest. */
function decodePlainUtf8(bytes: Uint8Array): Decoding | null {
  if (!isSound(bytes, "utf-8")) return null;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return UNUSUAL.test(text) ? null : { kind: "text", text, encoding: "utf-8", warnings: [] };
}

function decodeUtf8(bytes: Uint8Array, survey: Utf8Survey = surveyUtf8(bytes)): Decoding {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  if (survey.illFormed === 0) return { kind: "text", text, encoding: "utf-8", warnings: [] };
  const places = survey.illFormed === 1 ? "1 place" : `${survey.illFormed} places`;
  const line = lineOfByte(bytes, survey.firstIllFormed);
  const where = survey.illFormed === 1 ? `on line ${line}` : `the first on line ${line}`;
  const warning = `${places} of the file, ${where}, could not be read as UTF-8; "\ufffd" stands there.`;
  return { kind: "text", text, encoding: "utf-8", warnings: [warning] };
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Decoding {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (text.includes("\0")) return refuse("The file has a UTF-16 mark but holds binary data, not text.");
  const sound = bytes.length % 2 === 0 && isSound(bytes, encoding);
  const warnings = sound ? [] : ['Parts of the file are not valid UTF-16 and show "\ufffd".'];
  return { kind: "text", text, encoding, warnings };
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decodeDeclared(bytes: Uint8Array, label: string): Decoding | null {
  const decoder = decoderFor(label);
  if (decoder === null) return null;
  const { encoding } = decoder;
  if (encoding.startsWith("utf-")) return null;
  const text = encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  return { kind: "text", text, encoding, warnings: [] };
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label);
  } catch {
    // A label that nobody knows says nothing about the bytes.
    return null;
  }
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    const byte = bytes[at];
    if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line++;
  }
  return line;
}
