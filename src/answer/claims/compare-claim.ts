import type { Span } from "../../language/span.ts";
import { saysMeasure } from "../disagreement-measures.ts";
import { type ComparedQuote, type ReadQuote, readQuote } from "../disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, type WordSimilarity } from "../disagreement-topic.ts";
import type { Value } from "../values/value.ts";
import { agreeingValues } from "./agreement.ts";
import { areInOneOrder, type Found, namesAny, namesAreSaid, namesRival } from "./claim-names.ts";
import { differingValues } from "./difference.ts";
import type { Finding, Stance } from "./evidence-report.ts";
import { haveOnePolarity } from "./polarity.ts";

/** A claim, read as the sentences of articles are. */
export interface ReadClaim extends ReadQuote {
  /** How much each of its topic words tells, > 0: rare ones more. */
  readonly weights: readonly number[];
}

/** A sentence of an article, and what around it tells what it speaks of. */
export interface ReadSentence extends ReadQuote {
  /** Words of what its article is about. */
  readonly around: readonly TopicWord[];
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
  const topic = wordsOutsideMoney(read);
  const weights = topic.map(({ folded, isName }) => weightOf(folded) * (isName ? NAME : 1));
  return { ...read, topic, weights };
}

/** Reads a sentence of an article that is about these words. */
export function readSentence(quote: ComparedQuote, around: readonly TopicWord[]): ReadSentence {
  const read = readQuote(quote);
  return { ...read, topic: wordsOutsideMoney(read), around };
}

/**
 * How a sentence bears upon a claim; null when it speaks of something else. Made for precision: where it is not plain
 * that both speak of the same thing, it only mentions it.
 *
 * @param similarity of words of different languages
 */
export function compareClaim(
  claim: ReadClaim,
  sentence: ReadSentence,
  similarity: WordSimilarity,
): Bearing | null {
  const partners = claim.topic.map((word) => partnerOf(word, sentence, similarity));
  const found = claim.topic.map((word, at) =>
    partners[at] !== undefined || saysMeasure(sentence.values, word.key)
      ? "said"
      : foundAround(word, sentence, similarity),
  );
  const covered = shareOf(claim.weights, found);
  if (covered < MENTIONED || !found.includes("said") || !namesAny(claim, found)) return null;
  // What a claim begins with is what it is about: a capital there does not tell whether it is a name.
  const isAboutIt = found[0] !== "missing" && namesAreSaid(claim, found);
  const isOfAnother = namesRival(claim, found, sentence, similarity);
  const differing = isAboutIt && !isOfAnother ? differingValues(claim, sentence, similarity) : null;
  if (differing !== null && covered >= CONTRADICTED) {
    const [claimed, quoted] = differing;
    return {
      stance: "contradicts",
      difference: { about: aboutOf(claimed, quoted), claimed: claimed.text, quoted: quoted.text },
      covered,
      answer: { start: quoted.start, end: quoted.end },
    };
  }
  const shared = {
    a: claim.topic.filter((_, at) => found[at] === "said"),
    b: partners.filter((word) => word !== undefined),
  };
  const borne = agreeingValues(claim, sentence, similarity);
  const isSupported =
    isAboutIt &&
    borne !== null &&
    isCovered(claim, found, covered) &&
    haveOnePolarity(claim, sentence, shared) &&
    areInOneOrder(claim, partners);
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
const MENTIONED = 0.5;
const CONTRADICTED = 0.6;
const SUPPORTED = 0.7;

/** The same of what the sentence itself says, beside a figure or date of the claim's that it has, and without any. */
const SAID = { withValue: 0.25, alone: 0.85 };

/** What a word of a name tells beside another word of its rarity. */
const NAME = 1.5;
/** What a name tells that only the sentence's title has. */
const IN_CONTEXT = 0.8;

/** "US$" is no country. */
function wordsOutsideMoney({ topic, values }: ReadQuote): readonly TopicWord[] {
  const sums = values.filter(({ kind }) => kind === "money");
  return topic.filter((word) => !sums.some(({ start, end }) => start <= word.start && word.end <= end));
}

function partnerOf(word: TopicWord, { topic }: ReadQuote, similarity: WordSimilarity): TopicWord | undefined {
  return topic.find((other) => isSameTopicWord(word, other, similarity));
}

function foundAround(word: TopicWord, { around }: ReadSentence, similarity: WordSimilarity): Found {
  return around.some((other) => isSameTopicWord(word, other, similarity)) ? "context" : "missing";
}

/** Without a figure that agrees, nothing but the words themselves bears a claim out. */
function isCovered(claim: ReadClaim, found: readonly Found[], covered: number): boolean {
  const said = shareOf(
    claim.weights,
    found.map((each) => (each === "context" ? "missing" : each)),
  );
  return covered >= SUPPORTED && said >= (claim.values.length > 0 ? SAID.withValue : SAID.alone);
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

function aboutOf(a: Value, b: Value): NonNullable<Finding["difference"]>["about"] {
  if (a.kind !== "date" || b.kind !== "date") return a.kind;
  const isOneDay = a.day === b.day && a.month === b.month && a.weekday === b.weekday;
  return isOneDay && a.time !== null && b.time !== null ? "time" : "date";
}
