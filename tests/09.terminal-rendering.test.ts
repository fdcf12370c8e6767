import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Check } from "../src/cli/doctor/check.ts";
import type { ModelListing } from "../src/cli/ports.ts";
import { renderFound } from "../src/cli/render/answer.ts";
import { renderArticles } from "../src/cli/render/articles.ts";
import { renderCitation } from "../src/cli/render/citation.ts";
import { renderCheck } from "../src/cli/render/doctor.ts";
import { renderIngest } from "../src/cli/render/ingest.ts";
import { renderModels } from "../src/cli/render/models.ts";
import { renderRefusal } from "../src/cli/render/refusal.ts";
import { renderSearch } from "../src/cli/render/search.ts";
import type { Setting } from "../src/cli/render/source.ts";
import { renderStatus } from "../src/cli/render/status.ts";
import { paletteOf } from "../src/cli/render/style.ts";
import { english } from "../src/words/english.ts";
import { indonesian } from "../src/words/indonesian.ts";
import type { Words } from "../src/words/words.ts";
import { run } from "./cli/run.ts";
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

const PERIOD = { text: "kemarin", since: "2024-06-20", until: null, undated: 23 };

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
  "refusal.period": () =>
    renderRefusal(
      { ...refused, question: "kemarin apa yang terjadi?", period: PERIOD, nearest: [], missingTerms: [] },
      plain(indonesian),
      withHint,
    ),
  "ask.period": () =>
    renderFound(
      { ...foundInEnglish, period: { ...PERIOD, text: "since March", undated: 0 } },
      plain(english),
    ),
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
  doctor: () => CHECKS.map((check) => renderCheck(check, plain(english).style)).join("\n"),
  models: () => renderModels(MODELS, plain(english).style),
};

const CHECKS: readonly Check[] = [
  { name: "node", outcome: "good", finding: "Node.js 20.19.0 runs Kutip.", action: null },
  {
    name: "freshness",
    outcome: "warning",
    finding: "The library is behind its folder: 2 new, 1 changed.",
    action: "The next question brings it up to date; so does `kutip ingest`.",
  },
  {
    name: "articles-folder",
    outcome: "broken",
    finding: "The articles folder /home/ana/articles does not exist.",
    action: "Put .txt, .md or .html files into /home/ana/articles, or name another folder with --articles.",
  },
];

const e5 = {
  ...librarySample.model,
  name: "Xenova/multilingual-e5-small",
  dimensions: 384,
  downloadMegabytes: 135,
  languages: "about 100, among them Indonesian and English",
};
const MODELS: readonly ModelListing[] = [
  {
    name: "kutip-id-en-256",
    spec: librarySample.model,
    present: true,
    embedded: true,
    bytes: 8e6,
    current: true,
  },
  { name: e5.name, spec: e5, present: false, embedded: false, bytes: 4_200_000, current: false },
  { name: "seseorang/sebuah-model", spec: null, present: true, embedded: false, bytes: 9e7, current: false },
];

describe("the terminal's renderings", () => {
  it.each(Object.keys(GOLDEN))("of %s are as reviewed", async (name) => {
    const text = GOLDEN[name]?.() ?? "";
    await expect(`${text}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "golden", "terminal", `${name}.txt`),
    );
  });

  it("of thousands of skipped files name only the first", () => {
    const skipped = Array.from({ length: 3000 }, (_, at) => ({ path: `${at}.txt`, reason: "It is empty." }));
    const lines = renderStatus({ ...librarySample, skipped }, plain(english).style, english).split("\n");
    expect(lines.filter((line) => line.endsWith("It is empty."))).toHaveLength(50);
    expect(lines).toContain("  and 2,950 more; `kutip status --json` lists them all");
  });

  it.each(["", "ask", "model"])("of the help of kutip %s are as reviewed", async (command) => {
    const { stdout } = await run(["help", command].filter(Boolean), { terminal: 80 });
    const name = ["help", command].filter(Boolean).join("-");
    await expect(stdout).toMatchFileSnapshot(join(import.meta.dirname, "golden", "terminal", `${name}.txt`));
  });
});
