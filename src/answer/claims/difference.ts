import { isSameThing } from "../disagreement-match.ts";
import type { ReadQuote, SaidValue } from "../disagreement-quote.ts";
import type { WordSimilarity } from "../disagreement-topic.ts";
import { compareValues } from "../disagreement-values.ts";
import { ONE_TIME } from "../disagreement-words.ts";
import type { DateValue, Value } from "../values/value.ts";
import { agree } from "./agreement.ts";
import type { ReadClaim } from "./compare-claim.ts";
import { namesOf } from "./names-of.ts";

/**
 * The first value of a claim that cannot be true if a sentence is, and the sentence's; null where none is, or where it is
 * not plain that both are of the same thing.
 */
export function differingValues(
  claim: ReadClaim,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): readonly [claimed: Value, quoted: Value] | null {
  const names = namesOf(claim.topic);
  const asked = { names, words: claim.topic.filter((word) => !names.flat().includes(word)) };
  for (const claimed of claim.values) {
    const a = { said: claim, value: claimed };
    for (const quoted of sentence.values) {
      const b = { said: sentence, value: quoted };
      if (compareValues(claimed, quoted) !== "incompatible" || isOrdinal(claimed)) continue;
      if (isCountedFrom(b) && !isCountedFrom(a)) continue;
      if (sentence.values.some((value) => agree(a, { said: sentence, value }, similarity))) continue;
      if (claim.values.some((value) => agree({ said: claim, value }, b, similarity))) continue;
      if (isSameThing(ofOneTime(a, b), b, asked, similarity)) return [claimed, quoted];
    }
  }
  return null;
}

// --- internal ---

const COUNTED_FROM =
  /^[\s,]*(?:(?:an?|one|two|three|four|five|\d+|dua|tiga|empat|lima|beberapa|several) ?(?:hours?|days?|weeks?|months?|years?|jam|hari|minggu|pekan|bulan|tahun)|se(?:jam|hari|minggu|pekan|bulan|tahun)) (?:after|before|earlier|later|setelah|sesudah|sebelum|kemudian)/iu;

/** "Found on Monday, a day after it erupted": the day is that of something else. */
function isCountedFrom({ said, value }: SaidValue): boolean {
  return value.kind === "date" && COUNTED_FROM.test(said.quote.text.slice(value.end, value.end + 60));
}

function isOrdinal(value: Value): boolean {
  return value.kind === "count" && value.ordinal;
}

/**
 * Elections come again and laws are passed once: where a claim dates what happens once, the days between the two dates do
 * not make it another event. Its date then stands in for the sentence's when events are told apart.
 */
function ofOneTime(claimed: SaidValue, quoted: SaidValue): SaidValue {
  if (claimed.value.kind !== "date" || quoted.value.kind !== "date") return claimed;
  const isOnce = claimed.said.topic.some(
    ({ key, folded }) =>
      (ONE_TIME.has(key) || ONCE.test(folded)) && quoted.said.topic.some((word) => word.key === key),
  );
  if (!isOnce) return claimed;
  const { start, end } = claimed.value;
  const value: DateValue = { ...quoted.value, start, end };
  return { said: claimed.said, value };
}

const ONCE =
  /^(?:di|me)?(?:luncurkan|sahkan|ngesahkan|resmikan|dirikan)$|^(?:launch|pass|sign|inaugurat|found|enact)(?:ed|es|e|s)?$|^(?:ber)?gabung$|^join(?:ed|s)?$|^(?:ke)?anggota(?:an)?$|^members?(?:hip)?$|^(?:di|me)?(?:tandatangani|nandatangani)$/u;
