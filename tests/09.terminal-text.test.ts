import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { localeLanguage } from "../src/cli/locale.ts";
import { renderFound } from "../src/cli/render/answer.ts";
import { flow } from "../src/cli/render/flow.ts";
import { renderProgress } from "../src/cli/render/progress.ts";
import { renderQuote } from "../src/cli/render/quote.ts";
import { colourLevel, paletteOf, type Style, styleOf } from "../src/cli/render/style.ts";
import { visible, visibleLine } from "../src/cli/render/visible.ts";
import { wrapLines } from "../src/cli/render/wrap.ts";
import { createShower } from "../src/cli/shower.ts";
import { english } from "../src/words/english.ts";
import { indonesian } from "../src/words/indonesian.ts";
import { Memory } from "./cli/run.ts";
import { found } from "./cli/samples.ts";

/** What a terminal obeys: C0 but line feed and tab, DEL, C1, bidirectional controls, line separators. */
const OBEYED = /(?![\t\n])\p{Cc}|[\u2028\u2029\p{Bidi_Control}]/u;

const HOSTILE = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom("Putin", "tiba", "di", "Hanoi,", "—", "“kata”", "Rp1,2", "a") },
      fc.constantFrom(
        "\u001b[31m",
        "\u001b]0;judul\u0007",
        "\u009b2J",
        "\r",
        "\r\n",
        "\n",
        "\n\n",
        "\t",
        "\u0000",
      ),
      fc.constantFrom("\u202e", "\u2066", "\u200f", "\u2028", "\u007f", "\b\b\b", "\ud83d"),
      fc.constantFrom("👩‍👩‍👧‍👦", "🇮🇩", "漢字漢字漢字漢字", "e\u0301", "ภาษา", "x".repeat(90)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(" "));
/** Escape and bell as characters of the private use area, which no sample has. */
const lettered = (text: string) => text.replaceAll("\u001b", "\ue000").replaceAll("\u0007", "\ue001");
const COLUMNS = fc.integer({ min: 20, max: 120 });
const style = (columns: number, level: 0 | 1 = 0): Style => ({
  columns,
  colour: paletteOf(level),
  hyperlinks: level > 0,
});

describe("text from outside", () => {
  it("holds nothing that a terminal obeys once it is visible", () => {
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(visible(text)).not.toMatch(OBEYED);
        expect(visibleLine(text)).not.toMatch(/[\n\t]/);
      }),
    );
  });

  it("is not touched where there is nothing to make visible", () => {
    const clean = "“Rp1,2 triliun”\tnaïve e\u0301 👩‍👩‍👧‍👦 漢字\nbaris dua";
    expect(visible(clean)).toBe(clean);
    expect(visible("merah\u001b[31m\u202e")).toBe("merah␛[31m⟨U+202E⟩");
    expect(visible("satu\r\ndua\rtiga")).toBe("satu\ndua␍tiga");
  });

  it("never reaches a terminal as more than text, from any field of an answer", () => {
    fc.assert(
      fc.property(HOSTILE, HOSTILE, COLUMNS, (text, name, columns) => {
        const quotes = found.quotes.map((quote) => ({
          ...quote,
          text,
          answer: { start: 0, end: Math.min(3, text.length), text: text.slice(0, 3) },
          article: { ...quote.article, title: name, outlet: name, path: name, url: null },
        }));
        const answer = {
          ...found,
          question: name,
          quotes,
          disagreements: [{ about: "time" as const, values: [{ text, quote: "a3f9k" }] }],
        };
        const setting = { style: style(columns, 1), words: english, articlesFolder: "/home" };
        const shown = lettered(renderFound(answer, setting));
        const withoutColoursAndLinks = shown.replace(/\ue000\[\d+m|\ue000\]8;;[ -~]*\ue001/g, "");
        expect(withoutColoursAndLinks).not.toMatch(/[\ue000\ue001]/);
        expect(withoutColoursAndLinks).not.toMatch(OBEYED);
      }),
    );
  });
});

