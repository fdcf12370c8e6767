import { formText, optionText } from "../budget.ts";
import type { Form } from "../message.ts";
import type { BotWords } from "../words/words.ts";

/** Name of the form's field. */
export const FOLLOW_UP_FIELD = "question";

/** Asks for a follow-up question. */
export function renderFollowUpForm(askedId: string, words: BotWords): Form {
  const { thread } = words.bot;
  return {
    kind: "form",
    action: { name: "follow", asked: askedId },
    title: formText(thread.followUpTitle),
    fields: [
      {
        name: FOLLOW_UP_FIELD,
        label: formText(thread.followUpLabel),
        long: true,
        placeholder: optionText(thread.followUpHint),
        required: true,
        maxLength: 1000,
      },
    ],
  };
}
