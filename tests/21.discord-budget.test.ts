import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { content, formText, isContent, label, optionText } from "../src/discord/budget.ts";
import { characterEnd, characterStart } from "../src/discord/characters.ts";
import { cutLine, endWithin, spanWithin, startWithin } from "../src/discord/cut.ts";
import { escapeText } from "../src/discord/escape.ts";
import type { Part } from "../src/discord/part.ts";
import { type Excerpt, renderExcerpt, shortenExcerpt } from "../src/discord/render/excerpt.ts";
import { shown, shownLine } from "../src/discord/shown.ts";
import { anyText, endlessText, hostileMarkdown } from "./21.hostile-markdown.ts";
import { visible } from "./discord/people/markdown.ts";

const sentence = "Sedikitnya 1.200 warga Demak mengungsi ke balai desa pada Minggu malam.";

describe("short texts", () => {
  it.each([
    ["a label", label, 80],
    ["words of an option", optionText, 100],
    ["words of a form", formText, 45],
  ] as const)("%s fit whatever they are made of, and are never blank", (_, make, limit) => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = make(raw);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/\p{Surrogate}|[\n\r]/u);
        const line = shownLine(raw);
        if (line !== "" && line.length <= limit) expect(text).toBe(line);
        else if (line !== "") expect(line.startsWith(text.slice(0, -1)) && text.endsWith("…")).toBe(true);
      }),
    );
  });

  it("are cut after a word where one ends near, and never within what is one character to a reader", () => {
    expect(cutLine(sentence, 40)).toBe("Sedikitnya 1.200 warga Demak mengungsi…");
    expect(cutLine("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 20)).toBe("👩‍👩‍👧‍👦…");
    expect(cutLine("abc", 0)).toBe("");
  });
});

describe("the content of a message", () => {
  const part: fc.Arbitrary<Part | string> = fc.oneof(
    anyText,
    fc.record({ text: anyText, weight: fc.constantFrom(0.5, 1, 2, 8) }).map(({ text, weight }): Part => {
      const excerpt: Excerpt = { text, bold: [], marks: ["“", "”"] };
      return { text: renderExcerpt(excerpt), weight, shorten: (room) => shortenExcerpt(excerpt, room) };
    }),
  );

  it("fits whatever it is made of, and is never blank", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = content(parts, (gone) => `${gone.length} left out`);
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text.trim()).not.toBe("");
        expect(isContent(text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is every part, below each other, where all have room", () => {
    expect(content(["a", { text: "b\nc" }, "d"])).toBe("a\nb\nc\nd");
  });

  const x = (text: string, weight?: number): Part => ({
    text,
    ...(weight !== undefined && { weight }),
    shorten: (room) => (room < 100 ? null : text.slice(0, room)),
  });

  it("gives the parts that must be shortened what the others leave, by weight", () => {
    const lines = content(["head", x("a".repeat(5000)), x("b".repeat(5000), 3), x("c".repeat(50))]).split(
      "\n",
    );
    expect(lines.map((line) => line.length)).toEqual([4, 486, 1457, 50]);
  });

  it("leaves away the lightest parts first, the last of them before the others, and says so", () => {
    const heavy = "h".repeat(900);
    const parts = [
      { text: heavy, weight: 2 },
      "first",
      { text: heavy, weight: 2 },
      "y".repeat(150),
      "z".repeat(190),
    ];
    expect(
      content(parts, (gone) => `${gone.length} left out`)
        .split("\n")
        .map((line) => line.slice(0, 5)),
    ).toEqual(["hhhhh", "first", "hhhhh", "yyyyy", "1 lef"]);
  });

  it("is a sign that there is nothing where there is nothing to show", () => {
    expect(content([])).toBe("…");
    expect(content(["x".repeat(2001)])).toBe("…");
    expect(content([" \n "])).toBe("…");
  });
});

