import { saysSpeed } from "./disagreement-measures.ts";
import type { ReadQuote, SaidValue } from "./disagreement-quote.ts";
import { isNarrowed } from "./disagreement-scope.ts";
import { isSameTopicWord, type TopicWord, type WordSimilarity } from "./disagreement-topic.ts";
import { isEventOrMeasure } from "./disagreement-words.ts";
import type { Value } from "./values/value.ts";

/** The content words of a question, those of each name together. */
export interface AskedTopic {
  readonly names: readonly (readonly TopicWord[])[];
  readonly words: readonly TopicWord[];
}

/**
 * Whether two sentences give their values of the same thing. Nothing may narrow the two values to different things, and
 * - with a question, both sentences must say what the question asks about: its names, its event or measure;
 * - without one, they must share nearly all that the shorter one says.
 * One word in another's place between words that are shared ("upacara *pengibaran* bendera", "upacara *penurunan* bendera")
 * makes them speak of two things.
 *
 * @param question content words of the question; null when there is none
 */
export function isSameThing(
  a: SaidValue,
  b: SaidValue,
  question: AskedTopic | null,
  similarity: WordSimilarity,
): boolean {
  if (isNarrowed(a, b, similarity)) return false;
  const shared = compareTopics(a, b, similarity);
  if (shared.names + shared.words < 2 || shared.replaced) return false;
  if (question !== null) {
    if (!isCovered(question, a.said, similarity) || !isCovered(question, b.said, similarity)) return false;
    return shared.share >= ENOUGH_WITH_QUESTION;
  }
  return shared.sameEvent && shared.sameSubject && !shared.rivals && shared.share >= ENOUGH_ALONE;
}

// --- internal ---

/** Share of what the shorter sentence says that both must say. */
const ENOUGH_WITH_QUESTION = 0.4;
const ENOUGH_ALONE = 0.6;
/** Share of the question's words, its names apart, that a sentence must say. */
const COVERED = 0.6;
/** The same where its names and events are said, each of them. */
const COVERED_BESIDE_EVENT = 0.3;

const NAME_WEIGHT = 2;
/** Characters from the value at which a word's weight has fallen towards its least by a factor e. */
const REACH = 50;
const LEAST = 0.3;

interface SharedTopic {
  /** Weight of what is shared, over the weight of the sentence that says less; in [0, 1]. */
  readonly share: number;
  readonly names: number;
  readonly words: number;
  /** A word that tells an event or what is measured is shared, or neither sentence has one. */
  readonly sameEvent: boolean;
  /** Neither sentence begins with something that the other does not mention, where the other does so too. */
  readonly sameSubject: boolean;
  /** Each sentence has a name of its own that the other lacks. */
  readonly rivals: boolean;
  /** Between two shared words each sentence has another one. */
  readonly replaced: boolean;
}

export function compareTopics(a: SaidValue, b: SaidValue, similarity: WordSimilarity): SharedTopic {
  const [topicA, topicB] = [topicOfSaid(a), topicOfSaid(b)];
  const pairs: [TopicWord, TopicWord][] = [];
  for (const word of topicA) {
    const same = topicB.find(
      (other) => isSameTopicWord(word, other, similarity) && !pairs.some(([, taken]) => taken === other),
    );
    if (same !== undefined) pairs.push([word, same]);
  }
  let weight = 0;
  let names = 0;
  for (const [word, same] of pairs) {
    const isName = word.isName || same.isName;
    weight += ((weightOf(word, a.value) + weightOf(same, b.value)) / 2) * (isName ? NAME_WEIGHT : 1);
    if (isName) names += 1;
  }
  const total = Math.min(totalOf(topicA, a.value), totalOf(topicB, b.value));
  const isEvent = ({ key }: TopicWord) => isEventOrMeasure(key);
  const sharesEvent = pairs.some(([word, same]) => isEvent(word) || isEvent(same));
  return {
    share: total === 0 ? 0 : Math.min(1, weight / total),
    names,
    words: pairs.length - names,
    sameEvent: sharesEvent || ![...topicA, ...topicB].some(isEvent),
    sameSubject: pairs.some(([word]) => word === topicA[0]) || pairs.some(([, word]) => word === topicB[0]),
    rivals: areRivals(a, b, similarity),
    replaced: isReplaced(topicA, topicB, pairs),
  };
}

