import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderFound } from "../src/cli/render/answer.ts";
import { renderArticles } from "../src/cli/render/articles.ts";
import { renderCitation } from "../src/cli/render/citation.ts";
import { renderIngest } from "../src/cli/render/ingest.ts";
import { renderRefusal } from "../src/cli/render/refusal.ts";
import { renderSearch } from "../src/cli/render/search.ts";
import type { Setting } from "../src/cli/render/source.ts";
import { renderStatus } from "../src/cli/render/status.ts";
import { paletteOf } from "../src/cli/render/style.ts";
import { english } from "../src/cli/words/english.ts";
import { indonesian } from "../src/cli/words/indonesian.ts";
import type { Words } from "../src/cli/words/words.ts";
import { found, foundInEnglish, librarySample, records, refused, reopened, searched } from "./cli/samples.ts";

const plain = (words: Words, columns = 80): Setting => ({
  style: { columns, colour: paletteOf(0), hyperlinks: false },
  words,
  articlesFolder: "/home/ana/articles",
});
const coloured = (words: Words): Setting => ({
  style: { columns: 80, colour: paletteOf(1), hyperlinks: true },
  words,
  articlesFolder: "/home/ana/articles",
});

/** Escape sequences as a reviewer can read them. */
const legible = (text: string) => text.replaceAll("\u001b", "␛").replaceAll("\u0007", "␇");

const withHint = { echo: true, nearest: false, nearestCommand: "kutip ask --nearest …" };
const report = {
  added: ["putin-tiba-di-hanoi.txt", "ekonomi/whoosh-first-year.md"],
  changed: ["batik-warisan-unesco.html"],
  unchanged: 19,
  removed: ["lama\u001b[2J.txt"],
  skipped: [{ path: "foto.jpg.txt", reason: "It is not text." }],
  warnings: [{ path: "lama.txt", message: "3 bytes were not UTF-8 and were read as Windows-1252." }],
  passages: 1412,
  elapsedMs: 3210,
};

const GOLDEN: Readonly<Record<string, () => string>> = {
  "ask.id": () => renderFound(found, plain(indonesian)),
  "ask.en": () => renderFound(foundInEnglish, plain(english)),
  "ask.colour": () => legible(renderFound(found, coloured(indonesian))),
  "ask.40-columns": () => renderFound(found, plain(indonesian, 40)),
  "ask.pipe": () => renderFound(found, plain(indonesian, Infinity)),
  "refusal.id": () => renderRefusal(refused, plain(indonesian), withHint),
  "refusal.en": () =>
    renderRefusal({ ...refused, question: "How long is Tol Getaci?" }, plain(english), withHint),
  "refusal.nearest": () => renderRefusal(refused, plain(indonesian), { ...withHint, nearest: true }),
  "refusal.empty-library": () =>
    renderRefusal(
      { ...refused, reason: "empty-library", nearest: [], missingTerms: [] },
      plain(english),
      withHint,
    ),
  search: () => renderSearch(searched, plain(indonesian)),
  "search.colour": () => legible(renderSearch(searched, coloured(english))),
  "search.none": () => renderSearch({ ...searched, passages: [] }, plain(english)),
  "cite.intact": () => renderCitation(reopened, plain(english)),
  "cite.moved": () => renderCitation({ ...reopened, state: "moved" }, plain(indonesian)),
  "cite.gone": () =>
    renderCitation({ ...reopened, state: "gone", quote: null, before: [], after: [] }, plain(english)),
  articles: () => renderArticles(records, plain(english)),
  status: () => renderStatus(librarySample, plain(english).style, english),
  "status.id": () => renderStatus(librarySample, plain(indonesian).style, indonesian),
  "status.40-columns": () => renderStatus(librarySample, plain(english, 40).style, english),
  ingest: () => renderIngest(report, plain(english).style, english),
};

describe("the terminal's renderings", () => {
  it.each(Object.keys(GOLDEN))("of %s are as reviewed", async (name) => {
    const text = GOLDEN[name]?.() ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "golden", "terminal", `${name}.txt`),
    );
  });
});
