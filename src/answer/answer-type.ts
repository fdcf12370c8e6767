import { isMonthOrWeekday } from "../article/calendar.ts";
import type { Span } from "../language/span.ts";
import { type AnswerKind, isFigure } from "./answer-kind.ts";
import { DEFINITION_CUES, MANNER_CUES, NAMING_CUES, PERSON_CUES, PLACE_CUES, REASON_CUES } from "./cues.ts";
import type { AskedQuestion } from "./question.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { Value } from "./values/value.ts";

/** A part of a sentence that is of the kind a question asks for. */
export interface Candidate extends Span {
  /** How surely it is of that kind, in (0, 1]. */
  readonly strength: number;
}

/**
 * The parts of a sentence that could be the answer by their kind, in order. What the question itself says ("in 1945",
 * "Putin") is no candidate.
 *
 * @param asked see {@link foldedWords}: to be made once where many sentences are looked at
 */
export function candidatesIn(
  sentence: ReadSentence,
  question: AskedQuestion,
  asked: ReadonlySet<string> = foldedWords(question),
): readonly Candidate[] {
  const found = isFigure(question.kind) ? figures(sentence, question) : others(sentence, question);
  return found.filter((candidate) => !repeats(sentence, candidate, asked));
}

/** The words of a question, each once. */
export function foldedWords({ words }: AskedQuestion): ReadonlySet<string> {
  return new Set(words.map(({ folded }) => folded));
}

// --- internal ---

function repeats({ words }: ReadSentence, candidate: Span, asked: ReadonlySet<string>): boolean {
  for (const { start, end, grammar, folded } of words) {
    if (end <= candidate.start) continue;
    if (start >= candidate.end) break;
    if (!grammar && !asked.has(folded)) return false;
  }
  return true;
}

function figures(sentence: ReadSentence, question: AskedQuestion): Candidate[] {
  const found = sentence.values.flatMap((value) => {
    const strength = figureStrength(value, question);
    return strength > 0 ? [{ start: value.start, end: value.end, strength }] : [];
  });
  return question.kind === "date" && found.length === 0 ? likelyYears(sentence.text) : found;
}

/** Figures that nothing but their size and place tells to be years: "as early as 1519", "Li Bai (701–762)". */
function likelyYears(text: string): Candidate[] {
  return [...text.matchAll(LIKELY_YEAR)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    strength: 0.6,
  }));
}

const LIKELY_YEAR =
  /(?<![\p{L}\p{N}$€£]|[.,]\p{N}?)(?:1\d{3}|20\d{2}|(?<=\()\d{3}[-–]\d{3})(?![\p{L}\p{N}%]|[.,]\p{N})/gu;

function figureStrength(value: Value, question: AskedQuestion): number {
  const { kind, focus } = question;
  switch (value.kind) {
    case "date":
      // "2000 guests" reads like a year.
      if (kind === "count") return /^\d+$/.test(value.text) ? 0.4 : 0;
      if (kind === "date") return value.year !== null || value.day !== null || value.month !== null ? 1 : 0.7;
      if (kind === "time") return value.time !== null ? 0.8 : 0;
      // "1945 to 1968" tells how long.
      return kind === "duration" ? 0.3 : 0;
    case "time":
      return kind === "time" ? 1 : kind === "date" ? 0.5 : 0;
    case "duration":
      return kind === "duration"
        ? 1
        : kind === "count" || kind === "measure"
          ? 0.4
          : kind === "date"
            ? 0.2
            : 0;
    case "money":
      return kind === "money" ? 1 : kind === "count" ? 0.4 : 0;
    case "percentage":
      return kind === "percentage" ? 1 : kind === "count" || kind === "money" || kind === "measure" ? 0.4 : 0;
    case "count": {
      if (kind === "measure") return measureStrength(value.unit, question.units);
      if (kind === "count") {
        if (value.ordinal) return 0.3;
        if (value.counted !== null && focus.some((word) => value.counted?.includes(word))) return 1;
        return value.unit === null ? 0.8 : 0.5;
      }
      return kind === "money" || kind === "percentage" || kind === "duration" ? 0.2 : 0;
    }
    default:
      return 0;
  }
}

/** A figure in a unit that measures something else is hardly the answer, and a bare one ("5.8 million passengers") rarely. */
function measureStrength(unit: string | null, asked: AskedQuestion["units"]): number {
  if (asked === null) return unit !== null ? 1 : 0.4;
  if (unit === null) return 0.3;
  return asked.has(unit) ? 1 : 0.2;
}

function others(sentence: ReadSentence, question: AskedQuestion): Candidate[] {
  switch (question.kind) {
    case "person":
    case "organisation":
    case "place":
    case "name":
      return named(sentence, question.kind);
    case "reason":
      return afterCues(sentence, REASON_CUES);
    case "manner":
      return afterCues(sentence, MANNER_CUES);
    case "definition":
      return afterCues(sentence, DEFINITION_CUES);
    default:
      return [];
  }
}

function named(sentence: ReadSentence, kind: AnswerKind): Candidate[] {
  const folded = new Set<number>();
  const candidates: Candidate[] = [];
  for (const name of sentence.names) {
    const first = sentence.words.findIndex((word) => word.start >= name.start);
    if (first < 0 || folded.has(first)) continue;
    folded.add(first);
    const word = sentence.words[first];
    const isSingle = word !== undefined && word.end >= name.end;
    if (isSingle && isMonthOrWeekday(word.folded)) continue;
    // Every sentence opens with a capital, whatever its first word is.
    const doubt = isSingle && name.initial ? 0.5 : 1;
    const before = sentence.words[first - 1]?.folded ?? "";
    const own = sentence.words[first]?.folded ?? "";
    const place = PLACE_CUES.has(before) || PLACE_CUES.has(own);
    const person = PERSON_CUES.has(before) || PERSON_CUES.has(own);
    const naming = NAMING_CUES.has(before);
    candidates.push({
      start: name.start,
      end: name.end,
      strength: doubt * nameStrength(kind, place, person, naming),
    });
  }
  return candidates;
}

function nameStrength(kind: AnswerKind, place: boolean, person: boolean, naming: boolean): number {
  if (kind === "place") return place ? 1 : person ? 0.3 : 0.6;
  if (kind === "person") return person || naming ? 1 : place ? 0.3 : 0.7;
  return naming ? 1 : 0.7;
}

/** What follows a cue, up to the end of the clause. */
function afterCues(sentence: ReadSentence, cues: ReadonlySet<string>): Candidate[] {
  return sentence.words.flatMap((word) => {
    if (!cues.has(word.folded)) return [];
    const rest = sentence.text.slice(word.end);
    const clause = /^[^,;.!?()]{3,}/u.exec(rest)?.[0].trimEnd() ?? "";
    if (clause.trim() === "") return [];
    const start = word.end + (clause.length - clause.trimStart().length);
    return [{ start, end: word.end + clause.length, strength: 0.8 }];
  });
}
