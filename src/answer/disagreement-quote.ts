import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { type TopicWord, topicOf } from "./disagreement-topic.ts";
import { lazily } from "./lazily.ts";
import { parseValues } from "./values/parse.ts";
import type { Value } from "./values/value.ts";

/** A quoted sentence, as it is compared with others. */
export interface ComparedQuote {
  readonly articleId: string;
  readonly citationId: string;
  readonly text: string;
  readonly language: Language;
  /** Publication date of the article, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** The part that answers the question, offsets of `text`: then only values that overlap it count. */
  readonly answer: Span | null;
  /** Names what the sentence's pronouns stand for: the article's title. Empty when there is none. */
  readonly context: string;
}

/** A quote with what its sentence says. */
export interface ReadQuote {
  readonly quote: ComparedQuote;
  readonly values: readonly Value[];
  readonly topic: readonly TopicWord[];
  /** Names of the context. */
  readonly contextNames: readonly TopicWord[];
}

/** A value of one of two compared sentences. */
export interface SaidValue {
  readonly said: ReadQuote;
  readonly value: Value;
}

/** Reads a quote, each part of it when it is asked for: most pairs of quotes are told apart by their values alone. */
export function readQuote(quote: ComparedQuote): ReadQuote {
  const { text, language, published, context } = quote;
  const values = lazily(() => parseValues(text, { language, published }));
  const topic = lazily(() => topicOf(text, language, values()));
  const contextNames = lazily(() => topicOf(context, language, []).filter(({ isName }) => isName));
  return {
    quote,
    get values() {
      return values();
    },
    get topic() {
      return topic();
    },
    get contextNames() {
      return contextNames();
    },
  };
}
