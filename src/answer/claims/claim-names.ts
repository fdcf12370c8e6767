import { isSameTopicWord, type TopicWord, type WordSimilarity } from "../disagreement-topic.ts";
import type { ReadClaim, ReadSentence } from "./compare-claim.ts";
import { namesOf } from "./names-of.ts";

/** Where a word of a claim is found: in a sentence, in what its article is about, or nowhere. */
export type Found = "said" | "context" | "missing";

/** One at least of what the claim names, if it names anything; a capital at its beginning may be a name's. */
export function namesAny({ topic, quote }: ReadClaim, found: readonly Found[]): boolean {
  const named = topic.map(
    ({ isName, start }, at) => isName || (at === 0 && /^\p{Lu}/u.test(quote.text.slice(start))),
  );
  return !named.includes(true) || named.some((isNamed, at) => isNamed && found[at] !== "missing");
}

/**
 * The sentence names something else instead of what the claim names, though its article is about that too. Where the sentence
 * begins with what points back ("It carries …", "Kapasitas puncaknya …"), what else it names is not what it is about.
 */
export function namesRival(
  { topic }: ReadClaim,
  found: readonly Found[],
  sentence: ReadSentence,
  similarity: WordSimilarity,
): boolean {
  const isLeftOut = topic.some(({ isName }, at) => (isName || at === 0) && found[at] === "context");
  const isOther = (name: TopicWord) => !topic.some((word) => isSameTopicWord(word, name, similarity));
  return (
    isLeftOut &&
    !POINTS_BACK.test(sentence.quote.text) &&
    sentence.topic.some((word) => word.isName && isOther(word))
  );
}

/** All names of the claim, a name being said when one of its words is. */
export function namesAreSaid(claim: ReadClaim, found: readonly Found[]): boolean {
  return namesOf(claim.topic).every((name) =>
    name.some((word) => found[claim.topic.indexOf(word)] !== "missing"),
  );
}

/** Whom the claim names first, the sentence names before the others too: "A beat B" does not bear out "B beat A". */
export function areInOneOrder({ topic }: ReadClaim, partners: readonly (TopicWord | undefined)[]): boolean {
  const [first, ...others] = namesOf(topic).flatMap(([word]) => {
    const partner = word === undefined ? undefined : partners[topic.indexOf(word)];
    return partner === undefined ? [] : [partner.start];
  });
  return others.every((other) => first === undefined || first <= other);
}

// --- internal ---

/** A thing that was spoken of, within the first words; persons ("ia", "he") come and go too quickly. */
const POINTS_BACK =
  /^["“]?(?:(?:It|Its|Itu)(?!\p{L})|\p{Lu}\p{Ll}+nya(?!\p{L})|\p{Lu}\p{Ll}+ (?:itu|tersebut|\p{Ll}+nya)(?!\p{L}))/u;
