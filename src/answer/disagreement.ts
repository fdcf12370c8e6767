import type { Span } from "../language/span.ts";
import type { Disagreement } from "./answer.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { type AskedTopic, isSameThing } from "./disagreement-match.ts";
import { type ComparedQuote, type ReadQuote, readQuote } from "./disagreement-quote.ts";
import { topicOf, type WordSimilarity } from "./disagreement-topic.ts";
import { compareValues } from "./disagreement-values.ts";
import { conceptOf } from "./disagreement-words.ts";
import { lazily } from "./lazily.ts";
import type { AskedQuestion } from "./question.ts";
import { parseValues } from "./values/parse.ts";
import type { Value, ValueKind } from "./values/value.ts";

export interface DisagreementOptions {
  /** What was asked: only values of the kind that it asks for count, of what it asks about. Null when nothing was. */
  readonly question: AskedQuestion | null;
  /** Where word vectors are at hand: lets words of one meaning be recognised. @default no two words are similar */
  readonly similarity?: WordSimilarity;
}

/**
 * Where quotes of different articles give values of one kind that cannot both be true, of the same thing: one entry a
 * kind, with the quotes' own words. Made for precision: a pair counts only when both sentences name the same subject and
 * event or measure, nothing in them narrows one of the figures to something else (another year, place or group), and the
 * values do not overlap, with their precision, "about" and "more than" taken into account.
 */
export function findDisagreements(
  quotes: readonly ComparedQuote[],
  { question, similarity = () => 0 }: DisagreementOptions,
): Disagreement[] {
  const kinds = kindsFor(question?.kind ?? null);
  const needsAnswer = question?.kind === "thing";
  // Few pairs of quotes come to need it.
  const askedTopic = lazily(() => (question === null ? null : topicOfQuestion(question)));
  const read = quotes.map(readQuote);
  const found = new Map<Disagreement["about"], Map<string, { text: string; quote: string }>>();
  for (const [i, a] of read.entries()) {
    for (const b of read.slice(i + 1)) {
      if (a.quote.articleId === b.quote.articleId) continue;
      const differing = differingValues(a, b, {
        kinds,
        needsAnswer,
        askedTopic,
        similarity: between(a, b, similarity),
      });
      if (differing === null || areCopies(a.quote.text, b.quote.text)) continue;
      const [inA, inB] = differing;
      const about = aboutOf(inA, inB);
      const values = found.get(about) ?? new Map<string, { text: string; quote: string }>();
      for (const [value, { quote }] of [
        [inA, a],
        [inB, b],
      ] as const) {
        if (!values.has(quote.citationId))
          values.set(quote.citationId, { text: value.text, quote: quote.citationId });
      }
      found.set(about, values);
    }
  }
  return [...found].map(([about, values]) => ({ about, values: [...values.values()] }));
}

// --- internal ---

interface Search {
  readonly kinds: ReadonlySet<ValueKind>;
  /** Only words that are known to answer are compared: the question does not tell by its kind which do. */
  readonly needsAnswer: boolean;
  readonly askedTopic: () => AskedTopic | null;
  readonly similarity: WordSimilarity;
}

const ALL_KINDS: readonly ValueKind[] = ["date", "time", "duration", "money", "percentage", "count", "name"];

/** Kinds of values that count as an answer to each kind of question. Nothing comparable answers "where" or "yes or no". */
function kindsFor(asked: AnswerKind | null): ReadonlySet<ValueKind> {
  switch (asked) {
    case null:
    case "thing":
      return new Set(ALL_KINDS);
    case "date":
    case "time":
      return new Set<ValueKind>(["date", "time"]);
    case "duration":
    case "money":
    case "percentage":
      return new Set<ValueKind>([asked]);
    // "Berapa inflasi …" and "How much aid …" ask for a figure of any kind.
    case "count":
      return new Set<ValueKind>(["count", "percentage", "money"]);
    case "measure":
      return new Set<ValueKind>(["count"]);
    case "person":
    case "name":
      return new Set<ValueKind>(["name"]);
    default:
      return new Set();
  }
}

