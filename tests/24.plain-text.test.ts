import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../src/discord/plain-text.ts";

describe("the words of a message", () => {
  it.each([
    ["**Marapi** meletus pada _Minggu_.", "Marapi meletus pada Minggu."],
    ["> Putin tiba\n> Kamis pagi", "Putin tiba\nKamis pagi"],
    ["# Judul\n- satu\n* dua\n1. tiga", "Judul\nsatu\ndua\n1. tiga"],
    ["<@123> kata <@!45> di <#678> <:senyum:9> <a:api:10>: ya", "kata di : ya"],
    ["[Kompas](https://example.org/a_b) menulis", "Kompas menulis"],
    ["Baca https://example.org/x_y_z dan <https://example.org>", "Baca dan"],
    ["||rahasia|| ~~salah~~ `kode` __garis__", "rahasia salah kode garis"],
    ["```ts\nconst a = 1;\n```", "const a = 1;"],
    ["harga_beras naik 5*6", "harga_beras naik 5*6"],
    ["Rp1.000\\_000 \\*tegas\\*", "Rp1.000_000 *tegas*"],
    ["   ", ""],
  ])("of %j are %j", (content, words) => {
    expect(plainText(content)).toBe(words);
  });

  it("stay what they are where there is no Markdown, and never grow", () => {
    const plain = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9,.? ]{0,60}$/);
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/^\d+[.)] /.test(text));
        expect(plainText(text)).toBe(text.replace(/ +/g, " ").trim());
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        expect(plainText(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
