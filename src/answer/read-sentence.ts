import type { Language } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { termsOfWord } from "../language/stem.ts";
import { isFunctionWord } from "../language/stopwords.ts";
import { type Word, wordsOf } from "../language/words.ts";
import { type NameSpan, namesIn } from "./names.ts";
import type { Value } from "./values/value.ts";

/** A word of a sentence as matching sees it; offsets are those of the sentence's text. */
export interface SentenceWord extends Word {
  /** Stemmed terms in the sentence's language, as the full-text index knows the word. */
  readonly terms: readonly string[];
  /** Carries grammar only ("yang", "the"). */
  readonly grammar: boolean;
}

/** A sentence of an article, read for answering. Offsets inside it are relative to its own text. */
export interface ReadSentence {
  readonly text: string;
  readonly language: Language;
  readonly words: readonly SentenceWord[];
  readonly names: readonly NameSpan[];
  /** Dates, times, amounts and titled names, in order. */
  readonly values: readonly Value[];
}

/** How values are found in a text; injected, because what a date means depends on the article's own date. */
export type ReadValues = (text: string) => readonly Value[];

/** Reads one sentence; pure. */
export function readSentence(text: string, language: Language, readValues: ReadValues): ReadSentence {
  const words = wordsOf(text).map(({ start, end, folded: written }) => {
    const { folded, terms, grammar } = knownWord(written, language);
    return { start, end, folded, terms, grammar };
  });
  const names = namesIn(text, words, (word) => isFunctionWord(word.folded, language));
  return { text, language, words, names, values: readValues(text) };
}

/** "tesla's" → "tesla": the apostrophe says nothing about which word it is. */
export function withoutPossessive(folded: string): string {
  return folded.replace(/['’]s$/, "");
}

/** The words of a sentence that touch a range of it. */
export function wordsWithin(sentence: ReadSentence, range: Span): readonly SentenceWord[] {
  return sentence.words.filter((word) => word.start < range.end && range.start < word.end);
}

// --- internal ---

/** What is told of a word wherever it stands. */
type KnownWord = Pick<SentenceWord, "folded" | "terms" | "grammar">;

// Articles repeat their words; bounded so that a hostile vocabulary cannot fill memory.
const CACHE_LIMIT = 50_000;
const caches: Record<Language, Map<string, KnownWord>> = { id: new Map(), en: new Map(), other: new Map() };

function knownWord(written: string, language: Language): KnownWord {
  const cache = caches[language];
  const known = cache.get(written);
  if (known !== undefined) return known;
  const folded = withoutPossessive(written);
  const word = {
    folded,
    terms: termsOfWord(folded, language),
    grammar: isFunctionWord(folded, language),
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(written, word);
  return word;
}