/** What is compared as a person's name is no part of the topic. */
function topicOfSaid({ said, value }: SaidValue): TopicWord[] {
  if (value.kind !== "name") return [...said.topic];
  const at = value.start + value.text.lastIndexOf(value.name);
  return said.topic.filter(({ start, end }) => end <= at || start >= value.end);
}

function totalOf(topic: readonly TopicWord[], value: Value): number {
  const seen = new Map(topic.map((word) => [word.key, word]));
  let total = 0;
  for (const word of seen.values()) total += weightOf(word, value) * (word.isName ? NAME_WEIGHT : 1);
  return total;
}

/** Words near the value say more of it. */
function weightOf(word: TopicWord, value: Value): number {
  const distance = Math.max(0, word.start - value.end, value.start - word.end);
  return LEAST + (1 - LEAST) * Math.exp(-distance / REACH);
}

/**
 * Whether a sentence says what the question asks about: its only name or all but one of them, a name standing in the
 * context if need be; half of its events or measures; and most of its other words.
 */
export function isCovered(question: AskedTopic, said: ReadQuote, similarity: WordSimilarity): boolean {
  const named = [...said.topic, ...said.contextNames];
  const isSaid = (word: TopicWord, pool: readonly TopicWord[]) =>
    saysSpeed(said.values, word.key) || pool.some((other) => isSameTopicWord(word, other, similarity));
  const missing = question.names.filter((name) => !name.every((word) => isSaid(word, named))).length;
  if (missing > (question.names.length > 1 ? 1 : 0)) return false;
  const events = question.words.filter(({ key }) => isEventOrMeasure(key));
  const saidEvents = events.filter((word) => isSaid(word, said.topic)).length;
  if (saidEvents < events.length / 2) return false;
  const isSure = missing === 0 && question.names.length > 0 && saidEvents > 0 && saidEvents === events.length;
  const covered = question.words.filter((word) => isSaid(word, said.topic)).length;
  return covered >= (isSure ? COVERED_BESIDE_EVENT : COVERED) * question.words.length;
}

/** "Bendungan Sukawana" and "Bendungan Maja"; a name that the other sentence's context has is no rival. */
function areRivals(a: SaidValue, b: SaidValue, similarity: WordSimilarity): boolean {
  const own = (own: SaidValue, other: SaidValue) =>
    topicOfSaid(own).some(
      (word) =>
        word.isName &&
        ![...topicOfSaid(other), ...other.said.contextNames].some((name) =>
          isSameTopicWord(word, name, similarity),
        ),
    );
  return own(a, b) && own(b, a);
}

/** Whether each sentence has exactly one word of its own between the same two neighbours. */
function isReplaced(
  a: readonly TopicWord[],
  b: readonly TopicWord[],
  pairs: readonly (readonly [TopicWord, TopicWord])[],
): boolean {
  const partner = new Map(pairs);
  const taken = new Set(pairs.map(([, word]) => word));
  return a.some((word, i) => {
    const before = a[i - 1];
    const after = a[i + 1];
    if (partner.has(word) || before === undefined || after === undefined) return false;
    const from = positionOf(b, partner.get(before));
    const to = positionOf(b, partner.get(after));
    const between = from === -1 ? undefined : b[from + 1];
    return to === from + 2 && between !== undefined && !taken.has(between);
  });
}

function positionOf(words: readonly TopicWord[], word: TopicWord | undefined): number {
  return word === undefined ? -1 : words.indexOf(word);
}