describe("wrapping", () => {
  it("leaves out white space only, and keeps to the width", () => {
    fc.assert(
      fc.property(HOSTILE.map(visible), COLUMNS, (text, columns) => {
        let at = 0;
        for (const { start, end } of wrapLines(text, columns)) {
          expect(text.slice(at, start)).toMatch(/^\s*$/);
          const line = text.slice(start, end);
          if (!line.includes("\t")) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
          at = end;
        }
        expect(text.slice(at)).toMatch(/^\s*$/);
      }),
    );
  });

  it("leaves out the space before a word that fills the line", () => {
    expect(wrapLines(` ${"x".repeat(90)}`, 90)).toEqual([{ start: 1, end: 91 }]);
  });

  it("does not change a quote that has room, whatever it is made of", () => {
    fc.assert(
      fc.property(HOSTILE.map(visible), (text) => {
        const shown = renderQuote({ text: text.replaceAll("\n", " "), answer: null }, style(Infinity), "");
        expect(shown).toBe(`“${text.replaceAll("\n", " ")}”`);
      }),
    );
  });

  it("paints the answering words, and nothing else, on every line that they reach", () => {
    const quote = {
      text: "satu dua tiga empat lima enam tujuh delapan",
      answer: { start: 9, end: 29, text: "" },
    };
    const shown = renderQuote(quote, style(24, 1));
    const painted = [...lettered(shown).matchAll(/\ue000\[32m([^\ue000]*)/g)].map((match) => match[1]);
    expect(painted).toEqual(["tiga empat", "lima enam"]);
    expect(stripVTControlCharacters(shown)).toBe(renderQuote(quote, style(24)));
  });

  it("keeps pieces whole where they fit", () => {
    expect(flow(["satu dua", "tiga empat", "lima"], 16, "* ")).toBe("* satu dua ·\n  tiga empat ·\n  lima");
  });
});

describe("a progress line", () => {
  it("is never as wide as the terminal", () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.nat(1e6),
        fc.nat(1e7),
        fc.integer({ min: 5, max: 120 }),
        (done, rest, elapsedMs, columns) => {
          for (const total of [null, done + rest]) {
            const line = renderProgress(
              { label: "Membaca artikel", done, total, elapsedMs },
              style(columns, 1),
              indonesian,
            );
            expect(stringWidth(line)).toBeLessThan(columns);
          }
        },
      ),
    );
  });

  it("tells counts, rate and time left", () => {
    const state = { label: "Reading articles", done: 120, total: 412, elapsedMs: 3000 };
    expect(renderProgress(state, style(80), english)).toBe(
      "Reading articles ━━━━━━━───────────────── 120/412 · 40/s · 7 s left",
    );
    expect(renderProgress(state, style(40), english)).toBe("Reading articles 120/412 · 7 s left");
  });
});

describe("showing progress", () => {
  const showing = (columns: number | undefined, quiet = false) => {
    const stderr = new Memory(columns);
    let time = 0;
    const io = {
      stdin: process.stdin,
      stdout: new Memory(),
      stderr,
      env: {},
      hyperlinks: false,
      signal: new AbortController().signal,
    };
    const shower = createShower(io, english, { quiet, now: () => time });
    const work = (until: number, label = "Reading articles") => {
      for (; time < until; time += 10) shower.show({ label, done: time, total: 10_000 });
    };
    const step = (at: number, done: number) => {
      time = at;
      shower.show({ label: "Reading articles", done, total: 300 });
    };
    return { shower, work, step, shown: () => stderr.text };
  };

  it("waits half a second, then draws one line over itself and takes it away", () => {
    const { shower, work, shown } = showing(80);
    work(490);
    expect(shown()).toBe("");
    work(1500);
    expect(shown().split("\r").length).toBeLessThan(16);
    expect(shown()).not.toContain("\n");
    shower.clear();
    expect(shown().endsWith("\r\u001b[2K")).toBe(true);
  });

  it("does not count the time before the first step towards the time that is left", () => {
    const { shower, step, shown } = showing(80);
    step(0, 0);
    step(60_000, 100);
    expect(shown()).not.toContain("left");
    step(61_000, 200);
    expect(shown()).toContain("1 s left");
    shower.clear();
  });

  it("is one line for each kind of work where there is no terminal", () => {
    const { shower, work, shown } = showing(undefined);
    work(2000);
    work(3000, "Building the index");
    shower.clear();
    expect(shown()).toBe("Reading articles …\nBuilding the index …\n");
  });

  it("is silent when it shall be quiet", () => {
    const { work, shown } = showing(80, true);
    work(2000);
    expect(shown()).toBe("");
  });
});

