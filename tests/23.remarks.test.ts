import { expect, test } from "vitest";
import { articleFromBytes } from "../src/article/from-bytes.ts";
import { remarkIn } from "../src/discord/words/remarks.ts";

const bytes = (text: string) => Buffer.from(text, "utf8");
const utf16 = (text: string, ...after: number[]) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le"), Buffer.from(after)]);
const prose = "Banjir merendam dua desa di Demak sejak Minggu malam dan warga mengungsi ke balai desa. ";

/** Files of every kind that reading remarks on or refuses, by what is wrong with them. */
const FILES: Readonly<Record<string, readonly [name: string, contents: Uint8Array]>> = {
  empty: ["a.txt", new Uint8Array()],
  blank: ["a.txt", bytes(" \n\t ")],
  pdf: ["a.txt", bytes("%PDF-1.7 …")],
  rtf: ["a.txt", bytes("{\\rtf1 x}")],
  zip: ["a.txt", bytes("PK\u0003\u0004 x")],
  office: ["a.txt", Buffer.from("d0cf11e000", "hex")],
  png: ["a.txt", Buffer.from("89504e470d0a00", "hex")],
  jpeg: ["a.txt", Buffer.from("ffd8ff00", "hex")],
  gif: ["a.txt", bytes("GIF89a…")],
  gzip: ["a.txt", Buffer.from("1f8b0800", "hex")],
  program: ["a.txt", Buffer.from("7f454c4600", "hex")],
  database: ["a.txt", bytes("SQLite format 3\u0000x")],
  utf32: ["a.txt", Buffer.from("fffe000041000000", "hex")],
  binary: ["a.txt", Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 7) % 32))],
  "binary utf16": ["a.txt", utf16("ab\u0000cd")],
  "half utf16": ["a.txt", utf16(prose, 0x41)],
  "one place": [
    "a.txt",
    Buffer.concat([bytes(`${prose.repeat(3)}é\n`), Buffer.from([0xff]), bytes(`é é ${prose}`)]),
  ],
  "two places": [
    "a.txt",
    Buffer.concat([bytes(`${prose}éé\n`), Buffer.from([0xff, 0x41, 0xff]), bytes(`é é é ${prose}`)]),
  ],
  "front matter": ["a.md", bytes(`---\ntitle: [a\nfoo: "b\n---\n${prose}`)],
  advertisement: ["a.txt", bytes("ADVERTISEMENT\n")],
  "no visible text": ["a.html", bytes("<html><body><script>x</script></body></html>")],
  readme: ["README.md", bytes(prose)],
};

test.each(Object.keys(FILES))("what is said about a file is said in Indonesian too: %s", async (kind) => {
  const [name, contents] = FILES[kind] ?? ["", new Uint8Array()];
  const reading = await articleFromBytes(name, contents);
  const remarks = reading.kind === "skipped" ? [reading.reason] : reading.article.warnings;
  expect(remarks).not.toEqual([]);
  for (const remark of remarks) {
    expect(remarkIn("en", remark)).toBe(remark);
    const indonesian = remarkIn("id", remark);
    expect(indonesian).not.toMatch(/\b(?:the|file|is|was|could|it|save|its|and|image|archive)\b|\$\d|[‹›]/i);
    expect(indonesian).not.toContain("Ada catatan tentang");
  }
});

test("what nobody has put into Indonesian is said to be there, not shown in English", () => {
  expect(remarkIn("id", "Something new was found.")).toBe("Ada catatan tentang cara berkas ini terbaca.");
});
