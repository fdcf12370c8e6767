import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BotError, type BotErrorCode } from "../src/discord/bot-error.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { renderArticle } from "../src/discord/render/article.ts";
import { renderArticleList } from "../src/discord/render/articles.ts";
import { renderCitation } from "../src/discord/render/citation.ts";
import { renderEvidence } from "../src/discord/render/evidence.ts";
import { renderFailure } from "../src/discord/render/failure.ts";
import { renderFeedbackThanks, renderTellForm, renderWhichRight } from "../src/discord/render/feedback.ts";
import { renderFollowUpForm } from "../src/discord/render/follow-up.ts";
import { renderNearest } from "../src/discord/render/nearest.ts";
import { renderReadPage } from "../src/discord/render/page.ts";
import { renderPassages } from "../src/discord/render/passages.ts";
import { renderStatus } from "../src/discord/render/status.ts";
import { renderShared, renderThreadOpened, renderThreadStart } from "../src/discord/render/thread.ts";
import { type BotWords, botWords } from "../src/discord/words/words.ts";
import { KutipError, type KutipErrorCode } from "../src/errors.ts";
import type { WordsLanguage } from "../src/language/language.ts";
import { legibleForm, legibleMessage } from "./21.legible.ts";
import {
  copied,
  crowdedEvidence,
  evidence,
  hostile,
  long,
  page,
  refusedPeriod,
  tenRecords,
} from "./21.samples.ts";
import { found, librarySample, morning, night, records, refused, reopened, searched } from "./cli/samples.ts";
import { visible } from "./discord/people/markdown.ts";

type Face = (words: BotWords) => string;

const asked = { askedId: "q7w2e", askedAs: null, canShare: false, canThread: true } as const;
const collections = librarySample.collections;
const audits = [
  {
    action: "add",
    userId: "123456789012345678",
    guildId: "223456789012345678",
    what: "ekonomi/whoosh.md",
    at: "2024-06-21T08:00:00.000Z",
  },
  {
    action: "settings",
    userId: "123456789012345678",
    guildId: "223456789012345678",
    what: "<#323456789012345678>",
    at: "2024-06-20T08:00:00.000Z",
  },
] as const;
const [card] = records;
if (card === undefined) throw new Error("There are no records.");

