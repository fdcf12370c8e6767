import { describe, expect, it } from "vitest";
import { articleFromBytes } from "../src/article/from-bytes.ts";
import { reopenCitation } from "../src/engine/reopen.ts";
import type { CitationRecord } from "../src/library/library.ts";

const quoted = "Waduk itu menampung 212 juta meter kubik air.";
const original = `Bendungan baru diresmikan kemarin. ${quoted} Petani menyambutnya dengan gembira. Panen berikutnya lebih awal.`;

async function read(path: string, text: string) {
  const reading = await articleFromBytes(path, new TextEncoder().encode(text));
  if (reading.kind !== "article") throw new Error(reading.reason);
  return { id: path, article: reading.article };
}

const citation: CitationRecord = {
  id: "a3f9k",
  articleId: "waduk.txt",
  path: "waduk.txt",
  contentHash: "0".repeat(64),
  text: quoted,
  start: original.indexOf(quoted),
  end: original.indexOf(quoted) + quoted.length,
  title: "Bendungan baru",
  outlet: null,
  published: null,
  url: null,
  createdAt: "2026-01-01T00:00:00.000Z",
};

describe("a reopened citation", () => {
  it("is intact while the file has the words where they were", async () => {
    const { state, quote, before, after } = reopenCitation(citation, await read("waduk.txt", original), []);
    expect(state).toBe("intact");
    expect(quote).toMatchObject({ text: quoted, start: citation.start, end: citation.end, line: 1 });
    expect(before.map(({ text }) => text)).toEqual(["Bendungan baru diresmikan kemarin."]);
    expect(after.map(({ text }) => text)).toEqual([
      "Petani menyambutnya dengan gembira.",
      "Panen berikutnya lebih awal.",
    ]);
  });

  it("has neighbours that are slices of the article", async () => {
    const { before, after } = reopenCitation(citation, await read("waduk.txt", original), []);
    for (const { start, end, text } of [...before, ...after]) expect(original.slice(start, end)).toBe(text);
  });

  it("has moved when the words stand elsewhere in the file, to the nearest place", async () => {
    const text = `${quoted} Jauh di depan. ${"Kalimat lain di antaranya. ".repeat(3)}${quoted} Selesai di sini.`;
    const { state, quote } = reopenCitation(
      { ...citation, start: text.lastIndexOf(quoted) + 7, end: text.lastIndexOf(quoted) + 7 + quoted.length },
      await read("waduk.txt", text),
      [],
    );
    expect(state).toBe("moved");
    expect(quote).toMatchObject({ text: quoted, start: text.lastIndexOf(quoted) });
  });

  it("has moved when another article has the words", async () => {
    const other = await read("arsip/waduk.txt", `Arsip. ${quoted} Tamat.`);
    for (const gone of [null, await read("waduk.txt", "Isi yang sama sekali lain sekarang.")]) {
      const { state, quote } = reopenCitation(citation, gone, [other]);
      expect(state).toBe("moved");
      expect(quote?.article.path).toBe("arsip/waduk.txt");
      expect(other.article.text.slice(quote?.start, quote?.end)).toBe(quoted);
    }
  });

  it("is gone when nothing has the words, one character less included", async () => {
    const changed = await read("waduk.txt", original.replace("212", "213"));
    expect(reopenCitation(citation, changed, [])).toMatchObject({
      state: "gone",
      quote: null,
      before: [],
      after: [],
    });
  });
});
