import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceReport, Finding, Stance } from "../src/answer/claims/evidence-report.ts";
import { escapeQuoted } from "../src/discord/escape.ts";
import type { BotMessage } from "../src/discord/message.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { renderEvidence } from "../src/discord/render/evidence.ts";
import { PAGE_ROOM, renderReadPage } from "../src/discord/render/page.ts";
import { linkTarget, sourceLine } from "../src/discord/render/source.ts";
import { shown } from "../src/discord/shown.ts";
import { botWords } from "../src/discord/words/words.ts";
import { type ReadableArticle, readPage } from "../src/engine/read-page.ts";
import { anyArticle, anyEvidence } from "./21.arbitraries.ts";
import { anyText, endlessText, hostileMarkdown } from "./21.hostile-markdown.ts";
import { copied, hostile, long } from "./21.samples.ts";
import { found, morning, night, refused } from "./cli/samples.ts";
import { visible } from "./discord/people/markdown.ts";

describe("a quote in an answer", () => {
  const s = { words: botWords("id"), askedId: "q7w2e", askedAs: null, canShare: false, canThread: true };
  const oneQuote = (text: string) =>
    renderAnswer(
      { ...found, question: "Apa?", quotes: [{ ...night, text, answer: null }], disagreements: [] },
      s,
    );

  it("reads word for word as the article has it, or as a part of it that is marked as one", () => {
    fc.assert(
      fc.property(fc.oneof(hostileMarkdown, endlessText), (text) => {
        fc.pre(text.trim() !== "");
        const read = visible(oneQuote(text).content);
        const [, before, quoted = "", after] =
          /^[^\n]*\n[^\n]*\n(\[…\] )?“([\s\S]*)”( \[…\])?\n\[1\] [^\n]*$/.exec(read) ?? [];
        expect(read.startsWith("❓ Apa?\n1 kutipan · 1 artikel\n")).toBe(true);
        if (before === undefined && after === undefined) expect(quoted).toBe(shown(text));
        else expect(shown(text)).toContain(quoted);
      }),
      { numRuns: 80 },
    );
  });

  it("is whole where there is room, whatever the others are", () => {
    const { content } = renderAnswer(long, s);
    expect(visible(content)).toContain(`“${morning.text}”`);
  });

  it("has its answering words in bold, and nothing else", () => {
    const bold = (content: string) =>
      [...content.matchAll(/\*\*((?:\\.|[^*\\])+)\*\*/g)].map(([, inner]) => visible(inner ?? ""));
    expect(bold(renderAnswer(found, s).content)).toEqual(["Rabu (19/6) malam", "Kamis pagi"]);
    expect(bold(renderAnswer(copied, s).content)).toEqual(["1.200 warga", "1.200 warga", "1.350 orang"]);
    expect(bold(renderAnswer(hostile, s).content)).toEqual(["diskon **70%**"]);
    expect(bold(renderAnswer(long, s).content)).toEqual(["Rabu (19/6) malam", "Kamis pagi"]);
  });

  it("has no source under a refusal, and none of the closest passages", () => {
    const { content, rows } = renderAnswer(refused, s);
    expect(content).not.toMatch(/^> |\]\(<|\[1\]/m);
    expect(rows).toHaveLength(1);
  });
});

describe("the source of a quote", () => {
  const source = { title: "Judul", outlet: null, published: null, url: null };

  it.each([
    ["https://berita.example/a_b", "https://berita.example/a_b"],
    ["https://berita.example/a_(b)?q=x y|`z`", "https://berita.example/a_%28b%29?q=x%20y%7C%60z%60"],
    ["http://berita.example/é>", "http://berita.example/%C3%A9%3E"],
    ["javascript:alert(1)", null],
    ["https://bank.example@jahat.example/", null],
    ["https://ana:rahasia@berita.example/", null],
    [`https://berita.example/${"a".repeat(300)}`, null],
    ["berita.example", null],
    [null, null],
  ])("links to no other address than the article's own: %j", (url, target) => {
    expect(linkTarget(url)).toBe(target);
  });

  it.each([
    ["Judul", "[Judul](<https://x.example/>)"],
    ["Harga *naik*", "[Harga \\*naik\\*](<https://x.example/>)"],
    ["[Foto] Banjir", "\\[Foto\\] Banjir [↗](<https://x.example/>)"],
    ["https://bank.example", "https\\://bank.example [↗](<https://x.example/>)"],
    ["Baca di bank.example/masuk", "Baca di bank.example/masuk [↗](<https://x.example/>)"],
    [" \u200b ", "[…](<https://x.example/>)"],
  ])("is a link by its title, unless the title would break or disguise one: %j", (title, markdown) => {
    expect(sourceLine({ ...source, title, url: "https://x.example" }, botWords("id"))).toBe(markdown);
  });

  it("leaves out what is not known", () => {
    const outlet = "Warta Contoh";
    expect(sourceLine(source, botWords("id"), ["baris 2"])).toBe("Judul · baris 2");
    expect(sourceLine({ ...source, outlet, published: "2024-08-01" }, botWords("id"))).toBe(
      "Judul · Warta Contoh · 1 Agu 2024",
    );
  });
});

