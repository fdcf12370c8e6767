import { describe, expect, it } from "vitest";
import { articleOf } from "./support/article-of.ts";

const BODY =
  "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam untuk kunjungan kenegaraan.\n" +
  "Ia akan berada di Vietnam selama dua hari dan bertemu dengan para pemimpin negara itu.\n";

async function metadata(path: string, text: string) {
  return (await articleOf(path, text)).metadata;
}

describe("front matter", () => {
  const block = [
    "title: 'Putin Tiba di Hanoi'",
    "outlet: Harian Contoh",
    "author: [Ahmad Fulan, Sari Dewi]",
    "date: Kamis, 20 Juni 2024 | 10:15 WIB",
    "url: https://contoh.id/putin?x=1",
    "place: Hanoi",
  ].join("\n");

  it("says what the article is, stays in the canonical text, and is masked", async () => {
    const text = `---\n${block}\n---\n\n${BODY}`;
    const article = await articleOf("a.md", text);
    expect(article.metadata).toEqual({
      title: "Putin Tiba di Hanoi",
      titleSource: "front-matter",
      outlet: "Harian Contoh",
      author: "Ahmad Fulan, Sari Dewi",
      published: "2024-06-20",
      url: "https://contoh.id/putin?x=1",
      place: "Hanoi",
    });
    expect(article.text).toBe(text);
    expect(article.masks).toEqual([{ start: 0, end: text.indexOf("\n\nPresiden"), reason: "front-matter" }]);
  });

  it("wins over the text, which fills what it leaves open", async () => {
    const text = `---\ndate: 2024-06-21\n---\n# Judul\n\nJAKARTA, KOMPAS.com - ${BODY}`;
    expect(await metadata("2024-01-01.md", text)).toMatchObject({
      title: "Judul",
      outlet: "Kompas.com",
      place: "Jakarta",
      published: "2024-06-21",
    });
  });

  it("reads CRLF, names of things, an address as source, and TOML's plain lines", async () => {
    expect(
      await metadata(
        "a.md",
        `---\r\nauthor:\r\n  name: Ahmad\r\nsource: https://www.tempo.co/read/2024/06/20/x\r\n---\r\n${BODY}`,
      ),
    ).toMatchObject({
      author: "Ahmad",
      outlet: "Tempo.co",
      url: "https://www.tempo.co/read/2024/06/20/x",
      published: "2024-06-20",
    });
    expect(await metadata("a.md", `+++\ntitle = "Judul TOML"\n+++\n${BODY}`)).toMatchObject({
      title: "Judul TOML",
    });
  });

  it("takes only web addresses", async () => {
    for (const url of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "ftp://contoh.id",
      "contoh.id",
      "https://",
      "http://[bad",
    ]) {
      expect(await metadata("a.md", `---\ntitle: x y\nurl: "${url}"\n---\n${BODY}`)).toMatchObject({
        url: null,
      });
    }
  });

  it("that is damaged is read line by line, with a warning", async () => {
    const article = await articleOf(
      "a.md",
      `---\ntitle: Putin: kunjungan dua hari\ndate: 2024-06-20\n---\n${BODY}`,
    );
    expect(article.metadata).toMatchObject({ title: "Putin: kunjungan dua hari", published: "2024-06-20" });
    expect(article.warnings).toEqual([
      'The front matter is not valid YAML; only its plain "key: value" lines were read.',
    ]);
  });

  it("with a quotation mark that is not closed says what stands after it", async () => {
    const text = `---\ntitle: "Dua hari di Hanoi\noutlet: 'Harian Contoh\n---\n${BODY}`;
    expect(await metadata("a.md", text)).toMatchObject({
      title: "Dua hari di Hanoi",
      outlet: "Harian Contoh",
    });
  });

  it.each([
    ["at all", ""],
    ["before a rule in the prose", `\n---\n\n${BODY}`],
  ])("that is not closed %s ends where its lines do, with a warning", async (_name, rest) => {
    for (const lineEnd of ["\n", "\r\n", "\r"]) {
      const head = "---\ntitle: Dua hari di Hanoi\ndate: 2024-06-20\n".replaceAll("\n", lineEnd);
      const text = `${head}${lineEnd}${BODY}${lineEnd}${rest}`;
      const article = await articleOf("a.md", text);
      expect(article.metadata).toMatchObject({ title: "Dua hari di Hanoi", published: "2024-06-20" });
      expect(article.warnings).toEqual([expect.stringContaining("is not closed by a line of ---")]);
      expect(article.masks[0]).toEqual({
        start: 0,
        end: head.length - lineEnd.length,
        reason: "front-matter",
      });
      expect(
        article.masks.some(({ start, end }) => start <= text.indexOf(BODY) && text.indexOf(BODY) < end),
      ).toBe(false);
    }
  });

  const doubling = "abcdefghij"
    .split("")
    .map((name, index, names) => `${name}: &${name} [${`*${names[index - 1]},`.repeat(9)}]`);
  it.each([
    ["aliases that double", ["a: &a [x,x,x]", ...doubling.slice(1)].join("\n"), "uses YAML aliases"],
    ["nested explicit keys", `x:\n  ${"? ".repeat(2_000)}`, "is nested too deeply"],
    ["nested lists", `x: ${"[".repeat(20_000)}`, "is not valid YAML"],
    ["megabytes", "x: y\n".repeat(400_000), "is longer than 32 KB"],
  ])("with %s is not followed, and its plain lines still count", async (_name, bomb, words) => {
    const article = await articleOf("a.md", `---\ntitle: Judul bom\n${bomb}\n---\n${BODY}`);
    expect(article.metadata.title).toBe("Judul bom");
    expect(article.warnings).toEqual([expect.stringContaining(words)]);
    expect(article.masks[0]).toMatchObject({ start: 0, reason: "front-matter" });
  });

  it("is not seen in rules above prose", async () => {
    for (const text of [`---\n${BODY}---\n${BODY}`, `---\n${BODY}`, `---\n- satu\n- dua\n---\n${BODY}`]) {
      const article = await articleOf("a.md", text);
      expect(article.masks.filter(({ reason }) => reason === "front-matter")).toEqual([]);
    }
  });
});
