import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleFromBytes } from "../src/article/from-bytes.ts";
import { toOneLine } from "../src/article/one-line.ts";
import { articleOf } from "./support/article-of.ts";

const BODY =
  "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam untuk kunjungan kenegaraan.\n" +
  "Ia akan berada di Vietnam selama dua hari dan bertemu dengan para pemimpin negara itu.\n";

async function metadata(path: string, text: string) {
  return (await articleOf(path, text)).metadata;
}

describe("the title of a plain text", () => {
  it("is its headline", async () => {
    expect(await metadata("a.txt", `Putin Tiba di Hanoi, Disambut To Lam\n\n${BODY}`)).toMatchObject({
      title: "Putin Tiba di Hanoi, Disambut To Lam",
      titleSource: "heading",
    });
    expect(await metadata("a.txt", `Benarkah Putin Sudah di Hanoi?\n${BODY}`)).toMatchObject({
      titleSource: "heading",
    });
  });

  it("is no line of a wrapped paragraph", async () => {
    const wrapped =
      "Presiden Rusia Vladimir Putin melakukan kunjungan ke Vietnam, sehari setelah\n" +
      "Kim Jong Un menjamunya di Pyongyang dengan upacara besar di lapangan Kim Il\nSung.\n";
    expect(await metadata("a.txt", wrapped)).toMatchObject({
      title: "Presiden Rusia Vladimir Putin melakukan kunjungan ke Vietnam…",
      titleSource: "first-sentence",
    });
  });

  it("is no line of a paragraph that was wrapped early, and is the headline right above one", async () => {
    const wrapped =
      "Gempa bermagnitudo 5,3 mengguncang\nKabupaten Garut, Jawa Barat, pada Sabtu malam.\nTidak ada korban.\n";
    expect(await metadata("a.txt", wrapped)).toMatchObject({
      title: "Gempa bermagnitudo 5,3 mengguncang Kabupaten Garut, Jawa Barat…",
      titleSource: "first-sentence",
    });
    for (const headline of ["Gempa Guncang Garut", "Gempa di Garut terasa kuat"]) {
      expect(await metadata("a.txt", `${headline}\n${wrapped.replace("\n", " ")}`)).toMatchObject({
        title: headline,
        titleSource: "heading",
      });
    }
  });

  it("stays no quote: the line that only says it is masked, with nothing else", async () => {
    for (const [path, start, line] of [
      ["a.md", "# Ekspor kopi Gayo\n\n", "Ekspor kopi Gayo"],
      ["a.md", "---\ntitle: Ekspor kopi Gayo\n---\n\nEkspor kopi Gayo\n\n", "Ekspor kopi Gayo"],
      ["a.txt", "Ekspor Kopi Gayo\n\n", "Ekspor Kopi Gayo"],
      ["a.md", "# Ekspor kopi Gayo\n\n## Pembeli sejak 2024\n\n", "Ekspor kopi Gayo"],
      ["a.md", "---\ntitle: Kopi\n---\n\n# Ekspor kopi Gayo\n\n", null],
      ["a.txt", "", null],
    ] as const) {
      const { text, masks } = await articleOf(path, `${start}${BODY}`);
      const titles = masks.filter(({ reason }) => reason === "title");
      expect(titles.map((mask) => text.slice(mask.start, mask.end))).toEqual(line === null ? [] : [line]);
    }
    expect((await articleOf("a.md", "# Ekspor kopi Gayo\n")).masks).toHaveLength(1);
  });

  it.each([
    [
      'Menteri berkata, "Saya tidak tahu. Nanti saya tanyakan." Ia lalu pergi.',
      'Menteri berkata, "Saya tidak tahu. Nanti saya tanyakan."',
    ],
    [
      "Menteri berkata, “Saya tidak tahu. Nanti saya tanyakan kepada para pejabat di kementerian, lalu saya kabari.” Ia pergi.",
      "Menteri berkata, “Saya tidak tahu. Nanti saya tanyakan kepada para pejabat…”",
    ],
    [
      'Menteri Kesehatan mengatakan kepada wartawan di Jakarta, "Saya tidak tahu. Nanti saya tanyakan kepada mereka."',
      "Menteri Kesehatan mengatakan kepada wartawan di Jakarta…",
    ],
    ["Putin tiba di Hanoi pada Rabu malam. Ia disambut To Lam.", "Putin tiba di Hanoi pada Rabu malam"],
    ["Benarkah ia tiba? Ya.", "Benarkah ia tiba?"],
    [
      "HANOI – Putin tiba di Hanoi pada Rabu malam. Ia disambut To Lam.",
      "Putin tiba di Hanoi pada Rabu malam",
    ],
    [
      "Di tengah sanksi yang dipimpin Amerika Serikat, Presiden Rusia Vladimir Putin melakukan kunjungan penting ke Vietnam untuk memperkuat hubungan.",
      "Presiden Rusia Vladimir Putin melakukan kunjungan penting ke Vietnam…",
    ],
    [
      "Amid sanctions led by the United States, Russian President Vladimir Putin made an important visit to Vietnam to strengthen ties.",
      "Russian President Vladimir Putin made an important visit to Vietnam to…".replace(" to…", "…"),
    ],
    [
      "Menteri Kesehatan dr. Budi G. Sadikin meninjau rumah sakit. Ia pulang.",
      "Menteri Kesehatan dr. Budi G. Sadikin meninjau rumah sakit",
    ],
    [
      "Rapat digelar di PT Maju Tbk. Ia hadir di sana bersama para menteri.",
      "Rapat digelar di PT Maju Tbk. Ia hadir di sana bersama para menteri",
    ],
    ["a".repeat(400), `${"a".repeat(79)}…`],
  ])("of a text that starts %j is its first sentence, cut where it can be", async (text, title) => {
    expect(await metadata("a.txt", text)).toMatchObject({ title, titleSource: "first-sentence" });
  });

  it("passes over noise, dates and datelines", async () => {
    const top =
      "ADVERTISEMENT\nCNN Indonesia\nKamis, 20 Jun 2024 07:15 WIB\nBagikan:\nJakarta, CNN Indonesia --\n";
    expect(await metadata("a.txt", top + BODY)).toMatchObject({
      title: "Presiden Rusia Vladimir Putin tiba di Hanoi pada Rabu malam untuk kunjungan…",
      outlet: "CNN Indonesia",
      place: "Jakarta",
      published: "2024-06-20",
    });
  });

  it("is the file's name where there is no prose", async () => {
    const article = await articleOf("arsip/2024-06-20-putin_di-hanoi.txt", "ADVERTISEMENT\n***\n");
    expect(article.metadata).toMatchObject({
      title: "Putin di hanoi",
      titleSource: "file-name",
      published: "2024-06-20",
    });
    expect(article.warnings).toEqual([
      "Nothing in the file can be quoted: it holds advertisements, links or data only.",
    ]);
  });

  it("is one line of at most 300 characters without control or bidirectional characters, whatever the text", async () => {
    const soup = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("\n", "# ", "\u202e", "\u0007", "---\n", "title: ", "a b. "),
      ),
    );
    await fc.assert(
      fc.asyncProperty(soup, fc.constantFrom("a.txt", "b.md"), async (parts, path) => {
        const reading = await articleFromBytes(path, Buffer.from(`${"x y ".repeat(300)}${parts.join("")}`));
        if (reading.kind === "skipped") return;
        const { title } = reading.article.metadata;
        expect(title).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(title.trim()).toBe(title);
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(300);
      }),
      { numRuns: 25 },
    );
  });
});

