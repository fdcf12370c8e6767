import type { WordsLanguage } from "../../language/language.ts";
import { wordsFor } from "../../words/choose.ts";
import type { Words } from "../../words/words.ts";
import { type AnswerWords, answerWords } from "./answer-words.ts";
import { type ArticleWords, articleWords } from "./article-words.ts";
import { type ButtonWords, buttonWords } from "./button-words.ts";
import { type EvidenceWords, evidenceWords } from "./evidence-words.ts";
import { type FailureWords, failureWords } from "./failure-words.ts";
import { type FeedbackWords, feedbackWords } from "./feedback-words.ts";
import { type HandInWords, handInWords } from "./hand-in-words.ts";
import { type ListWords, listWords } from "./list-words.ts";
import { type ReadingWords, readingWords } from "./reading-words.ts";
import { type SettingsWords, settingsWords } from "./settings-words.ts";
import { type StatusWords, statusWords } from "./status-words.ts";
import { type ThreadWords, threadWords } from "./thread-words.ts";

/** The bot's own words in one language: Kutip's, and those that only the bot needs. Never escaped: they are ours. */
export interface BotWords extends Words {
  readonly bot: {
    readonly answer: AnswerWords;
    readonly article: ArticleWords;
    readonly button: ButtonWords;
    readonly evidence: EvidenceWords;
    readonly failure: FailureWords;
    readonly feedback: FeedbackWords;
    readonly list: ListWords;
    readonly handIn: HandInWords;
    readonly reading: ReadingWords;
    readonly settings: SettingsWords;
    readonly status: StatusWords;
    readonly thread: ThreadWords;
  };
}

export function botWords(language: WordsLanguage): BotWords {
  return {
    ...wordsFor(language, language),
    bot: {
      answer: answerWords[language],
      article: articleWords[language],
      button: buttonWords[language],
      evidence: evidenceWords[language],
      failure: failureWords[language],
      feedback: feedbackWords[language],
      list: listWords[language],
      handIn: handInWords[language],
      reading: readingWords[language],
      settings: settingsWords[language],
      status: statusWords[language],
      thread: threadWords[language],
    },
  };
}
