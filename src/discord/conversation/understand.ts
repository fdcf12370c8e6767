import { LONGEST_QUESTION } from "../../answer/check-question.ts";
import { analyseQuestion } from "../../answer/question.ts";
import { detectQuestionLanguage } from "../../language/detect.ts";
import type { WordsLanguage } from "../../language/language.ts";
import { isFunctionWord, isQuestionWord } from "../../language/stopwords.ts";
import { wordsOf } from "../../language/words.ts";
import { findAnaphors } from "./anaphors.ts";
import { completeFragment } from "./fragments.ts";
import { resolveAnaphors } from "./resolve.ts";
import { type EarlierQuestion, type Topic, topicOfQuestion, topicWithin } from "./topic.ts";
import { namedBriefly } from "./topic-names.ts";
import { asksForMore, isOfSomething, isOurselves, withoutConnective } from "./turn-words.ts";

export type { EarlierQuestion } from "./topic.ts";

/** A question and how it is to be asked. */
export interface Understood {
  /** As it was written. */
  readonly question: string;
  /** Null for one that stands alone: it is asked as it was written. */
  readonly askedAs: string | null;
  /**
   * What it asks in its own words, for articles that speak of nothing else than what was asked before; null where it has
   * no matter of its own ("kapan?").
   */
  readonly inContext: string | null;
}

/**
 * Understands a question after an earlier one. What it leaves out or stands pronouns for is taken from there: put in
 * their place where that is plain, in brackets behind the question otherwise. Made for precision: a question that may
 * stand alone is not changed. Pure.
 */
export function understand(question: string, earlier: EarlierQuestion | null): Understood {
  const text = question.trim();
  const alone = { question: text, askedAs: null, inContext: null };
  if (earlier === null || text === "") return alone;
  const language = wordsLanguage(text);
  const topic = topicOfQuestion(earlier, wordsLanguage(earlier.question));
  if (topic.phrase === "") return alone;
  const askedAs = completed(text, language, topic, earlier.quotes);
  if (askedAs === null || askedAs === text || askedAs.length > LONGEST_QUESTION) return alone;
  return { question: text, askedAs, inContext: ownMatter(text, language) };
}

// --- internal ---

/** Content words of a question that begins with "dan" or "and" and still leaves its topic to the earlier one. */
const FEW = 2;

function completed(
  text: string,
  language: WordsLanguage,
  earlier: Topic,
  quotes: readonly string[],
): string | null {
  const rest = withoutConnective(text, language);
  const own = rest ?? text;
  const { names } = (rest === null ? topicOfQuestion : topicWithin)({ question: own, quotes }, language);
  const anaphors = findAnaphors(own, language, names);
  if (anaphors.length > 0) {
    const goesOn = rest !== null;
    return resolveAnaphors({ text: own, anaphors, names, goesOn }, earlier) ?? beside(text, carried(earlier));
  }
  const words = wordsOf(own);
  const isAsking = words.some(({ folded }) => isQuestionWord(folded, language) || asksForMore(folded));
  if (rest !== null && !isAsking) return completeFragment(own, earlier, quotes);
  if (names.length > 0 || words.some(({ folded }) => isOurselves(folded))) return null;
  const terms = analyseQuestion(own, language).terms.filter(
    ({ folded }) => !asksForMore(folded) && !isFunctionWord(folded, language),
  );
  if (terms.length === 0) return isAsking && !asksWhat(own) ? beside(text, earlier.phrase) : null;
  const isLeftOut = terms.length <= FEW && terms.every(({ folded }) => isOfSomething(folded));
  return isLeftOut || (rest !== null && terms.length <= FEW) ? beside(text, carried(earlier)) : null;
}

/** "Apa?", "what?" ask again rather than on. */
function asksWhat(text: string): boolean {
  return /^(?:apa|what|hah|huh)\W*$/iu.test(text);
}

function carried({ names, phrase }: Topic): string {
  return names.length > 0 && names.some(({ isPlace }) => !isPlace) ? namedBriefly(names) : phrase;
}

function beside(text: string, carriedAlong: string): string | null {
  const said = new Set(wordsOf(text).map(({ folded }) => folded));
  const isNew = wordsOf(carriedAlong).some(({ folded }) => !said.has(folded));
  return isNew ? `${text} (${carriedAlong})` : null;
}

/** The question without what joins it to the one before, if it asks anything. */
function ownMatter(text: string, language: WordsLanguage): string | null {
  const own = withoutConnective(text, language) ?? text;
  const isAsking = wordsOf(own).some(({ folded }) => isQuestionWord(folded, language));
  const { terms } = analyseQuestion(own, language);
  return isAsking && terms.some(({ folded }) => !asksForMore(folded)) ? own : null;
}

/** A question in neither language is read as English, which most other languages' are nearer to. */
function wordsLanguage(text: string): WordsLanguage {
  return detectQuestionLanguage(text) === "id" ? "id" : "en";
}
