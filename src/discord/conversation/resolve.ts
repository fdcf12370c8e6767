import type { Anaphor } from "./anaphors.ts";
import type { Topic } from "./topic.ts";
import { namedBriefly, type TopicName } from "./topic-names.ts";

/** A question whose words stand for something spoken of before. */
export interface OpenQuestion {
  /** Without what joins it to the one before. */
  readonly text: string;
  /** At least one, in order. */
  readonly anaphors: readonly Anaphor[];
  /** The question's own. */
  readonly names: readonly TopicName[];
  /** It was joined to the one before ("dan …"): what that was about goes on. */
  readonly goesOn: boolean;
}

/**
 * The question with what its words stand for in their place, or behind it in brackets where one of them could stand for
 * several things, or what it stands for is no name. Null when the earlier question names nothing that fits.
 */
export function resolveAnaphors(question: OpenQuestion, earlier: Topic): string | null {
  const { text, anaphors, names, goesOn } = question;
  const used = new Set<TopicName>();
  let resolved = text;
  // From the end, so that offsets before stay what they are.
  for (const anaphor of [...anaphors].reverse()) {
    const instead = insteadOf(anaphor, question, earlier);
    if (instead === null) return inBrackets(question, earlier);
    for (const name of instead.names) used.add(name);
    resolved = `${resolved.slice(0, anaphor.start)}${instead.text}${resolved.slice(anaphor.end)}`;
  }
  const isPlaced = names.some(({ isPlace }) => isPlace) || [...used].some(({ isPlace }) => isPlace);
  const places = goesOn && !isPlaced ? earlier.names.filter(({ isPlace }) => isPlace) : [];
  return places.length > 0 ? `${resolved} (${namedBriefly(places)})` : resolved;
}

// --- internal ---

interface Instead {
  readonly text: string;
  readonly names: readonly TopicName[];
}

function insteadOf(anaphor: Anaphor, question: OpenQuestion, earlier: Topic): Instead | null {
  switch (anaphor.kind) {
    case "person":
      return named(personOf(earlier), (name) => name.text);
    case "person's":
      return named(personOf(earlier), (name) => ownerOf(name.text));
    case "thing":
      return named(onlyThing(earlier), (name) => name.phrase);
    case "thing's":
      return named(onlyThing(earlier), (name) => ownerOf(name.phrase));
    case "ending":
      return named(onlyThing(earlier), (name) => ` ${name.phrase}`);
    case "place":
      return placeFor(anaphor, question, earlier);
    case "group":
      return groupOf(earlier);
    case "noun":
      return sameNoun(question.text.slice(anaphor.start, anaphor.end), earlier);
    case "event":
      return null;
  }
}

function named(name: TopicName | null, write: (name: TopicName) => string): Instead | null {
  return name === null ? null : { text: write(name), names: [name] };
}

/** What a question is about that names one thing: with two names it may be about what they did. */
function onlyThing({ names }: Topic): TopicName | null {
  const [name] = names;
  const isAlone = name !== undefined && names.length === 1 && !name.isModifier;
  return isAlone && !(name.isPlace && name.preposition !== null) ? name : null;
}

/** The only name that is no place, or of several the only one that no preposition makes another's companion. */
function personOf({ names }: Topic): TopicName | null {
  const persons = names.filter(({ isPlace, text }) => !isPlace && !/^\p{Lu}{2,}$/u.test(text));
  if (persons.length === 1) return persons[0] ?? null;
  const subjects = persons.filter(({ preposition }) => preposition === null);
  return subjects.length === 1 ? (subjects[0] ?? null) : null;
}

function ownerOf(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

function placeFor({ start, end }: Anaphor, { text }: OpenQuestion, { names }: Topic): Instead | null {
  const places = names.filter(({ isPlace }) => isPlace);
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  if (text.slice(start, end).toLowerCase() !== "there") {
    // "Disana" is two words.
    const isApart = /\s$|^$/.test(text.slice(0, start));
    return { text: isApart ? place.text : ` ${place.text}`, names: [place] };
  }
  const isAfterPreposition = /(?:from|near|over)\s+$/i.test(text.slice(0, start));
  return { text: isAfterPreposition ? place.text : `in ${place.text}`, names: [place] };
}

/** Two names that the earlier question joins: "Putin dan Kim Jong Un". */
function groupOf({ names, question }: Topic): Instead | null {
  const persons = names.filter(({ isPlace }) => !isPlace);
  const [first, second] = persons;
  if (first === undefined || second === undefined || persons.length > 2) return null;
  const between = question.slice(first.end, second.start);
  if (!/^\s+(?:dan|and|&)\s+$/iu.test(between)) return null;
  return { text: question.slice(first.start, second.end), names: persons };
}

/** "Pakta itu" after "pakta Rusia–Korea Utara": the same noun with the name that belongs to it. */
function sameNoun(phrase: string, { names }: Topic): Instead | null {
  const [noun = ""] = phrase.split(/\s/);
  const found = names.filter((name) => name.phrase.toLowerCase().startsWith(`${noun.toLowerCase()} `));
  const [name] = found;
  if (name === undefined || found.length > 1) return null;
  return { text: `${noun}${name.phrase.slice(noun.length)}`, names: [name] };
}

function inBrackets({ text, anaphors, names }: OpenQuestion, earlier: Topic): string | null {
  const isPlaced = names.some(({ isPlace }) => isPlace);
  const kept = earlier.names.filter(({ isPlace }) => !(isPlace && isPlaced));
  const isOfEvent = anaphors.some(
    ({ kind }) => kind === "event" || (OF_THINGS.has(kind) && earlier.hasThings),
  );
  const isNamed = kept.some(({ isPlace, isModifier }) => !isPlace && !isModifier);
  const isOfPlace = anaphors.every(({ kind }) => kind === "place");
  const isOfThings = anaphors.every(({ kind }) => OF_THINGS.has(kind));
  const areEnough = !isOfEvent && (isNamed || (isOfPlace && kept.length > 0));
  const carried = areEnough ? namedBriefly(kept, isOfThings) : earlier.phrase;
  return carried === "" ? null : `${text} (${carried})`;
}

const OF_THINGS: ReadonlySet<Anaphor["kind"]> = new Set(["thing", "thing's", "ending", "noun"]);
