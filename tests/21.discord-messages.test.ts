import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Quote, QuotedArticle } from "../src/answer/answer.ts";
import type { EvidenceReport } from "../src/answer/claims/evidence-report.ts";
import { BotError } from "../src/discord/bot-error.ts";
import { type Action, decodeAction, encodeAction } from "../src/discord/custom-id.ts";
import { escapeQuoted } from "../src/discord/escape.ts";
import type { BotMessage, Form } from "../src/discord/message.ts";
import { formBody, messageBody } from "../src/discord/payload.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { renderArticle } from "../src/discord/render/article.ts";
import { renderArticleList } from "../src/discord/render/articles.ts";
import { renderCitation } from "../src/discord/render/citation.ts";
import { renderEvidence } from "../src/discord/render/evidence.ts";
import { renderFailure } from "../src/discord/render/failure.ts";
import { renderTellForm, renderWhichRight } from "../src/discord/render/feedback.ts";
import { renderFollowUpForm } from "../src/discord/render/follow-up.ts";
import { renderNearest } from "../src/discord/render/nearest.ts";
import { PAGE_ROOM, renderReadPage } from "../src/discord/render/page.ts";
import { renderPassages } from "../src/discord/render/passages.ts";
import { renderStatus } from "../src/discord/render/status.ts";
import { renderThreadStart, threadName } from "../src/discord/render/thread.ts";
import { shown } from "../src/discord/shown.ts";
import { botWords } from "../src/discord/words/words.ts";
import { type ReadableArticle, readPage } from "../src/engine/read-page.ts";
import type { ReadPage } from "../src/engine/team.ts";
import type { ArticleRecord } from "../src/library/library.ts";
import { anyText, endlessText, hostileMarkdown } from "./21.hostile-markdown.ts";
import { copied, hostile, long } from "./21.samples.ts";
import { found, librarySample, morning, night, records, refused, reopened, searched } from "./cli/samples.ts";
import { visible } from "./discord/people/markdown.ts";
import { validate } from "./discord/validate/validate.ts";

const words = fc.constantFrom(botWords("id"), botWords("en"));
const shortId = fc.string({
  unit: fc.constantFrom(..."0123456789abcdefghjkmnpqrstvwxyz"),
  minLength: 5,
  maxLength: 8,
});
const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    "https://x.example/a_(b)|*`<>\"'[c]\\d",
    "javascript:alert(1)",
    "https://u:p@x.example/",
    "x",
  ),
  hostileMarkdown.map((path) => `https://x.example/${path}`),
);
const article: fc.Arbitrary<QuotedArticle> = fc.record({
  id: shortId,
  path: anyText,
  title: anyText,
  outlet: fc.option(anyText),
  published: fc.option(fc.oneof(fc.constant("2024-06-20"), anyText)),
  url: fc.option(link),
  language: fc.constantFrom("id", "en", "other"),
});
const quote: fc.Arbitrary<Quote> = fc
  .record({ id: shortId, text: anyText, article, at: fc.tuple(fc.nat(), fc.nat()), answers: fc.boolean() })
  .map(({ text, at, answers, ...rest }) => {
    const [a = 0, b = 0] = at.map((offset) => offset % (text.length + 1)).sort((m, n) => m - n);
    const answer = answers ? { start: a, end: b, text: text.slice(a, b) } : null;
    return { ...rest, text, answer, start: 0, end: text.length, line: 1, paragraph: 1, score: 1 };
  });
const quotes = fc.uniqueArray(quote, { minLength: 1, maxLength: 3, selector: ({ id }) => id });
const scope = fc.record({ articles: fc.nat(), passages: fc.nat() });
const period = fc.option(
  fc.record({
    text: anyText,
    since: fc.constantFrom(null, "2024-06-10"),
    until: fc.constantFrom(null, "2024-06-16"),
    undated: fc.nat(),
  }),
);
const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ question: anyText, quotes, scope, period, value: anyText }).map(
    ({ period: read, value, ...rest }): Answer => ({
      ...found,
      ...rest,
      ...(read && { period: read }),
      disagreements: [
        { about: "name", values: rest.quotes.map(({ id }) => ({ text: value, quote: id })) },
        { about: "time", values: Array.from({ length: 9 }, () => ({ text: value, quote: "zzzzz" })) },
      ],
    }),
  ),
  fc
    .record({
      question: anyText,
      nearest: quotes,
      scope,
      missingTerms: fc.array(anyText, { maxLength: 9 }),
      reason: fc.constantFrom("missing-terms", "no-passage", "weak-evidence", "empty-library"),
    })
    .map((rest): Answer => ({ ...refused, ...rest })),
);
const record: fc.Arbitrary<ArticleRecord> = fc
  .record({ article, collection: anyText, author: fc.option(anyText), place: fc.option(anyText) })
  .map(({ article: quoted, ...rest }) => ({ ...base, ...quoted, ...rest }));
