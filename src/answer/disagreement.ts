import type { Disagreement } from "./answer.ts";
import type { AnswerKind } from "./answer-kind.ts";
import { isSameThing } from "./disagreement-match.ts";
import { type ComparedQuote, type ReadQuote, readQuote } from "./disagreement-quote.ts";
import { compareValues } from "./disagreement-values.ts";
import type { Value, ValueKind } from "./values/value.ts";

export interface DisagreementOptions {
  /** What the question asks for; null when nothing was asked. Only values of that kind count. */
  readonly asked: AnswerKind | null;
  /** Cosine of two sentences in [-1, 1], where an embedder is at hand: lets paraphrases be recognised. */
  readonly similarity?: (a: string, b: string) => number;
}

/**
 * Where quotes of different articles give values of one kind that cannot both be true, of the same thing: one entry a
 * kind, with the quotes' own words. Made for precision: a pair counts only when both sentences name the same subject and
 * event or measure, nothing in them narrows one of the figures to something else (another year, place or group), and the
 * values do not overlap, with their precision, "about" and "more than" taken into account.
 */
export function findDisagreements(
  quotes: readonly ComparedQuote[],
  { asked, similarity }: DisagreementOptions,
): Disagreement[] {
  const kinds = kindsFor(asked);
  const read = quotes.map(readQuote);
  const found = new Map<Disagreement["about"], Map<string, { text: string; quote: string }>>();
  for (const [i, a] of read.entries()) {
    for (const b of read.slice(i + 1)) {
      if (a.quote.articleId === b.quote.articleId) continue;
      const differing = differingValues(a, b, kinds, similarity);
      if (differing === null) continue;
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
    case "count":
      return new Set<ValueKind>([asked]);
    case "measure":
      return new Set<ValueKind>(["count"]);
    case "person":
    case "name":
      return new Set<ValueKind>(["name"]);
    default:
      return new Set();
  }
}

/** The first pair of values that contradict each other; null when a value of one sentence agrees with the other's. */
function differingValues(
  a: ReadQuote,
  b: ReadQuote,
  kinds: ReadonlySet<ValueKind>,
  similarity: DisagreementOptions["similarity"],
): [Value, Value] | null {
  const [valuesA, valuesB] = [candidates(a, kinds), candidates(b, kinds)];
  for (const inA of valuesA) {
    for (const inB of valuesB) {
      if (compareValues(inA, inB) !== "incompatible") continue;
      const agrees = (value: Value, other: ReadQuote) =>
        other.values.some((candidate) => compareValues(value, candidate) === "compatible");
      if (agrees(inA, b) || agrees(inB, a)) continue;
      if (isSameThing({ said: a, value: inA }, { said: b, value: inB }, similarity)) return [inA, inB];
    }
  }
  return null;
}

/** Values of the asked kinds; those that the answering words hold, where it is known which words answer. */
function candidates({ quote, values }: ReadQuote, kinds: ReadonlySet<ValueKind>): Value[] {
  const { answer } = quote;
  const ofKind = values.filter(({ kind }) => kinds.has(kind));
  if (answer === null) return ofKind;
  const answering = ofKind.filter(({ start, end }) => start < answer.end && answer.start < end);
  return answering;
}

function aboutOf(a: Value, b: Value): Disagreement["about"] {
  if (a.kind !== "date" || b.kind !== "date") return a.kind;
  const sameDay =
    a.days !== null && b.days !== null && a.days.first === b.days.first && a.days.last === b.days.last;
  return sameDay && a.time !== null && b.time !== null ? "time" : "date";
}