describe("evidence on a message", () => {
  const s = { words: botWords("en"), askedId: "q7w2e", canShare: true };
  const finding = (id: string, stance: Stance): Finding => ({
    quote: { ...night, id },
    stance,
    difference: null,
  });
  const report = (...claims: Finding[][]): EvidenceReport => ({
    claims: claims.map((findings, at) => ({ text: `Claim ${at + 1}.`, start: 0, end: 8, findings })),
    omitted: 0,
    scope: { articles: 2, passages: 9 },
    elapsedMs: 1,
  });
  const contexts = ({ rows }: BotMessage) =>
    rows
      .flatMap((row) => ("kind" in row ? [] : row))
      .flatMap(({ label }) => /\[(\d+)\]/.exec(label)?.[1] ?? []);

  it("shows a quote that bears upon two sentences once, under one number", () => {
    const { content } = renderEvidence(
      report([finding("aaaaa", "supports")], [finding("bbbbb", "supports"), finding("aaaaa", "mentions")]),
      s,
    );
    expect(content.match(/`aaaaa`/g)).toHaveLength(1);
    expect(content).toContain("▸ **Claim 2.**\n✓ Supported [2]\n");
  });

  it("says of a sentence that is decided nothing about articles that only mention it", () => {
    const { content } = renderEvidence(
      report([finding("aaaaa", "mentions"), finding("bbbbb", "contradicts")], [finding("ccccc", "mentions")]),
      s,
    );
    expect(content).toContain("▸ **Claim 1.**\n⚠ Contradicted [1]\n");
    expect(content).toContain("▸ **Claim 2.**\n· Mentioned [2]\n");
    expect(content).not.toContain("aaaaa");
  });

  it("tells how many quotes of a sentence are not shown, and never keeps back the only contradiction or support", () => {
    const many = Array.from({ length: 6 }, (_, at) => finding(`${at}aaaa`, "contradicts"));
    const { content } = renderEvidence(report([...many, finding("bbbbb", "supports")]), s);
    expect(content).toContain("✓ Supported [4]\n· 3 more quotes on it\n");
  });

  it("has a button for every number", () => {
    fc.assert(
      fc.property(anyEvidence, (any) => {
        const message = renderEvidence(any, s);
        const numbers = [
          ...message.content.matchAll(/^(?:✓ Supported|· Mentioned|⚠ Contradicted)((?: \[\d+\])+)$/gm),
        ];
        const named = numbers.flatMap(([, all = ""]) => [...all.matchAll(/\d+/g)].map(String));
        expect(contexts(message)).toEqual(expect.arrayContaining(named));
      }),
      { numRuns: 25 },
    );
  });
});

describe("an article that is read page by page", () => {
  it("is shown whole where its pages have room, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), anyArticle, (parts, of) => {
        const text = parts.join(" ");
        const readable: ReadableArticle = { article: of, text, sentences: [{ start: 0, end: text.length }] };
        for (let from: number | null = 0, pages = 0; from !== null && pages < 4; pages += 1) {
          const at: number = from;
          const read = [1400, 700, 350, 150]
            .map((size) => readPage(readable, at, size))
            .find(({ text: written }) => escapeQuoted(written).length <= PAGE_ROOM);
          if (read === undefined) throw new Error(`No page fits at ${at}.`);
          const message = renderReadPage(read, { words: botWords("id") });
          const [, ...lines] = visible(message.content).split("\n");
          if (read.text.trim() !== "") expect(lines.join("\n").trimEnd()).toBe(shown(read.text).trimEnd());
          from = read.next;
        }
      }),
      { numRuns: 40 },
    );
  });
});
