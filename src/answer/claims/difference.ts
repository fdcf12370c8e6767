import { isSameThing } from "../disagreement-match.ts";
import type { ReadQuote, SaidValue } from "../disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, type WordSimilarity } from "../disagreement-topic.ts";
import { compareValues } from "../disagreement-values.ts";
import { areExclusive, isEventOrMeasure, ONE_TIME } from "../disagreement-words.ts";
import type { DateValue, Value } from "../values/value.ts";
import { agree, areOtherMaxima } from "./agreement.ts";
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
  if (areExclusive(keysOf(claim), keysOf(sentence)) || isOnlyCompared(claim, sentence, similarity))
    return null;
  const names = namesOf(claim.topic);
  const asked = { names, words: claim.topic.filter((word) => !names.flat().includes(word)) };
  for (const claimed of claim.values) {
    const a = { said: claim, value: claimed };
    if (isOrdinal(claimed) || isBorneOut(a, sentence, similarity)) continue;
    if (isOfAnotherTime(a, sentence, similarity)) continue;
    const differing = sentence.values.filter((quoted) => {
      const b = { said: sentence, value: quoted };
      const differ = compareValues(claimed, quoted) === "incompatible" || areOtherMaxima(claimed, quoted);
      if (!differ || isAnyOne(quoted) || isBorneOut(b, claim, similarity)) return false;
      if (isCountedFrom(b) && !isCountedFrom(a)) return false;
      if (isOfOtherThings(b, claim, similarity)) return false;
      return isSameThing(ofOneTime(a, b), b, asked, similarity);
    });
    const quoted = belonging(differing, claim, sentence, similarity);
    if (quoted !== undefined) return [claimed, quoted];
  }
  return null;
}

// --- internal ---

function keysOf({ topic }: ReadQuote): ReadonlySet<string> {
  return new Set(topic.map(({ key }) => key));
}

const COMPARED_WITH =
  /(?<!\p{L})(?:times(?: the \p{L}+ of)?|than(?: (?:in|that of|those of))?|compared (?:with|to)|kali(?: lipat)?(?: \p{L}+)?|daripada|dibanding(?:kan)?|melebihi|seluas|sebesar|setinggi|sepanjang)\s+(?:the\s+)?$/iu;

/** "Almost four times the area of Jakarta": what the claim names first is only what something else is compared with. */
function isOnlyCompared({ topic }: ReadClaim, sentence: ReadQuote, similarity: WordSimilarity): boolean {
  const subject = topic.find(({ isName }) => isName);
  const said = sentence.topic.filter((word) => subject && isSameTopicWord(subject, word, similarity));
  const { text } = sentence.quote;
  return (
    said.length > 0 &&
    said.every(({ start }) => COMPARED_WITH.test(text.slice(Math.max(0, start - 40), start)))
  );
}

const FROM_WHEN = "(?:after|before|earlier|later|ago|setelah|sesudah|sebelum|kemudian|lalu)";
const AFTER_WHICH = new RegExp(`^\\s*${FROM_WHEN}(?!\\p{L})`, "iu");
const COUNTED_FROM = new RegExp(
  `^[\\s,]*(?:(?:an?|one|two|three|four|five|\\d+|dua|tiga|empat|lima|beberapa|several) ?(?:hours?|days?|weeks?|months?|years?|jam|hari|minggu|pekan|bulan|tahun)|se(?:jam|hari|minggu|pekan|bulan|tahun)) ${FROM_WHEN}`,
  "iu",
);

/** "Found on Monday, a day after it erupted", "sehari sebelum pertemuan": the day or time is that of something else. */
function isCountedFrom({ said, value }: SaidValue): boolean {
  const after = said.quote.text.slice(value.end, value.end + 60);
  if (value.kind === "duration") return AFTER_WHICH.test(after);
  return value.kind === "date" && COUNTED_FROM.test(after);
}

function isBorneOut(one: SaidValue, said: ReadQuote, similarity: WordSimilarity): boolean {
  return said.values.some((value) => agree(one, { said, value }, similarity));
}