/** What the kind of an answer says by itself: a sum of money that is spent is a cost. */
const IMPLIED: Partial<Record<AnswerKind, readonly string[]>> = {
  money: ["biaya", "harga", "nilai"],
  duration: ["durasi", "panjang"],
};

/** The question's content words that an answering sentence says again; null when there are none. */
function topicOfQuestion({ text, language, terms, names, kind }: AskedQuestion): AskedTopic | null {
  const implied = new Set(IMPLIED[kind]?.map((word) => conceptOf(word)));
  const overlaps = (word: Span) => (span: Span) => word.start < span.end && span.start < word.end;
  const topic = topicOf(text, language, parseValues(text, { language, published: null })).filter(
    (word) => !implied.has(word.key) && terms.some(overlaps(word)),
  );
  if (topic.length === 0) return null;
  const named = names
    .map((name) => topic.filter((word) => overlaps(word)(name)))
    .filter(({ length }) => length > 0);
  return { names: named, words: topic.filter((word) => !named.flat().includes(word)) };
}

/** The same sentence but for spaces and marks: "Rp 3, 717 miliar" was torn apart on its way. */
function areCopies(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");
  return bare(a) === bare(b);
}

/** Word vectors translate well, but within a language they take words of one field for the same. */
function between(a: ReadQuote, b: ReadQuote, similarity: WordSimilarity): WordSimilarity {
  return a.quote.language === b.quote.language ? () => 0 : similarity;
}

/** The first pair of values that contradict each other; null when a value of one sentence agrees with the other's. */
function differingValues(
  a: ReadQuote,
  b: ReadQuote,
  { kinds, needsAnswer, askedTopic, similarity }: Search,
): [Value, Value] | null {
  const valuesA = candidates(a, kinds, needsAnswer);
  if (valuesA.length === 0) return null;
  const valuesB = candidates(b, kinds, needsAnswer);
  for (const inA of valuesA) {
    for (const inB of valuesB) {
      if (compareValues(inA, inB) !== "incompatible" || (areOrdinals(inA, inB) && !areAnswers(a, b)))
        continue;
      const agrees = (value: Value, other: ReadQuote) =>
        other.values.some((candidate) => compareValues(value, candidate) === "compatible");
      if (agrees(inA, b) || agrees(inB, a)) continue;
      const saidA = { said: a, value: inA };
      const saidB = { said: b, value: inB };
      if (isSameThing(saidA, saidB, askedTopic(), similarity)) return [inA, inB];
    }
  }
  return null;
}

/** "The first phase", "the second phase": a place in an order tells things apart unless it is what was asked for. */
function areOrdinals(a: Value, b: Value): boolean {
  return a.kind === "count" && b.kind === "count" && a.ordinal && b.ordinal;
}

function areAnswers(a: ReadQuote, b: ReadQuote): boolean {
  return a.quote.answer !== null && b.quote.answer !== null;
}

/** Values of the asked kinds; those that the answering words hold, where it is known which words answer. */
function candidates(said: ReadQuote, kinds: ReadonlySet<ValueKind>, needsAnswer: boolean): Value[] {
  const { answer } = said.quote;
  if (kinds.size === 0 || (answer === null && needsAnswer)) return [];
  const ofKind = said.values.filter(({ kind }) => kinds.has(kind));
  return answer === null
    ? ofKind
    : ofKind.filter(({ start, end }) => start < answer.end && answer.start < end);
}

function aboutOf(a: Value, b: Value): Disagreement["about"] {
  if (a.kind !== "date" || b.kind !== "date") return a.kind;
  const sameDay =
    a.days !== null && b.days !== null
      ? a.days.first === b.days.first && a.days.last === b.days.last
      : a.weekday === b.weekday && a.month === b.month && a.day === b.day;
  return sameDay && a.time !== null && b.time !== null ? "time" : "date";
}
