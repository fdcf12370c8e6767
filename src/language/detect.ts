import { FUNCTION_WORDS, OTHER_FUNCTION_WORDS, QUESTION_WORDS } from "./function-words.ts";
import type { Language } from "./language.ts";
import { type Word, wordsOf } from "./words.ts";

/** Characters that are looked at; the beginning of a text tells as much as all of it. */
const SAMPLE = 1_000;
/** Characters that are enough where the language is plain. */
const OPENING = 500;
/** Function words decide alone when they make up this share of the words of running text … */
const PLAIN_SHARE = 0.15;
/** … are at least this many different ones (fewer where no word speaks for another language) … */
const PLAIN_DISTINCT = 6;
const PLAIN_DISTINCT_ALONE = 4;
/** … and outnumber the other language's by this factor. Texts of third languages pass none of the three. */
const PLAIN_FACTOR = 4;

/**
 * The language of a text of any length; its first 1,000 characters are read. Function words decide what is plain;
 * the rest is left to `eld` (n-grams of 60 languages; it calls Indonesian `ms`, Malay, and both are `id` here).
 * `other` also stands for a text without words.
 */
export async function detectLanguage(text: string): Promise<Language> {
  const sample = text.slice(0, SAMPLE);
  const opening = plainLanguage(wordsOf(sample, 0, Math.min(OPENING, sample.length)));
  if (opening !== null) return opening;
  const words = wordsOf(sample);
  if (words.length === 0) return "other";
  const plain = plainLanguage(words);
  if (plain !== null) return plain;
  // Names and figures alone ("Putin Hanoi") look like any language to n-grams; function words tell more.
  if (words.length < 12) return detectQuestionLanguage(sample);
  // 0.3 s and 50 MB of tables, which a folder of Indonesian and English articles hardly ever needs.
  const { eld } = await import("eld/small");
  const { language } = eld.detect(sample);
  if (language === "ms") return "id";
  return language === "en" ? "en" : "other";
}

/**
 * The language of a question, which may be two words long. Never loads the detector, so it costs microseconds.
 * Function words decide, a tie goes to the first of them; without any, letters and function words of other
 * languages make it `other`, spellings that Indonesian does not have make it `en`, and what is left (names and
 * figures, "Putin Hanoi 2024") is `id`, the language of most articles.
 */
export function detectQuestionLanguage(question: string): Language {
  const sample = question.slice(0, SAMPLE);
  const words = wordsOf(sample);
  const hits = { id: 0, en: 0, other: 0 };
  let first: "id" | "en" = "id";
  for (const [index, { start, folded }] of words.entries()) {
    const language = LANGUAGE_OF_WORD.get(folded);
    if (language === undefined) continue;
    // "The Beast" in an Indonesian question is a name; a question word says more than any other.
    const inName = index > 0 && /^\p{Lu}\p{Ll}/u.test(sample.slice(start, start + 2));
    if (inName) continue;
    if (hits.id + hits.en === 0 && language !== "other") first = language;
    hits[language] += language !== "other" && QUESTION_WORDS[language].has(folded) ? 3 : 1;
  }
  if (hits.other > hits.id + hits.en) return "other";
  if (hits.id !== hits.en) return hits.id > hits.en ? "id" : "en";
  if (hits.id > 0) return first;
  if (hits.other > 0 || isForeignScript(sample, words)) return "other";
  return words.some(({ folded }) => ENGLISH_SPELLING.test(folded)) ? "en" : "id";
}

// --- internal ---

// Letter pairs and endings that native Indonesian words do not have; names of places and people seldom do.
const ENGLISH_SPELLING =
  /(?:th|sh|ck|ee|oo|ea|gh|wh|x|tions?|sions?|ments?|ness|ity|ous|ive|less|ful|ies|ces?|[dlmnrty]s)$|^(?:wh|th|sh)/;

const LANGUAGE_OF_WORD: ReadonlyMap<string, Language> = new Map([
  ...[...OTHER_FUNCTION_WORDS].map((word): [string, Language] => [word, "other"]),
  ...[...FUNCTION_WORDS.en, ...QUESTION_WORDS.en].map((word): [string, Language] => [word, "en"]),
  ...[...FUNCTION_WORDS.id, ...QUESTION_WORDS.id].map((word): [string, Language] => [word, "id"]),
]);

/** Whether two fifths of the words have letters beyond a–z: other scripts, Vietnamese, Turkish, … */
function isForeignScript(text: string, words: readonly Word[]): boolean {
  const foreign = words.filter(({ start, end }) => /[^\p{ASCII}\p{P}]/u.test(text.slice(start, end))).length;
  return foreign > 0 && foreign >= 0.4 * words.length;
}

function plainLanguage(words: readonly Word[]): Language | null {
  const distinct = { id: new Set<string>(), en: new Set<string>(), other: new Set<string>() };
  const hits = { id: 0, en: 0, other: 0 };
  for (const { folded } of words) {
    const language = LANGUAGE_OF_WORD.get(folded);
    if (language === undefined) continue;
    hits[language]++;
    distinct[language].add(folded);
  }
  const first = hits.id >= hits.en ? "id" : "en";
  const against = hits.id + hits.en - hits[first];
  const enough = distinct[first].size >= (against + hits.other === 0 ? PLAIN_DISTINCT_ALONE : PLAIN_DISTINCT);
  return enough && hits[first] >= PLAIN_SHARE * words.length && hits[first] >= PLAIN_FACTOR * against
    ? first
    : null;
}