describe("a text that is cut", () => {
  it("is cut at or before, or at or after, a place, and never within a pair of surrogates", () => {
    const pair = /[\ud800-\udbff]$/;
    fc.assert(
      fc.property(anyText, fc.nat(), (text, offset) => {
        const at = offset % (text.length + 1);
        const [start, end] = [characterStart(text, at), characterEnd(text, at)];
        expect(start).toBeLessThanOrEqual(at);
        expect(end).toBeGreaterThanOrEqual(at);
        for (const place of [start, end])
          expect(pair.test(text.slice(0, place)) && /^[\udc00-\udfff]/.test(text.slice(place))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("has a beginning and an end that fit as they are written", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 600 }), (text, room) => {
        const end = endWithin(text, room, escapeText);
        const start = startWithin(text, room, escapeText);
        expect(escapeText(text.slice(0, end)).length).toBeLessThanOrEqual(room);
        expect(escapeText(text.slice(start)).length).toBeLessThanOrEqual(room);
        if (escapeText(text).length <= room) expect([start, end]).toEqual([0, text.length]);
      }),
    );
  });

  it("uses most of the room for ordinary words", () => {
    const text = `${sentence} `.repeat(60);
    for (const room of [50, 100, 333, 1000]) {
      expect(endWithin(text, room, escapeText)).toBeGreaterThan(room - 25);
      expect(startWithin(text, room, escapeText)).toBeLessThan(text.length - room + 25);
    }
  });

  it("shows what matters of it, with what stands around", () => {
    const text = `${"awal ".repeat(200)}INTI${" akhir".repeat(200)}`;
    const at = { start: 1000, end: 1004 };
    const { start, end } = spanWithin(text, at, 100, String);
    expect(text.slice(start, end)).toMatch(/^(awal ){5,}INTI( akhir){5,}$/);
    expect(spanWithin(text, { start: 5, end: 9 }, 100, String).start).toBe(0);
    expect(spanWithin(text, { start: 1000, end: 2000 }, 100, String)).toEqual({ start: 1000, end: 1100 });
  });
});

describe("verbatim words in a block quote", () => {
  const span = fc.tuple(fc.nat(), fc.nat());
  const excerptOf = (text: string, [a, b]: readonly [number, number]): Excerpt => {
    const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((m, n) => m - n) as [
      number,
      number,
    ];
    return { text, bold: start < end ? [{ start, end }] : [], matters: { start, end }, marks: ["“", "”"] };
  };

  it("read exactly as the article has them, bold words and all", () => {
    fc.assert(
      fc.property(hostileMarkdown, span, (text, at) => {
        expect(visible(renderExcerpt(excerptOf(text, at)) ?? "longer than any message")).toBe(
          `“${shown(text)}”`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("read exactly so where they are shortened, what is left out being marked outside the quotation marks", () => {
    fc.assert(
      fc.property(
        fc.oneof(endlessText, hostileMarkdown),
        span,
        fc.integer({ min: 90, max: 1500 }),
        (text, at, room) => {
          const block = shortenExcerpt(excerptOf(text, at), room);
          if (block === null) return;
          expect(block.length).toBeLessThanOrEqual(room);
          const read = /^(\[…\] )?“([\s\S]*)”( \[…\])?$/.exec(visible(block));
          const words = read?.[2] ?? "nothing at all";
          const all = shown(text);
          expect(all).toContain(words);
          if (read?.[1] === undefined) expect(all.startsWith(words)).toBe(true);
          if (read?.[3] === undefined) expect(all.endsWith(words)).toBe(true);
          expect(block.split("\n").every((line) => line.startsWith("> "))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are shortened to no less than tells something, and not at all where they fit", () => {
    const excerpt: Excerpt = { text: sentence, bold: [], marks: ["“", "”"] };
    const all = renderExcerpt(excerpt) ?? "";
    expect(shortenExcerpt(excerpt, all.length)).toBe(all);
    expect(shortenExcerpt(excerpt, all.length - 1)).toBeNull();
    expect(shortenExcerpt({ ...excerpt, text: `${sentence} ${sentence}` }, 110)).toMatch(
      /^> “Sedikitnya 1\.200 warga .{60,}” \[…\]$/,
    );
  });

  it("end bold with the line and begin it again, without white space at its edges", () => {
    const text = "satu dua \n tiga empat";
    expect(renderExcerpt({ text, bold: [{ start: 5, end: 15 }], marks: ["“", "”"] })).toBe(
      "> “satu **dua** \n>  **tiga** empat”",
    );
  });
});