describe("a terminal", () => {
  it.each([
    [{}, true, 1],
    [{}, false, 0],
    [{ TERM: "xterm-256color" }, true, 2],
    [{ COLORTERM: "truecolor" }, true, 3],
    [{ TERM: "dumb" }, true, 0],
    [{ NO_COLOR: "1", FORCE_COLOR: "3" }, true, 0],
    [{ NO_COLOR: "" }, true, 1],
    [{ FORCE_COLOR: "" }, false, 1],
    [{ FORCE_COLOR: "0" }, true, 0],
    [{ FORCE_COLOR: "2", TERM: "dumb" }, false, 2],
  ] as const)("with %o (terminal: %s) has colour level %i", (env, isTTY, level) => {
    expect(colourLevel(env, isTTY)).toBe(level);
  });

  it("has its own width up to what reads well, and a pipe has none", () => {
    const widthOf = (columns?: number) => {
      const stdout = new Memory(columns);
      const io = {
        stdin: process.stdin,
        stdout,
        stderr: stdout,
        env: {},
        hyperlinks: true,
        signal: new AbortController().signal,
      };
      return styleOf(io, stdout).columns;
    };
    expect([40, 80, 200, 3].map(widthOf)).toEqual([40, 80, 100, 20]);
    expect(widthOf()).toBe(Infinity);
  });

  it.each([
    [{ LANG: "id_ID.UTF-8" }, "id"],
    [{ LANG: "id" }, "id"],
    [{ LANG: "ms_MY" }, "id"],
    [{ LANG: "en_US.UTF-8" }, "en"],
    [{ LANG: "idn" }, "en"],
    [{ LANG: "id_ID", LC_ALL: "C" }, "en"],
    [{ LANG: "en_US", LC_MESSAGES: "id_ID.UTF-8" }, "id"],
    [{}, "en"],
  ] as const)("with %o speaks %s", (env, language) => {
    expect(localeLanguage(env)).toBe(language);
  });
});

describe("Kutip's own words", () => {
  it("say amounts as their language does", () => {
    expect(english.quotes(1)).toBe("1 quote");
    expect(english.passages(9120)).toBe("9,120 passages");
    expect(indonesian.passages(9120)).toBe("9.120 penggalan");
    expect(indonesian.date("2024-05-08")).toBe("8 Mei 2024");
    expect(english.dates("2024-06-20", "2024-06-20")).toBe("20 Jun 2024");
    expect(english.dates("2024-06-20", "2024-06-21")).toBe("20–21 Jun 2024");
    expect(english.dates("2024-05-28", "2024-06-03")).toBe("28 May – 3 Jun 2024");
    expect(indonesian.dates("2023-12-31", "2024-01-01")).toBe("31 Des 2023 – 1 Jan 2024");
    expect(english.date("bukan tanggal")).toBe("bukan tanggal");
    expect([0.2, 999, 3210, 45_000, 130_000, 8e6].map(english.duration)).toEqual([
      "1 ms",
      "999 ms",
      "3.2 s",
      "45 s",
      "2 min",
      "2 h",
    ]);
    expect(indonesian.duration(3210)).toBe("3,2 detik");
    expect(english.answer.missing(["A", "B", "C"])).toBe("No article mentions “A”, “B” or “C”.");
    expect(indonesian.answer.missing(["A", "B"])).toBe("Tidak ada artikel yang menyebut “A” atau “B”.");
  });
});
