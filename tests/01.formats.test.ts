import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromBytes } from "../src/article/from-bytes.ts";
import { articleOf, maskedParts } from "./support/article-of.ts";

const PROSE =
  "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam, disambut oleh para pejabat tinggi, dan langsung menuju hotelnya di pusat kota.";

describe("plain text", () => {
  it("is its own canonical text, with its line ends and without its byte order mark", async () => {
    const text = `${PROSE}\r\nADVERTISEMENT\r\n${PROSE}\r\n`;
    const article = await articleOf("berita/hari ini/a.txt", `\ufeff${text}`);
    expect(article).toMatchObject({
      text,
      format: "text",
      collection: "berita/hari ini",
      language: "id",
      warnings: [],
    });
    expect(maskedParts(article)).toEqual([["advertisement", "ADVERTISEMENT"]]);
  });

  it("with a dateline, advertisements, initials and embeds keeps its prose alone unmasked", async () => {
    const text =
      "Jakarta, Kabar Contoh.com --\n".replace("Kabar Contoh.com", "kabarcontoh.com") +
      `${PROSE}\nADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\n${PROSE}\n(isa/dna)\n[Gambas:Video CNN]`;
    expect(maskedParts(await articleOf("a.txt", text)).map(([reason]) => reason)).toEqual([
      "dateline",
      "advertisement",
      "scroll-prompt",
      "byline-initials",
      "embed",
    ]);
  });

  it("is hashed by its bytes", async () => {
    const { contentHash } = await articleOf("a.txt", "abc");
    expect(contentHash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect((await articleOf("a.txt", "\ufeffabc")).contentHash).not.toBe(contentHash);
  });

  it("reads the same every time", async () => {
    const text = `---\ntitle: x y\n---\n# Judul\n\nHANOI – ${PROSE}\nBaca juga: Putin di Hanoi\n`;
    for (const path of ["a.txt", "a.md"])
      expect(await articleOf(path, text)).toEqual(await articleOf(path, text));
    const page = `<html><body><article><h1>x</h1><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`;
    expect(await articleOf("a.html", page)).toEqual(await articleOf("a.html", page));
  });

  it("of one line of 5 MB is read", async () => {
    const article = await articleOf("a.txt", `${PROSE} `.repeat(36_000));
    expect(article.text.length).toBeGreaterThan(4_900_000);
    expect(article.language).toBe("id");
  });

  it.each([
    ["a.txt", ""],
    ["a.md", " \n"],
    ["a.html", "<html><body></body></html>"],
    ["a.txt", "%PDF-1.4 ..."],
    ["a.pdf", "%PDF-1.4 ..."],
  ])("%s that holds %j is skipped with a sentence", async (path, contents) => {
    expect(await articleFromBytes(path, Buffer.from(contents))).toEqual({
      kind: "skipped",
      reason: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});

describe("the masks of an article", () => {
  const part = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "\n",
      "\r\n",
      "\n\n",
      "# ",
      "```\n",
      "<!--",
      "-->",
      "![a](b)",
      "---\n",
      "HANOI – ",
      "[Gambas:x]",
      "(ab/cd)",
    ),
    fc.constantFrom(
      "Baca juga: X Y",
      "ADVERTISEMENT",
      "20 Juni 2024",
      "😀",
      PROSE,
      "===\n",
      "[a]: http://b",
      "Jakarta, Kompas.com -\n",
    ),
  );

  it("are sorted, disjoint, non-empty, within the text, and split no surrogate pair, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1 }),
        fc.constantFrom("a.txt", "a.md", "a.html"),
        async (parts, path) => {
          const reading = await articleFromBytes(path, Buffer.from(parts.join("")));
          if (reading.kind === "skipped") return;
          const { text, masks } = reading.article;
          let last = 0;
          for (const { start, end } of masks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            for (const at of [start, end])
              expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("Markdown", () => {
  it("keeps the words of headings, links and lists and masks what is no prose", async () => {
    const text = [
      "# Putin di Hanoi #",
      "",
      "![Putin](putin.jpg)",
      `${PROSE} [Sumber lain](https://contoh.id) menyebut Kamis.`,
      "",
      "## Jadwal",
      "- Rabu malam: tiba",
      "```js",
      "kode();",
      "```",
      "<!-- catatan",
      "redaksi -->",
      "---",
      '<iframe src="https://contoh.id"></iframe>',
      "[1]: https://contoh.id/sumber",
      "[^1]: Catatan kaki memuat fakta.",
      "",
    ].join("\n");
    const article = await articleOf("a.md", text);
    expect(article.text).toBe(text);
    expect(article.metadata).toMatchObject({ title: "Putin di Hanoi", titleSource: "heading" });
    expect(maskedParts(article)).toEqual([
      ["markup", "# "],
      ["title", "Putin di Hanoi"],
      ["markup", " #"],
      ["image", "![Putin](putin.jpg)"],
      ["markup", "## "],
      ["code", "```js\nkode();\n```"],
      ["comment", "<!-- catatan\nredaksi -->"],
      ["separator", "---"],
      ["markup", '<iframe src="https://contoh.id"></iframe>'],
      ["markup", "[1]: https://contoh.id/sumber"],
      ["markup", "[^1]: "],
    ]);
  });

  it("takes its title from a heading that is underlined, or from the first one above all prose", async () => {
    expect((await articleOf("a.md", `Putin di Hanoi\n==============\n\n${PROSE}\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await articleOf("a.md", `## Putin di Hanoi\n\n${PROSE}\n\n## Lain\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await articleOf("a.md", `# **Putin** di [Hanoi](x)\n\n${PROSE}\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await articleOf("a.md", `${PROSE}\n\n## Latar\n\n${PROSE}\n`)).metadata.titleSource).toBe(
      "first-sentence",
    );
  });

  it("masks an image beside a sentence and leaves one within it", async () => {
    const article = await articleOf(
      "a.md",
      `![x](a.png) ${PROSE} ![y](b.png)\n\nDi peta ![ini](c.png) tampak rutenya.\n`,
    );
    expect(maskedParts(article).map(([, part]) => part)).toEqual(["![x](a.png)", "![y](b.png)"]);
  });

  it("masks footnotes that only name a source, and the mark of others", async () => {
    const notes = [
      "[^1]: Kementerian Perdagangan, https://contoh.id/laporan",
      "[^catatan]: Lihat laporan tahunan 2023.",
      "[^3]: Angka itu belum diaudit.",
    ];
    const article = await articleOf("a.md", `${PROSE}[^1] ${PROSE}\n\n${notes.join("\n")}\n`);
    expect(maskedParts(article).map(([, part]) => part)).toEqual([notes[0], notes[1], "[^3]: "]);
  });

  it("masks the tags that a line of HTML begins and ends with, and leaves its words", async () => {
    const html = ['<div class="kotak">', `<p>${PROSE}</p>`, "</div>", "", "Suhu <5 derajat; a <b>tebal</b>."];
    const article = await articleOf("a.md", `${html.join("\n")}\n`);
    expect(maskedParts(article).map(([, part]) => part)).toEqual([html[0], "<p>", "</p>", html[2]]);
  });

  it("masks one line of a fence that nothing closes, not the rest of the article", async () => {
    const article = await articleOf("a.md", `${PROSE}\n\`\`\`\n${PROSE}\n`);
    expect(maskedParts(article)).toEqual([["code", "```"]]);
  });
});
