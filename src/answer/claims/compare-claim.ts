import type { Span } from "../../language/span.ts";
import { wordsOf } from "../../language/words.ts";
import { isSameThing } from "../disagreement-match.ts";
import { type ComparedQuote, type ReadQuote, readQuote } from "../disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, type WordSimilarity } from "../disagreement-topic.ts";
import { compareValues } from "../disagreement-values.ts";
import { areExclusive } from "../disagreement-words.ts";
import { NEGATIONS, OPPOSITES } from "../opposites.ts";
import type { Value } from "../values/value.ts";
import type { Finding, Stance } from "./evidence-report.ts";

/** A claim, read as the sentences of articles are. */
export interface ReadClaim extends ReadQuote {
  /** How much each of its topic words tells, > 0: rare ones more. */
  readonly weights: readonly number[];
}

/** How a sentence bears upon a claim. */
export interface Bearing {
  readonly stance: Stance;
  readonly difference: Finding["difference"];
  /** Share in [0, 1] of what the claim speaks about that the sentence speaks about too. */
  readonly covered: number;
  /** The sentence's words that bear the claim out or contradict it, offsets of its text; null when none stand out. */
  readonly answer: Span | null;
}

/** Reads a claim; `weightOf` tells how much a folded word tells. */
export function readClaim(
  { text, language }: Pick<ComparedQuote, "text" | "language">,
  weightOf: (folded: string) => number,
): ReadClaim {
  const read = readQuote({
    articleId: "",
    citationId: "",
    text,
    language,
    // What "kemarin" means in somebody's message is not known.
    published: null,
    answer: null,
    context: "",
  });
  const weights = read.topic.map(({ folded, isName }) => weightOf(folded) * (isName ? NAME : 1));
  return { ...read, weights };
}

/**
 * How a sentence bears upon a claim; null when it speaks of something else. Made for precision: where it is not plain
 * that both speak of the same thing, it only mentions it.
 *
 * @param similarity of words of different languages
 */
export function compareClaim(
  claim: ReadClaim,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): Bearing | null {
  const found = claim.topic.map((word) => foundIn(word, sentence, similarity));
  const covered = shareOf(claim.weights, found);
  if (covered < MENTIONED || !found.includes("said")) return null;
  const differing = differingValues(claim, sentence, similarity);
  if (differing !== null && covered >= CONTRADICTED) {
    const [claimed, quoted] = differing;
    return {
      stance: "contradicts",
      difference: { about: aboutOf(claimed, quoted), claimed: claimed.text, quoted: quoted.text },
      covered,
      answer: { start: quoted.start, end: quoted.end },
    };
  }
  const borne = agreeingValues(claim, sentence);
  const isSupported =
    covered >= SUPPORTED &&
    borne !== null &&
    namesAreSaid(claim, found) &&
    saysTheSame(claim, sentence) &&
    areInOneOrder(claim, sentence, similarity);
  const [first] = borne ?? [];
  return {
    stance: isSupported ? "supports" : "mentions",
    difference: null,
    covered,
    answer: isSupported && first !== undefined ? { start: first.start, end: first.end } : null,
  };
}

// --- internal ---

/** Share of a claim's topic that a sentence must speak about, for each that can be said of it. */
const MENTIONED = 0.45;
const CONTRADICTED = 0.6;
const SUPPORTED = 0.72;

/** What a word of a name tells beside another word of its rarity. */
const NAME = 1.5;
/** What a name tells that only the sentence's title has. */
const IN_CONTEXT = 0.8;

type Found = "said" | "context" | "missing";

function foundIn(word: TopicWord, sentence: ReadQuote, similarity: WordSimilarity): Found {
  if (sentence.topic.some((other) => isSameTopicWord(word, other, similarity))) return "said";
  const inContext = sentence.contextNames.some((other) => isSameTopicWord(word, other, similarity));
  return inContext ? "context" : "missing";
}