const [base = never()] = records;
const page: fc.Arbitrary<ReadPage> = fc.record({
  article,
  start: fc.constant(200),
  end: fc.constant(300),
  text: anyText,
  line: fc.nat(),
  previous: fc.option(fc.nat({ max: 199 })),
  next: fc.option(fc.integer({ min: 300, max: 99_999_999 })),
});
const evidence: fc.Arbitrary<EvidenceReport> = fc.record({
  claims: fc.array(
    fc.record({
      text: anyText,
      start: fc.nat(),
      end: fc.nat(),
      findings: fc.array(
        fc.record({
          quote,
          stance: fc.constantFrom("supports", "contradicts", "mentions"),
          difference: fc.option(
            fc.record({ about: fc.constantFrom("date", "name"), claimed: anyText, quoted: anyText }),
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  ),
  omitted: fc.nat(),
  scope,
  elapsedMs: fc.constant(1),
});

function never(): never {
  throw new Error("There are no records.");
}

/** A time that the bot itself writes, which nothing from outside can. */
const OWN_TIME = /(?<!\\)<t:\d+:[Rf]>/g;

/** What Discord would not take, or this project does not send. */
function wrongs(message: BotMessage): unknown[] {
  const actions = message.rows.flatMap((row): Action[] =>
    "kind" in row ? [row.action] : row.flatMap((button) => (button.kind === "button" ? [button.action] : [])),
  );
  const misread = actions.filter((action) => {
    const read = decodeAction(encodeAction(action));
    return (
      JSON.stringify(Object.entries(read ?? {}).sort()) !== JSON.stringify(Object.entries(action).sort())
    );
  });
  return [
    ...validate("follow-up", messageBody(message, "ephemeral"), undefined),
    ...misread,
    ...(message.content.trim() === "" ? ["blank"] : []),
    ...(visible(message.content.replaceAll(OWN_TIME, "")).match(/@someone|#somewhere|\(some time\)/g) ?? []),
  ];
}

function holds<Value>(
  values: fc.Arbitrary<Value>,
  render: (value: Value) => BotMessage,
  numRuns = 100,
): void {
  fc.assert(
    fc.property(values, (value) => {
      expect(wrongs(render(value))).toEqual([]);
    }),
    { numRuns },
  );
}

describe("a message that Discord takes comes of any", () => {
  const setting = fc.record({
    words,
    askedId: fc.option(shortId),
    askedAs: fc.option(anyText),
    isPrivate: fc.boolean(),
    canThread: fc.boolean(),
  });

  it("answer", () => {
    holds(fc.tuple(answer, setting), ([value, s]) => renderAnswer(value, s), 100);
  });

  it("closest passages", () => {
    holds(fc.tuple(quotes, words), ([nearest, w]) => renderNearest({ ...refused, nearest }, w));
  });

  it("page of passages", () => {
    const passages = fc.uniqueArray(fc.record({ quote, terms: fc.array(anyText, { maxLength: 3 }) }), {
      maxLength: 5,
      selector: (one) => one.quote.article.id,
    });
    const [sample = never()] = searched.passages;
    holds(fc.tuple(passages, words, anyText, fc.option(shortId)), ([all, w, query, askedId]) =>
      renderPassages(
        all.map(({ quote: { article: of, text }, terms }) => ({
          ...sample,
          article: of,
          text,
          why: { ...sample.why, terms },
        })),
        { words: w, query, askedId, page: 1, pages: 3, total: 12 },
      ),
    );
  });

  it("citation", () => {
    const sentences = fc.array(
      anyText.map((text) => ({ start: 0, end: text.length, text })),
      { maxLength: 2 },
    );
    const state = fc.constantFrom("intact", "moved", "gone");
    holds(fc.tuple(quote, sentences, sentences, state, words), ([value, before, after, now, w]) =>
      renderCitation(
        {
          ...reopened,
          citation: { ...reopened.citation, ...value.article, id: value.id, text: value.text },
          state: now,
          quote: now === "gone" ? null : value,
          before,
          after,
        },
        { words: w, canRead: true },
      ),
    );
  });

  it("page of an article, card and list", () => {
    holds(fc.tuple(page, words), ([value, w]) => renderReadPage(value, { words: w }));
    holds(fc.tuple(record, fc.option(page), words), ([value, beginning, w]) =>
      renderArticle(value, beginning, { words: w, mayFeed: true }),
    );
    const ten = fc.uniqueArray(record, { maxLength: 10, selector: ({ id }) => id });
    holds(fc.tuple(ten, words), ([all, w]) =>
      renderArticleList(all, { words: w, askedId: "q7w2e", page: 0, pages: 2, total: 12 }),
    );
  });

  it("evidence", () => {
    holds(fc.tuple(evidence, words, fc.boolean()), ([report, w, isPrivate]) =>
      renderEvidence(report, { words: w, askedId: "q7w2e", isPrivate }),
    );
  });

  it("status, though a library has hundreds of collections", () => {
    const collections = fc.array(fc.record({ name: anyText, articles: fc.nat() }), { maxLength: 300 });
    holds(
      fc.tuple(collections, fc.array(anyText, { maxLength: 5 }), words),
      ([all, changed, w]) =>
        renderStatus(librarySample, {
          words: w,
          visible: { articles: 5, collections: all, everything: true },
          audits: changed.map((what) => ({ action: "add", userId: what, guildId: null, what, at: what })),
        }),
      30,
    );
  });

  it("failure, thread and feedback", () => {
    const code = fc.constantFrom("source-unknown", "date-unknown", "missing-permission", "too-many");
    holds(fc.tuple(code, anyText, words), ([which, detail, w]) =>
      renderFailure(new BotError(which, detail), { words: w, requestId: detail }),
    );
    holds(fc.tuple(anyText, answer, words), ([question, value, w]) =>
      renderThreadStart(question, { words: w, askedId: "q7w2e", answer: value }),
    );
    const choices = fc.uniqueArray(fc.record({ value: shortId, text: anyText, article }), {
      maxLength: 30,
      selector: ({ value }) => value,
    });
    holds(fc.tuple(choices, words), ([all, w]) => renderWhichRight(all, { words: w, askedId: "q7w2e" }), 30);
  });

  it("form, in both languages", () => {
    const forms: Form[] = [botWords("id"), botWords("en")].flatMap((w) => [
      renderFollowUpForm("q7w2e", w),
      renderTellForm("q7w2e", w),
    ]);
    for (const form of forms)
      expect(validate("callback", { type: 9, data: formBody(form) }, undefined)).toEqual([]);
  });

  it("name of a thread", () => {
    fc.assert(
      fc.property(anyText, (question) => {
        const name = threadName(question);
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name.trim()).not.toBe("");
      }),
    );
  });
});

describe("a quote in an answer", () => {
  const s = { words: botWords("id"), askedId: "q7w2e", askedAs: null, isPrivate: false, canThread: true };
  const oneQuote = (text: string) =>
    renderAnswer(
      { ...found, question: "Apa?", quotes: [{ ...night, text, answer: null }], disagreements: [] },
      s,
    );

  it("reads word for word as the article has it, or as a part of it that is marked as one", () => {
    fc.assert(
      fc.property(fc.oneof(hostileMarkdown, endlessText), (text) => {
        fc.pre(text.trim() !== "");
        const read = visible(oneQuote(text).content);
        const [, before, quoted = "", after] =
          /^[^\n]*\n[^\n]*\n(\[…\] )?“([\s\S]*)”( \[…\])?\n\[1\] [^\n]*$/.exec(read) ?? [];
        expect(read.startsWith("❓ Apa?\n1 kutipan · 1 artikel\n")).toBe(true);
        if (before === undefined && after === undefined) expect(quoted).toBe(shown(text));
        else expect(shown(text)).toContain(quoted);
      }),
      { numRuns: 150 },
    );
  });

  it("is whole where there is room, whatever the others are", () => {
    const { content } = renderAnswer(long, s);
    expect(visible(content)).toContain(`“${morning.text}”`);
  });

  it("has its answering words in bold, and nothing else", () => {
    const bold = (content: string) =>
      [...content.matchAll(/\*\*((?:\\.|[^*\\])+)\*\*/g)].map(([, inner]) => visible(inner ?? ""));
    expect(bold(renderAnswer(found, s).content)).toEqual(["Rabu (19/6) malam", "Kamis pagi"]);
    expect(bold(renderAnswer(copied, s).content)).toEqual(["1.200 warga", "1.200 warga", "1.350 orang"]);
    expect(bold(renderAnswer(hostile, s).content)).toEqual(["diskon **70%**"]);
    expect(bold(renderAnswer(long, s).content)).toEqual(["Rabu (19/6) malam", "Kamis pagi"]);
  });

  it("has no source under a refusal, and none of the closest passages", () => {
    const { content, rows } = renderAnswer(refused, s);
    expect(content).not.toMatch(/^> |\]\(<|\[1\]/m);
    expect(rows).toHaveLength(1);
  });
});

describe("an article that is read page by page", () => {
  it("is shown whole where its pages have room, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 3 }), article, (parts, of) => {
        const text = parts.join(" ");
        const readable: ReadableArticle = { article: of, text, sentences: [{ start: 0, end: text.length }] };
        for (let from: number | null = 0, pages = 0; from !== null && pages < 4; pages += 1) {
          const at: number = from;
          const read = [1400, 700, 350, 150]
            .map((size) => readPage(readable, at, size))
            .find(({ text: written }) => escapeQuoted(written).length <= PAGE_ROOM);
          if (read === undefined) throw new Error(`No page fits at ${at}.`);
          const message = renderReadPage(read, { words: botWords("id") });
          const [, ...lines] = visible(message.content).split("\n");
          if (read.text.trim() !== "") expect(lines.join("\n").trimEnd()).toBe(shown(read.text).trimEnd());
          from = read.next;
        }
      }),
      { numRuns: 40 },
    );
  });
});
