import type { QuotedArticle } from "../../answer/answer.ts";
import { content, formText, optionText } from "../budget.ts";
import type { BotMessage, Form, MenuOption } from "../message.ts";
import type { BotWords } from "../words/words.ts";
import { button, rowsOf } from "./buttons.ts";

/** A passage that may have been right. */
export interface RightChoice {
  /** What its option stands for: at most 100 characters, unique, not {@link NOT_IN_ARTICLES}. */
  readonly value: string;
  readonly text: string;
  readonly article: Pick<QuotedArticle, "title">;
}

/** The value of the option "not in the articles". */
export const NOT_IN_ARTICLES = "not-in-articles";

/** Name of the form's field. */
export const TELL_FIELD = "passage";

/** Says that it was noted. */
export function renderFeedbackThanks(verdict: "good" | "bad", words: BotWords): BotMessage {
  const { thanksGood, thanksBad } = words.bot.feedback;
  return { content: content([verdict === "good" ? thanksGood : thanksBad]), rows: [] };
}

/** Asks which passage would have been right: a menu of at most 24 and "not in the articles", or words of another one. */
export function renderWhichRight(
  choices: readonly RightChoice[],
  s: { readonly words: BotWords; readonly askedId: string },
): BotMessage {
  const { feedback } = s.words.bot;
  const options: MenuOption[] = choices.slice(0, CHOICES).map(({ value, text, article }) => ({
    value,
    label: optionText(text),
    description: optionText(article.title),
  }));
  return {
    content: content([feedback.whichRight]),
    rows: [
      {
        kind: "menu",
        action: { name: "right", asked: s.askedId },
        placeholder: optionText(feedback.choose),
        options: [...options, { value: NOT_IN_ARTICLES, label: optionText(feedback.notInArticles) }],
      },
      ...rowsOf([button({ name: "tell", asked: s.askedId }, feedback.anotherPassage)]),
    ],
  };
}

/** Says that no article has the words that somebody gave, and lets them give others. */
export function renderWordsNotFound(askedId: string, words: BotWords): BotMessage {
  const { feedback } = words.bot;
  return {
    content: content([`⚠ ${feedback.wordsNotFound}`]),
    rows: rowsOf([button({ name: "tell", asked: askedId }, feedback.anotherPassage)]),
  };
}

/** Asks for the words of the passage that would have been right. */
export function renderTellForm(askedId: string, words: BotWords): Form {
  const { feedback } = words.bot;
  return {
    kind: "form",
    action: { name: "tell", asked: askedId },
    title: formText(feedback.tellTitle),
    fields: [
      {
        name: TELL_FIELD,
        label: formText(feedback.tellLabel),
        long: true,
        placeholder: optionText(feedback.tellHint),
        required: true,
        maxLength: 2000,
      },
    ],
  };
}

// --- internal ---

/** A menu has 25 options, one of which is ours. */
const CHOICES = 24;
