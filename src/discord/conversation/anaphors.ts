import type { WordsLanguage } from "../../language/language.ts";
import type { Span } from "../../language/span.ts";
import { isFunctionWord, isQuestionWord } from "../../language/stopwords.ts";
import { type Word, wordsOf } from "../../language/words.ts";
import { isDefinite } from "./definite.ts";
import type { TopicName } from "./topic-names.ts";

/** A word that stands for something spoken of before; offsets are the question's. */
export interface Anaphor extends Span {
  /**
   * `person`, `group`, `place`, `thing`: stands in the place of a name; `person's`, `thing's`: of a name with "'s";
   * `ending`: the ending -nya of a word; `noun`: a noun with "itu" or "tersebut" behind it; `event`: what happened, for
   * which no name can be put.
   */
  readonly kind:
    | "person"
    | "group"
    | "place"
    | "thing"
    | "person's"
    | "thing's"
    | "ending"
    | "noun"
    | "event";
}

/**
 * The words of a question that stand for something the question itself does not name. Pure.
 *
 * @param names the question's own
 */
export function findAnaphors(text: string, language: WordsLanguage, names: readonly TopicName[]): Anaphor[] {
  const words = wordsOf(text);
  const found = words.flatMap((_, at): Anaphor[] => {
    const anaphor = language === "id" ? indonesian(text, words, at, names) : english(text, words, at);
    return anaphor === null || isNamedBefore(anaphor, names) ? [] : [anaphor];
  });
  if (words.length > 0 && hasOwnClause(text, words, language)) return [];
  return found.filter((anaphor) => !isNamedAfterwards(text, anaphor, names));
}

// --- internal ---

const PERSONS_ID: ReadonlySet<string> = new Set(["dia", "ia", "beliau"]);
const PLACES_ID: ReadonlySet<string> = new Set(["sana", "situ"]);
const PLACES_IN_ONE: ReadonlySet<string> = new Set(["disana", "kesana", "disitu", "kesitu"]);

function indonesian(
  text: string,
  words: readonly Word[],
  at: number,
  names: readonly TopicName[],
): Anaphor | null {
  const word = words[at];
  if (word === undefined) return null;
  const { start, end, folded } = word;
  if (PERSONS_ID.has(folded)) return { kind: "person", start, end };
  if (folded === "mereka") return { kind: "group", start, end };
  if (PLACES_ID.has(folded) && /^(?:di|ke|dari)$/.test(words[at - 1]?.folded ?? "")) {
    return { kind: "place", start, end };
  }
  if (PLACES_IN_ONE.has(folded)) return { kind: "place", start: start + 2, end };
  if (folded === "itu" || folded === "tersebut") return withNoun(text, words, at, names);
  return isDefinite(text, words, at, names) ? { kind: "ending", start: end - "nya".length, end } : null;
}

const TIMES: ReadonlySet<string> = new Set([
  "saat",
  "waktu",
  "hari",
  "ketika",
  "setelah",
  "sebelum",
  "sesudah",
  "sejak",
]);

const ASKS_WHAT = /^(?:apa|siapa)(?:kah|an)?$/;

/** "Perjanjian itu": what it is, was said before. "Apa itu QRIS?" and "QRIS itu apa?" ask what something is. */
function withNoun(
  text: string,
  words: readonly Word[],
  at: number,
  names: readonly TopicName[],
): Anaphor | null {
  const [noun, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return null;
  const { start, end, folded } = word;
  if (noun === undefined) return after === undefined ? { kind: "event", start, end } : null;
  if (folded === "itu" && ASKS_WHAT.test(noun.folded)) {
    return after === undefined ? { kind: "event", start, end } : null;
  }
  if (names.some((name) => name.end === noun.end)) return null;
  if (isQuestionWord(noun.folded, "id")) return { kind: "event", start, end };
  if (TIMES.has(noun.folded)) return names.length > 0 ? null : { kind: "event", start, end };
  // "Monarki itu apa?"
  const isLast = words[at + 2] === undefined;
  if (folded === "itu" && at === 1 && isLast && ASKS_WHAT.test(after?.folded ?? "")) return null;
  if (isFunctionWord(noun.folded, "id")) return null;
  const isSaidBefore = words.slice(0, at - 1).some((other) => other.folded === noun.folded);
  return isSaidBefore || /[.,;:!?]/.test(text.slice(noun.end, start))
    ? null
    : { kind: "noun", start: noun.start, end };
}

const PERSONS_EN: ReadonlySet<string> = new Set(["he", "she", "him"]);
const GROUPS_EN: ReadonlySet<string> = new Set(["they", "them", "their", "theirs"]);
const BE = /^(?:is|are|was|were|be|been|isn't|aren't|wasn't|weren't)$/;
/** After these, "that" stands for something. */
const BEFORE_THAT =
  /^(?:is|was|did|does|do|of|about|after|before|with|for|on|by|since|than|why|when|how|where|who|signed|paid|built|has|will|can|could|would)$/;

function english(text: string, words: readonly Word[], at: number): Anaphor | null {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return null;
  const { start, end, folded } = word;
  if (PERSONS_EN.has(folded)) return { kind: "person", start, end };
  if (folded === "his") return { kind: "person's", start, end };
  if (folded === "her") {
    const isObject = after === undefined || isFunctionWord(after.folded, "en");
    return { kind: isObject ? "person" : "person's", start, end };
  }
  if (GROUPS_EN.has(folded)) {
    const isSubject = folded === "they" || folded === "them";
    return { kind: isSubject ? "group" : "event", start, end };
  }
  if (folded === "its") return { kind: "thing's", start, end };
  if (folded === "it") return isDummy(text, start) ? null : { kind: "thing", start, end };
  if (folded === "there") {
    const exists = BE.test(before?.folded ?? "") || BE.test(after?.folded ?? "");
    return exists ? null : { kind: "place", start, end };
  }
  if (folded === "that") {
    const stands = after === undefined || BEFORE_THAT.test(before?.folded ?? "");
    return stands ? { kind: "event", start, end } : null;
  }
  return null;
}

/** "Is it true that …", "how long does it take to get …", "what time is it". */
function isDummy(text: string, start: number): boolean {
  const rest = text.slice(start);
  return /^it (?:true|possible|likely|unlikely|the case|right|correct|legal|allowed|necessary|(?:take|takes|took|cost|costs)\b.*\bto [a-z])|^it\W*$(?<=time is it\W*)/i.test(
    rest,
  );
}

/** What a question names first, its own pronouns stand for; a place only where a place is named. */
function isNamedBefore({ kind, start }: Anaphor, names: readonly TopicName[]): boolean {
  if (kind === "noun") return false;
  return names.some((name) => name.end <= start && (kind !== "place" || name.isPlace));
}

/** "If the volcano erupts, is it dangerous?": a clause of its own before a comma is what is spoken of. */
function hasOwnClause(text: string, words: readonly Word[], language: WordsLanguage): boolean {
  const comma = text.indexOf(",");
  const before = words.filter(
    ({ end, folded }) =>
      end <= comma && !isFunctionWord(folded, language) && !isQuestionWord(folded, language),
  );
  return before.length >= 2;
}

const CLAUSE = /^(?:when|while|after|before|since|ketika|saat|setelah|sebelum|selama|waktu)\s/iu;

/** "When he was in Hanoi, whom did Putin meet?" */
function isNamedAfterwards(text: string, { start }: Anaphor, names: readonly TopicName[]): boolean {
  const comma = text.indexOf(",");
  return CLAUSE.test(text) && start < comma && names.some((name) => name.start > comma);
}
