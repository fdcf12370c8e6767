import type { Anaphor } from "./anaphors.ts";
import { namedBriefly, type Topic, type TopicName } from "./topic.ts";

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
    case "possessive": {
      const name = personOf(earlier);
      if (name === null) return null;
      const isOwner = anaphor.kind === "possessive";
      return { text: isOwner ? ownerOf(name.text) : name.text, names: [name] };
    }
    case "place":
      return placeFor(anaphor, question, earlier);
    case "group":
      return groupOf(earlier);
    case "noun":
      return sameNoun(question.text.slice(anaphor.start, anaphor.end), earlier);
    case "thing":
      return null;
  }
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
  if (text.slice(start, end).toLowerCase() !== "there") return { text: place.text, names: [place] };
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

/** "Perjanjian itu" after "perjanjian Rusia–Korea Utara": the same noun with the name that belongs to it. */
function sameNoun(phrase: string, { question, names }: Topic): Instead | null {
  const [noun = ""] = phrase.split(/\s/);
  const found = names.filter((name) => {
    const before = question.slice(0, name.start).trimEnd();
    const isBehind = before.toLowerCase().endsWith(noun.toLowerCase());
    return isBehind && /(?:^|[\s(])$/.test(before.slice(0, before.length - noun.length));
  });
  const [name] = found;
  if (name === undefined || found.length > 1) return null;
  return { text: `${noun} ${name.text}`, names: [name] };
}

function inBrackets({ text, anaphors, names }: OpenQuestion, earlier: Topic): string | null {
  const isPlaced = names.some(({ isPlace }) => isPlace);
  const kept = earlier.names.filter(({ isPlace }) => !(isPlace && isPlaced));
  const areNames = anaphors.every(({ kind }) => kind !== "thing" && kind !== "noun");
  const areNamed = kept.some(({ isPlace }) => !isPlace) || anaphors.every(({ kind }) => kind === "place");
  const carried = areNames && areNamed && kept.length > 0 ? namedBriefly(kept) : earlier.phrase;
  return carried === "" ? null : `${text} (${carried})`;
}
