import { analyseQuestion } from "../../answer/question.ts";
import type { Language } from "../../language/language.ts";
import { namesOf, type TopicName } from "./topic-names.ts";
import { isVerb } from "./verbs.ts";

/** A question that was asked before, as it was understood. */
export interface EarlierQuestion {
  readonly question: string;
  /** What was quoted for it: there names have their capitals. */
  readonly quotes: readonly string[];
}

/** What a question is about. */
export interface Topic {
  readonly question: string;
  readonly language: Language;
  readonly names: readonly TopicName[];
  /** Its words from the first to the last that is no grammar ("Putin tiba di Hanoi"); empty when it has none. */
  readonly phrase: string;
  /** Something without a name is spoken of too: "the treaty". */
  readonly hasThings: boolean;
}

/** Reads what a question is about. Pure. */
export function topicOfQuestion({ question, quotes }: EarlierQuestion, language: Language): Topic {
  const analysed = analyseQuestion(question, language);
  const names = namesOf(question, quotes, analysed);
  const hasThings = analysed.terms.some(
    ({ start, end, folded }) =>
      !isVerb(folded) && !names.some((name) => name.end - name.phrase.length <= start && end <= name.end),
  );
  return { question, language, names, phrase: phraseOf(question, language), hasThings };
}

/** The same of what began with other words, so that the capital of its first word tells a name. */
export function topicWithin({ question, quotes }: EarlierQuestion, language: Language): Topic {
  const topic = topicOfQuestion({ question: `${BEFORE}${question}`, quotes }, language);
  const names = topic.names.map((name) => ({
    ...name,
    start: name.start - BEFORE.length,
    end: name.end - BEFORE.length,
  }));
  return { ...topic, question, names };
}

// --- internal ---

/** Stands for words that came before. */
const BEFORE = "… ";

/** More characters of an earlier question than this are not carried along. */
const LONGEST_PHRASE = 150;

function phraseOf(question: string, language: Language): string {
  const plain = question
    .replace(/[()?!]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const { terms } = analyseQuestion(plain, language);
  const [first] = terms;
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return "";
  const phrase = plain.slice(first.start, last.end).replace(/ (?:did|does|do)(?= )/g, "");
  return phrase.length <= LONGEST_PHRASE ? phrase : "";
}
