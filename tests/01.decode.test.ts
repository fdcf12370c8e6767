import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeArticle } from "../src/article/decode.ts";
import { surveyUtf8 } from "../src/article/utf8.ts";

const TEXT = "Élysée – “Rp1,2 triliun” di Hanoi, kata Nguyễn Phú Trọng.\r\nBaris kedua 😀\n";

function utf16(text: string, order: "le" | "be"): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

function bytesOf(...parts: (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))),
  );
}

function textOf(bytes: Uint8Array): string {
  const decoding = decodeArticle(bytes);
  if (decoding.kind !== "text") throw new Error(decoding.reason);
  return decoding.text;
}

describe("decoding a file", () => {
  it("gives back any UTF-8 text unchanged, line ends and all", () => {
    const visible = fc.string({ unit: "grapheme" }).map((text) => `a${text}`);
    const text = fc.array(fc.oneof(visible, fc.constantFrom("\n", "\r\n", "\r", "\t")), { minLength: 1 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = `Teks ${parts.join("")}`.replaceAll("\0", "");
        expect(textOf(Buffer.from(whole))).toBe(whole);
      }),
    );
  });

  it.each([
    ["UTF-8", bytesOf(TEXT), "utf-8"],
    ["UTF-8 with a mark", bytesOf([0xef, 0xbb, 0xbf], TEXT), "utf-8"],
    ["UTF-16 LE with a mark", bytesOf([0xff, 0xfe], [...utf16(TEXT, "le")]), "utf-16le"],
    ["UTF-16 BE with a mark", bytesOf([0xfe, 0xff], [...utf16(TEXT, "be")]), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(TEXT, "le"), "utf-16le"],
    ["UTF-16 BE without a mark", utf16(TEXT, "be"), "utf-16be"],
  ])("reads %s", (_name, bytes, encoding) => {
    expect(decodeArticle(bytes)).toEqual({ kind: "text", text: TEXT, encoding, warnings: [] });
  });

  it("reads Windows-1252 where the bytes are not UTF-8, typographic signs included", () => {
    const bytes = bytesOf(
      "Caf",
      [0xe9],
      " ",
      [0x93],
      "Jakarta",
      [0x94],
      " ",
      [0x96],
      " ",
      [0x80],
      "5",
      [0x85],
    );
    expect(decodeArticle(bytes)).toEqual({
      kind: "text",
      text: "Café “Jakarta” – €5…",
      encoding: "windows-1252",
      warnings: [],
    });
  });

  it("keeps mostly UTF-8 text with damage in the middle, and says how much and where", () => {
    const bytes = bytesOf("satu – dua\ntiga – empat ", [0xff, 0xc3], " lima\nenam – tujuh\n");
    expect(decodeArticle(bytes)).toEqual({
      kind: "text",
      text: "satu – dua\ntiga – empat \ufffd\ufffd lima\nenam – tujuh\n",
      encoding: "utf-8",
      warnings: [
        '2 places of the file, the first on line 2, could not be read as UTF-8; "\ufffd" stands there.',
      ],
    });
  });

  it("takes single bytes that no Western text has for damage, not for Windows-1252", () => {
    const decoding = decodeArticle(bytesOf("plain words ", [0xff], "\nand more ", [0x81], " words\n"));
    expect(decoding).toMatchObject({
      encoding: "utf-8",
      text: "plain words \ufffd\nand more \ufffd words\n",
    });
  });

  it("decodes by the declared encoding where the bytes are not UTF-8, and ignores the declaration where they are", () => {
    const japanese = bytesOf([0x93, 0xfa, 0x96, 0x7b]);
    expect(decodeArticle(japanese, { declared: "Shift_JIS" })).toMatchObject({
      text: "日本",
      encoding: "shift_jis",
    });
    expect(decodeArticle(bytesOf(TEXT), { declared: "iso-8859-1" })).toMatchObject({
      text: TEXT,
      encoding: "utf-8",
    });
    expect(decodeArticle(bytesOf("Caf", [0xe9]), { declared: "no-such-thing" })).toMatchObject({
      text: "Café",
    });
  });

  it("never throws and never gives an empty text, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoding = decodeArticle(bytes);
        if (decoding.kind === "text") expect(decoding.text.trim()).not.toBe("");
        else expect(decoding.reason).toMatch(/^The file .*\.$/);
      }),
    );
  });

  it("reads a single line of 5 MB", () => {
    const line = "Satu kalimat yang panjang, ".repeat(200_000);
    expect(textOf(Buffer.from(line))).toBe(line);
  });
});

describe("a file that is no text", () => {
  it.each([
    ["nothing", bytesOf(), "empty"],
    ["white space", bytesOf(" \r\n\t\n"), "white space only"],
    ["white space with a mark", bytesOf([0xef, 0xbb, 0xbf], "\n \n"), "white space only"],
    ["only a mark", bytesOf([0xff, 0xfe]), "white space only"],
    ["a PDF", bytesOf("%PDF-1.7\n..."), "a PDF document"],
    ["a Word document", bytesOf("PK\x03\x04", [0, 0, 8, 0]), "a ZIP archive or an office document"],
    ["a PNG image", bytesOf([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 13]), "a PNG image"],
    ["zero bytes in text", bytesOf("words", [0, 0, 0], "words"), "binary data"],
    ["control characters", bytesOf([1, 2, 3, 4, 5, 6, 7, 0x10, 0x11], "words and words"), "binary data"],
    ["an unknown encoding", bytesOf([0x8f, 0xfa, 0x9f, 0x8d, 0x81, 0x41, 0x9d, 0x81]), "does not recognise"],
    ["UTF-32", bytesOf([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "UTF-32"],
  ])("is refused in one sentence when it is %s", (_name, bytes, words) => {
    const decoding = decodeArticle(bytes);
    expect(decoding.kind).toBe("refused");
    if (decoding.kind === "refused") expect(decoding.reason).toContain(words);
  });
});

describe("the survey of UTF-8", () => {
  it("counts as many ill-formed sequences as the decoder replaces", () => {
    const soup = fc.array(
      fc.constantFrom(
        0x41,
        0x80,
        0xbf,
        0xc1,
        0xc3,
        0xa9,
        0xe0,
        0xa0,
        0xed,
        0x9f,
        0xf0,
        0x90,
        0xf4,
        0x8f,
        0xf5,
      ),
    );
    fc.assert(
      fc.property(soup, (numbers) => {
        const bytes = Uint8Array.from(numbers);
        const replaced = [...new TextDecoder().decode(bytes)].filter(
          (character) => character === "\ufffd",
        ).length;
        expect(surveyUtf8(bytes).illFormed).toBe(replaced);
      }),
      { numRuns: 1_000 },
    );
  });
});

it("takes a few bytes with a zero among them for binary data, not for UTF-16", () => {
  for (const bytes of [[0x61, 0, 0x62], [0, 0x61, 0x62], [0x61, 0, 0x62, 0, 0x63], [0]]) {
    expect(decodeArticle(Uint8Array.from(bytes))).toMatchObject({ kind: "refused" });
  }
  expect(decodeArticle(Buffer.from("ab", "utf16le"))).toMatchObject({ kind: "text", text: "ab" });
  const cut = Buffer.from("Presiden Rusia Vladimir Putin tiba di Hanoi.", "utf16le").subarray(0, -1);
  expect(decodeArticle(cut)).toMatchObject({ kind: "text", encoding: "utf-16le" });
});