describe("one line of a text", () => {
  it("keeps emoji whole and cuts at words", () => {
    expect(toOneLine("👩‍👩‍👧 keluarga\n\tPutin", 100)).toBe("👩‍👩‍👧 keluarga Putin");
    expect(toOneLine("satu dua tiga empat", 12)).toBe("satu dua…");
    expect(toOneLine("😀".repeat(10), 8)).toBe("😀😀😀…");
  });
});

describe("bylines", () => {
  it.each([
    [`${BODY}Reporter: Ahmad Fulan | Editor: Sari Dewi\n`, "Ahmad Fulan"],
    [`${BODY}Penulis: Ahmad Fulan Editor: Sari Dewi\n`, "Ahmad Fulan"],
    [`By Jane Doe\n${BODY}`, "Jane Doe"],
    [`Putin Tiba di Hanoi\nAhmad Fulan - detikNews\nKamis, 20 Jun 2024 07:15 WIB\n${BODY}`, "Ahmad Fulan"],
    [`${BODY}Editor: Sari Dewi\n`, null],
    [BODY, null],
  ])("give the author", async (text, author) => {
    expect((await metadata("a.txt", text)).author).toBe(author);
  });
});

describe("the publication date", () => {
  it("is never guessed from a day without a year", async () => {
    expect(await metadata("a.txt", `JAKARTA, Rabu (19/6) - ${BODY}`)).toMatchObject({
      published: null,
      place: "Jakarta",
    });
    const article = await articleOf("a.txt", `WASHINGTON, June 20 (AP) — ${BODY}`);
    expect(article.metadata).toMatchObject({ published: null, outlet: "AP", place: "Washington" });
    // The day stands nowhere else, so it stays quotable; the title does without.
    expect(article.masks).toEqual([]);
    expect(article.metadata.title).toMatch(/^Presiden Rusia/);
  });

  it("of prose says nothing about the article", async () => {
    expect(
      await metadata("a.txt", `Perjanjian itu diteken pada 17 Agustus 1945 di Jakarta.\n${BODY}`),
    ).toMatchObject({ published: null });
  });
});
