import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeQuoted, escapeText } from "../src/discord/escape.ts";
import { shown, shownLine } from "../src/discord/shown.ts";
import { hostileMarkdown } from "./21.hostile-markdown.ts";
import { visible } from "./discord/people/markdown.ts";

describe("text from outside in a message", () => {
  it("reads exactly as it is shown, whatever it is", () => {
    fc.assert(
      fc.property(hostileMarkdown, (raw) => {
        expect(visible(escapeText(raw))).toBe(shown(raw));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads so in a block quote too", () => {
    fc.assert(
      fc.property(hostileMarkdown, (raw) => {
        expect(visible(escapeQuoted(raw))).toBe(shown(raw));
      }),
      { numRuns: 500 },
    );
  });

  it("reads so between bold words, in a heading line and in a link's words", () => {
    fc.assert(
      fc.property(hostileMarkdown.map(shownLine), (line) => {
        const escaped = escapeText(line);
        expect(visible(`❓ ${escaped} · **x**`)).toBe(`❓ ${line} · x`);
        expect(visible(`-# a: ${escaped}`)).toBe(`a: ${line}`);
        if (line !== "" && !line.endsWith(" ")) {
          expect(visible(`**a ${escaped}** b`)).toBe(`a ${line} b`);
          expect(visible(`[a ${escaped}](<https://x.example>)`)).toBe(`a ${line}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("holds nothing that could mention, link, invite or become an emoji", () => {
    const unescaped = (pattern: string) => new RegExp(`(?<!\\\\)(?:\\\\\\\\)*(?:${pattern})`, "i");
    fc.assert(
      fc.property(hostileMarkdown, (raw) => {
        const escaped = escapeText(raw);
        for (const obeyed of [
          "<[@#:/ati]",
          "@everyone",
          "@here",
          ":\\/\\/",
          "discord(?:app)?\\.[a-z]+\\/",
          ":[^\\s:\\\\]+:",
        ])
          expect(escaped).not.toMatch(unescaped(obeyed));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["Rabu (19/6) malam, 25% lebih.", "Rabu (19/6) malam, 25% lebih."],
    ["snake_case dan *bintang*", "snake\\_case dan \\*bintang\\*"],
    ["[klik](https://jahat.example)", "\\[klik\\](https\\://jahat.example)"],
    ["discord.gg/abc", "discord\\.gg/abc"],
    ["<@123> @everyone @ana", "\\<@123> \\@everyone @ana"],
    ["1. satu\n2) dua\n- tiga\n-# empat\n# lima", "1\\. satu\n2\\) dua\n\\- tiga\n\\-# empat\n\\# lima"],
    ["> kutipan > biasa", "\\> kutipan > biasa"],
    ["pukul 10:30:45 :smile:", "pukul 10\\:30:45 \\:smile:"],
    ["20-21 Juni, Rp1.000.000", "20-21 Juni, Rp1.000.000"],
  ])("is escaped no more than it must be: %j", (raw, markdown) => {
    expect(escapeText(raw)).toBe(markdown);
  });
});

describe("what is shown of text from outside", () => {
  it("is the text itself where it has nothing but words, signs, emoji and marks", () => {
    const plain =
      "Kata “mereka”: 👩‍👩‍👧‍👦 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} e\u0301, مرحبا\u200f a\u200bb\ta\u00a0b.\n";
    expect(shown(plain)).toBe(plain);
  });

  it.each([
    ["a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", "a\nb\nc\nd\ne\nf\ng\nh"],
    ["a\u0000b\u001b[2J\u007f\u0090", "a␀b␛[2J␡⟨U+0090⟩"],
    ["kanan\u202ekiri\u202c \u2066isolasi\u2069", "kanan⟨U+202E⟩kiri⟨U+202C⟩ ⟨U+2066⟩isolasi⟨U+2069⟩"],
    ["a\ud83d b\udc00", "a\ufffd b\ufffd"],
    ["\u{E0041}\uffff", "⟨U+E0041⟩⟨U+FFFF⟩"],
  ])("is a sign or a line break for what would deceive: %j", (raw, text) => {
    expect(shown(raw)).toBe(text);
  });

  it("is one line without invisible characters for titles and labels", () => {
    expect(shownLine("  Judul\u200b \r\n dua\u00ad\tbaris\ufeff ")).toBe("Judul dua baris");
  });

  it("is well-formed, and the same when it is shown again", () => {
    fc.assert(
      fc.property(hostileMarkdown, (raw) => {
        const text = shown(raw);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(shown(text)).toBe(text);
        expect(shownLine(raw)).toBe(shownLine(shownLine(raw)));
      }),
    );
  });
});