/**
 * Of several values the one that is of something the claim speaks of ("28,75 juta *pengguna*, bertambah 15,95 juta"); else
 * ("PLN, which holds 51 per cent, and Masdar, which holds 49") the one that most closely follows a name of the claim with
 * none of the others between; the first where no name tells.
 */
function belonging(
  values: readonly Value[],
  claim: ReadClaim,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): Value | undefined {
  const { topic } = claim;
  const isOfClaim = values.filter((value) => isOf(value, sentence, topic, similarity));
  const [first, second] = isOfClaim.length > 0 ? isOfClaim : values;
  if (second === undefined || isOfClaim.length > 0) return first;
  const subjects = topic.filter(({ isName }, at) => isName || at === 0);
  const anchors = sentence.topic.filter(
    (word) =>
      subjects.some((subject) => isSameTopicWord(subject, word, similarity)) &&
      // "Pukul 10.00 waktu Jakarta": the name belongs to the value before it.
      !values.some(({ end }) => /^ [^,;]{1,14}$/u.test(sentence.quote.text.slice(end, word.start))),
  );
  const distances = values.map((value) => {
    const before = anchors.flatMap(({ end }) =>
      end <= value.start && !values.some((other) => end <= other.start && other.start < value.start)
        ? [value.start - end]
        : [],
    );
    return Math.min(Number.POSITIVE_INFINITY, ...before);
  });
  const nearest = Math.min(...distances);
  return Number.isFinite(nearest) ? values[distances.indexOf(nearest)] : first;
}

/** Whether what follows a figure, or stands in it, is a word of the claim: "94 per cent of the *passengers*". */
function isOf(
  value: Value,
  { topic, quote }: ReadQuote,
  words: readonly TopicWord[],
  similarity: WordSimilarity,
): boolean {
  const next = topic.find(
    ({ start, end }) =>
      end > value.start && (start < value.end || OF.test(quote.text.slice(value.end, start))),
  );
  return next !== undefined && words.some((word) => isSameTopicWord(word, next, similarity));
}

const OF = /^ (?:(?:of|dari) (?:the |all |para |seluruh )?)?$/u;

/**
 * A claim with a date of its own speaks of that time: a sentence without it speaks of the same only if its article is of
 * that year or the next.
 */
function isOfAnotherTime(
  { said, value }: SaidValue,
  sentence: ReadQuote,
  similarity: WordSimilarity,
): boolean {
  return said.values.some((date) => {
    if (date === value || date.kind !== "date" || !date.explicit || date.days === null) return false;
    if (isBorneOut({ said, value: date }, sentence, similarity)) return false;
    const published = Number(sentence.quote.published?.slice(0, 4) ?? Number.NaN);
    const [from, to] = [Number(date.days.first.slice(0, 4)), Number(date.days.last.slice(0, 4))];
    return !(published >= from && published <= to + 1);
  });
}

const MEASURES = /^(?:average|mean|total|sum|number|rata-rata|jumlah|total|sebanyak|sekitar)$/u;

/** "The bodies of 11 climbers": what a figure counts is told before it, by a word that the claim does not have. */
function isOfOtherThings({ said, value }: SaidValue, claim: ReadClaim, similarity: WordSimilarity): boolean {
  if (value.kind !== "count") return false;
  const before = said.topic.findLast(({ end }) => end <= value.start);
  if (before === undefined || !/^ (?:of )?$/.test(said.quote.text.slice(before.end, value.start)))
    return false;
  const isOf = said.quote.text.slice(before.end, value.start) === " of " || said.quote.language === "id";
  if (!isOf || MEASURES.test(before.folded) || isEventOrMeasure(before.key)) return false;
  return !claim.topic.some((word) => isSameTopicWord(word, before, similarity));
}

/** "Satu rangkaian terdiri atas …": of each, not how many there are. */
function isAnyOne(value: Value): boolean {
  return value.kind === "count" && value.amount === 1 && !/\d/.test(value.text);
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