const FACES: Readonly<Record<string, Face>> = {
  answer: (words) => legibleMessage(renderAnswer(found, { ...asked, words })),
  "answer.follow-up-private": (words) =>
    legibleMessage(
      renderAnswer(
        { ...found, question: "dan kapan dia tiba?", quotes: [night], disagreements: [] },
        { ...asked, words, askedAs: "Kapan Putin tiba di Hanoi?", canShare: true, canThread: false },
      ),
    ),
  "answer.copies-period": (words) => legibleMessage(renderAnswer(copied, { ...asked, words })),
  "answer.hostile": (words) => legibleMessage(renderAnswer(hostile, { ...asked, words })),
  "answer.hostile-as-read": (words) => visible(renderAnswer(hostile, { ...asked, words }).content),
  "answer.long": (words) => legibleMessage(renderAnswer(long, { ...asked, words })),
  "answer.not-kept": (words) => legibleMessage(renderAnswer(found, { ...asked, words, askedId: null })),
  refusal: (words) => legibleMessage(renderAnswer(refused, { ...asked, words })),
  "refusal.period": (words) => legibleMessage(renderAnswer(refusedPeriod, { ...asked, words })),
  "refusal.empty-library": (words) =>
    legibleMessage(
      renderAnswer(
        {
          ...refused,
          reason: "empty-library",
          nearest: [],
          missingTerms: [],
          scope: { articles: 0, passages: 0 },
        },
        { ...asked, words },
      ),
    ),
  nearest: (words) => legibleMessage(renderNearest({ ...refused, nearest: [morning, night] }, words)),
  search: (words) =>
    legibleMessage(
      renderPassages(searched.passages, {
        words,
        query: searched.query,
        askedId: "q7w2e",
        page: 1,
        pages: 3,
        total: 12,
      }),
    ),
  "search.none": (words) =>
    legibleMessage(
      renderPassages([], { words, query: "gajah di Jakarta", askedId: "q7w2e", page: 0, pages: 1, total: 0 }),
    ),
  cite: (words) => legibleMessage(renderCitation(reopened, { words, canRead: true })),
  "cite.moved": (words) =>
    legibleMessage(renderCitation({ ...reopened, state: "moved" }, { words, canRead: true })),
  "cite.moved-elsewhere": (words) =>
    legibleMessage(
      renderCitation(
        {
          ...reopened,
          state: "moved",
          quote: { ...morning, article: { ...morning.article, path: "arsip/putin_to_lam.txt" } },
        },
        { words, canRead: true },
      ),
    ),
  "cite.gone": (words) =>
    legibleMessage(
      renderCitation(
        { ...reopened, state: "gone", quote: null, before: [], after: [] },
        { words, canRead: false },
      ),
    ),
  page: (words) => legibleMessage(renderReadPage(page, { words })),
  "page.last": (words) => legibleMessage(renderReadPage({ ...page, next: null }, { words })),
  articles: (words) =>
    legibleMessage(renderArticleList(tenRecords, { words, askedId: "q7w2e", page: 0, pages: 3, total: 23 })),
  "articles.none": (words) =>
    legibleMessage(renderArticleList([], { words, askedId: null, page: 0, pages: 1, total: 0 })),
  article: (words) =>
    legibleMessage(
      renderArticle(
        {
          ...card,
          author: "Ana Contoh",
          url: "https://berita.example/putin",
          warnings: ["The file has a UTF-16 mark but holds binary data."],
        },
        { ...page, previous: null },
        { words, mayFeed: true },
      ),
    ),
  status: (words) =>
    legibleMessage(
      renderStatus(
        { ...librarySample, lastIngest: "2024-06-21T08:00:00.000Z", writer: "kutip ingest (process 12)" },
        { words, visible: { articles: 23, collections, everything: true }, audits },
      ),
    ),
  "status.one-collection": (words) =>
    legibleMessage(
      renderStatus(
        { ...librarySample, lastIngest: "2024-06-21T08:00:00.000Z" },
        {
          words,
          visible: { articles: 4, collections: collections.slice(1, 2), everything: false },
          audits: [],
        },
      ),
    ),
  evidence: (words) => legibleMessage(renderEvidence(evidence, { words, askedId: "q7w2e", canShare: true })),
  "evidence.crowded": (words) =>
    legibleMessage(renderEvidence(crowdedEvidence, { words, askedId: "q7w2e", canShare: true })),
  "evidence.nothing": (words) =>
    legibleMessage(
      renderEvidence({ ...evidence, claims: [], omitted: 0 }, { words, askedId: null, canShare: true }),
    ),
  "thread.start": (words) =>
    legibleMessage(renderThreadStart(found.question, { words, askedId: "q7w2e", answer: found })),
  "thread.opened": (words) => legibleMessage(renderThreadOpened("<#423456789012345678>", words)),
  shared: (words) => legibleMessage(renderShared(words)),
  "follow-up": (words) => legibleForm(renderFollowUpForm("q7w2e", words)),
  "feedback.which": (words) =>
    legibleMessage(
      renderWhichRight(
        [night, morning].map((quote) => ({
          value: `right:${quote.id}`,
          text: quote.text,
          article: quote.article,
        })),
        { words, askedId: "q7w2e" },
      ),
    ),
  "feedback.tell": (words) => legibleForm(renderTellForm("q7w2e", words)),
  "feedback.thanks": (words) =>
    [renderFeedbackThanks("good", words), renderFeedbackThanks("bad", words)].map(legibleMessage).join("\n"),
  failures: (words) =>
    [
      ...typedEntries(BOT_FAILURES).map(([code, detail]) => failure(code, new BotError(code, detail), words)),
      ...typedEntries(KUTIP_FAILURES).map(([code]) =>
        failure(code, new KutipError(code, "/home/ana/articles: EACCES, permission denied"), words),
      ),
      failure("(unknown)", new TypeError("x is undefined"), words),
    ].join("\n"),
};

