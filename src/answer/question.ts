import type { Language, WordsLanguage } from "../language/language.ts";
import type { Span } from "../language/span.ts";
import { isFunctionWord, isQuestionWord } from "../language/stopwords.ts";
import { type Word, wordsOf } from "../language/words.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { askedUnits } from "./asked-units.ts";
import { PERSON_CUES } from "./cues.ts";
import { namesIn } from "./names.ts";
import { QUESTION_RULES } from "./question-rules.ts";
import { withoutPossessive } from "./read-sentence.ts";

/** A word of the question that an answering sentence may repeat or paraphrase. */
export interface QuestionTerm extends Span {
  readonly text: string;
  readonly folded: string;
  /** Position of its name in {@link AskedQuestion.names}, or null when it is no part of a name. */
  readonly name: number | null;
  readonly isNumber: boolean;
  /** True for what the answer is a kind of ("berapa *penumpang*"). */
  readonly isFocus: boolean;
}

/** A name or quoted phrase of the question. */
export interface QuestionName extends Span {
  readonly text: string;
}

/** What a question asks for, and about what. */
export interface AskedQuestion {
  readonly text: string;
  readonly language: Language;
  readonly kind: AnswerKind;
  /** Folded words that the answer is a kind of; empty when the question names none. */
  readonly focus: readonly string[];
  /** Base units of the figures that can answer a question about a measure; null when any can, or none is asked for. */
  readonly units: ReadonlySet<string> | null;
  /** Content words in order, without words that ask or carry grammar; empty when there is nothing to look for. */
  readonly terms: readonly QuestionTerm[];
  readonly names: readonly QuestionName[];
  /** All folded words, grammar included. */
  readonly words: readonly Word[];
}

/** Analyses a question that was asked in `language`; pure. */
export function analyseQuestion(text: string, language: Language): AskedQuestion {
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded).join(" ");
  const asked = kindOf(folded, language);
  const names = namesIn(text, words, (word) => isGrammar(word.folded, language));
  const terms = termsOf(text, words, names, asked, language);
  const kind = asksWhatItIs(asked.kind, terms) ? "definition" : asked.kind;
  const units = kind === "measure" ? askedUnits(folded) : null;
  return { text, language, kind, focus: asked.focus, units, terms, names, words };
}

// --- internal ---

interface Asked {
  readonly kind: AnswerKind;
  readonly focus: readonly string[];
  /** Range of the matched rule in words joined by one space. */
  readonly start: number;
  readonly end: number;
}

function kindOf(folded: string, language: Language): Asked {
  const order: readonly WordsLanguage[] = language === "other" ? ["en", "id"] : [language];
  for (const rule of order.flatMap((each) => QUESTION_RULES[each])) {
    const match = rule.pattern.exec(folded);
    if (match === null) continue;
    const focus = Object.values(match.groups ?? {}).find((group) => group !== undefined);
    return {
      kind: rule.kind,
      focus: focus === undefined ? [] : focus.split(" "),
      start: match.index,
      end: match.index + match[0].length,
    };
  }
  return { kind: "thing", focus: [], start: 0, end: 0 };
}

/** "Siapakah Raden Fatah?" and "Apakah monarki?" name a thing and nothing about it: they ask what it is. */
function asksWhatItIs(kind: AnswerKind, terms: readonly QuestionTerm[]): boolean {
  const [first] = terms;
  if (first === undefined) return false;
  if (kind === "person") {
    // "Siapakah Presiden Palestina?" asks for a name, though all its words are part of one.
    return (
      first.name !== null &&
      terms.every(({ name, folded }) => name === first.name && !PERSON_CUES.has(folded))
    );
  }
  return kind === "thing" && terms.length === 1;
}

/** Words that name the kind of answer when they stand beside the question word: "*tahun* berapa", "apa *nama*", "how *far*". */
const ASKING_WORDS: ReadonlySet<string> = new Set(
  (
    "nama namanya tahun tanggal tgl bulan hari abad pukul jam jumlah jumlahnya banyak banyaknya lama lamanya " +
    "besar total definisi pengertian arti artinya maksud makna alasan letak terletak sebutan cara saja sosok " +
    "name names year years date day days month time called named number reason mean meaning definition " +
    "kind type many much old age tall high deep wide long far large big heavy fast thick hot cold loud dense strong " +
    "close near cepat jauh"
  ).split(" "),
);

const HAPPENING_WORDS: ReadonlySet<string> = new Set(
  "terjadi terjadinya berlangsung berlangsungnya happen happened happening occur occurred".split(" "),
);
const BEING_WORDS =
  "letak letaknya terletak lokasi lokasinya berlokasi berada located location situated".split(" ");

/** Words by which a question of a kind says no more than that it asks: articles tell when and where without them. */
const SETTING_WORDS: Readonly<Partial<Record<AnswerKind, ReadonlySet<string>>>> = {
  date: HAPPENING_WORDS,
  time: HAPPENING_WORDS,
  place: new Set([...HAPPENING_WORDS, ...BEING_WORDS]),
};

/** Words for the time of asking. What an article says of it, it says without them. */
const NOW_WORDS: ReadonlySet<string> = new Set("sekarang kini now current currently nowadays".split(" "));

function termsOf(
  text: string,
  words: readonly Word[],
  names: readonly QuestionName[],
  asked: Asked,
  language: Language,
): QuestionTerm[] {
  const terms: QuestionTerm[] = [];
  let at = 0;
  for (const word of words) {
    const inRule = at >= asked.start && at < asked.end;
    at += word.folded.length + 1;
    if (isGrammar(word.folded, language)) continue;
    if (inRule && ASKING_WORDS.has(word.folded)) continue;
    if (NOW_WORDS.has(word.folded) || SETTING_WORDS[asked.kind]?.has(word.folded)) continue;
    const name = names.findIndex((each) => each.start <= word.start && word.end <= each.end);
    terms.push({
      start: word.start,
      end: word.end,
      text: text.slice(word.start, word.end),
      folded: withoutPossessive(word.folded),
      name: name < 0 ? null : name,
      isNumber: /^\p{N}/u.test(word.folded),
      isFocus: asked.focus.includes(word.folded),
    });
  }
  return terms;
}

function isGrammar(folded: string, language: Language): boolean {
  return isFunctionWord(folded, language) || isQuestionWord(folded, language);
}
