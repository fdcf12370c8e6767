import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, trimSpan } from "../src/article/lines.ts";
import { lineAndParagraphOf } from "../src/article/position.ts";

const layout = fc
  .array(fc.constantFrom("a", "satu dua", " ", "\t", "\n", "\r\n", "\r", "\n\n"))
  .map((parts) => parts.join(""));

describe("lines", () => {
  it("with their ends are the whole text, and hold no line end themselves", () => {
    fc.assert(
      fc.property(layout, (text) => {
        const lines = [...linesOf(text)].map(({ start, end }) => text.slice(start, end));
        const expected = text.split(/\r\n|\n|\r/);
        if (expected.at(-1) === "") expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });

  it("of a range are those of the slice, at their places in the text", () => {
    expect([...linesOf("ab\ncd\nef", 1, 7)]).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 5 },
      { start: 6, end: 7 },
    ]);
  });

  it("are trimmed to a range within the text, empty for white space", () => {
    expect(trimSpan("  ab  ", { start: 0, end: 6 })).toEqual({ start: 2, end: 4 });
    const { start, end } = trimSpan("x   y", { start: 1, end: 4 });
    expect(end).toBe(start);
  });
});

describe("where an offset stands", () => {
  it("is the line that counting line ends gives", () => {
    fc.assert(
      fc.property(layout, fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        // Between `\r` and `\n` the line has not ended yet.
        const before = text.slice(0, offset).replace(/\r$/, text[offset] === "\n" ? "" : "\r");
        expect(lineAndParagraphOf(text, offset).line).toBe(before.split(/\r\n|\n|\r/).length);
      }),
    );
  });

  it("counts paragraphs between blank lines where there are any", () => {
    const text = "Judul\r\n\r\nsatu\r\nlanjut\r\n \t\r\n\r\ndua\r\n";
    expect(lineAndParagraphOf(text, text.indexOf("Judul"))).toEqual({ line: 1, paragraph: 1 });
    expect(lineAndParagraphOf(text, text.indexOf("satu"))).toEqual({ line: 3, paragraph: 2 });
    expect(lineAndParagraphOf(text, text.indexOf("lanjut"))).toEqual({ line: 4, paragraph: 2 });
    expect(lineAndParagraphOf(text, text.indexOf("dua"))).toEqual({ line: 7, paragraph: 3 });
  });

  it("counts lines as paragraphs where no blank line stands between words", () => {
    const text = "\nsatu\ndua\r\ntiga\n\n";
    expect(lineAndParagraphOf(text, text.indexOf("satu"))).toEqual({ line: 2, paragraph: 1 });
    expect(lineAndParagraphOf(text, text.indexOf("dua"))).toEqual({ line: 3, paragraph: 2 });
    expect(lineAndParagraphOf(text, text.indexOf("tiga"))).toEqual({ line: 4, paragraph: 3 });
  });

  it("never counts back as the offset grows, and starts at 1", () => {
    fc.assert(
      fc.property(layout, (text) => {
        let last = { line: 1, paragraph: 1 };
        for (let offset = 0; offset <= text.length; offset++) {
          const here = lineAndParagraphOf(text, offset);
          expect(here.line).toBeGreaterThanOrEqual(last.line);
          expect(here.paragraph).toBeGreaterThanOrEqual(last.paragraph);
          last = here;
        }
      }),
    );
  });
});