function shareOf(weights: readonly number[], found: readonly Found[]): number {
  let [total, covered] = [0, 0];
  for (const [at, weight] of weights.entries()) {
    total += weight;
    if (found[at] === "said") covered += weight;
    if (found[at] === "context") covered += weight * IN_CONTEXT;
  }
  return total === 0 ? 0 : covered / total;
}

/** The first value of the claim that cannot be true if the sentence is, and the sentence's. */
function differingValues(
  claim: ReadClaim,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): readonly [Value, Value] | null {
  const names = namesOf(claim.topic);
  const asked = { names, words: claim.topic.filter((word) => !names.flat().includes(word)) };
  for (const claimed of claim.values) {
    for (const quoted of sentence.values) {
      if (compareValues(claimed, quoted) !== "incompatible" || isOrdinal(claimed)) continue;
      if (agreesWithAny(claimed, sentence.values) || agreesWithAny(quoted, claim.values)) continue;
      const [a, b] = [
        { said: claim, value: claimed },
        { said: sentence, value: quoted },
      ];
      if (isSameThing(a, b, asked, similarity)) return [claimed, quoted];
    }
  }
  return null;
}

function agreesWithAny(value: Value, others: readonly Value[]): boolean {
  return others.some((other) => compareValues(value, other) === "compatible");
}

function isOrdinal(value: Value): boolean {
  return value.kind === "count" && value.ordinal;
}

/** The sentence's values that agree with the claim's; null when the claim has one that none agrees with. */
function agreeingValues(claim: ReadClaim, sentence: ReadQuote): readonly Value[] | null {
  const agreeing = claim.values.map((value) =>
    sentence.values.find((other) => compareValues(value, other) === "compatible"),
  );
  const all = agreeing.filter((value) => value !== undefined);
  return all.length === claim.values.length ? all : null;
}

/** All names of the claim, a name being said when one of its words is. */
function namesAreSaid(claim: ReadClaim, found: readonly Found[]): boolean {
  return namesOf(claim.topic).every((name) =>
    name.some((word) => found[claim.topic.indexOf(word)] !== "missing"),
  );
}

/** Neither denies what the other does not, nor says the opposite of one of its words. */
function saysTheSame(claim: ReadClaim, sentence: ReadQuote): boolean {
  const [a, b] = [claim, sentence].map(
    ({ quote }) => new Set(wordsOf(quote.text).map(({ folded }) => folded)),
  );
  if (a === undefined || b === undefined) return false;
  const denies = (words: ReadonlySet<string>) => [...words].some((word) => NEGATIONS.has(word));
  if (denies(a) !== denies(b) || areExclusive(a, b)) return false;
  return ![...a].some((word) => {
    const opposites = OPPOSITES.get(word);
    return (
      opposites !== undefined && !b.has(word) && [...opposites].some((other) => b.has(other) && !a.has(other))
    );
  });
}

/** Who did what to whom stands in the same order, as far as both sentences name them. */
function areInOneOrder(claim: ReadClaim, sentence: ReadQuote, similarity: WordSimilarity): boolean {
  const positions = namesOf(claim.topic).flatMap(([word]) => {
    const other = sentence.topic.find(
      (each) => word !== undefined && isSameTopicWord(word, each, similarity),
    );
    return other === undefined ? [] : [other.start];
  });
  return positions.every((position, at) => at === 0 || (positions[at - 1] ?? 0) <= position);
}

/** The names of a topic: runs of name words that follow one another at a space. */
function namesOf(topic: readonly TopicWord[]): TopicWord[][] {
  const names: TopicWord[][] = [];
  let last: TopicWord | undefined;
  for (const word of topic) {
    if (!word.isName) continue;
    const current = names.at(-1);
    if (current !== undefined && last !== undefined && word.start - last.end === 1) current.push(word);
    else names.push([word]);
    last = word;
  }
  return names;
}

function aboutOf(a: Value, b: Value): NonNullable<Finding["difference"]>["about"] {
  if (a.kind !== "date" || b.kind !== "date") return a.kind;
  const isOneDay = a.day === b.day && a.month === b.month && a.weekday === b.weekday;
  return isOneDay && a.time !== null && b.time !== null ? "time" : "date";
}
