import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BotError } from "../src/discord/bot-error.ts";
import { type Action, decodeAction, encodeAction } from "../src/discord/custom-id.ts";
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
import { renderReadPage } from "../src/discord/render/page.ts";
import { renderPassages } from "../src/discord/render/passages.ts";
import { renderStatus } from "../src/discord/render/status.ts";
import { renderThreadStart, threadName } from "../src/discord/render/thread.ts";
import { botWords } from "../src/discord/words/words.ts";
import {
  anyAnswer,
  anyArticle,
  anyEvidence,
  anyPage,
  anyQuote,
  anyQuotes,
  anyRecord,
  anyShortId,
  anyWords,
} from "./21.arbitraries.ts";
import { anyText } from "./21.hostile-markdown.ts";
import { librarySample, refused, reopened, searched } from "./cli/samples.ts";
import { visible } from "./discord/people/markdown.ts";
import { validate } from "./discord/validate/validate.ts";

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

function holds<Value>(values: fc.Arbitrary<Value>, render: (value: Value) => BotMessage, numRuns = 25): void {
  fc.assert(
    fc.property(values, (value) => {
      expect(wrongs(render(value))).toEqual([]);
    }),
    { numRuns },
  );
}

describe("a message that Discord takes comes of any", () => {
  const setting = fc.record({
    words: anyWords,
    askedId: fc.option(anyShortId),
    askedAs: fc.option(anyText),
    canShare: fc.boolean(),
    canThread: fc.boolean(),
  });

  it("answer", () => {
    holds(fc.tuple(anyAnswer, setting), ([value, s]) => renderAnswer(value, s), 100);
  });

  it("closest passages", () => {
    holds(fc.tuple(anyQuotes, anyWords), ([nearest, w]) => renderNearest({ ...refused, nearest }, w));
  });

  it("page of passages", () => {
    const passages = fc.uniqueArray(
      fc.record({ quote: anyQuote, terms: fc.array(anyText, { maxLength: 3 }) }),
      {
        maxLength: 5,
        selector: (one) => one.quote.article.id,
      },
    );
    const [sample] = searched.passages;
    if (sample === undefined) throw new Error("There are no passages.");
    holds(fc.tuple(passages, anyWords, anyText, fc.option(anyShortId)), ([all, w, query, askedId]) =>
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
    holds(fc.tuple(anyQuote, sentences, sentences, state, anyWords), ([value, before, after, now, w]) =>
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
    holds(fc.tuple(anyPage, anyWords), ([value, w]) => renderReadPage(value, { words: w }));
    holds(fc.tuple(anyRecord, fc.option(anyPage), anyWords), ([value, beginning, w]) =>
      renderArticle(value, beginning, { words: w, mayFeed: true }),
    );
    const ten = fc.uniqueArray(anyRecord, { maxLength: 10, selector: ({ id }) => id });
    holds(fc.tuple(ten, anyWords), ([all, w]) =>
      renderArticleList(all, { words: w, askedId: "q7w2e", page: 0, pages: 2, total: 12 }),
    );
  });

  it("evidence", () => {
    holds(fc.tuple(anyEvidence, anyWords, fc.boolean()), ([report, w, canShare]) =>
      renderEvidence(report, { words: w, askedId: "q7w2e", canShare }),
    );
  });

  it("status, though a library has hundreds of collections", () => {
    const collections = fc.array(fc.record({ name: anyText, articles: fc.nat() }), { maxLength: 300 });
    holds(
      fc.tuple(collections, fc.array(anyText, { maxLength: 5 }), anyWords),
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
    holds(fc.tuple(code, anyText, anyWords), ([which, detail, w]) =>
      renderFailure(new BotError(which, detail), { words: w, requestId: detail }),
    );
    holds(fc.tuple(anyText, anyAnswer, anyWords), ([question, value, w]) =>
      renderThreadStart(question, { words: w, askedId: "q7w2e", answer: value }),
    );
    const choices = fc.uniqueArray(fc.record({ value: anyShortId, text: anyText, article: anyArticle }), {
      maxLength: 30,
      selector: ({ value }) => value,
    });
    holds(
      fc.tuple(choices, anyWords),
      ([all, w]) => renderWhichRight(all, { words: w, askedId: "q7w2e" }),
      30,
    );
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
