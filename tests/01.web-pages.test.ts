import { describe, expect, it } from "vitest";
import { articleFromBytes } from "../src/article/from-bytes.ts";
import { articleOf, maskedParts } from "./support/article-of.ts";

const PROSE =
  "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam, disambut oleh para pejabat tinggi, dan langsung menuju hotelnya di pusat kota.";

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
    const article = await articleOf("a.html", page(ARTICLE));
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
      ["title", "Putin Tiba di Hanoi"],
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
    expect((await articleOf("a.html", page(ARTICLE, head))).metadata).toEqual({
      title: "Judul JSON-LD",
      titleSource: "html",
      outlet: "Kabar Contoh",
      author: "Ahmad Fulan, Sari Dewi",
      published: "2024-06-20",
      url: "https://contoh.id/a",
      place: "Jakarta",
    });
  });

  it.each(["headline", "datePublished", "author", "publisher", "mainEntityOfPage", "url"] as const)(
    "believes JSON-LD that does not tell its %s",
    async (untold) => {
      const whole = {
        headline: "Judul JSON-LD",
        datePublished: "2024-06-20",
        author: "Ahmad Fulan",
        publisher: { name: "Kabar Lain" },
        mainEntityOfPage: "https://contoh.id/a",
        url: "https://contoh.id/a",
      };
      const { [untold]: _, ...told } = whole;
      const script = JSON.stringify({ "@type": "NewsArticle", ...told });
      const { metadata } = await articleOf(
        "a.html",
        page(ARTICLE, `<script type="application/ld+json">${script}</script>`),
      );
      expect(metadata).toMatchObject({
        title: untold === "headline" ? "Putin Tiba di Hanoi" : "Judul JSON-LD",
        published: untold === "datePublished" ? null : "2024-06-20",
        author: untold === "author" ? null : "Ahmad Fulan",
        outlet: untold === "publisher" ? "CNN Indonesia" : "Kabar Lain",
        url: "https://contoh.id/a",
      });
    },
  );

  it("believes meta tags next, and microdata and time", async () => {
    const head =
      '<meta property="og:title" content="Judul OG - Kabar Contoh"><meta property="og:site_name" content="Kabar Contoh">' +
      '<meta name="author" content="Ahmad Fulan"><meta property="article:published_time" content="2024-06-20T07:15:00Z">' +
      '<link rel="canonical" href="https://contoh.id/b"><meta property="article:author" content="https://facebook.com/x">';
    expect((await articleOf("a.html", page(ARTICLE, head))).metadata).toMatchObject({
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
    expect((await articleOf("a.html", page(micro))).metadata).toMatchObject({
      author: "Sari Dewi",
      published: "2024-06-21",
    });
  });

  it("passes over broken JSON-LD, other addresses and empty tags", async () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": }</script>' +
      '<meta property="og:title" content=""><link rel="canonical" href="javascript:alert(1)"><meta name="date" content="kemarin">';
    expect((await articleOf("a.html", page(ARTICLE, head))).metadata).toMatchObject({
      title: "Putin Tiba di Hanoi",
      url: null,
      published: null,
    });
  });

  it.each([
    '<div id="cookie-banner">',
    '<div class="c cookie-notice show">',
    '<div id="onetrust-banner-sdk">',
    '<div class="wrap"><div class="gdpr-popup">',
  ])("leaves out a notice about cookies in %s", async (opening) => {
    const notice = `${opening}Kami memakai cookie. <b>Setuju?</b> Data dipakai untuk iklan dan statistik, selengkapnya di sini.</div>`;
    const short = `<article><h1>Putin Tiba di Hanoi</h1><p>${PROSE}</p></article>`;
    expect((await articleOf("a.html", page(notice + short))).text).toBe(`Putin Tiba di Hanoi\n\n${PROSE}`);
    expect((await articleOf("a.html", page(notice + ARTICLE))).text).not.toContain("cookie");
  });

  it("keeps an article that stands in a notice about cookies which is never closed", async () => {
    const body = `<section id="cookie-bar">Kami memakai cookie.<h1>Putin Tiba di Hanoi</h1><p>${PROSE}</p>`;
    expect((await articleOf("a.html", page(body))).text).toContain(PROSE);
  });

  it("keeps an article about cookies", async () => {
    const body = `<main class="cookie-notice"><article class="tag-cookies post-consent"><p>${PROSE}</p><p class="cookies">Cookie pihak ketiga dilarang sejak 2024.</p></article></main>`;
    expect((await articleOf("a.html", page(body))).text).toBe(
      `${PROSE}\n\nCookie pihak ketiga dilarang sejak 2024.`,
    );
  });

  it("without an article falls back to its visible text", async () => {
    const body =
      '<div>Satu kalimat saja.</div><div style="display:none">tersembunyi</div><div hidden>rahasia</div><nav>Menu utama</nav>';
    expect((await articleOf("a.html", page(body))).text).toBe("Satu kalimat saja.");
    expect((await articleOf("a.htm", `<p>Potongan tanpa kerangka.</p><p>Dua.</p>`)).text).toBe(
      "Potongan tanpa kerangka.\n\nDua.",
    );
  });

  it("is decoded by its declared encoding", async () => {
    const bytes = Buffer.from(page("<p>Caf\xe9 \x96 Hanoi</p>", '<meta charset="windows-1252">'), "latin1");
    expect((await articleOf("a.html", bytes)).text).toBe("Café – Hanoi");
  });

  it.each([
    ["elements nested 1,500 deep", `<div>`.repeat(1_500) + PROSE, PROSE],
    ["tags that nothing closes", `<b><p>${PROSE}`.repeat(400), PROSE],
    ["open comments", `<p>${PROSE}</p>${"<!--".repeat(100_000)}`, PROSE],
    ["brackets", `<p>${PROSE}</p>${"<".repeat(5_000)}`, PROSE],
    ["attributes", `<p ${"a=1 ".repeat(50_000)}>${PROSE}</p>`, PROSE],
    ["3,000 paragraphs", `<p>${PROSE}</p>`.repeat(3_000), PROSE],
  ])("made of %s is read in bounded time", async (_name, body, words) => {
    expect((await articleOf("a.html", page(body))).text).toContain(words);
  });

  it("that is too large to take apart is refused", async () => {
    expect(await articleFromBytes("a.html", Buffer.from(page("<i>x</i>".repeat(120_000))))).toMatchObject({
      kind: "skipped",
    });
  });

  it("weighs only its text: scripts and inlined files are taken out first", async () => {
    const picture = `<img src="data:image/png;base64,${"A".repeat(6_000_000)}">`;
    const script = `<script>${"x".repeat(6_000_000)}</script>`;
    expect((await articleOf("a.html", page(picture + script + ARTICLE))).metadata.title).toBe(
      "Putin Tiba di Hanoi",
    );
  });
});