/** With a detail as the bot gives it. */
const BOT_FAILURES: Readonly<Record<BotErrorCode, string | null>> = {
  "not-allowed": null,
  "nothing-visible": null,
  "missing-permission": "Create Public Threads",
  "your-permission": "Create Public Threads",
  "for-you-alone": null,
  "thread-exists": null,
  "too-many-threads": null,
  "channel-gone": null,
  "button-unknown": null,
  "answer-gone": null,
  "source-unknown": "laporan *2019*",
  "collection-needed": null,
  "date-unknown": "kapan-kapan",
  "dates-reversed": "2024-06-20 – 2024-06-01",
  "message-empty": null,
  "too-many": "12",
  "one-at-a-time": null,
  "queue-full": null,
  "file-too-large": "5",
  "file-kind": "foto_kucing.png",
  "file-name": "../../etc/passwd.txt",
  "download-failed": null,
  "settings-unreadable": null,
  ending: null,
};

const KUTIP_FAILURES: Readonly<Record<KutipErrorCode, true>> = {
  usage: true,
  config: true,
  "articles-folder-missing": true,
  "articles-folder-unreadable": true,
  "articles-folder-empty": true,
  "file-unreadable": true,
  "article-not-found": true,
  "article-refused": true,
  "citation-not-found": true,
  "question-empty": true,
  "question-too-long": true,
  "library-newer": true,
  "library-corrupt": true,
  "library-locked": true,
  "library-unwritable": true,
  "disk-full": true,
  "model-unknown": true,
  "model-download": true,
  "model-corrupt": true,
  "embedding-failed": true,
  "evaluation-input": true,
  discord: true,
  cancelled: true,
  internal: true,
};

function failure(code: string, error: Error, words: BotWords): string {
  return `${code}: ${renderFailure(error, { words, requestId: "r-8f3k2" }).content}`;
}

function typedEntries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const has = (key: string): key is Key => key in record;
  return Object.keys(record)
    .filter(has)
    .map((key) => [key, record[key]]);
}

const NAMES = Object.keys(FACES);

function textOf(name: string, language: WordsLanguage): string {
  return FACES[name]?.(botWords(language)) ?? "";
}

describe("each kind of message", () => {
  it.each(NAMES.flatMap((name) => [`${name}.id`, `${name}.en`]))("looks as reviewed: %s", async (name) => {
    const text = textOf(name.slice(0, -3), name.endsWith(".id") ? "id" : "en");
    await expect(`${text}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "golden", "discord", `${name}.txt`),
    );
  });

  it("speaks calmly", () => {
    for (const [name, face] of Object.entries(FACES)) {
      if (!name.startsWith("answer.hostile"))
        expect(face(botWords("id")) + face(botWords("en"))).not.toContain("!");
    }
  });

  it("never shows an error's own message, which is for the log", () => {
    for (const language of ["id", "en"] as const)
      expect(textOf("failures", language)).not.toMatch(/\/home|EACCES|permission denied|undefined/);
  });

  it("tells a channel nothing of what it may not see", () => {
    const limited = textOf("status.one-collection", "en");
    const { articlesFolder, libraryFolder, model, skipped } = librarySample;
    for (const hidden of [
      articlesFolder,
      libraryFolder,
      model.name,
      skipped[0]?.path ?? "",
      "1,412",
      "23",
      "ekonomi",
    ])
      expect(limited).not.toContain(hidden);
  });

  it("has the same buttons in both languages", () => {
    for (const face of Object.values(FACES)) {
      const [indonesian, english] = [face(botWords("id")), face(botWords("en"))];
      const ids = (text: string) => text.match(/k1\|\S+/g) ?? [];
      expect(ids(indonesian)).toEqual(ids(english));
    }
  });
});
