import type { ReadQuote, SaidValue } from "./disagreement-quote.ts";
import { isSameTopicWord, type TopicWord, topicOf, type WordSimilarity } from "./disagreement-topic.ts";
import { compareValues } from "./disagreement-values.ts";
import { areExclusive, conceptOf, isIntended, ONE_TIME } from "./disagreement-words.ts";
import { parseIsoDay } from "./values/calendar.ts";
import type { CountValue, DateValue, Value } from "./values/value.ts";

/**
 * Whether something in two sentences narrows their values to different things: what is counted, a date or an ordinal
 * beside them, opposite words ("tewas", "luka"), or articles of different times where the figure changes.
 */
export function isNarrowed(a: SaidValue, b: SaidValue, similarity: WordSimilarity): boolean {
  return (
    countDifferentThings(a, b, similarity) ||
    isPartOf(a) !== isPartOf(b) ||
    (a.value.kind !== "date" && isIntended(wordsNear(a)) !== isIntended(wordsNear(b))) ||
    areInOtherPlaces(a, b, similarity) ||
    areExclusive(wordsNear(a), wordsNear(b)) ||
    areBesideOtherValues(a, b) ||
    areOfOtherTimes(a, b)
  );
}

// --- internal ---

/** Characters around a value within which an opposite word concerns it. */
const NEAR = 60;

/** Days between publications after which a figure may simply have changed. */
const CHANGING_DAYS = { toll: 1, other: 60 };
/** Days between two dates of an event that does not recur, at most. */
const RECURRING_DAYS = 45;

const IN_PLACE =
  /(?<!\p{L})(?:di|ke|in|at|to|near|off|on)\s+(?:(?:the|kota|kabupaten|kecamatan|provinsi|desa|pulau|ibu kota|perairan|lereng|gunung|island|city|town|province) (?:of )?)?$/iu;
const FROM_PLACE = /(?<!\p{L})(?:dari|asal|from)\s+$/iu;
const PART =
  /(?<!\p{L})(?:di antaranya|diantaranya|sebagian|sisanya|termasuk|berasal dari|tambahan|selebihnya|sejauh ini|so far|of which|of those|of whom|among them|including|the rest|the remaining|another|additional|other)(?!\p{L})/iu;

const TOLL = new Set(
  ["tewas", "luka", "hilang", "mengungsi", "selamat", "ditangkap"].map((word) => conceptOf(word)),
);

function wordsNear({ said, value }: SaidValue): ReadonlySet<string> {
  const near = said.topic.filter(({ start, end }) => start - value.end < NEAR && value.start - end < NEAR);
  return new Set(near.flatMap(({ key, folded }) => [key, folded]));
}

function countDifferentThings(a: SaidValue, b: SaidValue, similarity: WordSimilarity): boolean {
  if (a.value.kind !== "count" || b.value.kind !== "count") return false;
  const [inA, inB] = [nounsOf(a.said, a.value), nounsOf(b.said, b.value)];
  if (inA.length === 0 || inB.length === 0) return false;
  return !inA.some((noun) => inB.some((other) => isSameTopicWord(noun, other, similarity)));
}

function nounsOf({ quote }: ReadQuote, { counted }: CountValue) {
  return counted === null ? [] : topicOf(`… ${counted}`, quote.language, []);
}

/** "Dari biaya itu, Rp2 triliun …": a part of something, where the other sentence may give the whole. */
function isPartOf({ said, value }: SaidValue): boolean {
  const { text } = said.quote;
  const near = text.slice(Math.max(0, value.start - 60), value.end + 40);
  return PART.test(near) || /^(?:dari|of)\s/i.test(text);
}

/** "Banjir di Demak", "banjir di Padang": each names a place that the other does not, and they name none together. */
function areInOtherPlaces(a: SaidValue, b: SaidValue, similarity: WordSimilarity): boolean {
  const [inA, inB] = [placesOf(a.said), placesOf(b.said)];
  if (inA.length === 0 || inB.length === 0) return false;
  const isSaid = (place: readonly TopicWord[], by: ReadQuote) =>
    place.every((word) => destinations(by).some((other) => isSameTopicWord(word, other, similarity)));
  return !inA.some((place) => isSaid(place, b.said)) && !inB.some((place) => isSaid(place, a.said));
}

/** What a sentence and its context mention, but for where something came from. */
function destinations({ quote, topic, contextNames }: ReadQuote): TopicWord[] {
  const isOrigin = ({ start }: TopicWord) =>
    FROM_PLACE.test(quote.text.slice(Math.max(0, start - 12), start));
  return [...topic.filter((word) => !isOrigin(word)), ...contextNames];
}

/** Names right after a preposition of place, each with the capitalised words that go on. */
function placesOf({ quote, topic }: ReadQuote): TopicWord[][] {
  const places: TopicWord[][] = [];
  for (const [i, word] of topic.entries()) {
    if (!word.isName || !IN_PLACE.test(quote.text.slice(Math.max(0, word.start - 30), word.start))) continue;
    const place = [word];
    for (
      let next = topic[i + 1];
      next?.isName && next.start - (place.at(-1)?.end ?? 0) === 1;
      next = topic[i + place.length]
    ) {
      place.push(next);
    }
    places.push(place);
  }
  return places;
}

/** A date, a length of time ("sehari") or a place in an order beside one value, where the other has another. */
function areBesideOtherValues(a: SaidValue, b: SaidValue): boolean {
  const isBeside = (value: Value, compared: Value) =>
    value !== compared &&
    ((value.kind === "date" && compared.kind !== "date") ||
      (value.kind === "duration" && (compared.kind === "count" || compared.kind === "money")) ||
      (value.kind === "count" && value.ordinal));
  const besideA = a.said.values.filter((value) => isBeside(value, a.value));
  const besideB = b.said.values.filter((value) => isBeside(value, b.value));
  const comparisons = besideA.flatMap((x) => besideB.map((y) => compareValues(x, y)));
  return comparisons.includes("incompatible") && !comparisons.includes("compatible");
}

function areOfOtherTimes(a: SaidValue, b: SaidValue): boolean {
  if (a.value.kind === "date" && b.value.kind === "date") return areTwoEvents(a, a.value, b, b.value);
  if (a.value.kind === "time") return false;
  const gap = daysApart(a.said.quote.published, b.said.quote.published);
  if (gap === null || hasExplicitDate(a.said) || hasExplicitDate(b.said)) return false;
  const isToll = [...wordsNear(a)].some((word) => TOLL.has(word));
  return gap > (isToll ? CHANGING_DAYS.toll : CHANGING_DAYS.other);
}

/** Elections and visits come again; births and foundations do not. */
function areTwoEvents(a: SaidValue, dateA: DateValue, b: SaidValue, dateB: DateValue): boolean {
  const gap = daysApart(dateA.days?.first ?? null, dateB.days?.first ?? null);
  if (gap === null || gap <= RECURRING_DAYS) return false;
  const once = (said: SaidValue) => [...wordsNear(said)].some((word) => ONE_TIME.has(word));
  return !(once(a) && once(b));
}

function hasExplicitDate({ values }: ReadQuote): boolean {
  return values.some((value) => value.kind === "date" && value.explicit);
}

function daysApart(a: string | null, b: string | null): number | null {
  const [dayA, dayB] = [a === null ? null : parseIsoDay(a), b === null ? null : parseIsoDay(b)];
  return dayA === null || dayB === null ? null : Math.abs(dayA - dayB);
}
