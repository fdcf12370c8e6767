import type { FeedbackInput } from "../../library/team.ts";
import type { Handlers } from "../command.ts";
import { findAsked } from "../kept/asked.ts";
import type { BotMessage } from "../message.ts";
import {
  NOT_IN_ARTICLES,
  renderFeedbackThanks,
  renderTellForm,
  renderWhichRight,
  renderWordsNotFound,
  TELL_FIELD,
} from "../render/feedback.ts";
import type { Request } from "../request.ts";
import { rightPassages } from "../right-choices.ts";
import { visibleFilter } from "../sources/chosen.ts";
import { botWords } from "../words/words.ts";

/** What people think of answers; kept as questions whose answers are known. The last word of a person counts. */
export const FEEDBACK_HANDLERS = {
  good: {
    shows: "private",
    costly: false,
    run: ({ asked }, _given, request) => note(asked, { verdict: "good", right: null }, request),
  },
  bad: {
    shows: "private",
    costly: false,
    async run({ asked }, _given, request) {
      const record = await findAsked(asked, request);
      // Kept before it is asked what would have been right: not everybody says.
      await note(asked, { verdict: "bad", right: null }, request);
      const choices = await rightPassages(record, request);
      return renderWhichRight(choices, { words: botWords(request.language), askedId: asked });
    },
  },
  right: {
    shows: "update",
    costly: false,
    async run({ asked }, { chosen: [value] }, request) {
      if (value === NOT_IN_ARTICLES) {
        return note(asked, { verdict: "bad", right: { kind: "unanswerable" } }, request);
      }
      const choices = await rightPassages(await findAsked(asked, request), request);
      const right = choices.find((choice) => choice.value === value);
      // The articles have changed since: what stands in them now is shown instead.
      if (right === undefined) {
        return renderWhichRight(choices, { words: botWords(request.language), askedId: asked });
      }
      const { articleId, text } = right;
      return note(asked, { verdict: "bad", right: { kind: "passage", articleId, text } }, request);
    },
  },
  tell: {
    shows: "form",
    open: ({ asked }, { language }) => renderTellForm(asked, botWords(language)),
    sent: {
      shows: "update",
      costly: true,
      async run({ asked }, { fields }, request) {
        await findAsked(asked, request);
        const words = fields[TELL_FIELD] ?? "";
        const found = await request.engine.team.find(words, visibleFilter({}, request));
        if (found === null) return renderWordsNotFound(asked, botWords(request.language));
        const { articleId, text } = found;
        return note(asked, { verdict: "bad", right: { kind: "passage", articleId, text } }, request);
      },
    },
  },
} satisfies Partial<Handlers>;

// --- internal ---

async function note(
  askedId: string,
  said: Pick<FeedbackInput, "verdict" | "right">,
  request: Request,
): Promise<BotMessage> {
  const { id } = await findAsked(askedId, request);
  await request.engine.team.feedback({ askedId: id, userId: request.asker.userId, ...said });
  return renderFeedbackThanks(said.verdict, botWords(request.language));
}
