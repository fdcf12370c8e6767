import type { ReadQuote, SaidValue } from "./disagreement-quote.ts";
import { isNarrowed } from "./disagreement-scope.ts";
import { isSameTopicWord, type TopicWord } from "./disagreement-topic.ts";
import type { Value } from "./values/value.ts";

/**
 * Whether two sentences give their values of the same thing: enough of what they speak about is shared, an event or
 * measure among it and a name or several words, neither names somebody or something else in its place, and nothing
 * narrows the two values to different things.
 */
export function isSameThing(
  a: SaidValue,
  b: SaidValue,
  similarity: ((a: string, b: string) => number) | undefined,
): boolean {
  if (isNarrowed(a, b)) return false;
  const shared = compareTopics(a, b);
  if (shared.words === 0 || shared.names + shared.words < 2) return false;
  if (shared.names === 0 && (shared.words < WORDS_WITHOUT_NAME || shared.rivals)) return false;
  const needed = shared.rivals ? NEARLY_ALL : ENOUGH;
  if (shared.share >= needed) return true;
  if (similarity === undefined || shared.share < SOME) return false;
  return similarity(a.said.quote.text, b.said.quote.text) >= (shared.rivals ? VERY_SIMILAR : SIMILAR);
}

// --- internal ---

/** Shares of what two sentences say that they must have in common. */
const ENOUGH = 0.45;
const NEARLY_ALL = 0.7;
const SOME = 0.3;
/** Cosines of sentence embeddings that make up for fewer shared words. */
const SIMILAR = 0.6;
const VERY_SIMILAR = 0.8;
const WORDS_WITHOUT_NAME = 2;

const NAME_WEIGHT = 2;
/** Characters from the value at which a word's weight has fallen half-way to its least. */
const REACH = 50;
const LEAST = 0.3;

interface SharedTopic {
  /** Weight of what is shared, over the weight of the sentence that says less; in [0, 1]. */
  readonly share: number;
  readonly names: number;
  readonly words: number;
  /** Each sentence has a name that the other does not have, where the other has one of its own. */
  readonly rivals: boolean;
}

function compareTopics(a: SaidValue, b: SaidValue): SharedTopic {
  const inB = b.said.topic;
  let weight = 0;
  let names = 0;
  let words = 0;
  const counted = new Set<string>();
  for (const word of a.said.topic) {
    const same = inB.find((other) => isSameTopicWord(word, other));
    if (same === undefined || counted.has(word.key)) continue;
    counted.add(word.key);
    const isName = word.isName || same.isName;
    weight += ((weightOf(word, a.value) + weightOf(same, b.value)) / 2) * (isName ? NAME_WEIGHT : 1);
    if (isName) names += 1;
    else words += 1;
  }
  // A name that one sentence leaves to its context: "Ia tiba …" under "Putin di Hanoi".
  for (const [said, other] of [
    [a.said, b.said],
    [b.said, a.said],
  ] as const) {
    const missing = said.topic.filter(({ isName }) => isName).filter((name) => !isIn(name, other.topic));
    if (missing.some((name) => isIn(name, other.contextNames))) names += 1;
  }
  const total = Math.min(totalOf(a), totalOf(b));
  return {
    share: total === 0 ? 0 : Math.min(1, weight / total),
    names,
    words,
    rivals: areRivals(a.said, b.said),
  };
}

function totalOf({ said, value }: SaidValue): number {
  const seen = new Map(said.topic.map((word) => [word.key, word]));
  let total = 0;
  for (const word of seen.values()) total += weightOf(word, value) * (word.isName ? NAME_WEIGHT : 1);
  return total;
}

/** Words near the value say more of it. */
function weightOf(word: TopicWord, value: Value): number {
  const distance = Math.max(0, word.start - value.end, value.start - word.end);
  return LEAST + (1 - LEAST) * Math.exp(-distance / REACH);
}

function isIn(word: TopicWord, words: readonly TopicWord[]): boolean {
  return words.some((other) => isSameTopicWord(word, other));
}

/** "Bendungan Sukawana" and "Bendungan Maja"; a name that the other sentence's context has is no rival. */
function areRivals(a: ReadQuote, b: ReadQuote): boolean {
  const own = (said: ReadQuote, other: ReadQuote) =>
    said.topic.some((word) => word.isName && !isIn(word, other.topic) && !isIn(word, other.contextNames));
  return own(a, b) && own(b, a);
}
