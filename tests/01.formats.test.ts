import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../src/article/article.ts";
import { articleFromBytes } from "../src/article/from-bytes.ts";

const PROSE =
  "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam, disambut oleh para pejabat tinggi, dan langsung menuju hotelnya di pusat kota.";

async function read(path: string, contents: string | Uint8Array): Promise<Article> {
  const reading = await articleFromBytes(path, Buffer.from(contents));
  if (reading.kind !== "article") throw new Error(reading.reason);
  return reading.article;
}

function maskedParts({ text, masks }: Article): [string, string][] {
  return masks.map(({ start, end, reason }) => [reason, text.slice(start, end)]);
}

describe("plain text", () => {
  it("is its own canonical text, with its line ends and without its byte order mark", async () => {
    const text = `${PROSE}\r\nADVERTISEMENT\r\n${PROSE}\r\n`;
    const article = await read("berita/hari ini/a.txt", `\ufeff${text}`);
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
    expect(maskedParts(await read("a.txt", text)).map(([reason]) => reason)).toEqual([
      "dateline",
      "advertisement",
      "scroll-prompt",
      "byline-initials",
      "embed",
    ]);
  });

  it("is hashed by its bytes", async () => {
    const { contentHash } = await read("a.txt", "abc");
    expect(contentHash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect((await read("a.txt", "\ufeffabc")).contentHash).not.toBe(contentHash);
  });

  it("reads the same every time", async () => {
    const text = `---\ntitle: x y\n---\n# Judul\n\nHANOI – ${PROSE}\nBaca juga: Putin di Hanoi\n`;
    for (const path of ["a.txt", "a.md"]) expect(await read(path, text)).toEqual(await read(path, text));
    const page = `<html><body><article><h1>x</h1><p>${PROSE}</p><p>${PROSE}</p></article></body></html>`;
    expect(await read("a.html", page)).toEqual(await read("a.html", page));
  });

  it("of one line of 5 MB is read", async () => {
    const article = await read("a.txt", `${PROSE} `.repeat(36_000));
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
      { numRuns: 300 },
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
    const article = await read("a.md", text);
    expect(article.text).toBe(text);
    expect(article.metadata).toMatchObject({ title: "Putin di Hanoi", titleSource: "heading" });
    expect(maskedParts(article)).toEqual([
      ["markup", "# "],
      ["markup", " #"],
      ["image", "![Putin](putin.jpg)"],
      ["markup", "## "],
      ["code", "```js\nkode();\n```"],
      ["comment", "<!-- catatan\nredaksi -->"],
      ["separator", "---"],
      ["markup", '<iframe src="https://contoh.id"></iframe>'],
      ["markup", "[1]: https://contoh.id/sumber"],
    ]);
  });

  it("takes its title from a heading that is underlined, or from the first one above all prose", async () => {
    expect((await read("a.md", `Putin di Hanoi\n==============\n\n${PROSE}\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await read("a.md", `## Putin di Hanoi\n\n${PROSE}\n\n## Lain\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await read("a.md", `# **Putin** di [Hanoi](x)\n\n${PROSE}\n`)).metadata.title).toBe(
      "Putin di Hanoi",
    );
    expect((await read("a.md", `${PROSE}\n\n## Latar\n\n${PROSE}\n`)).metadata.titleSource).toBe(
      "first-sentence",
    );
  });

  it("masks an image beside a sentence and leaves one within it", async () => {
    const article = await read(
      "a.md",
      `![x](a.png) ${PROSE} ![y](b.png)\n\nDi peta ![ini](c.png) tampak rutenya.\n`,
    );
    expect(maskedParts(article).map(([, part]) => part)).toEqual(["![x](a.png)", "![y](b.png)"]);
  });

  it("masks one line of a fence that nothing closes, not the rest of the article", async () => {
    const article = await read("a.md", `${PROSE}\n\`\`\`\n${PROSE}\n`);
    expect(maskedParts(article)).toEqual([["code", "```"]]);
  });
});

function page(body: string, head = ""): string {
  return `<!doctype html><html><head><title>Judul Panjang Halaman - Kabar Contoh</title>${head}</head><body>${body}</body></html>`;
}

const ARTICLE =
  `<nav><a href="/">Beranda</a> <a href="/x">Dunia</a></nav><article><h1>Putin Tiba di Hanoi</h1>` +
  `<p>Jakarta, CNN Indonesia -- ${PROSE}</p><script>alert("rahasia")</script><style>p{color:red}</style>` +
  `<p>Ia &amp; rombongannya<br>menginap   di <b>Hanoi</b>, kata juru bicara, selama dua malam penuh, sebelum kembali ke Moskow.</p>` +
  `<h2>Jadwal kunjungan</h2><ul><li>Rabu, tiba di bandara</li><li>Kamis, bertemu To Lam</li></ul>` +
  `<p>Baca juga: Kim Antar Putin ke Bandara</p><p>${PROSE}</p></article><footer>Hak cipta</footer>`;

describe("a web page", () => {
  it("gives the paragraphs of its article, a blank line between them, and never scripts or styles", async () => {
    const article = await read("a.html", page(ARTICLE));
    expect(article.text.split("\n\n")).toEqual([
      "Putin Tiba di Hanoi",
      `Jakarta, CNN Indonesia -- ${PROSE}`,
      "Ia & rombongannya\nmenginap di Hanoi, kata juru bicara, selama dua malam penuh, sebelum kembali ke Moskow.",
      "Jadwal kunjungan",
      "Rabu, tiba di bandara\nKamis, bertemu To Lam",
      "Baca juga: Kim Antar Putin ke Bandara",
      PROSE,
    ]);
    expect(maskedParts(article)).toEqual([
      ["dateline", "Jakarta, CNN Indonesia -- "],
      ["related-link", "Baca juga: Kim Antar Putin ke Bandara"],
    ]);
    expect(article.metadata).toMatchObject({
      title: "Putin Tiba di Hanoi",
      titleSource: "html",
      outlet: "CNN Indonesia",
      place: "Jakarta",
    });
  });

  it("believes JSON-LD first, in a graph too", async () => {
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "Bukan ini" },
        {
          "@type": ["NewsArticle"],
          headline: "Judul JSON-LD",
          datePublished: "2024-06-20T07:15:00+07:00",
          author: [{ "@type": "Person", name: "Ahmad Fulan" }, { name: "Sari Dewi" }],
          publisher: { "@type": "Organization", name: "Kabar Contoh" },
          mainEntityOfPage: { "@id": "https://contoh.id/a" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(graph)}</script><meta property="og:title" content="Judul OG">`;
    expect((await read("a.html", page(ARTICLE, head))).metadata).toEqual({
      title: "Judul JSON-LD",
      titleSource: "html",
      outlet: "Kabar Contoh",
      author: "Ahmad Fulan, Sari Dewi",
      published: "2024-06-20",
      url: "https://contoh.id/a",
      place: "Jakarta",
    });
  });

  it("believes meta tags next, and microdata and time", async () => {
    const head =
      '<meta property="og:title" content="Judul OG - Kabar Contoh"><meta property="og:site_name" content="Kabar Contoh">' +
      '<meta name="author" content="Ahmad Fulan"><meta property="article:published_time" content="2024-06-20T07:15:00Z">' +
      '<link rel="canonical" href="https://contoh.id/b"><meta property="article:author" content="https://facebook.com/x">';
    expect((await read("a.html", page(ARTICLE, head))).metadata).toMatchObject({
      title: "Judul OG",
      outlet: "Kabar Contoh",
      author: "Ahmad Fulan",
      published: "2024-06-20",
      url: "https://contoh.id/b",
    });
    const micro = ARTICLE.replace(
      "<h1>",
      '<span itemprop="author">Sari Dewi</span><time datetime="2024-06-21">kemarin</time><h1>',
    );
    expect((await read("a.html", page(micro))).metadata).toMatchObject({
      author: "Sari Dewi",
      published: "2024-06-21",
    });
  });

  it("passes over broken JSON-LD, other addresses and empty tags", async () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": }</script>' +
      '<meta property="og:title" content=""><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="kemarin">';
    expect((await read("a.html", page(ARTICLE, head))).metadata).toMatchObject({
      title: "Putin Tiba di Hanoi",
      url: null,
      published: null,
    });
  });

  it("without an article falls back to its visible text", async () => {
    const body =
      '<div>Satu kalimat saja.</div><div style="display:none">tersembunyi</div><div hidden>rahasia</div><nav>Menu utama</nav>';
    expect((await read("a.html", page(body))).text).toBe("Satu kalimat saja.");
    expect((await read("a.htm", `<p>Potongan tanpa kerangka.</p><p>Dua.</p>`)).text).toBe(
      "Potongan tanpa kerangka.\n\nDua.",
    );
  });

  it("is decoded by its declared encoding", async () => {
    const bytes = Buffer.from(page("<p>Caf\xe9 \x96 Hanoi</p>", '<meta charset="windows-1252">'), "latin1");
    expect((await read("a.html", bytes)).text).toBe("Café – Hanoi");
  });

  it.each([
    ["elements nested 1,500 deep", `<div>`.repeat(1_500) + PROSE, PROSE],
    ["tags that nothing closes", `<b><p>${PROSE}`.repeat(400), PROSE],
    ["open comments", `<p>${PROSE}</p>${"<!--".repeat(100_000)}`, PROSE],
    ["brackets", `<p>${PROSE}</p>${"<".repeat(20_000)}`, PROSE],
    ["attributes", `<p ${"a=1 ".repeat(50_000)}>${PROSE}</p>`, PROSE],
    ["11,000 paragraphs", `<p>${PROSE}</p>`.repeat(11_000), PROSE],
  ])("made of %s is read in bounded time", async (_name, body, words) => {
    expect((await read("a.html", page(body))).text).toContain(words);
  });

  it("that is too large to take apart is refused", async () => {
    expect(await articleFromBytes("a.html", Buffer.from(page("<i>x</i>".repeat(120_000))))).toMatchObject({
      kind: "skipped",
    });
  });

  it("weighs only its text: scripts and inlined files are taken out first", async () => {
    const picture = `<img src="data:image/png;base64,${"A".repeat(6_000_000)}">`;
    const script = `<script>${"x".repeat(6_000_000)}</script>`;
    expect((await read("a.html", page(picture + script + ARTICLE))).metadata.title).toBe(
      "Putin Tiba di Hanoi",
    );
  });
});
