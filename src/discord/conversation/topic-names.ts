import { conceptOf } from "../../answer/disagreement-words.ts";
import type { AskedQuestion } from "../../answer/question.ts";
import { PLACES } from "../../answer/values/places.ts";
import type { Span } from "../../language/span.ts";
import { fold, wordsOf } from "../../language/words.ts";
import { isVerb } from "./verbs.ts";

/** A name in a question; offsets are the question's. */
export interface TopicName extends Span {
  readonly text: string;
  /** With the nouns that belong to it: "kereta cepat Whoosh", "pakta Rusia–Korea Utara". */
  readonly phrase: string;
  /** The preposition before it, lower-case. */
  readonly preposition: string | null;
  /** A country, or behind a preposition of place. */
  readonly isPlace: boolean;
  /** Tells what kind of thing a noun behind it is: "Borobudur ticket". */
  readonly isModifier: boolean;
}

/**
 * The names of a question. Where it is written without capitals, they are the words that have one in what was quoted.
 *
 * @param quotes what was quoted for it
 */
export function namesOf(question: string, quotes: readonly string[], analysed: AskedQuestion): TopicName[] {
  const { names, terms } = analysed;
  const written = names
    .flatMap((name) => apart(question, name))
    .filter((name) => isName(question, name, quotes));
  // Nobody who writes one name with a capital writes the next without.
  const spans =
    written.length > 0
      ? joined(question, written, /^[–—/-]$/)
      : joined(
          question,
          terms.filter(({ folded }) => hasCapitals(folded, quotes)),
          /^[ –—/-]$/,
        );
  return spans
    .filter(({ text }) => text.split(/\s+/).length <= LONGEST_NAME)
    .map(({ start, end, text }) => {
      const nouns = nounsBefore(question, start, analysed);
      const first = nouns ?? start;
      const preposition = PREPOSITION.exec(question.slice(Math.max(0, first - 20), first))?.[1] ?? null;
      const phrase = question.slice(first, end);
      // "Presiden Vietnam" is somebody, Vietnam is not.
      const isOfCountry = nouns !== null && PLACES.has(text);
      const isPlace = PLACES.has(text) || (preposition !== null && OF_PLACE.has(preposition.toLowerCase()));
      return {
        start: isOfCountry ? first : start,
        end,
        text: isOfCountry ? phrase : text,
        phrase,
        preposition: preposition?.toLowerCase() ?? null,
        isPlace: isPlace && nouns === null,
        isModifier: isBeforeNoun(question, { start, end }, analysed),
      };
    });
}

/** The names as they are carried along: places with their preposition, which tells what they are. */
export function namedBriefly(names: readonly TopicName[], withNouns = true): string {
  const each = names.map(({ text, phrase, preposition, isPlace }) => {
    const name = withNouns ? phrase : text;
    return isPlace && preposition !== null ? `${preposition} ${name}` : name;
  });
  return [...new Set(each)].join(", ");
}

// --- internal ---

/** Nouns that belong to a name, at most. */
const MOST_NOUNS = 3;
/** A name of more words is a question in which every word has a capital. */
const LONGEST_NAME = 6;

const PREPOSITION =
  /(?:^|[\s(])(di|ke|dari|pada|oleh|untuk|kepada|bagi|dengan|tentang|antara|in|at|to|from|near|on|of|by|with|for|about|between)\s+(?:the\s+)?$/iu;
const OF_PLACE: ReadonlySet<string> = new Set(["di", "ke", "dari", "in", "at", "to", "from", "near"]);

/** "Putin di Hanoi" is a person and a place. */
function apart(question: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let at = start;
  for (const part of question.slice(start, end).split(/( di )/)) {
    if (part !== " di ") parts.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return parts;
}

/** Where the nouns that belong to a name begin: at most three words right before it that tell no event; null without. */
function nounsBefore(question: string, start: number, { terms, kind }: AskedQuestion): number | null {
  let first = start;
  for (let count = 0; count < MOST_NOUNS; count += 1) {
    const noun = terms.find(({ end }) => end === first - 1 && question.charAt(end) === " ");
    if (noun === undefined || isCapital(question, noun) || isVerb(noun.folded)) break;
    // What was counted is another thing than what it was counted of: "berapa pengguna QRIS".
    if (noun.isFocus && kind === "count") break;
    first = noun.start;
  }
  return first === start ? null : first;
}

/** English alone puts a name before the noun that it belongs to. */
function isBeforeNoun(question: string, { start, end }: Span, { terms, language }: AskedQuestion): boolean {
  const next = terms.find((term) => term.start === end + 1);
  if (language === "id" || next === undefined || isCapital(question, next)) return false;
  return !isVerb(next.folded) && !AUXILIARY.test(question.slice(0, start));
}

/** After these a name is who does what comes next: "does Whoosh stand". */
const AUXILIARY = /(?:^|\s)(?:do|does|did|will|would|can|could|should|must|has|have|had)\s+(?:the\s+)?$/i;

/** "Rusia–Korea Utara" is one name; `between` is what may stand between its parts. */
function joined(
  question: string,
  spans: readonly Span[],
  between: RegExp,
): (Span & { readonly text: string })[] {
  const names: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = names.at(-1);
    const isJoined = last !== undefined && between.test(question.slice(last.end, span.start));
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
