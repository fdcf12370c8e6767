import { answerFollowing } from "../answer-following.ts";
import { BotError } from "../bot-error.ts";
import type { Handler } from "../command.ts";
import { findAsked, questionOf } from "../kept/asked.ts";
import { answerOf, chosenOf } from "../kept/results.ts";
import { standingAnswer } from "../kept/standing.ts";
import { furtherPassages, keepPassages, showPassages } from "../passages.ts";
import { FOLLOW_UP_FIELD, renderFollowUpForm } from "../render/follow-up.ts";
import { renderNearest } from "../render/nearest.ts";
import { botWords } from "../words/words.ts";

/** More: passages about the same question beyond those that were quoted. */
export const more: Handler<"more"> = {
  shows: "private",
  costly: true,
  async run({ asked }, _given, request) {
    const record = await findAsked(asked, request);
    const answer = answerOf(record);
    const query = questionOf(record);
    const passages = await furtherPassages(answer, { query, chosen: chosenOf(record) }, request);
    const askedId = await keepPassages(passages, { text: query, chosen: chosenOf(record) }, request);
    return showPassages(passages, { query, askedId, page: 0 }, request);
  },
};

/** Nearest passages: what comes closest to a question that the articles do not answer. */
export const nearest: Handler<"nearest"> = {
  shows: "private",
  costly: false,
  async run({ asked }, _given, request) {
    const answer = await standingAnswer(answerOf(await findAsked(asked, request)), request);
    if (answer.kind !== "notFound") throw new BotError("button-unknown");
    return renderNearest(answer, botWords(request.language));
  },
};

/** Ask a follow-up: a form whose question goes on from this one, answered where the first answer stands. */
export const follow: Handler<"follow"> = {
  shows: "form",
  open: ({ asked }, { language }) => renderFollowUpForm(asked, botWords(language)),
  sent: {
    shows: "alike",
    costly: true,
    run({ asked }, { fields }, request) {
      const text = fields[FOLLOW_UP_FIELD] ?? "";
      return answerFollowing({ text, earlierId: asked, chosen: {} }, request);
    },
  },
};
