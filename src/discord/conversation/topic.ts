import { conceptOf } from "../../answer/disagreement-words.ts";
import { analyseQuestion } from "../../answer/question.ts";
import { PLACES } from "../../answer/values/places.ts";
import type { Language } from "../../language/language.ts";
import type { Span } from "../../language/span.ts";
import { fold, wordsOf } from "../../language/words.ts";

/** A question that was asked before, as it was understood. */
export interface EarlierQuestion {
  readonly question: string;
  /** What was quoted for it: there names have their capitals. */
  readonly quotes: readonly string[];
}

/** A name in a question; offsets are the question's. */
export interface TopicName extends Span {
  readonly text: string;
  /** The preposition before it, lower-case. */
  readonly preposition: string | null;
  readonly isPlace: boolean;
}

/** What a question is about. */
export interface Topic {
  readonly question: string;
  readonly language: Language;
  readonly names: readonly TopicName[];
  /** Its words from the first to the last that is no grammar ("Putin tiba di Hanoi"); empty when it has none. */
  readonly phrase: string;
}

/** Reads what a question is about. Pure. */
export function topicOfQuestion({ question, quotes }: EarlierQuestion, language: Language): Topic {
  return {
    question,
    language,
    names: namesOf(question, quotes, language),
    phrase: phraseOf(question, language),
  };
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

/** The names as they are carried along: places with their preposition, which tells what they are. */
export function namedBriefly(names: readonly TopicName[]): string {
  const each = names.map(({ text, preposition, isPlace }) =>
    isPlace && preposition !== null ? `${preposition} ${text}` : text,
  );
  return [...new Set(each)].join(", ");
}

// --- internal ---

/** Stands for words that came before. */
const BEFORE = "… ";

/** More characters of an earlier question than this are not carried along. */
const LONGEST_PHRASE = 150;
/** A name of more words is a question in which every word has a capital. */
const LONGEST_NAME = 6;

const PREPOSITION =
  /(?:^|[\s(])(di|ke|dari|pada|oleh|untuk|kepada|bagi|dengan|tentang|antara|in|at|to|from|near|on|of|by|with|for|about|between)\s+(?:the\s+)?$/iu;
const OF_PLACE: ReadonlySet<string> = new Set(["di", "ke", "dari", "in", "at", "to", "from", "near"]);

function namesOf(question: string, quotes: readonly string[], language: Language): TopicName[] {
  const analysed = analyseQuestion(question, language);
  const spans = analysed.names.filter((name) => isName(question, name, quotes));
  for (const term of analysed.terms) {
    if (spans.some(({ start, end }) => start < term.end && term.start < end)) continue;
    if (!/^\p{Ll}/u.test(term.text) || !hasCapitals(term.folded, quotes)) continue;
    const last = spans.at(-1);
    // Words that follow one another are one name: "kim jong un".
    if (last !== undefined && question.slice(last.end, term.start) === " " && !isCapital(question, last)) {
      spans.splice(-1, 1, { start: last.start, end: term.end, text: question.slice(last.start, term.end) });
    } else {
      spans.push({ start: term.start, end: term.end, text: term.text });
    }
  }
  return joined(question, spans)
    .filter(({ text }) => text.split(/\s+/).length <= LONGEST_NAME)
    .map(({ start, end }) => {
      const text = question.slice(start, end);
      const preposition = PREPOSITION.exec(question.slice(Math.max(0, start - 20), start))?.[1] ?? null;
      const isPlace = PLACES.has(text) || (preposition !== null && OF_PLACE.has(preposition.toLowerCase()));
      return { start, end, text, preposition: preposition?.toLowerCase() ?? null, isPlace };
    });
}

/** "Rusia–Korea Utara" is one name. */
function joined(question: string, spans: readonly Span[]): (Span & { readonly text: string })[] {
  const names: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = names.at(-1);
    const isJoined = last !== undefined && /^[–—/-]$/.test(question.slice(last.end, span.start));
    if (last !== undefined && isJoined) names.splice(-1, 1, { start: last.start, end: span.end });
    else names.push(span);
  }
  return names.map(({ start, end }) => ({ start, end, text: question.slice(start, end) }));
}

/** The capital of a question's first word proves a name only where something else does. */
function isName(question: string, name: Span, quotes: readonly string[]): boolean {
  const written = question.slice(name.start, name.end);
  const isFirst = /^[\s"'“(]*$/.test(question.slice(0, name.start));
  if (!isFirst || /[\s-]/.test(written) || /^\p{Lu}{2}/u.test(written)) return true;
  const folded = fold(written);
  return hasCapitals(folded, quotes) || !(isInflected(folded) || conceptOf(folded) !== null);
}

/** Indonesian and English endings and beginnings that names do not have. */
function isInflected(folded: string): boolean {
  return /^(?:me|di|ber|ter|pe|ke|se)\p{L}{4,}|(?:nya|kan|kah|lah|ing|ed)$/u.test(folded);
}

function isCapital(text: string, { start }: Span): boolean {
  return /^\p{Lu}/u.test(text.slice(start));
}

/** Whether a word is written with a capital within the quotes' sentences, and never without. */
function hasCapitals(folded: string, quotes: readonly string[]): boolean {
  let capitals = 0;
  for (const quote of quotes) {
    for (const word of wordsOf(quote)) {
      if (word.folded !== folded) continue;
      if (!isCapital(quote, word)) return false;
      if (word.start > 0 && !/[.!?]["”’]?\s+$/u.test(quote.slice(0, word.start))) capitals += 1;
    }
  }
  return capitals > 0;
}

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
