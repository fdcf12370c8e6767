import { conceptOf } from "../../answer/disagreement-words.ts";
import { type AskedQuestion, analyseQuestion } from "../../answer/question.ts";
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
  /** With the nouns that belong to it: "kereta cepat Whoosh", "pakta Rusia–Korea Utara". */
  readonly phrase: string;
  /** The preposition before it, lower-case. */
  readonly preposition: string | null;
  /** A country, or behind a preposition of place. */
  readonly isPlace: boolean;
  /** Tells what kind of thing a noun behind it is: "Borobudur ticket". */
  readonly isModifier: boolean;
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

/** The names as they are carried along: places with their preposition, which tells what they are. */
export function namedBriefly(names: readonly TopicName[], withNouns = true): string {
  const each = names.map(({ text, phrase, preposition, isPlace }) => {
    const name = withNouns ? phrase : text;
    return isPlace && preposition !== null ? `${preposition} ${name}` : name;
  });
  return [...new Set(each)].join(", ");
}

// --- internal ---

/** Stands for words that came before. */
const BEFORE = "… ";

/** More characters of an earlier question than this are not carried along. */
const LONGEST_PHRASE = 150;
/** Nouns that belong to a name, at most. */
const MOST_NOUNS = 3;
/** A name of more words is a question in which every word has a capital. */
const LONGEST_NAME = 6;

const PREPOSITION =
  /(?:^|[\s(])(di|ke|dari|pada|oleh|untuk|kepada|bagi|dengan|tentang|antara|in|at|to|from|near|on|of|by|with|for|about|between)\s+(?:the\s+)?$/iu;
const OF_PLACE: ReadonlySet<string> = new Set(["di", "ke", "dari", "in", "at", "to", "from", "near"]);

function namesOf(question: string, quotes: readonly string[], analysed: AskedQuestion): TopicName[] {
  const { names, terms } = analysed;
  const written = names
    .flatMap((name) => apart(question, name))
    .filter((name) => isName(question, name, quotes));
  // Nobody who writes one name with a capital writes the next without.
  const spans = written.length > 0 ? written : terms.filter(({ folded }) => hasCapitals(folded, quotes));
  return joined(question, spans)
    .filter(({ text }) => text.split(/\s+/).length <= LONGEST_NAME)
    .map(({ start, end, text }) => {
      const before = question.slice(0, start).trimEnd();
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
        isPlace: isPlace && nouns === null && before !== "",
        isModifier: isBeforeNoun(question, { start, end }, analysed),
      };
    });
}

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

/** Verbs that questions about news are asked with, where their form does not tell; and what is shown by their form. */
const VERBS: ReadonlySet<string> = new Set(
  `tiba datang pulang pergi naik turun lahir wafat menang kalah mundur tewas hilang jadi ada punya kata bilang ikut hadir kembali
  selesai mulai mati meninggal arrive arrived leave left come came go went sign signs say said win wins won lose lost visit visits
  meet met die died erupt erupts begin began open opens opened close end ended start happen cost costs carry build built become
  became join joins take took make made give gave get got announce pass launch`.split(/\s+/),
);

function isVerb(folded: string): boolean {
  return VERBS.has(folded) || /^(?:me|di|ber|ter)\p{L}{4,}$|\p{L}{3}ed$/u.test(folded);
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
